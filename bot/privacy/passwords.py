"""Passwords, PIN and PUK that somebody is about to give away."""

import re

GIVEN_AWAY = "hemlighet"

_ANY = re.compile(r"lösen|losen|passw|passord|pwd?|pin|puk", re.IGNORECASE)
_NAME = r"(?:lösen(?:ord(?:et)?|et)?|losen(?:ord(?:et)?)?|passord(?:et)?|passw(?:or)?d|pwd?)"
_IS = r"(?:är|ar|is|var|was|blev|[:=])"
_ODD_WORD = r"[\"'«»“”]?(?=\S{0,60}?[0-9!@#$%&*+=?~^_-]\S|\S{0,60}?[a-zåäö][A-ZÅÄÖ])\S{4,}"

_PIN = re.compile(
    rf"\b(?:pin|puk)(?:[- ]?(?:kod(?:en)?|code))?\W{{0,3}}(?:{_IS}\W{{0,3}})?[0-9](?:[ -]?[0-9]){{3,7}}(?![0-9])",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"\b(?i:{_NAME})\s*(?i:{_IS})\s*{_ODD_WORD}")
_TURNED = re.compile(rf"{_ODD_WORD}\s+(?i:är|is)\s+(?i:mitt|vårt|my|our)\s+(?i:\w+\s+)?(?i:{_NAME})\b")
_MINE = re.compile(rf"\b(?:mitt|vårt|my|our)\s+(?:\w+\s+)?{_NAME}\s*{_IS}\s*([^\s.,!?]+)", re.IGNORECASE)

_STATES = """
fel felaktigt rätt utgånget utgången gammalt gamla för snart låst spärrat inte ej glömt bortglömt borttappat ogiltigt
nytt samma svårt lätt kort långt borta okänt ändrat bytt återställt synligt sparat det att när hur vad som hos på i
wrong right expired old locked blocked not forgotten invalid new the same too gone unknown changed reset required needed
going about being never no incorrect correct lost working saved what when how that so still just
"""
_SAYS_HOW_IT_IS = frozenset(_STATES.split())


def found(text: str) -> tuple[str, ...]:
    """Whether the text gives a secret away. "My password is wrong" does not."""
    if not _ANY.search(text):
        return ()
    given = _PIN.search(text) or _GIVEN.search(text) or _TURNED.search(text) or _gives_mine(text)
    return (GIVEN_AWAY,) if given else ()


def _gives_mine(text: str) -> bool:
    return any(match[1].lower().strip("\"'") not in _SAYS_HOW_IT_IS for match in _MINE.finditer(text))
