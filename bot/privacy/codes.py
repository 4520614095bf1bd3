"""PIN, PUK, codes to doors, one-time codes, tokens and keys that somebody is about to give away."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen

GIVEN_AWAY = "hemlighet"

_ANY = (
    "pin", "p i", "p1n", "p.i", "puk", "kod", "code", "legitimer", "underskrift", "authent", "totp", "nyckel", "key",
    "secret", "hemlighet", "eyj", "token", "bearer", "ghp", "sk-", "bankid", "bank-id", "siths",
)  # fmt: skip
_IS = r"(?:är|ar|e|is|var|was|blev|[:=])"
_SAYS = rf"\W{{0,3}}(?:{_IS}\W{{0,3}})?"
_DIGITS = r"[0-9](?:[ -]{0,12}[0-9]){3,7}(?![0-9])"
_CARD = r"(?:siths?|bank-?id|kort|mobil)"
_DOOR = r"(?:\w{0,20}(?:dörr|port|entré|rum|skåp|lås|larm|kort)\w{0,5}|door|entrance|room|alarm)"
_SPACED = r"p[ .]{1,2}[i1l|][ .]{1,2}n"

_PIN = re.compile(
    rf"\b(?:{_CARD}[- ]?)?(?:p[i1l|]n|{_SPACED}|puk)(?:[- ]?(?:kod(?:en)?|code))?{_SAYS}{_DIGITS}", re.IGNORECASE
)
_PIN_LATER = re.compile(  # "pinkoden jag fick är 839201"
    rf"\b(?:p[i1l|]n|puk)(?:[- ]?(?:kod(?:en)?|code))?(?: \w{{1,14}}){{1,5}} {_IS} {_DIGITS}", re.IGNORECASE
)
_CODE = re.compile(
    rf"\b(?:(?:port|dörr|lås|larm|engångs|sms-?|säkerhets|inloggnings|legitimerings|underskrifts|signerings|{_CARD}"
    r"|door|access|security|login|pass)[- ]?(?:kod(?:en)?|code)"
    rf"|(?:kod(?:en)?|code) (?:in )?(?:till|för|to|for) (?:the )?{_DOOR}"
    rf"|{_DOOR} (?:har|hade|has) (?:\w{{1,12}} )?(?:kod(?:en)?|code)"
    rf"|(?:min|vår|my|our) (?:\w{{1,20}} )?(?:kod|code)){_SAYS}{_DIGITS}",
    re.IGNORECASE,
)
_CODE_LATER = re.compile(  # "larmkoden på avd 5: 4711"
    r"\b(?:port|dörr|lås|larm|skåp|nyckelskåps?|entré|door|alarm|access)[- ]?(?:kod(?:en)?|code)"
    rf" (?:\w{{1,20}} ){{0,4}}?\w{{1,20}}(?: {_IS}|:|=) ?{_DIGITS}",
    re.IGNORECASE,
)
_OF_CARD = re.compile(
    # "mitt bankid är 471199"
    rf"\b(?:mitt|min|my) (?:mobil\w{{0,3}} )?(?:bank-?id|siths)(?:[- ]?kort)? {_IS} (?:[0-9]{{4}}|[0-9]{{6}})(?![0-9])|"
    # "koden är 4711 till porten"
    rf"\b(?:kod(?:en)?|code){_SAYS}[0-9]{{4,6}}#?(?= (?:in )?(?:till|för|to|for) (?:the )?{_DOOR}\b)"
    r"|"
    # "legitimering 471199"
    rf"\b(?:legitimering|underskrift){_SAYS}[0-9]{{6}}(?![0-9])"
    # "kod 471199 funkar inte på kortet", "authenticator visar 482 913"
    rf"|\bkod(?:en)?{_SAYS}[0-9]{{4,8}}(?![0-9])(?= (?:\w{{1,12}} ){{0,4}}(?:siths|kort|bankid|bank-id))"
    r"|\b(?:authenticator\w{0,3}|totp|autentisering\w{0,5})(?: \w{1,12}){0,3} [0-9]{3} ?[0-9]{3}(?![0-9])",
    re.IGNORECASE,
)
_KEY = re.compile(
    # a signed token has three parts; its head alone says nothing
    r"\beyJ[\w-]{8,2000}\.[\w-]{8,4000}\.?[\w-]{0,2000}"
    r"|-{3,5} ?BEGIN [A-Z ]{0,20}PRIVATE KEY"
    rf"|\b(?i:hemlighet(?:en)?|secret|(?:setup )?key|nyckel(?:n)?){_SAYS}[A-Z2-7]{{16,64}}\b"
    rf"|\b(?i:(?:api|access|secret|private|client)[- ]?(?:key|nyckel\w{{0,2}}|token|secret)|token(?:en)?|bearer){_SAYS}"
    r"(?=\S{0,60}?[0-9])(?=\S{0,60}?[A-Za-z])[\w.+/=~!-]{16,400}"
    # keys that tell by their beginning what they are
    r"|\b(?:gh[opusr]_|github_pat_|sk-|xox[abp]-|AKIA)(?=[\w-]{0,60}?[0-9])[\w-]{12,400}"
    rf"|\b(?i:wi-?fi|wlan)[- ]?(?i:key|nyckel(?:n)?|kod(?:en)?|code){_SAYS}(?=\S{{0,40}}?[0-9])\S{{6,60}}"
)


def found(seen: Seen) -> Iterator[Find]:
    """Every code and key with what it is called."""
    if seen.holds(*_ANY):
        for pattern in (_PIN, _PIN_LATER, _CODE, _CODE_LATER, _OF_CARD):
            yield from (Find(GIVEN_AWAY, *match.span()) for match in pattern.finditer(seen.told))
        yield from (Find(GIVEN_AWAY, *match.span()) for match in _KEY.finditer(seen.text))
