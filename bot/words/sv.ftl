# Allt som Kollegan säger på svenska. Korta meningar, du-tilltal, inga facktermer.
# Samma id:n och variabler finns i en.ftl. Inget som någon har skrivit får stå här.

## Knappar som finns på flera kort

ask-consultant = Fråga en IT-konsult
yes = Ja
no = Nej
show = Visa
other-language = In English

## Svaret

answer-summary = Svar på din fråga: en film på { $seconds } s
play = Spela filmen ({ $seconds } s)
film-in-swedish = Filmen är på svenska, { $seconds } s.
starts-at = Börjar vid { $at }.
closed-until = Planerat avbrott till { $day } kl. { $time }:
closed-instead = Så gör du under tiden
applies-from = Gäller { $whom } från { $day }.
applies-from-until-then = Gäller { $whom } från { $day }; till dess: { $tool }.
you-all = er
until-then = Så gör ni till dess
in-old-tool = Så gör du i det gamla
in-new-tool = Så gör du i det nya
tool-over = { $old } användes till { $day }. Nu gäller { $new }.
captions =
    { $languages ->
        [sv] Textad på svenska.
        [en] Textad på engelska.
       *[other] Textad på svenska och engelska.
    }
read-transcript = Läs filmens text
show-steps = Visa stegen
solved = Löste det?
thanks = Vad bra att det löste sig.
sorry = Tråkigt att det inte löste sig. Fråga en IT-konsult, så får du hjälp av en människa.
others =
    { $count ->
        [one] Eller menade du den här?
       *[other] Eller menade du någon av de här?
    }
banner = Just nu:
safety = Tänk på:
stale = Texten lästes igenom senast den { $day } { $year }. Något kan ha ändrats sedan dess.
only-swedish = Den här texten finns bara på svenska än.
steps-only-swedish = Stegen finns bara på svenska än.

restricted-summary = Svar på din fråga: visas bara för vissa roller
restricted = Visas bara för vissa roller

choices-summary =
    { $count ->
        [one] Ett förslag på film
       *[other] { $count } förslag på filmer
    }
choices =
    { $count ->
        [one] Är det den här du menar?
       *[other] Vilken menar du?
    }
film = Film { $number } ({ $seconds } s)
none-of-these = Inget av dessa

no-answer = Jag har ingen film om det
no-answer-consultant = Fråga en IT-konsult, så får du hjälp av en människa.
near =
    { $count ->
        [one] Den här filmen ligger närmast, men kan handla om något annat:
       *[other] De här filmerna ligger närmast, men kan handla om något annat:
    }

## Lära känna varandra

welcome = Hej! Jag är Kollegan
welcome-what = Fråga hur du gör något i ett system, så får du ett kort svar och en film.
welcome-human = Vet jag inte svaret kan du fråga en IT-konsult.
welcome-privacy = Skriv aldrig namn eller personnummer på en patient till mig.
examples = Prova att fråga:
try = Fråga { $number }

hello = Hej! Vad vill du ha hjälp med?
hello-how = Skriv som du tänker, till exempel ”signera läkemedel”.
you-are-welcome = Varsågod! Skriv när du behöver något mer.

who-are-you = Var arbetar du, och som vad?
who-why = Då visar jag det som gäller dig. Du kan ändra det när du vill.
who-missing = Välj både arbetsplats och roll.
unit = Arbetsplats
role = Roll
choose = Välj i listan
save = Spara

language-chosen = Nu skriver jag på svenska
language-switch = Vill du byta tillbaka? Skriv ”english please”.

refusal = Jag finns bara för regionens egen personal
refusal-instead = Fråga den som bjöd in dig i Teams, så får du hjälp den vägen.

## Stoppat meddelande

stopped = Ditt meddelande stoppades
stopped-what = Det liknade ett personnummer eller något annat som pekar ut en person. Jag har inte sparat det.
stopped-urgent = Är en patient i fara?
stopped-call = Ring den som är ansvarig, nu.
stopped-rewrite = Skriv om frågan utan namn och nummer.
stopped-delete = Ta bort meddelandet: tryck på de tre punkterna (…) vid det och välj Ta bort. På mobilen: håll fingret på det först.
stopped-tell = Berätta för din chef vad som hände.
stopped-secret-what = Det liknade ett lösenord eller en kod. Jag har inte sparat det.
stopped-secret-change = Byt lösenordet eller koden nu.
stopped-secret-rewrite = Skriv om frågan utan lösenord och koder.
stopped-secret-tell = Kan någon ha sett det? Ring Servicecenter { $phone }.
stopped-again = Kommer du inte vidare? Ring Servicecenter { $phone }, så hjälper en människa dig.

stopped-typed = Det du skrev sparades inte
stopped-typed-what = Det liknade ett personnummer eller något annat som pekar ut en person. Ändra det på kortet och tryck igen.
stopped-typed-secret = Det liknade ett lösenord eller en kod. Ändra det på kortet och tryck igen.

## Meddelande med något som bör bort

