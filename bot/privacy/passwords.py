"""Passwords, PIN and PUK that somebody is about to give away."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen

GIVEN_AWAY = "hemlighet"

_ANY = ("losen", "passw", "passord", "pw", "pin", "puk", "kod", "code")
_NAME = r"(?:lösen(?:ord(?:et)?|et)?|losen(?:ord(?:et)?)?|passord(?:et)?|passw(?:or)?d|pwd?)"
_IS = r"(?:är|ar|is|var|was|blev|[:=])"
_ODD_WORD = r"[\"'«»“”]?(?=\S{0,60}?[0-9!@#$%&*+=?~^_-]\S|\S{0,60}?[a-zåäö][A-ZÅÄÖ])\S{4,80}"

_PIN = re.compile(
    rf"\b(?:pin|puk)(?:[- ]?(?:kod(?:en)?|code))?\W{{0,3}}(?:{_IS}\W{{0,3}})?[0-9](?:[ -]?[0-9]){{3,7}}(?![0-9])",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?i:{_NAME})\s*(?i:{_IS})\s*{_ODD_WORD}")
_BARE = re.compile(
    rf"\b(?i:{_NAME})[\s\"'«“]{{1,3}}(?=\S{{0,60}}?[0-9])(?=\S{{0,60}}?[A-ZÅÄÖ])(?=\S{{0,60}}?[a-zåäö])\S{{6,80}}"
)
_CODE = re.compile(
    rf"\b(?:(?:port|dörr|lås|engångs|sms-?|säkerhets|inloggnings|door|access|security|login)[ -]?(?:kod(?:en)?|code)"
    rf"|(?:min|vår|my|our) (?:\w{{1,20}} )?(?:kod|code))"
    rf"\W{{0,3}}(?:{_IS}\W{{0,3}})?[0-9](?:[ -]?[0-9]){{3,7}}(?![0-9])",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"(?<!\S){_ODD_WORD}\s+(?i:är|is)\s+(?i:mitt|vårt|my|our)\s+(?i:\w+\s+)?(?i:{_NAME})\b")
_MINE = re.compile(rf"\b(?:mitt|vårt|my|our)\s+(?:\w+\s+)?{_NAME}\s*{_IS}\s*([^\s.,!?]+)", re.IGNORECASE)

_STATES = """
fel felaktigt rätt utgånget utgången gammalt gamla för snart låst spärrat inte ej glömt bortglömt borttappat ogiltigt
nytt samma svårt lätt kort långt borta okänt ändrat bytt återställt synligt sparat det att när hur vad som hos på i
wrong right expired old locked blocked not forgotten invalid new the same too gone unknown changed reset required needed
going about being never no incorrect correct lost working saved what when how that so still just
"""
_SAYS_HOW_IT_IS = frozenset(_STATES.split())


def found(seen: Seen) -> Iterator[Find]:
    """Whether the text gives a secret away. "My password is wrong" does not."""
    if not seen.holds(*_ANY):
        return
    for pattern in (_PIN, _CODE, _GIVEN, _BARE, _TURNED):
        for match in pattern.finditer(seen.text):
            yield Find(GIVEN_AWAY, match.start(), match.end())
    for match in _MINE.finditer(seen.text):
        if match[1].lower().strip("\"'") not in _SAYS_HOW_IT_IS:
            yield Find(GIVEN_AWAY, match.start(), match.end())
