"""Health data about one person: an illness or a treatment, together with what tells who it is."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen, any_of
from bot.privacy.whereabouts import ages, beds, wards
from bot.privacy.words_of_care import COMPLAINTS, ILLNESSES, KIN, SOMEBODY, TREATMENTS, compounds

HEALTH = "halsouppgift"
KIND = "halsa"

_IN_GENERAL = re.compile(
    r"\b(?:vilken|vilket|vad|hur (?:mycket|manga|stor)|max\w*|what|which|how much|normal\w*)\b.{0,40}"
    r"\b(?:dos\w*|dose|normal\w*|grans\w*|varde\w*|range)\b"
    r"|\b(?:kan|far|ska|bor|can|may|should) (?:man|jag|vi|i|you|we) (?:ge|ha|ta|give|take)\b"
)
_HAS = re.compile(
    rf"\b{any_of('hon han hen henne honom kvinnan mannen pojken flickan tanten gubben damen herren killen tjejen')}\b"
    r"(?: \w{1,14}){0,5}? (?:med|har|ar|fick|fatt)\b"
    r"|\b(?:pat|patienten|she|he|woman|lady)\b(?: \w{1,14}){0,5}? (?:med|har|ar|fick|fatt|with|has|is|got)\b"
)

_WITH = re.compile(r"\b(?:med|har|ar|with|has)\b|,")

_PRODUCT = re.compile(r"ms (?:teams|office|word|excel|outlook|365|edge)\b")
_CARED_FOR = TREATMENTS | COMPLAINTS

Span = tuple[int, int]


def found(seen: Seen) -> Iterator[Find]:
    """Everything that goes where one person's health is told: the illness, the bed, the age."""
    ill = [*_spans(seen, ILLNESSES), *compounds(seen.folded)]
    cared = _spans(seen, _CARED_FOR)
    if not ill and not cared:
        return
    where, old = list(beds(seen.folded)), list(ages(seen))
    if _is_one_person_s(seen, ill, where, old):
        for start, end in [*ill, *cared, *where, *old]:
            yield Find(HEALTH, start, end, KIND)


def _is_one_person_s(seen: Seen, ill: list[Span], where: list[Span], old: list[Span]) -> bool:
    somebody = not seen.said.isdisjoint(SOMEBODY)
    if where:
        return bool(ill or old or somebody or not seen.said.isdisjoint(KIN))
    if old and not _IN_GENERAL.search(seen.folded):
        return somebody or _follows(seen, ill, old)
    return bool(ill and _HAS.search(seen.folded) and any(wards(seen.folded)))


def _follows(seen: Seen, ill: list[Span], old: list[Span]) -> bool:
    """ "84 år med hjärtsvikt": the illness stands near behind the age."""
    near = (seen.folded[age:illness] for _, age in old for illness, _ in ill if 0 < illness - age < 40)
    return any(_WITH.search(between) for between in near)


def _spans(seen: Seen, words: frozenset[str]) -> list[Span]:
    if seen.said.isdisjoint(words):
        return []
    spots = ((word.start, word.end) for word in seen.words if word.text in words)
    return [(start, end) for start, end in spots if not _PRODUCT.match(seen.folded, start)]