redacted = Ska jag ta bort en uppgift?
redacted-patient = Det ser ut som om meddelandet innehåller en patientuppgift. Ska jag ta bort den och svara på resten?
redacted-colleague = Det ser ut som om meddelandet säger något känsligt om en kollega. Ska jag ta bort det och svara på resten?
redacted-rest = Det här svarar jag på i så fall:
answer-rest = Ja, svara på resten
redacted-nothing-left = Skriv din fråga igen, utan uppgifter om någon person
redacted-nothing-left-text =
    { $about ->
        [colleague] Det ser ut som om meddelandet säger något känsligt om en kollega. Tar jag bort det finns ingen fråga kvar.
       *[patient] Det ser ut som om meddelandet innehåller en patientuppgift. Tar jag bort den finns ingen fråga kvar.
    }
redacted-protected = Skyddade personuppgifter?
redacted-call = Ring Servicecenter { $phone }. Skriv inte mer om personen här.
redacted-field = Något på kortet bör bort
redacted-field-text = Det du skrev ser ut att peka ut en person. Ändra det på kortet och tryck igen. Jag har inte sparat det.
redacted-typed-patient = Det ser ut som om det du skrev innehåller en patientuppgift. Ska jag ta bort den och spara resten?
redacted-typed-colleague = Det ser ut som om det du skrev säger något känsligt om en kollega. Ska jag ta bort det och spara resten?
redacted-typed-rest = Det här sparar jag i så fall:
redacted-typed-unkept = Än så länge är inget sparat. Du kan också ändra det på kortet och trycka igen.
typed-rest = Ja, spara resten
redacted-still-there = Jag har inte sparat ditt meddelande, men det ligger kvar i chatten.

## Korta besked

introduced = Tack, nu vet jag
introduced-text = { $role }, { $unit }.
change = Ändra
how-to-gone = Den filmen finns inte längre
how-to-gone-text = Skriv frågan igen, så letar jag på nytt.
channel-only-answers = Här svarar jag bara på frågor
channel-only-answers-text = Skriv till mig i vår egen chatt, så ordnar vi det där.
queue-not-yours = Bara de som har kön får visa den
queue-not-yours-text = Be någon som tar ärenden i ”{ $queue }” att skriva samma sak i en kanal i deras team.
queue-shown-here = Kön visas här
queue-shown-here-text = Nya ärenden i ”{ $queue }” kommer i den här kanalen. Varje kort visar hur det ligger till just nu.
noted = Anteckningen är sparad
noted-text = Den ligger i { $number } och syns bara för dem som hjälper.
opened-in-chat = Ärendet ligger nu i din chatt med mig
opened-in-chat-text = { $number } är det nyaste kortet där.
for-helpers = Bara de som hjälper till här kan öppna och ta ärenden
for-helpers-text = Har du ett eget ärende? Skriv ”mina ärenden” i din chatt med mig.
in-your-chat = Det gör vi i vår egen chatt
in-your-chat-text = Ärenden är dina egna. Skriv till mig i vår chatt, så tar vi det där.
press-instead = Tryck på en knapp i kortet ovanför
press-instead-text = Jag ser inte vilken fråga du svarar på. Hindras vården av en patient? Ring { $phone }.
button-too-old = Den knappen är för gammal
button-too-old-text = Skriv frågan igen.
files-unread = Jag kan inte läsa bilder eller filer
files-unread-text = Skriv din fråga i stället. Syns en patient eller ett personnummer? Ta bort meddelandet.
nothing-to-show = Det finns inget mer att visa.

apology = Något gick fel hos mig
apology-again = Försök igen om en stund. Är det bråttom? Ring Servicecenter { $phone }.
apology-reference = Felnummer: { $reference }

## Det som inte är en fråga om hur man gör

urgent = Ring { $phone } nu
urgent-text = Det kan påverka vården. Vänta inte på svar i chatten.
urgent-meanwhile = Så gör du under tiden:
urgent-summary = Ring nu
care-asked = Hindrar det vården av en patient just nu?
care-asked-summary = Kollegan har en fråga
direction-near = { $count ->
    [one] Kanske hjälper den här filmen:
   *[other] Kanske hjälper någon av de här filmerna:
}
direction-open = Öppna sidan
direction-incident = Det låter som ett fel
direction-incident-text = Skicka felanmälan här. Bråttom? Ring { $phone }.
direction-request = Det ordnar en IT-konsult
direction-request-text = Skicka beställningen här. Bråttom? Ring { $phone }.
direction-idea = Tack för idén
direction-idea-text = Skicka den, så får du svar här i chatten.
direction-authorisation = Nya IT-lösningar ska godkännas först
direction-authorisation-text = Vänta med att använda den. Skicka en ansökan här. Frågor? Ring { $phone }.
direction-to-owner = { $who } får den.
direction-to-queue = Den hamnar i kön ”{ $queue }”.
direction-alone = Skriv det till mig i vår egen chatt, så tar en människa hand om det. Bråttom? Ring { $phone }.
direction-send =
    { $kind ->
        [incident] Skicka felanmälan
        [request] Skicka beställningen
        [idea] Skicka idén
        [authorisation] Skicka ansökan
       *[other] Fråga en IT-konsult
    }
