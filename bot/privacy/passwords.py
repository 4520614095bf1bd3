"""Passwords that somebody is about to give away."""

import re
from collections.abc import Iterator

from bot.privacy.codes import GIVEN_AWAY as GIVEN_AWAY
from bot.privacy.seen import Find, Seen, folded_words

_ANY = ("los", "pass", "pw", "logg", "log in", "credential")
_NAME = r"(?:l[öo]ss?e?n{1,2}(?:[- ]?ord(?:et|en)?|et)?|passord(?:et)?|passw(?:or)?d|passphrase|pwd?)"
_NEAR = r"(?:är|ar|is|var|was|blev|[:=])"
_IS = rf"(?:\s*{_NEAR}|\s+e\b)"
_MINE = r"(?:mitt|vårt|my|our)\s+(?:\w+\s+)?"
_CLAUSE = r"[^.!?\n]"

_ODD_WORD = (
    r"[\"'«»“”]?(?=\S{0,60}?[0-9!@#$%&*+=?~^_-]\S|\S{0,60}?[a-zåäö][A-ZÅÄÖ]|\w{0,60}?[a-zåäö][0-9]{1,8}(?!\w))\S{4,80}"
)
_THING = r"(?:(?:windows|win|office|microsoft|version|covid|vecka|rum|plan)[-_0-9]|[a-z]{2,4}-?[0-9]{4,8}\b)"
_LETTERS = r"[A-Za-zÅÄÖåäö]"
_THINGS = (
    "dator|telefon|wifi|rummet|kort|kortet|kontor|windows|office|cosmic|heroma|gäller|byts|senast|före|efter|vecka"
)
_NEW_WORD = (
    rf"[\"'«“]?(?!(?i:{_THING}))"
    rf"(?:(?:{_LETTERS}{{5,40}}[0-9]|{_LETTERS}{{4,40}}[!@#$%&*+=?_.-]{{0,2}}[0-9]{{2,8}})[!?.,\"'”]{{0,3}}(?!\w)"
    r"|(?=\S{0,60}?[0-9])(?=\S{0,60}?[A-ZÅÄÖ])(?=\S{0,60}?[a-zåäö])[^\s/]{6,80})"
)
"""What is a password by its looks: "hunter2", "Winter!26". No "Windows11", and no computer's name."""

