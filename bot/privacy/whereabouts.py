"""What tells one patient from another without a name: the bed, the room, the age."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Seen, any_of

_SMALL = any_of("en ett tva tre fyra fem sex sju atta nio tio elva tolv one two three four five six")
_TENS = any_of("tjugo trettio fyrtio femtio sextio sjuttio attio nittio")
_NUMBER = r"[0-9]{1,3}"
_NO_AGE = rf"(?! ?(?:{any_of('st min dag dagar ggr gang ganger tim timmar veckor v h')}\b|[%:/-]))"
_OLD = r"(?:ar|arig\w{0,2}|aring\w{0,2}|yo|y/o|yrs?|years?(?:[ -]olds?)?)\b"
_WHO = any_of("kvinna man pojke flicka dam herre gubbe tant woman female male boy girl pat patient pt")
A_WARD = any_of(r"""
avd\w{0,8}_?[0-9]{1,3} ward ward_[0-9]{1,3} ettan tvaan trean fyran femman sexan sjuan attan nian tian psyk\w{0,6}
iva ivan akuten akutrummet infektion\w{0,2} stroke\w{0,7} boendet bb forlossningen icu ed
""")

_MEETING = re.compile(
    r"\b(?:\w*moten?t?|\w*konferens\w*|forelasning\w*|\w*utbildning\w*|kurs\w*|meetings?|lecture\w*)\b"
)
_ROOM = re.compile(r"r(?:um|oom)")
"""In one that is for meetings, nobody lies."""

_IS = re.compile(r"[0-9]\s?är$", re.IGNORECASE)

_BED = re.compile(
    rf"\b{any_of('sang salen sal rum rummet plats vardplats bed room bay')}\s{{0,2}}(?:nr\.?\s?|nummer\s)?"
    rf"(?:[a-d]?[0-9]{{1,3}}(?:[a-d:]\w{{0,2}})?|{_SMALL})\b"
    r"|\bpa [0-9]{1,2}:[1-6]\b|\bi [0-9]{1,2}:an\b"
)
_WARD = re.compile(rf"\b(?:pa|i|fran|till|at|in|on)\s{A_WARD}\b")
_AGE = re.compile(
    # "84 år", but not "i 2 år"
    rf"(?<![0-9.,/-])(?<!\bi )(?<!\bpa )(?<!sedan )(?<!\bom )(?<!over )(?<!efter ){_NUMBER}\s?-?\s?{_OLD}"
    # "åttioårig", "two year old"
    rf"|\b(?:{_TENS}{_SMALL}?|{_SMALL}|\w{{1,7}}ton)\s?ar(?:ing\w{{0,2}}|ig\w?)\b"
    # "kvinna 72", "man på 45 år"
    rf"|\b{_WHO}(?:,| pa| ar|, ca| ca)? ?{_NUMBER}\b{_NO_AGE}(?: ?-?{_OLD})?"
    # "hon är snart 23"
    rf"|\b(?:han|hon|hen|she|he)(?: \w{{1,10}}){{0,4}} (?:ar|is|fyller|fyllt) {_NUMBER}\b{_NO_AGE}"
    r"|\b[0-9]{2}(?:f|m|kv)\b"
    r"|\b(?:fodd|born|f\.) ?(?:ar |i |in |den )?'?-?(?:[0-9]{2}){1,2}(?:-[0-9]{2}-[0-9]{2})?\b"
)


def beds(folded: str) -> Iterator[tuple[int, int]]:
    """Beds, rooms and places with their number; no room that people meet in."""
    found = list(_BED.finditer(folded))
    if any(_ROOM.match(bed[0]) for bed in found) and _MEETING.search(folded):
        found = [bed for bed in found if not _ROOM.match(bed[0])]
    yield from (bed.span() for bed in found)


def wards(folded: str) -> Iterator[tuple[int, int]]:
    """Where somebody lies: "på femman", "on ward 3"."""
    yield from (match.span() for match in _WARD.finditer(folded))


def ages(seen: Seen) -> Iterator[tuple[int, int]]:
    """How old somebody is, or when born. "I 2 år" is a time, and "rum 4 är" no age."""
    spans = (match.span() for match in _AGE.finditer(seen.folded))
    yield from ((start, end) for start, end in spans if not _IS.search(seen.text, start, end))
