"""Which part of a rollout a unit is in, and whether today is the morning after its change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.digest.material import Material
from bot.digest.reader import Place, Reader
from bot.digest.values import Changed, Coming
from bot.ids import HowToId
from bot.rollouts import Cutover, Rollout, Wave


@dataclass(frozen=True, slots=True)
class CutoverDay:
    """What changed today, and the film about it."""

    changed: Changed
    film: HowToId


def own_waves(rollout: Rollout, place: Place) -> tuple[Wave, ...]:
    """The waves at the unit itself, else at its nearest ancestor that has any."""
    levels = (tuple(wave for wave in rollout.waves if unit in wave.units) for unit in place.above())
    return next((waves for waves in levels if waves), ())


def wave_of(waves: Iterable[Wave], day: date) -> Wave | None:
    """The one that runs now (the last to start), else the next to start, else the last that ended."""
    known = list(waves)
    running = [wave for wave in known if wave.start <= day <= wave.end]
    if running:
        return max(running, key=lambda wave: wave.start)
    ahead = [wave for wave in known if wave.start > day]
    return min(ahead, key=lambda w: w.start) if ahead else max(known, key=lambda w: w.end, default=None)


def coming(reader: Reader, material: Material) -> list[Coming]:
    """One for each rollout that runs at the person's units or soon will; first to come, soonest first."""
    found = (next(iter(_here(rollout, reader, material)), None) for rollout in _theirs(reader, material))
    return sorted((one for one in found if one is not None), key=_first_to_come)


def moved(reader: Reader, material: Material, told: frozenset[str]) -> list[Coming]:
    """The waves at the person's units that were moved and are still to come, but for the moves that they were told."""
    lines = list[Coming]()
    for rollout in _theirs(reader, material):
        by_wave: dict[int, tuple[Wave, list[str]]] = {}
        for place in reader.places:
            for wave in own_waves(rollout, place):
                if wave.moved is not None and wave.moved not in told and wave.end >= reader.day:
                    by_wave.setdefault(wave.number, (wave, []))[1].append(place.name)
        lines += [_line(rollout, wave, units, reader, moved=True) for wave, units in by_wave.values()]
    return sorted(lines, key=_first_to_come)


def cutover(reader: Reader, material: Material) -> CutoverDay | None:
    """The change that this is the morning after of."""
    for rollout in _theirs(reader, material):
        change = rollout.cutover
        if change is not None and _is_after(change, rollout, reader):
            issues = tuple(issue.text for issue in change.known_issues if issue.since <= reader.now)
            return CutoverDay(Changed(rollout.id, rollout.name, change.changed, change.first, issues), change.film)
    return None


def _is_after(change: Cutover, rollout: Rollout, reader: Reader) -> bool:
    here = change.at.astimezone(reader.now.tzinfo)
    its_waves = (wave for place in reader.places for wave in own_waves(rollout, place))
    return here.date() == reader.day and here <= reader.now and any(wave.number == change.wave for wave in its_waves)


def _theirs(reader: Reader, material: Material) -> Iterator[Rollout]:
    return (rollout for rollout in material.rollouts if not rollout.roles or rollout.roles & reader.role_ids)


def _here(rollout: Rollout, reader: Reader, material: Material) -> list[Coming]:
    """What it does at each of the person's units, units in the same wave together; what matters first."""
    last = reader.day + timedelta(days=material.limits.rollout_days)
    by_wave: dict[int, tuple[Wave, list[str]]] = {}
    for place in reader.places:
        wave = wave_of(own_waves(rollout, place), reader.day)
        if wave is not None and wave.start <= last and wave.end >= reader.day:
            by_wave.setdefault(wave.number, (wave, []))[1].append(place.name)
    lines = (_line(rollout, wave, units, reader, moved=False) for wave, units in by_wave.values())
    return sorted(lines, key=_first_to_come)


def _line(rollout: Rollout, wave: Wave, units: Iterable[str], reader: Reader, *, moved: bool) -> Coming:
    runs = wave.start <= reader.day
    return Coming(rollout.id, rollout.name, rollout.summary, wave, tuple(units), runs, moved)


def _first_to_come(line: Coming) -> tuple[bool, int]:
    start = line.wave.start.toordinal()
    return line.runs, -start if line.runs else start