_SAYS_IT = (
    re.compile(rf"\b(?i:{_NAME}{_IS})\s*{_ODD_WORD}"),
    re.compile(rf"\b(?i:{_NAME})[\s\"'«“]{{1,3}}{_NEW_WORD}"),
    # with a clause between: "lösenordet jag har är Blomma12"
    re.compile(rf"\b(?i:{_NAME}\b{_CLAUSE}{{0,30}}?\s(?:är|is|var|was|blev|fick(?: jag)?:?|got:?))\s+{_NEW_WORD}"),
    # "byt lösen till Blomma13"
    re.compile(
        rf"\b(?i:byt\w{{0,3}}|ändra\w{{0,2}}|sätt\w?|satte|nytt|chang\w{{1,3}}|set|new)\s(?i:{_CLAUSE}{{0,20}}?"
        rf"\b{_NAME}\b{_CLAUSE}{{0,20}}?\s(?:till|to|into)\s+){_NEW_WORD}"
    ),
    # "jag använder Vinter2026 som lösen"
    re.compile(
        r"\b(?i:använd\w{1,2}|skr[ei]v\w{0,2}|prova\w{0,2}|testa\w{0,2}|angav|anger|slog in|typed?|used?|tried|entered)"
        rf"\s{_NEW_WORD}[,.]?\s(?i:(?:\w{{1,12}}\s){{0,4}}{_NAME})\b"
    ),
    re.compile(rf"(?<!\S){_ODD_WORD}\s+(?i:är|is)\s+(?i:{_MINE}{_NAME})\b"),
    # "lösenord: Sommar 2026", "pass: hunter2"; not a shift: "pass: kväll2"
    re.compile(rf"\b(?i:{_NAME})\s*[:=]\s*(?!(?i:{_THINGS})\b){_LETTERS}{{4,20}} [0-9]{{2,6}}(?![\w/:.-])"),
    re.compile(
        rf"\b(?i:pass)\s*[:=]\s*(?!(?i:natt|dag|kväll|morgon|helg|jour)){_LETTERS}{{5,30}}[0-9]{{1,8}}(?![\w/:-])"
    ),
    re.compile(rf"\b(?i:pass)\s*[:=]\s*(?=\S{{0,40}}?[0-9])(?=\S{{0,40}}?{_LETTERS}{{3}})(?=\S{{0,40}}?[!@#$%&*?])\S+"),
)
_WITH_NAME = re.compile(
    rf"\b(?i:användar(?:namn|id)?|user(?:name|id)?|login)\W{{1,3}}\S{{2,40}}\W{{1,3}}(?i:och |and )?(?i:{_NAME})"
    r"\W{1,3}\S{0,40}[0-9]\S{0,40}"
    r"|\b(?i:inlogg\w{0,20}|logg\w{1,3} in|log in|login|credentials?)\b:?\s?(?:\S{1,12}\s){0,3}"
    r"[\w.@-]{2,40}(?: ?[/:] ?| (?=\S{0,40}?[!#$%&*?]))"
    r"(?=\S{0,40}?[0-9])(?=\S{0,40}?[A-ZÅÄÖ])(?=\S{0,40}?[a-zåäö])\S{6,60}"
)
_MINE_IS = re.compile(rf"\b{_MINE}{_NAME}{_IS}\s*([^\s.,!?]+)", re.IGNORECASE)
_WITH_MY_NAME = re.compile(  # "mitt användarnamn är kalle och lösenordet kalle"
    rf"\b(?:användar(?:namn|id)?|inlogg\w{{0,6}}|user(?:name|id)?|login)(?:et|n)?(?: {_NEAR}|:)\s*[\w.@-]{{2,40}},? "
    rf"(?:och|and|med|with) (?:mitt |my |the )?{_NAME}{_IS}?\s*([^\s.,!?]{{3,60}})",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"\b{_NAME}\s*[:=]\s*[\"'«“]?({_LETTERS}{{4,30}})"
    r"(?=[\"'”]?\s*(?:[.,!?;\n]|$|(?:men|but|fun[kg]\w*|går|nekas|fel|inte|ej|not|works?|doesn|is|och|and)\b))",
    re.IGNORECASE,
)

_SAYS_HOW_IT_IS = folded_words("""
fel felaktigt rätt utgånget utgången gammalt gamla för snart låst spärrat inte ej glömt bortglömt borttappat ogiltigt
nytt samma svårt lätt kort långt borta okänt ändrat bytt återställt synligt sparat det att när hur vad som hos på i
rejected refused accepted denied simple nekat avvisat godkänt fungerar funkar e
wrong right expired old locked blocked not forgotten invalid new the same too gone unknown changed reset required needed
going about being never no incorrect correct lost working saved what when how that so still just
""")
_NO_PASSWORD = _SAYS_HOW_IT_IS | folded_words("""
går gick nekas nekades avvisas stämmer borde ska kan har kom kommer till från av via for from does doesn will should
byta byte byter byt ändra ändring återställ återställa återställning glömd glömde glömmer bortglömd hjälp saknas
problem fråga wifi dator datorn telefon telefonen mobil mobilen mejl mail konto inloggning support krav regler policy
windows teams outlook cosmic nova heroma sectra saba webcert pascal citrix siths kort kortet skrivare patient
patienten help change forgot forgotten missing question computer phone account login rules vilket vilka varför
""")


def found(seen: Seen) -> Iterator[Find]:
    """Whether the text gives a password away. "My password is wrong" does not."""
    if not seen.holds(*_ANY):
        return
    for pattern in (*_SAYS_IT, _WITH_NAME):
        yield from (Find(GIVEN_AWAY, *match.span()) for match in pattern.finditer(seen.text))
    for pattern, no_password in ((_MINE_IS, _SAYS_HOW_IT_IS), (_WITH_MY_NAME, _NO_PASSWORD), (_COLON, _NO_PASSWORD)):
        for match in pattern.finditer(seen.text):
            if folded_words(match[1].strip("\"'")).isdisjoint(no_password):
                yield Find(GIVEN_AWAY, *match.span())
