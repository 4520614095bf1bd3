"""A rollout's leader moves a wave: what is meant, who is told, and that it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.actions.editing import MoveWave
from bot.app.digest.material import place_of
from bot.app.editing.editor import Editor
from bot.app.editing.reaching import counted, local
from bot.app.kollegan import Kollegan
from bot.digest.waves import own_waves
from bot.editing.edits import Deed, Edit, WaveMove, held_from, not_undone, wave_item
from bot.editing.moving import start_meant, wave_meant
from bot.ids import RolloutId, UnitId
from bot.library.grams import words
from bot.privacy import Screened
from bot.replies.editing import MoveAsked, WaveMoved
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.rollouts import Rollout, Wave

SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """A wave as it is now, with the moves that do not hold yet, and how many edits it has had."""

    rollout: Rollout
    wave: Wave
    edits: Sequence[Edit]

    @property
    def item(self) -> str:
        """What it goes by."""
        return wave_item(self.rollout.id, self.wave.number)

    @property
    def days(self) -> tuple[date, date]:
        """When it is."""
        left = not_undone(self.edits)
        move = left[-1].said if left else None
        return (move.start, move.end) if isinstance(move, WaveMove) else (self.wave.start, self.wave.end)

    @property
    def version(self) -> int:
        """The newest edit's."""
        return self.edits[-1].version if self.edits else 0


async def move_said(kollegan: Kollegan, said: Screened, editor: Editor) -> Reply | None:
    """What a move that somebody writes would do; None where they write of something else."""
    number = wave_meant(said.text)
    if number is None or not editor.rights.leads:
        return None
    rollout = _meant(kollegan, said, number, editor)
    standing = await _standing(kollegan, rollout, number) if rollout else None
    start = start_meant(said.text, standing.wave) if standing else None
    if standing is None or start is None or start < kollegan.today():
        return Notice(Told.NO_SUCH_WAVE)
    return await _asked(kollegan, standing, start)


async def move(kollegan: Kollegan, asked: MoveWave, editor: Editor) -> Reply:
    """Move it, once."""
    rollout = RolloutId(asked.rollout or "")
    standing = await _standing(kollegan, rollout, asked.wave) if rollout in editor.rights.leads else None
    if standing is None or asked.by is None or asked.by < kollegan.today():
        return Notice(Told.NO_SUCH_WAVE)
    now = kollegan.clock()
    before = Standing(standing.rollout, standing.wave, [e for e in standing.edits if e.version <= asked.version])
    said = WaveMove(rollout, asked.wave, *_days(before, asked.by))
    version, from_when = asked.version + 1, held_from(Deed.MOVED, now)
    edit = Edit(standing.item, version, Deed.MOVED, said, editor.person.id, now, from_when)
    kept = await kollegan.edited.keep(edit)
    return await _moved(kollegan, standing, kept) if kept.is_same_as(edit) else Notice(Told.EDIT_OVERTAKEN)


def _meant(kollegan: Kollegan, said: Screened, number: int, editor: Editor) -> RolloutId | None:
    """The one of the editor's rollouts whose name is nearest to what was said, and that has such a wave."""
    rollouts = [kollegan.region.rollouts[name] for name in sorted(editor.rights.leads)]
    able = [each for each in rollouts if any(wave.number == number for wave in each.waves)]
    told = [word for word in words(said.text) if len(word) >= SHORTEST_NAME]
    found = [(sum(_names(word, each) for word in told), each.id) for each in able]
    most = max((count for count, _ in found), default=0)
    meant = [name for count, name in found if count == most]
    return meant[0] if most and len(meant) == 1 else None


def _names(word: str, rollout: Rollout) -> bool:
    stem = word[: max(SHORTEST_NAME, len(word) - 2)]
    return any(part.startswith(stem) for part in words(f"{rollout.name} {rollout.id}"))


async def _standing(kollegan: Kollegan, rollout: RolloutId, number: int) -> Standing | None:
    """By the content and its edits, the newest included: what holds in ten minutes counts."""
    written = kollegan.edited.written.rollouts[rollout]
    wave = next((wave for wave in written.waves if wave.number == number), None)
    if wave is None:
        return None
    edits = await kollegan.edited.edits.of(wave_item(rollout, number))
    now = next(each for each in kollegan.region.rollouts[rollout].waves if each.number == number)
    standing = Standing(kollegan.region.rollouts[rollout], now, edits)
    return standing if standing.days[1] >= kollegan.today() else None


async def _asked(kollegan: Kollegan, standing: Standing, start: date) -> MoveAsked:
    units = _units(kollegan, standing)
    tools = standing.rollout.parallel_tools
    moves = [unit for unit, day in tools.start_by_unit.items() if _starts(unit, day, standing)] if tools else []
    return MoveAsked(
        standing.rollout.id,
        standing.rollout.name,
        standing.wave.number,
        standing.days,
        _days(standing, start),
        _named(kollegan, units),
        await _people(kollegan, standing, units),
        _named(kollegan, moves),
        standing.version,
    )


async def _moved(kollegan: Kollegan, standing: Standing, edit: Edit) -> WaveMoved:
    units, now = _units(kollegan, standing), kollegan.clock()
    move = edit.said
    days = (move.start, move.end) if isinstance(move, WaveMove) else standing.days
    return WaveMoved(
        edit.item,
        edit.version,
        standing.rollout.name,
        standing.wave.number,
        days,
        _named(kollegan, units),
        await _people(kollegan, standing, units),
        local(kollegan, edit.holds_from),
        edit.may_be_undone(now),
    )


def _days(standing: Standing, start: date) -> tuple[date, date]:
    """It is as long as it was."""
    was = standing.days
    return start, start + (was[1] - was[0])


def _starts(unit: UnitId, day: date, standing: Standing) -> bool:
    return unit in standing.wave.units and day == standing.wave.start


def _units(kollegan: Kollegan, standing: Standing) -> Sequence[UnitId]:
    """The units whose own wave it is: they, or the nearest above them that has any, are in it."""
    region, number = kollegan.region, standing.wave.number
    return [
        unit
        for unit in region.units
        if any(wave.number == number for wave in own_waves(standing.rollout, place_of(region, unit)))
    ]


async def _people(kollegan: Kollegan, standing: Standing, units: Sequence[UnitId]) -> int:
    roles, here, today = standing.rollout.roles, set(units), kollegan.today()
    found = await counted(
        kollegan,
        lambda person: (
            not person.guest
            and not here.isdisjoint(person.units_on(today))
            and (not roles or bool(roles & person.all_roles))
        ),
    )
    return sum(found.values())


def _named(kollegan: Kollegan, units: Sequence[UnitId]) -> tuple[str, ...]:
    return tuple(kollegan.region.units[unit].name for unit in units)
