"""What editors are told of the questions that were left without an answer: those alike as one, the most asked first."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.ids import AreaId, HowToId, RoleId, UnitId
from bot.learned import LEAST_SHOWN, Tally, Unmet, Why
from bot.library.alike import Phrase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gap:
    """A question without its answer, in the words of most; `units` and `roles` only where as many asked as is shown."""

    text: str
    count: int
    first: date
    last: date
    area: AreaId | None
    units: tuple[tuple[UnitId, int], ...]
    roles: tuple[tuple[RoleId, int], ...]
    why: tuple[tuple[Why, int], ...]
    wrong: tuple[tuple[HowToId, int], ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """Those that may be shown, and how many questions were asked too seldom for it."""

    shown: tuple[Gap, ...]
    seldom: int


def gaps(tallies: Iterable[Tally]) -> Gaps:
    """The gaps in what was counted; what was asked fewer than five times, by all together, is a number only."""
    found = [(_gap(held), sum(tally.count for tally in held)) for held in _alike(_by_key(tallies))]
    shown = sorted((gap for gap, count in found if count >= LEAST_SHOWN), key=lambda gap: (-gap.count, gap.text))
    return Gaps(tuple(shown), sum(count for _, count in found if count < LEAST_SHOWN))


def _by_key(tallies: Iterable[Tally]) -> list[list[Tally]]:
    held: dict[str, list[Tally]] = {}
    for tally in tallies:
        held.setdefault(tally.unmet.key, []).append(tally)
    return sorted(held.values(), key=lambda same: -sum(tally.count for tally in same))


def _alike(questions: Sequence[list[Tally]]) -> list[list[Tally]]:
    """Each question joins the first, most asked one that it is close to; only those with a word in common are tried."""
    groups: list[tuple[Phrase, list[Tally]]] = []
    holding: dict[str, list[int]] = {}
    for question in questions:
        phrase = Phrase.of(question[0].unmet.text.text)
        tried = sorted({number for stem in phrase.words for number in holding.get(stem, ())})
        close = next((groups[number] for number in tried if groups[number][0].is_close(phrase)), None)
        if close is not None:
            close[1].extend(question)
            continue
        for stem in phrase.words:
            holding.setdefault(stem, []).append(len(groups))
        groups.append((phrase, list(question)))
    return [held for _, held in groups]


def _gap(held: Sequence[Tally]) -> Gap:
    days = [tally.day for tally in held]
    texts = _most(held, lambda unmet: unmet.text.text)
    areas = _most(held, lambda unmet: unmet.area)
    return Gap(
        texts[0][0],
        sum(tally.count for tally in held),
        min(days),
        max(days),
        areas[0][0] if areas else None,
        tuple(row for row in _most(held, lambda unmet: unmet.unit) if row[1] >= LEAST_SHOWN),
        tuple(row for row in _most(held, lambda unmet: unmet.role) if row[1] >= LEAST_SHOWN),
        _most(held, lambda unmet: unmet.why),
        _most(held, lambda unmet: unmet.how_to),
    )


def _most(held: Iterable[Tally], of: Callable[[Unmet], T | None]) -> tuple[tuple[T, int], ...]:
    """Each with its number, the greatest first; of two as great the shorter, which says less of anybody."""
    counted: Counter[T] = Counter()
    for tally in held:
        value = of(tally.unmet)
        if value is not None:
            counted[value] += tally.count
    return tuple(sorted(counted.items(), key=lambda row: (-row[1], len(str(row[0])), str(row[0]))))
