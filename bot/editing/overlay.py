"""A region with what editors have changed laid over its content."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.editing.edits import Deed, Edit, WaveMove
from bot.ids import RolloutId, UnitId
from bot.news import News
from bot.region import Region
from bot.rollouts import ParallelTools, Rollout, Wave

TOLD_AGAIN = frozenset({Deed.CORRECTED, Deed.MOVED})


def laid_over(region: Region, edits: Sequence[Edit]) -> Region:
    """The region as it is with these edits in force; the same one where there are none."""
    if not edits:
        return region
    version = ".".join([region.version, *(f"{edit.item}:{edit.version}" for edit in edits)])
    return replace(region, version=version, news=_news(region, edits), rollouts=_rollouts(region, edits))


def _news(region: Region, edits: Sequence[Edit]) -> tuple[News, ...]:
    """What stands in the content is changed in its place; what is new comes before it, the newest first."""
    said = {edit.item: edit for edit in edits if isinstance(edit.said, News)}
    kept = [one if one.id not in said else _shown(said.pop(one.id)) for one in region.news]
    new = sorted(said.values(), key=lambda edit: edit.holds_from, reverse=True)
    return tuple(one for one in (*map(_shown, new), *kept) if one is not None)


def _shown(edit: Edit) -> News | None:
    """What is corrected has a name of its own: who has read it as it was, is shown it again."""
    if edit.deed is Deed.WITHDRAWN or not isinstance(edit.said, News):
        return None
    return replace(edit.said, id=name_of(edit), corrected=edit.deed is Deed.CORRECTED)


def name_of(edit: Edit) -> str:
    """What the item is called in a digest, at this version: what is corrected or moved again is told again."""
    return f"{edit.item}-v{edit.version}" if edit.deed in TOLD_AGAIN else edit.item


def _rollouts(region: Region, edits: Sequence[Edit]) -> Mapping[RolloutId, Rollout]:
    changed = dict(region.rollouts)
    for edit in edits:
        move = edit.said
        if isinstance(move, WaveMove) and move.rollout in changed:
            changed[move.rollout] = moved(changed[move.rollout], move, name_of(edit))
    return changed


def moved(rollout: Rollout, move: WaveMove, name: str) -> Rollout:
    """The rollout with a wave at its new dates; where its new tool starts moves along."""
    found = next((wave for wave in rollout.waves if wave.number == move.wave), None)
    if found is None:
        return rollout
    there = replace(found, start=move.start, end=move.end, moved=name)
    waves = tuple(there if wave is found else wave for wave in rollout.waves)
    tools = rollout.parallel_tools
    return replace(rollout, waves=waves, parallel_tools=_along(tools, found, move.start) if tools else None)


def _along(tools: ParallelTools, wave: Wave, start: date) -> ParallelTools:
    """Where the new tool starts with the wave, it starts with it still."""
    by_unit: dict[UnitId, date] = {
        unit: start if unit in wave.units and day == wave.start else day for unit, day in tools.start_by_unit.items()
    }
    return replace(tools, start_by_unit=by_unit, start=start if tools.start == wave.start else tools.start)