direction-rollout = Om införanden kan jag inte svara själv
direction-rollout-text = Se översikten, eller ring { $phone }.
direction-tickets = Dina ärenden visar jag i vår egen chatt
direction-tickets-text = Skriv ”mina ärenden” till mig där. Bråttom? Ring { $phone }.
direction-settings = Så ställer du in
direction-settings-text = Skriv ”inställningar” om tid och innehåll, ”english please” om språk eller ”byt enhet” om arbetsplats. Annat: ring { $phone }.
direction-digest = Din dag visar jag i vår egen chatt
direction-digest-text = Skriv ”idag” till mig där. Saknas något? Ring { $phone }.
direction-human = Så når du en människa
direction-human-text = Ring { $phone }, eller skicka frågan här.
direction-command = Det kan jag inte göra
direction-command-text = Du som hjälper andra kan skriva ”min kö”, ”otagna”, ett ärendenummer eller ”jag är borta 23–25 november”. Annat: ring { $phone }.
direction-outside = Det kan jag inte svara på
direction-outside-patient = Gäller det en patient nu?
direction-outside-call = Ring ansvarig läkare eller larma som ni brukar.
direction-outside-text = Jag svarar inte på medicinska frågor, och inte om lön eller enskilda personer. Fråga din chef. Gäller det IT? Ring { $phone }.
also-asked = Du tog upp en sak till
also-answer = Svara på det

## Ärenden: det som står på flera kort

today-at = i dag { $time }
tomorrow-at = i morgon { $time }
yesterday-at = i går { $time }
day-at = { $day } { $time }
ticket-kind =
    { $kind ->
        [incident] Fel
        [request] Beställning
        [idea] Idé
        [authorisation] Ansökan
       *[question] Fråga
    }
ticket-state =
    { $state ->
        [in_progress] Pågår
        [waiting_asker] Väntar på svar från den som frågade
        [waiting_expert] Väntar på svar från en expert
        [resolved] Löst
        [withdrawn] Tillbakadraget
        [bedoms] Bedöms
        [test] Testas
        [utvarderad] Utvärderas
        [overlamning] Lämnas över
        [avslutad] Avslutat
        [mottagen] Mottaget
        [komplettering] Kompletteras
        [bedomning] Bedöms
        [besked] Besked har getts
       *[new] Nytt
    }
ticket-came = Kom in { $when }
ticket-due = Svar senast { $when }
ticket-late = Försenat sedan { $when }
ticket-somebody = En IT-konsult
ticket-no-unit = Enhet okänd
ticket-contact = Lämnades över av { $who }, som är kvar som kontakt.
ticket-instead = I stället för { $who }, åter { $day }.
ticket-you = Du
ticket-asker = Den som frågade
ticket-line = { $who }, { $when }:
ticket-line-internal = Internt, { $who }, { $when }:
ticket-unseen =
    { $count ->
        [one] Ett tidigare inlägg får inte plats här.
       *[other] { $count } tidigare inlägg får inte plats här.
    }
ticket-missing-words = Skriv något i fältet först.
ticket-missing-choice = Välj i listan först.
ticket-missing-time = Välj en dag och en tid som inte har varit.
ticket-open = Öppna
ticket-take = Ta ärendet
ticket-show = Visa ärendet
ticket-add = Lägg till något
ticket-more = Vad vill du lägga till?
ticket-write = Skriv inga namn på patienter.
ticket-send = Skicka
ticket-your-answer = Ditt svar
ticket-send-answer = Skicka svar
ticket-withdraw = Dra tillbaka
ticket-not-done = Det är inte klart
ticket-reopen = Öppna igen
ticket-what-is-left = Vad är kvar?
ticket-ask-anew = Är det inte löst? Skriv frågan igen, så blir det ett nytt ärende.

## Ärenden: kvitto och läge, för den som frågade

made-summary = Ditt ärende är skapat: { $number }
made-again-summary = Ditt ärende finns redan: { $number }
made-number = Ditt ärende är { $number }.
made-again = Du har redan ett ärende om det: { $number }
made-call-text = Vänta inte på svar i chatten.
made-owner =
    { $who } tar hand om { $kind ->
        [incident] din felanmälan
        [request] din beställning
        [idea] din idé
        [authorisation] din ansökan
       *[question] din fråga
    }.
made-queue =
    { $kind ->
        [incident] Din felanmälan
        [request] Din beställning
        [idea] Din idé
        [authorisation] Din ansökan
       *[question] Din fråga
    } ligger i kön ”{ $queue }”.
made-manager = Din chef ska godkänna det först, och får frågan nu.
made-by = Du får svar här, senast { $when }.
made-hurry = Bråttom? Ring { $phone }.
made-talk = Vill du prata med någon nu? Ring { $phone }.
standing-owner = { $who } har ditt ärende
standing-queue = Ligger i kön ”{ $queue }”
standing-asked = { $who } väntar på ditt svar
standing-expert = { $who } frågar en expert
shown-summary = Ditt ärende { $number }

## Ärenden: besked till den som frågade

