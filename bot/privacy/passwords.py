"""Passwords, PIN and PUK that somebody is about to give away."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen

GIVEN_AWAY = "hemlighet"

_ANY = ("losen", "passw", "passord", "pw", "pin", "puk", "kod", "code", "logg", "login", "log in")
_NAME = r"(?:lösen(?:ord(?:et)?|et)?|losen(?:ord(?:et)?)?|passord(?:et)?|passw(?:or)?d|pwd?)"
_IS = r"(?:är|ar|is|var|was|blev|[:=])"
_ODD_WORD = (
    r"[\"'«»“”]?(?=\S{0,60}?[0-9!@#$%&*+=?~^_-]\S|\S{0,60}?[a-zåäö][A-ZÅÄÖ]|\w{0,60}?[a-zåäö][0-9]{1,8}(?!\w))\S{4,80}"
)

_DIGITS = r"[0-9](?:[ -]{0,6}[0-9]){3,7}(?![0-9])"
_CARD = r"(?:siths?|bank-?id|kort|mobil)"

_PIN = re.compile(
    rf"\b(?:{_CARD}[- ]?)?(?:pin|puk)(?:[- ]?(?:kod(?:en)?|code))?\W{{0,3}}(?:{_IS}\W{{0,3}})?{_DIGITS}",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?i:{_NAME})\s*(?i:{_IS})\s*{_ODD_WORD}")
_BARE = re.compile(
    rf"\b(?i:{_NAME})[\s\"'«“]{{1,3}}(?=\S{{0,60}}?[0-9])(?=\S{{0,60}}?[A-ZÅÄÖ])(?=\S{{0,60}}?[a-zåäö])\S{{6,80}}"
)
_DOOR = r"(?:\w{0,20}(?:dörr|port|entré|rum|skåp|lås|larm)\w{0,5}|door|entrance|room|alarm)"
_CODE = re.compile(
    rf"\b(?:(?:port|dörr|lås|larm|engångs|sms-?|säkerhets|inloggnings|{_CARD}|door|access|security|login)[- ]?"
    rf"(?:kod(?:en)?|code)|(?:kod(?:en)?|code) (?:till|för|to|for) (?:the )?{_DOOR}"
    r"|(?:min|vår|my|our) (?:\w{1,20} )?(?:kod|code))"
    rf"\W{{0,3}}(?:{_IS}\W{{0,3}})?{_DIGITS}",
    re.IGNORECASE,
)
_NEW_WORD = r"(?!(?i:windows|office|microsoft|version))[A-Za-zÅÄÖåäö]{4,40}[0-9]{2,8}[!?.]?(?!\w)"
_MINE_BARE = re.compile(rf"\b(?i:mitt|vårt|my|our)\s+(?i:\w+\s+)?(?i:{_NAME})\s+{_NEW_WORD}")
_WITH_NAME = re.compile(
    rf"\b(?i:användar(?:namn|id)?|user(?:name|id)?|login)\W{{1,3}}\S{{2,40}}\W{{1,3}}(?i:och |and )?(?i:{_NAME})"
    r"\W{1,3}\S{0,40}[0-9]\S{0,40}"
    r"|\b(?i:inloggning\w{0,3}|logg\w{1,3} in|log in|login)\b\s?(?:\S{1,12}\s){0,3}[\w.@-]{2,40} ?/ ?"
    r"(?=\S{0,40}?[0-9])(?=\S{0,40}?[A-ZÅÄÖ])(?=\S{0,40}?[a-zåäö])\S{6,60}"
)
_TURNED = re.compile(rf"(?<!\S){_ODD_WORD}\s+(?i:är|is)\s+(?i:mitt|vårt|my|our)\s+(?i:\w+\s+)?(?i:{_NAME})\b")
_MINE = re.compile(rf"\b(?:mitt|vårt|my|our)\s+(?:\w+\s+)?{_NAME}\s*{_IS}\s*([^\s.,!?]+)", re.IGNORECASE)

_STATES = """
fel felaktigt rätt utgånget utgången gammalt gamla för snart låst spärrat inte ej glömt bortglömt borttappat ogiltigt
nytt samma svårt lätt kort långt borta okänt ändrat bytt återställt synligt sparat det att när hur vad som hos på i
rejected refused accepted denied simple nekat avvisat godkänt
wrong right expired old locked blocked not forgotten invalid new the same too gone unknown changed reset required needed
going about being never no incorrect correct lost working saved what when how that so still just
"""
_SAYS_HOW_IT_IS = frozenset(_STATES.split())


def found(seen: Seen) -> Iterator[Find]:
    """Whether the text gives a secret away. "My password is wrong" does not."""
    if not seen.holds(*_ANY):
        return
    for pattern in (_PIN, _CODE):
        yield from (Find(GIVEN_AWAY, *match.span()) for match in pattern.finditer(seen.told))
    for pattern in (_GIVEN, _BARE, _MINE_BARE, _WITH_NAME, _TURNED):
        yield from (Find(GIVEN_AWAY, *match.span()) for match in pattern.finditer(seen.text))
    for match in _MINE.finditer(seen.text):
        if match[1].lower().strip("\"'") not in _SAYS_HOW_IT_IS:
            yield Find(GIVEN_AWAY, match.start(), match.end())
