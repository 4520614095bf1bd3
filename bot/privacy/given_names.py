"""Given names that are common in a Swedish region: enough to know a name by, written with or without a capital."""

from bot.privacy.seen import folded_words

GIVEN = folded_words("""
adam agneta agnes ahmed aisha albin aleksander alexander alexandra alfred ali alice alicia allan alma alva alvin
amanda amina amir amira anders andreas anette angelica anita anja ann anna anne annelie annette annika anton antonia
arne arvid ashley astrid august axel barbro beatrice benjamin bengt berit bernt bertil birger birgit birgitta bjorn
bo bodil boel borje britt britta bruno camilla carin carina carl carolina caroline casper catarina cecilia charlie
charlotte christer christian christina christoffer claes clara conny cornelia dag dagmar dagny dan daniel daniela
david dennis diana disa dorota ebba edith edvin edward elias elin elina elisabet elisabeth elise ella ellen elliot
elsa elsie elvira emelie emil emilia emma emmy eric erica erik erika erland ernst eskil ester esther eva evelina
fabian fatima felicia felix filip filippa folke frans fredrik freja frida gabriel gabriella georg gerd gerda gertrud
gosta goran greta gun gunborg gunhild gunilla gunnar gunnel gunvor gustaf gustav hamid hampus hanna hannah hannes
hans harald harriet hasan hassan hedda hedvig heidi helen helena helene helga helge helmi henning henrik henry
herbert herman hilda hilma hjalmar hugo hussein ibrahim ida ingalill ingeborg ingegerd ingela ingemar inger ingmar
ingrid ingvar irene iris isabella isabelle isak ismail ivan ivar jack jacob jakob jamal jan jana jasmine javier jens
jenny jerry jesper jessica jim jimmy joakim joel johan johanna johannes john johnny jonas jonathan jonna jorgen
josef josefin josefina josefine joseph julia julius june kaj kajsa kalle karin karina karl karolina kasper katarina
katja kenneth kent kerstin kevin khadija khaled kim kjell klara klas knut kristian kristin kristina kristoffer
krzysztof lars larserik lasse layla leif leila lena lennart leo leon liam lidia lilian lillemor lilly lina linda
linn linnea linus lisa lisbet lisbeth liselott liv louise lova love lovisa lucas ludvig luis lukas magdalena magnus
mahmoud maja malin malte manuel mare margareta margit margot maria mariam marianne marie marika marina mario marita
marja markus marta martha martin martina mary mary matilda mats mattias max maximilian maya mehmet melissa melvin
michael mia mikael mikaela milla mira miriam moa mohamed mohammad mohammed mohamud molly mona monica monika morgan
moses muhammad mustafa my nadia naima natalia natalie nathalie nellie nicklas nicole nikita niklas nils nina noah
noel nora nour olaf olena oliver olivia olle olof omar oscar oskar osman otto ove owe pal patricia patrik paul paula
paulina per pernilla peter petra petter pia pierre piotr qasim ragnar ragnhild rakel ralf rasmus ravi rebecka
rebecca regina reza rickard rikard robert robin roger roland rolf rosita roy ruben rune rut ruth said salma sam
samira samuel sandra sanna sara sarah sebastian selma signe sigrid sigurd sigvard simon siri siv sixten sofia sofie
solveig sonja sophia stefan stella sten stig stina sture susanna susanne svante svea sven sylvia tage tarek teodor
terese theo therese thomas thor tilda tilde tim tina tobias tom tomas tommy tor torbjorn tore torgny torsten tove
tuva ture tyra ulf ulla ulrika ulrik urban valdemar valter vanja vega veronica veronika vera verner victor victoria
viggo viktor viktoria vilgot vilhelm vilma vincent viola viveka vladimir walter wilhelm wilma william yasmin ylva
yngve yusuf yvonne zahra zainab zara zeinab ake asa osten gote olga svetlana oksana andrej sergej dmitri
pelle nisse janne bosse anki lotta micke tobbe jocke kicki bettan sune solve gudrun majken maryam leyla noor abdi
abdullah bilal
hamza mehdi parisa shirin dragan zoran jasmina amra emina senad nermin agnieszka katarzyna tomasz igor nguyen linh
somchai malee
carlos juan diego pablo lucia selam tsegay abeba haben loke ines ellie ronja meja
""")

WORDS_TOO = folded_words("""
ann august axel bo dag dan hans iris jan june kim liv love max morgan moses my nova gun olaf ove pal per rosita roy
said sam siv stella sten stig tage tim tom tor tove urban vega viola noah mare mia dennis ali tore disa tilde moa
""")
"""Written in small letters, these are as likely words: "hans" is his, "axel" a shoulder, "per" is by."""