told =
    { $move ->
        [asked] { $who } har en fråga till dig
        [answered] { $who } har skrivit till dig
        [resolved] { $who } har svarat dig
        [covered] { $who } tar över ditt ärende
        [approved] Din chef har godkänt
        [declined] Din chef har sagt nej
       *[other] Nytt i ditt ärende
    }
told-uncovered = Ditt ärende ligger åter i kön
told-summary =
    { $move ->
        [asked] En fråga till dig om { $number }
        [answered] Ett meddelande om { $number }
        [resolved] Svar på { $number }
        [covered] En annan IT-konsult har { $number }
       *[other] Nytt om { $number }
    }
told-away-until = { $who } är borta, åter { $day }. Du behöver inte göra något.
told-away = { $who } är borta. Du behöver inte göra något.
told-booked = Bokad tid: { $when }
told-about = { $number }: { $question }
meant = Är det ditt svar till { $who }?
meant-summary = Är det svar på { $number }?
meant-send = Skicka som svar
meant-new = Det är något nytt

## Ärenden: för den som hjälper

queue-summary = Ärende { $number }
queue-free = Ingen har tagit det
queue-given = Väntar på { $who }
queue-owner = { $who } har det
queue-owner-state = { $who } har det. { $state }.
queue-closed = { $state }. { $who } hade det.
queue-elsewhere = Ligger nu i kön ”{ $queue }”
work-summary = Ditt ärende att lösa: { $number }
work-relief = Avlastning: en kollega har för många.
work-manager =
    { $known ->
        [yes] Väntar på chefens godkännande.
       *[no] Chefen ska godkänna, men ingen chef är känd. Ta reda på vem som gör det.
    }
work-helped = Det hjälpte, säger den som frågade.
work-field = Skriv här
work-resolve = Svara och lös
work-ask = Fråga
work-answer = Svara
work-film = Film som svar
work-no-film = Ingen film
work-day = Bokad tid: dag
work-hour = Klockan
work-with-answer = Film och tid skickas med ”Svara och lös”.
work-more = Mer
work-note = Spara som intern anteckning
work-expert = Fråga experten { $who }
work-expert-instead = Fråga { $who } (för { $away })
work-pass-on-to = Vem ska ha det, eller frågas?
work-pass-on = Skicka vidare
work-to-queue = Kön (lämna tillbaka)
work-to-area = Området { $area }
expert-asked = { $who } frågar dig
expert-summary = En fråga till dig om { $number }
expert-question = Frågan från början:
expert-goes-to = Svaret går till { $who }, som svarar den som frågade.
expert-too-late = Ärendet är avslutat. Du behöver inte svara.
member-told =
    { $move ->
        [made] Nytt ärende
        [assigned] Du har fått ett ärende
        [handed-over] Ett ärende är överlämnat
        [handed-back] Ett ärende är tillbaka i kön
        [covered] Du har ett ärende för en kollega
        [said] Nytt svar i ett ärende
        [expert-answered] Experten har svarat
        [noted] Ny anteckning
        [resolved] Ett ärende är löst
        [reopened] Ett ärende är öppnat igen
        [withdrawn] Ett ärende är tillbakadraget
        [warned] Ett ärende behöver snart svar
        [escalated] Ett ärende har inte fått svar i tid
        [approved] Chefen har godkänt
        [declined] Chefen har sagt nej
        [unreached] Ett meddelande kom inte fram
        [staged] Ett ärende är på nästa steg
        [delivered] En idé lämnas över
        [reminded] Ett steg ska vara klart i dag
        [supported] En bedömare tillstyrker
        [opposed] En bedömare avstyrker
        [granted] En ansökan är beviljad
        [refused] En ansökan fick avslag
        [adopted] En liknande idé hör nu ihop med den här
       *[other] Nytt i ett ärende
    }
asker-missed = Det nådde inte den som frågade. Ring eller mejla i stället.
member-missed = Det nådde inte { $who }, som kanske inte har mig i Teams. Ge ärendet till någon annan om det brådskar.
channel-missed = Kanalen för ”{ $queue }” är borta. Nya ärenden kommer i chatten tills någon skriver ”visa { $queue } här” i en annan kanal.
member-from = Från { $who }
member-summary = { $what }: { $number }

## Ärenden: listor och det som inte gick

list =
    { $kind ->
        [mine] { $count ->
            [0] Din kö är tom
            [one] Din kö: ett ärende
           *[other] Din kö: { $count } ärenden
        }
        [unclaimed] { $count ->
            [0] Inget ärende är otaget
            [one] Ett otaget ärende
           *[other] { $count } otagna ärenden
        }
       *[my-own] { $count ->
            [0] Du har inga ärenden
            [one] Ditt ärende
           *[other] Dina { $count } ärenden
        }
    }
list-summary =
    { $count ->
        [0] Inga ärenden
        [one] Ett ärende
       *[other] { $count } ärenden
    }
list-more =
    { $count ->
        [one] Ett till. Skriv ett nummer, så öppnar jag det.
       *[other] { $count } till. Skriv ett nummer, så öppnar jag det.
    }
