"""What holds when, and the region with it laid over."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from bot import content
from bot.editing.edits import UNDONE_WITHIN, Deed, Edit, WaveMove, held_from, in_force, newest, wave_item
from bot.editing.overlay import laid_over
from bot.ids import PersonId, RolloutId, UnitId
from bot.language import Text
from bot.region import Region
from functions.settings import Settings
from tests.store.test_edits import LATER, MOVE, MOVED, NEWS, NOVA, NOW, PUBLISHED, corrected

MAIL = RolloutId("epost-en-adress")
UNDONE = replace(PUBLISHED, version=2, deed=Deed.UNDONE, at=NOW + timedelta(minutes=9))


@cache
def region() -> Region:
    return content.load(Settings().content_folder)


def again(version: int, start: date, minutes: int) -> Edit:
    at = NOW + timedelta(minutes=minutes)
    return replace(MOVED, version=version, said=replace(MOVE, start=start), at=at, holds_from=held_from(Deed.MOVED, at))


def test_what_is_new_holds_when_it_can_be_undone_no_longer() -> None:
    assert in_force([PUBLISHED], NOW + UNDONE_WITHIN - timedelta(seconds=1)) == ()
    assert in_force([PUBLISHED], NOW + UNDONE_WITHIN) == (PUBLISHED,)
    assert not PUBLISHED.may_be_undone(NOW + UNDONE_WITHIN)


def test_a_time_that_was_asked_for_is_waited_for() -> None:
    assert held_from(Deed.PUBLISHED, NOW, NOW + timedelta(days=1)) == NOW + timedelta(days=1)
    assert held_from(Deed.PUBLISHED, NOW, NOW - timedelta(days=1)) == NOW + UNDONE_WITHIN
    assert held_from(Deed.CORRECTED, NOW) == NOW


def test_what_is_undone_was_never_there() -> None:
    assert in_force([PUBLISHED, UNDONE], LATER) == ()
    assert newest([PUBLISHED, UNDONE]) == []


def test_who_moves_twice_and_undoes_the_last_has_moved_once() -> None:
    second = again(2, date(2027, 3, 1), minutes=20)
    undone = replace(second, version=3, deed=Deed.UNDONE, at=NOW + timedelta(minutes=21))
    assert in_force([MOVED, second], NOW + timedelta(hours=1)) == (second,)
    assert in_force([MOVED, second, undone], NOW + timedelta(hours=1)) == (MOVED,)


def test_a_published_item_is_the_regions_and_a_withdrawn_one_is_not() -> None:
    changed = laid_over(region(), [PUBLISHED])
    assert changed.news == (NEWS, *region().news)
    assert changed.version != region().version
    withdrawn = replace(PUBLISHED, version=2, deed=Deed.WITHDRAWN)
    assert laid_over(region(), [withdrawn]).news == region().news


def test_a_corrected_item_has_another_name_so_that_it_is_read_again() -> None:
    (item,) = laid_over(region(), [corrected()]).news[: -len(region().news)]
    assert (item.id, item.corrected, item.title) == ("n-1-v2", True, Text("Rättad rutin"))


def test_an_item_of_the_content_is_changed_where_it_stands() -> None:
    first = region().news[0]
    edit = replace(corrected(), item=first.id, said=replace(first, title=Text("Ny rubrik")))
    changed = laid_over(region(), [edit])
    assert changed.news[0].title == Text("Ny rubrik")
    assert changed.news[1:] == region().news[1:]
    gone = laid_over(region(), [replace(edit, deed=Deed.WITHDRAWN)])
    assert gone.news == region().news[1:]


def test_a_moved_wave_is_where_it_was_moved_to() -> None:
    wave = laid_over(region(), [MOVED]).rollouts[NOVA].waves[2]
    assert (wave.start, wave.end, wave.units) == (MOVE.start, MOVE.end, region().rollouts[NOVA].waves[2].units)


def test_where_the_new_tool_starts_with_the_wave_it_moves_along() -> None:
    move = WaveMove(MAIL, 4, date(2027, 1, 18), date(2027, 2, 5))
    edit = Edit(wave_item(MAIL, 4), 1, Deed.MOVED, move, PersonId("karin"), NOW, NOW)
    tools, before = laid_over(region(), [edit]).rollouts[MAIL].parallel_tools, region().rollouts[MAIL].parallel_tools
    assert tools is not None
    assert before is not None
    kirurgi = UnitId("omr-kirurgi")
    assert tools.start_by_unit == {**before.start_by_unit, kirurgi: date(2027, 1, 18)}
    assert tools.start == before.start
