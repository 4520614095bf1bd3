"""Family names that no ending tells, common in a Swedish region: enough to know a full name by in small letters."""

from bot.privacy.seen import folded_words

WORDS_TOO = folded_words("""
ek lind berg alm falk nord sand norén nyman hedin melin bolin wallin lundin norin sandin åström sjöberg bergman
hallberg lindgren lindberg forsberg ekman öhman åberg hedman bäck björk moberg wikström nyberg hermansson
""")
"""Swedish ones. Alone, and in small letters, many of them are a tree, a mountain or a shore."""

FOREIGN = folded_words("""
abdi abdullah abdullahi abdirahman aden adan afzali ahmad ahmadi ahmed akhtar alam alavi ali alizadeh amiri aslan
aziz azizi bakir barre begovic begum celik chaudhry chen das demir dogan duale duong elmi farah farouk garcia gebre
ghebremedhin habib haddad hadi haidar haji hakimi hamdan hamid hasan hashemi hashi hassan hersi hodzic hosseini huang
huseyin hussain hussein huynh ibrahim ibrahimovic ismail issa jafari jama jamal jovanovic kamara karim karimi kaya
khalil khan khoury kovacevic kovacs kowalski kumar mahamud mahmoud mansour markovic mirza mohamed mohammad mohammadi
mohammed mohamud moradi mousa mustafa muse nguyen nikolic nowak omar osman ozturk patel pavlovic perez petrovic pham
popescu qasim rahimi rahman rasul rezaei rezai rodriguez sahin saleh salem sharif sharifi sheikh singh suleiman
tahir tran tesfay tesfaye wang warsame yilmaz yusuf zadeh zhang
""")
"""From elsewhere; they are nothing else, with or without a capital."""

FIRST = folded_words("nguyen tran pham huynh duong")
"""Stand before the given names."""
