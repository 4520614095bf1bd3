"""What editors are told of the last weeks: what to film next, what to read through, what went wrong, what surges."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.ids import HowToId, UnitId
from bot.learned import LEAST_SHOWN, Deed, Tally
from bot.library.gaps import Gap, gaps
from bot.library.surges import Surge, surges
from bot.region import Region
from bot.store.items import Deed as Pressed
from bot.store.items import Items
from bot.store.learning import Learning
from bot.store.retention import KEPT_HOURS
from bot.store.traces import HeldBack, Traces

MOST_LINES = 20
PRESSED = (Pressed.OPENED, Pressed.PLAYED, Pressed.READ, Pressed.NOT_RELEVANT)


@dataclass(frozen=True, slots=True)
class FilmCount:
    """What happened with one film. How often it was played stands among what was pressed."""

    how_to: HowToId
    asked: int
    chosen: int
    solved: int
    not_solved: int


@dataclass(frozen=True, slots=True)
class ItemCount:
    """What was pressed of an item: opened, played, read, called not relevant; None where fewer than may be shown."""

    item: str
    opened: int | None
    played: int | None
    read: int | None
    not_relevant: int | None


@dataclass(frozen=True, slots=True)
class Stale:
    """A how-to that its owner last read through more than a year ago."""

    how_to: HowToId
    owner: str
    reviewed: date


@dataclass(frozen=True, slots=True)
class Report:
    """All of it, since a day. `seldom` questions were asked too few times to be shown."""

    since: date
    until: date
    gaps: tuple[Gap, ...]
    seldom: int
    films: tuple[FilmCount, ...]
    stale: tuple[Stale, ...]
    surges: tuple[Surge, ...]
    held_back: tuple[HeldBack, ...]
    by_area: tuple[tuple[str, int], ...] = ()
    items: tuple[ItemCount, ...] = ()


async def report(
    region: Region, learning: Learning, traces: Traces, items: Items, weeks: int, unit: UnitId | None, now: datetime
) -> Report:
    """The report of the last `weeks`; gaps of one unit and those below it, where one is named."""
    today = now.astimezone(region.zone).date()
    since = today - timedelta(weeks=weeks)
    unmet = _at(region, await learning.unmet(since), unit)
    found = gaps(unmet)
    films = _films(await learning.films(since))
    up = surges(await learning.hours(now - KEPT_HOURS), now)
    held = tuple(row for row in await traces.counted(now - timedelta(weeks=weeks)) if row.people >= LEAST_SHOWN)
    pressed = _items(await items.counts(since), region.reports.least_group)
    return Report(
        since, today, found.shown, found.seldom, films, _stale(region, today), up, held, _by_area(unmet), pressed
    )


def _at(region: Region, tallies: Sequence[Tally], unit: UnitId | None) -> Sequence[Tally]:
    if unit is None:
        return tallies
    below = {name for name in region.units if unit in region.upwards(name)}
    return [tally for tally in tallies if tally.unmet.unit in below]


def _by_area(tallies: Iterable[Tally]) -> tuple[tuple[str, int], ...]:
    """How many were left without an answer in each area, where there are as many as may be shown."""
    counted = Counter[str]()
    for tally in tallies:
        counted[tally.unmet.area or "no known area"] += tally.count
    return tuple(row for row in counted.most_common() if row[1] >= LEAST_SHOWN)


def _films(counted: Mapping[HowToId, Mapping[Deed, int]]) -> tuple[FilmCount, ...]:
    rows = (FilmCount(film, *(deeds.get(deed, 0) for deed in Deed)) for film, deeds in counted.items())
    return tuple(sorted(rows, key=lambda row: (-row.not_solved, -row.asked - row.chosen, row.how_to)))


def _items(counted: Mapping[tuple[str, Pressed], int], least: int) -> tuple[ItemCount, ...]:
    """The most opened first. Few presses could be told apart, and are not shown."""
    names = {item for item, _ in counted}
    rows = (ItemCount(item, *(_enough(counted.get((item, deed), 0), least) for deed in PRESSED)) for item in names)
    return tuple(sorted(rows, key=lambda row: (-(row.opened or 0) - (row.played or 0), row.item)))


def _enough(times: int, least: int) -> int | None:
    return times if times == 0 or times >= least else None


def _stale(region: Region, today: date) -> tuple[Stale, ...]:
    rows = (Stale(h.id, h.owner, h.reviewed) for h in region.how_tos.values() if h.is_stale(today))
    return tuple(sorted(rows, key=lambda row: (row.reviewed, row.how_to)))


def lines(told: Report, region: Region) -> Iterator[str]:
    """The report as it is read on a screen."""
    yield f"{region.name}, {told.since} to {told.until}"
    yield from _section("Asked much more than usual, in the last three hours", [_surge(row) for row in told.surges])
    yield from _section("What to film next: asked five times or more, and not answered", [_gap(g) for g in told.gaps])
    if told.seldom:
        yield f"  and {told.seldom} questions that were asked fewer than five times"
    yield from _section("Left without an answer, by area", [f"{count:4}  {area}" for area, count in told.by_area])
    yield from _section("Questions that got the wrong film", [_wrong(gap) for gap in told.gaps if gap.wrong])
    yield from _section("Films: asked, chosen, solved, not solved", [_film(row) for row in told.films])
    yield from _section("Pressed: opened, played, read, not relevant", [_item(row) for row in told.items])
    yield from _section("Not read through for a year", [f"{s.reviewed}  {s.how_to} ({s.owner})" for s in told.stale])
    yield from _section(
        "Held back by the screen: how often, of how many people, five at least", [_held(row) for row in told.held_back]
    )


def _section(title: str, rows: Sequence[str]) -> Iterator[str]:
    yield f"\n{title}"
    yield from (f"  {row}" for row in rows[:MOST_LINES] or ["nothing"])
    if len(rows) > MOST_LINES:
        yield f"  and {len(rows) - MOST_LINES} more: --json tells all"


def _gap(gap: Gap) -> str:
    where = ", ".join(f"{name} {count}" for name, count in (*gap.units, *gap.roles))
    last = f"last {gap.last}" + (f"; {gap.area}" if gap.area else "") + (f"; {where}" if where else "")
    return f"{gap.count:4}  «{gap.text}» ({last})"


def _wrong(gap: Gap) -> str:
    return f"«{gap.text}»: " + ", ".join(f"{how_to} {count}" for how_to, count in gap.wrong)


def _film(row: FilmCount) -> str:
    return f"{row.asked:4} {row.chosen:4} {row.solved:4} {row.not_solved:4}  {row.how_to}"


def _item(row: ItemCount) -> str:
    counts = (row.opened, row.played, row.read, row.not_relevant)
    return " ".join(f"{'few' if count is None else count:>4}" for count in counts) + f"  {row.item}"


def _held(row: HeldBack) -> str:
    what = "stopped" if row.act == "block" else "asked about"
    return f"{row.times:4} {row.people:4}  {row.detector} ({what})"


def _surge(row: Surge) -> str:
    about = row.about
    named = (
        about.how_to
        or (f"«{about.text}»" if about.text else None)
        or (f"faults in {about.system}" if about.system else None)
    )
    where = f"in {about.area}" if about.area else "in no known area"
    return f"{row.count:4}  {named or 'faults and questions without a film'} {where}, usually {row.usual:.1f}"