list-of-many = Otagna ärenden
list-and-more = Det finns fler. Skriv ett nummer, så öppnar jag det.
list-show-unclaimed = Visa otagna
list-show-mine = Visa min kö
list-nothing-asked = Skriv vad du behöver hjälp med, så börjar vi där.
list-by-number = Skriv ett nummer, så öppnar jag det.
denied =
    { $reason ->
        [taken] { $who } har redan tagit det
        [already] Det är redan gjort
        [closed] Ärendet är redan avslutat
        [too-late] Det har gått mer än { $days } dagar
        [gates-left] Alla trösklar är inte klara
        [reviews-left] Alla har inte sagt sitt
        [manager-left] Chefen har inte svarat än
       *[not-now] Ärendet har ändrats
    }
denied-text =
    { $reason ->
        [taken] Du behöver inte göra något.
        [already] Inget är ändrat.
        [closed] Öppna det, så ser du vad som hände.
        [too-late] Skriv frågan igen, så blir det ett nytt ärende.
        [gates-left] Öppna det, så ser du vilka som är kvar.
        [reviews-left] Öppna det, så ser du vem som är kvar.
        [manager-left] Öppna det, så ser du hur det ligger till.
       *[not-now] Det går inte längre. Öppna det, så ser du hur det ligger till.
    }
undone =
    { $reason ->
        [manager-left] Det kan lösas när chefen har godkänt. Fråga eller svara kan du redan nu.
        [too-late] Skriv frågan igen, så blir det ett nytt ärende.
       *[other] Inget är ändrat. Så här ligger det till nu.
    }
denied-summary = Inget är ändrat i { $number }
no-such-ticket = Jag hittar inget ärende { $number }
no-such-ticket-text = Kontrollera numret. Skriv ”mina ärenden”, så visar jag dina.
no-such-ticket-summary = Jag hittar inget sådant ärende
disturbance = Vi vet om det här
disturbance-next = Nästa besked kommer { $when }.
disturbance-ends = Det ska vara klart { $when }.
disturbance-other = Det är något annat

## Dagens kort

morning = Din dag, { $day }
morning-summary = Din dag: { $what }
morning-summary-short = Din dag
morning-changed-count = något nytt att börja med
morning-section =
    { $topic ->
        [queue] Din kö
        [unit] Din enhet
        [disturbances] Krånglar just nu
        [news] Nyheter
        [downtime] Planerade avbrott
        [rollouts] Nytt hos er
        [film] Dagens film
        [calendar] Kalender
        [links] Länkar
        [areas] Samarbetsytor
       *[tickets] Dina ärenden
    }
morning-count =
    { $topic ->
        [queue] { $count ->
            [one] 1 ärende i din kö
           *[other] { $count } ärenden i din kö
        }
        [unit] Din enhet
        [disturbances] { $count ->
            [one] 1 störning
           *[other] { $count } störningar
        }
        [news] { $count ->
            [one] 1 nyhet
           *[other] { $count } nyheter
        }
        [downtime] { $count ->
            [one] 1 avbrott
           *[other] { $count } avbrott
        }
        [rollouts] { $count ->
            [one] 1 införande
           *[other] { $count } införanden
        }
        [film] { $count ->
            [one] 1 film
           *[other] { $count } filmer
        }
        [calendar] { $count ->
            [0] Inget i kalendern
            [one] 1 sak i kalendern
           *[other] { $count } saker i kalendern
        }
        [links] { $count ->
            [one] 1 länk
           *[other] { $count } länkar
        }
        [areas] { $count ->
            [0] Inga samarbetsytor
            [one] 1 samarbetsyta
           *[other] { $count } samarbetsytor
        }
       *[tickets] { $count ->
            [one] 1 ärende
           *[other] { $count } ärenden
        }
    }
morning-nothing = Inget nytt just nu.
morning-more = Visa fler ({ $count })
morning-unfold = Visa { $count }
morning-mandatory = Viktigt:
morning-moved = Flyttat:
morning-righted =
    { $deed ->
        [corrected] En nyhet är rättad sedan kortet kom.
       *[withdrawn] En nyhet är tillbakadragen sedan kortet kom.
    }
morning-corrected = Rättad:
morning-why-all = För alla.
morning-why-role = För dig som är { $role }.
morning-why-unit = För att du arbetar på { $unit }.
morning-why-both = För dig som är { $role } på { $unit }.
morning-for = Gäller { $units }.
morning-starts =
    { $what ->
        [pilot] Piloten startar { $first }.
       *[wave] Våg { $number } startar { $first }.
    }
morning-runs =
    { $what ->
        [pilot] Piloten pågår till { $last }.
       *[wave] Våg { $number } pågår till { $last }.
    }
morning-unread =
    { $count ->
        [one] 1 oläst
       *[other] { $count } olästa
    }
morning-external = Även för andra än regionens personal
morning-unit =
    { $unit }: { $open ->
        [one] 1 öppet ärende
       *[other] { $open } öppna ärenden
    }{ $late ->
        [0] .
        [one] , varav 1 försenat.
       *[other] , varav { $late } försenade.
    }
