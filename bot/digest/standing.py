"""What a rollout is at somebody's units that day: asked for, whatever lies behind or far ahead."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.digest.material import Material
from bot.digest.reader import Place, Reader
from bot.digest.values import Coming
from bot.digest.waves import coming, own_waves, wave_of
from bot.rollouts import Rollout, ToolNote, Wave

FAR_AHEAD = 10_000


@dataclass(frozen=True, slots=True)
class AtUnits:
    """The units, by name, that are in the same wave, with the tool that holds there; `wave` is None in no wave.

    `later` are their own waves after that one. `first` is the day on which the new begins there with a change that says
    what to do first, until that wave is over.
    """

    units: tuple[str, ...]
    wave: Wave | None
    tool: ToolNote | None
    later: tuple[Wave, ...] = ()
    first: date | None = None


def at_units(rollout: Rollout, reader: Reader) -> tuple[AtUnits, ...]:
    """The rollout at each of the person's units, alike ones together; nothing for who works nowhere."""
    found = dict[tuple[int | None, ToolNote | None], AtUnits]()
    for place in reader.places:
        here = _at(rollout, place, reader)
        alike = here.wave.number if here.wave else None, here.tool
        before = found[alike].units if alike in found else ()
        found[alike] = replace(here, units=(*before, *here.units))
    return tuple(found.values())


def elsewhere(rollout: Rollout, reader: Reader) -> tuple[Wave, ...]:
    """Others' waves: those that run or are to come first, by their start, then those that are over."""
    own = {wave.number for place in reader.places for wave in own_waves(rollout, place)}
    others = (wave for wave in rollout.waves if wave.number not in own)
    return tuple(sorted(others, key=lambda wave: (wave.end < reader.day, wave.start)))


def to_come(reader: Reader, material: Material) -> list[Coming]:
    """What runs at the person's units or is to come, however far ahead; for who works nowhere, in the region."""
    if reader.places:
        limits = replace(material.limits, rollout_days=FAR_AHEAD)
        return coming(reader, replace(material, limits=limits))
    lines = (_anywhere(rollout, reader.day) for rollout in material.rollouts)
    return sorted((line for line in lines if line is not None), key=lambda line: (line.runs, line.wave.start))


def _at(rollout: Rollout, place: Place, reader: Reader) -> AtUnits:
    waves = own_waves(rollout, place)
    wave, tools = wave_of(waves, reader.day), rollout.parallel_tools
    tool = tools.standing(tools.start_at(place.above()), reader.day) if tools is not None and wave is not None else None
    later = tuple(each for each in waves if wave is not None and each.start > wave.start and each.end >= reader.day)
    return AtUnits((place.name,), wave, tool, later, _first_day(rollout, waves, reader))


def _first_day(rollout: Rollout, waves: Iterable[Wave], reader: Reader) -> date | None:
    change = rollout.cutover
    if change is None or not any(wave.number == change.wave and wave.end >= reader.day for wave in waves):
        return None
    return change.at.astimezone(reader.now.tzinfo).date()


def _anywhere(rollout: Rollout, day: date) -> Coming | None:
    wave = wave_of(rollout.waves, day)
    if wave is None or wave.end < day:
        return None
    return Coming(rollout.id, rollout.name, rollout.summary, wave, (), wave.start <= day)