morning-for-colleague = för { $who }
morning-first = Gör så här först:
morning-issues = Det här fungerar inte än:
morning-call = Går det inte att vänta? Ring { $phone }.
morning-read = Markera läst
morning-read-one = Läst
morning-not-relevant = Inte relevant
morning-change = Anpassa
morning-back = Tillbaka
closing =
    { $phase ->
        [before] Planerat avbrott
       *[start] Ett planerat avbrott börjar
    }
morning-page = Läs mer på sidan
morning-undo = Ångra
morning-done =
    { $done ->
        [read] { $count ->
            [one] En nyhet är läst och kommer inte igen.
           *[other] { $count } nyheter är lästa och kommer inte igen.
        }
        [not-relevant] Den kommer inte igen.
       *[brought-back] Klart, nu är det som förut.
    }
morning-gone = Det gäller inte längre
morning-gone-text = Skriv ”idag”, så ser du det som gäller nu.

## När och vad

preferences = Ditt kort: tid och innehåll
preferences-saved = Sparat
preferences-next = Nästa kort kommer { $day } kl. { $time }.
preferences-proposed = Spara, så kommer kortet { $time }.
preferences-never = Jag skickar inget. Skriv ”idag” när du vill se din dag.
preferences-refused = Jag skickar bara mellan { $first } och { $last }. Välj en tid däremellan.
preferences-shift = Ditt pass
preferences-shift-name =
    { $shift ->
        [dag] Dag
        [kvall] Kväll
        [natt] Natt
        [kontor] Kontor
       *[other] { $shift }
    } { $time }
preferences-at = Eller en egen tid
preferences-days = Dagar
preferences-workdays = Vardagar
preferences-every-day = Alla dagar
preferences-weekend = Helger
preferences-pause = Pausa till
preferences-topics = Det här vill jag se
preferences-fold = Välj innehåll
preferences-stop = Sluta skicka
preferences-again = Börja skicka
preferences-place = Byt arbetsplats
preferences-example = Du kan också skriva, till exempel ”skicka 05.45” eller ”pausa till 7 januari”.
## Idéer och ansökningar

course-idea =
    { $stage ->
        [bedoms] Din idé bedöms nu av { $who }{ $until }
        [test] Din idé testas nu, { $who } håller i det{ $until }
        [utvarderad] Din idé är testad och utvärderas av { $who }{ $until }
        [overlamning] Din idé lämnas över till { $unit }
        [avslutad] Din idé är avslutad
       *[other] { $who } har din idé{ $until }
    }
course-until = , senast { $day }
course-application =
    { $stage ->
        [komplettering] { $who } väntar på ditt svar
        [bedomning] Din ansökan bedöms nu, { $spoken } av { $all } har svarat
       *[other] { $who } har din ansökan
    }
course-decided =
    { $granted ->
        [True] Din ansökan är beviljad
       *[other] Din ansökan fick avslag
    }
course-pilot = Testas på { $unit }.
course-receiver = Resursperson: { $resource }. Ersättare: { $cover }.
course-came-from = Kommer från { $number }.
course-led-to = Ledde till { $number }.
course-merged = Hör ihop med { $number }, som går vidare.
told-leads-to =
    { $move ->
        [merged] Din idé hör ihop med en annan
        [turned] Ditt ärende blev en idé
       *[other] En ansökan är startad
    }
told-leads-on =
    { $move ->
        [merged] Den är samma idé som { $number }. Du får veta här hur det går.
        [turned] Det du skrev tas om hand som en idé, { $number }. Du får veta här vad som händer.
       *[other] Nya IT-lösningar ska godkännas först. Ansökan är { $number }, och ditt ärende fortsätter.
    }
idea-by = Nästa steg senast { $day }
idea-votes =
    { $count ->
        [one] 1 röst
       *[other] { $count } röster
    }
idea-gates = { $signed } av { $all } trösklar klara
idea-field = Skriv till förslagsställaren
idea-owner = Vem har nästa steg?
idea-until = Senast när?
idea-unit = På vilken enhet testas det?
idea-next =
    { $stage ->
        [bedoms] Börja bedöma
        [test] Börja testa
       *[other] Utvärdera
    }
idea-end = Avsluta
idea-show-gates = Visa trösklarna
gates =
    { $left ->
        [0] Alla trösklar är klara
        [one] En tröskel är kvar
       *[other] { $left } trösklar är kvar
    }
gates-summary = Trösklar för { $number }
gate =
    { $signed ->
        [True] Klar: { $name }
       *[other] Kvar: { $name }
    }
gate-left = Signeras av { $owner }
gate-signed = { $who }, { $when }.
gates-field = Skriv varför
gates-which = Vilken tröskel?
gates-sign = Signera
gates-unsign = Ta tillbaka
gates-unit = Vem tar emot?
gates-resource = Resursperson
gates-cover = Ersättare
gates-deliver = Lämna över
gates-back = Tillbaka till idén
application-judged =
    { $approves ->
        [True] { $who } tillstyrker.
        [False] { $who } avstyrker.
       *[other] { $who } har inte svarat än.
    }
application-field = Skriv varför
application-approve = Tillstyrk
application-disapprove = Avstyrk
application-grant = Bevilja
application-refuse = Avslå
application-examine = Till bedömning
application-ask = Be om komplettering
work-to-idea = Gör om till en idé
work-to-application = Starta en auktorisationsansökan
work-to-merge = Slå ihop med { $number }
alike =
    { $count ->
        [one] Någon har haft samma idé
       *[other] Andra har haft liknande idéer
    }
alike-text =
    { $count ->
        [one] Rösta på den, så väger den tyngre. Du kan ta tillbaka din röst.
       *[other] Rösta på den som är din, så väger den tyngre. Du kan ta tillbaka din röst.
    }
alike-summary = Liknande idéer finns
alike-vote = Rösta
alike-other = Min är en annan
voted =
    { $counted ->
        [True] Din röst är räknad
       *[other] Din röst är borttagen
    }
voted-text =
    { $count ->
        [0] Ingen röst är kvar.
        [one] Idén har nu en röst.
       *[other] Idén har nu { $count } röster.
    }
voted-take-back = Ta tillbaka rösten
voted-summary = Röst på { $number }
pilot = Vill ni bli pilot?
pilot-text = Då får ni prova först, och säga vad ni tycker.
pilot-what = Vad vill ni prova?
pilot-where = Vilken enhet?
pilot-for = Det gäller { $unit }.
pilot-why = Varför just ni?
pilot-send = Anmäl oss
pilot-known = Ni är redan anmälda
pilot-known-text = { $unit } har anmält sig till { $rollout }. Du behöver inte göra något.

## Formulär

form-fill = Formulär
form =
    { $kind ->
        [incident] Felanmälan
        [request] Beställning
        [idea] Idé
        [authorisation] Ansökan om ny IT-lösning
       *[question] Fråga till en IT-konsult
    }
form-write = Skriv inga namn på patienter.
form-optional = { $label } (frivilligt)
form-wrong = Titta på det här igen:

## Svar som föreslås som instruktion

work-propose = Föreslå som instruktion
proposed =
    { $kept ->
        [True] Förslaget är skickat
       *[other] Det går inte att föreslå
    }
proposed-text =
    { $kept ->
        [True] En redaktör läser det. Vem som frågade följer inte med.
       *[other] Frågan eller svaret kan peka ut någon. Inget är sparat.
    }

## Frånvaro, för den som hjälper

absence = Frånvaro
absence-text = Öppna ärenden går till den som ersätter, och den som frågade får veta det.
absence-wrong = Dagarna ska vara från i dag och framåt, och ersättaren någon annan.
absence-who = Vem är borta?
absence-first = Första dagen
absence-last = Sista dagen
absence-cover = Vem ersätter?
absence-usual = Som vanligt
absence-days = Från { $first } till och med { $last }
absence-noted =
    { $mine ->
        [mine] Jag har noterat att du är borta
       *[other] Jag har noterat att { $who } är borta
    }
absence-covers =
    { $mine ->
        [mine] { $who } tar dina ärenden.
       *[other] { $who } tar ärendena.
    }
absence-queue = Ingen kan ersätta just då. Ärendena ligger i kön.
absence-end = Avsluta frånvaron
absence-over =
    { $mine ->
        [mine] Välkommen tillbaka
       *[other] { $who } är tillbaka
    }
absence-over-text = Nya ärenden kommer som vanligt. De som en kollega har tagit ligger kvar där.
absence-none =
    { $mine ->
        [mine] Du är inte anmäld som borta
       *[other] { $who } är inte anmäld som borta
    }
absence-none-text = Inget är ändrat.
absence-open = Anmäl frånvaro
absence-summary = Frånvaro

## Chefens godkännande

approval =
    { $state ->
        [approved] Du har godkänt
        [declined] Du har sagt nej
        [over] Det behöver inte längre godkännas
       *[asked] { $who } behöver ditt godkännande
    }
approval-field = Skriv varför, om du säger nej
approval-yes = Godkänn
approval-no = Säg nej
approval-summary = Att godkänna: { $number }
ticket-manager = Chefen

## Införanden
rollout-summary = Svar om ett införande
rollout-when =
    { $stage ->
        [ahead] startar { $first }
        [runs] pågår till { $last }
       *[over] klart sedan { $last }
    }{ $what ->
        [pilot] {" "}(pilot)
       *[other] {" "}(våg { $number })
    }{ $stage ->
        [ahead] , klart { $last }.
       *[other] .
    }
rollout-no-wave = { $units } är inte med i någon våg än.
rollout-not-your-role = Det gäller andra roller än din.
rollout-first = Gör så här först, den { $day }:
rollout-pilot-planned = Piloten är planerad till { $day }.
rollout-broad-planned = Alla andra från { $day }.
rollout-open = När det kommer till alla är inte bestämt.
rollout-phase =
    { $phase ->
        [vardering] Just nu utreds behovet.
        [planering] Just nu planeras införandet.
        [genomforande] Införandet pågår i regionen.
       *[uppfoljning] Införandet följs upp.
    }
rollout-elsewhere = Ej för er enhet
rollout-then = Sedan hos er: { $wave }
rollout-waves = Så kommer det till enheterna
rollout-film = Visa hur du gör ({ $seconds } s)
rollouts-ahead = På gång hos er
rollouts-ahead-region = På gång i regionen
rollouts-none = Just nu finns inget planerat hos er.
rollouts-none-named = Inget av det som du kan mena är planerat hos er.
rollouts-more =
    { $count ->
        [one] Ett till finns i översikten.
       *[other] { $count } till finns i översikten.
    }
rollouts-other = Menar du något annat? Se översikten, eller ring { $phone }.

## Redaktörer: nyheter och vågor

not-an-editor = Det kan jag inte göra åt dig
not-an-editor-text = Nyheter publiceras av den som har den uppgiften i regionen. Säg till din kommunikatör.
edit-overtaken = Det har ändrats under tiden
edit-overtaken-text = Någon annan hann före, eller så gäller den inte längre. Skriv ”mina nyheter”, så ser du hur det är nu.
no-such-wave = Vilken våg menar du?
no-such-wave-text = Skriv till exempel ”flytta våg 2 nova två veckor” eller ”flytta våg 4 mejlflytten till 18 januari”. Du kan flytta de införanden som du leder, framåt i tiden.
news-new = Ny nyhet
news-right = Rätta
news-mine = Mina nyheter
news-none = Det finns inga nyheter som du kan ändra.
news-list-more = och { $count } till: skriv ”rätta nyheten om …”
news-look = Förhandsgranska
news-look-as = Visa som
news-change = Ändra
news-publish = Publicera
news-put-right = Rätta för alla
news-withdraw = Dra tillbaka
news-withdraw-ask = Dra tillbaka nyheten?
news-keep = Behåll den
news-roles = Välj yrken
news-more = Fler val
news-field =
    { $name ->
        [title] Rubrik
        [body] Vad ska de veta?
        [title_en] Rubrik på engelska
        [body_en] Text på engelska
        [units] Var? Enheter eller områden, med komma emellan. Tomt: alla du når
        [rollout] Införande
        [film] Film: skriv vad den handlar om
        [day] Från dag. Tomt: nu
        [hour] Klockan
        [last] Till och med. Tomt: två veckor
       *[mandatory] Måste läsas
    }
news-wrong =
    { $what ->
        [title] Rubriken ska finnas, och vara högst 80 tecken.
        [body] Texten ska finnas, och vara högst 400 tecken.
        [units] Jag känner inte igen alla enheter. Skriv dem som de heter, med komma emellan.
        [days] Sista dagen ska komma efter den första, och högst ett år senare.
        [film] Jag hittar ingen sådan film. Skriv det med andra ord, eller lämna tomt.
        [audience] Du kan inte nå dem. Välj enheter eller ett införande som är ditt, eller fråga en kommunikatör.
       *[together] Texten ser ut att peka ut en person. Skriv om den.
    }
news-preview = Förhandsvisning
news-reaches =
    { $count ->
        [0] Når ingen i dag.
        [one] Når { $count } person.
       *[other] Når { $count } personer.
    }
news-whom = { $roles }. { $units }.
news-all-roles = Alla yrken
news-all-units = Hela regionen
news-untranslated =
    { $count ->
        [one] { $count } av dem läser engelska, och får den på svenska.
       *[other] { $count } av dem läser engelska, och får den på svenska.
    }
news-cards =
    { $count ->
        [one] { $count } morgonkort som redan har kommit ändras.
       *[other] { $count } morgonkort som redan har kommit ändras.
    }
news-days = Från { $first } till och med { $last }.
news-film = Film: { $film }
news-as-role = Yrke
news-as-unit = Enhet
news-seen-by = Så ser det ut för { $role }, { $unit }:
news-behind-more = Nyheten syns först under ”Visa fler”.
news-kept =
    { $deed ->
        [published] Nyheten är på väg
        [corrected] Nyheten är rättad
       *[withdrawn] Nyheten är tillbakadragen
    }
news-shown = Syns nu, till och med { $last }.
news-coming = Syns från { $first } till och med { $last }.
edit-undo = Ångra
edit-undone = Ångrat
edit-undone-text = Ingen har fått veta något.
edit-too-late = Det går inte att ångra längre
edit-too-late-text = Det har gått mer än tio minuter, eller så har någon ändrat det sedan dess.
move-ask = Flytta våg { $number }?
move-do = Flytta vågen
move-done = Våg { $number } är flyttad
move-was = Var: { $days }
move-becomes = Blir: { $days }
move-days = { $first } – { $last }
move-told =
    { $count ->
        [one] { $units } får veta det i nästa morgonkort: { $count } person.
       *[other] { $units } får veta det i nästa morgonkort: { $count } personer.
    }
move-tool = Det nya verktyget börjar gälla samma dag för { $units }.
move-from = Gäller från { $at }. Till dess kan du ångra, och ingen får veta något.
go-gone = Länken gäller inte längre.
