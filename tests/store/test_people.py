"""Whom Kollegan knows, and what it keeps of them."""

import asyncio
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy import bindparam, select

from bot.ids import PersonId, RoleId, UnitId
from bot.people import Membership, Occasion, Person
from bot.preferences import Preferences
from bot.store import Store
from bot.store.importing import Imported, Unsaid
from bot.store.people import FRESH
from bot.store.tables import people
from bot.store.times import UtcDateTime
from tests.store.conftest import NOW, Stopwatch

AGNES = PersonId("11111111-1111-4111-8111-111111111111")
WARD, OTHER_WARD = UnitId("med-avd5"), UnitId("med-avd7")
NURSE, PHYSICIAN = RoleId("sjukskoterska"), RoleId("lakare")
LATER = NOW + timedelta(minutes=1)

IMPORTED = Person(
    AGNES,
    "Agnes Demo",
    "sv",
    roles=frozenset({NURSE}),
    memberships=(Membership(WARD), Membership(OTHER_WARD, date(2026, 12, 18))),
)


async def test_somebody_never_seen_is_nobody(store: Store) -> None:
    assert await store.people.find(AGNES) is None


async def test_whom_one_has_met_one_knows(store: Store) -> None:
    met = await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    assert met == Person(AGNES, "Agnes Demo", "sv")
    assert await store.people.find(AGNES) == met


async def test_two_who_meet_the_same_person_agree(store: Store) -> None:
    first, second = await asyncio.gather(
        store.people.meet(AGNES, "Agnes Demo", "sv", NOW),
        store.people.meet(AGNES, "Agnes D", "en", NOW),
    )
    assert first == second


async def test_a_guest_stays_one(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW, guest=True)
    met_again = await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    assert met_again.guest


async def test_english_please_is_remembered(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    assert (await store.people.speak(AGNES, "en", NOW)).language == "en"
    found = await store.people.find(AGNES)
    assert found is not None
    assert found.language == "en"


async def test_what_is_told_late_does_not_undo_what_came_after(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.speak(AGNES, "en", LATER)
    assert (await store.people.speak(AGNES, "sv", NOW)).language == "en"


async def test_an_introduction_breaks_ties_and_opens_nothing(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    told = await store.people.introduce(AGNES, WARD, PHYSICIAN, NOW)
    assert (told.told_unit, told.told_roles) == (WARD, frozenset({PHYSICIAN}))
    assert told.roles == frozenset()


async def test_a_new_unit_leaves_the_role(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.introduce(AGNES, WARD, NURSE, NOW)
    told = await store.people.introduce(AGNES, OTHER_WARD, None, LATER)
    assert (told.told_unit, told.told_roles) == (OTHER_WARD, frozenset({NURSE}))


async def test_nobody_can_introduce_a_stranger(store: Store) -> None:
    with pytest.raises(LookupError):
        await store.people.introduce(AGNES, WARD, NURSE, NOW)


async def test_a_person_is_welcomed_once_however_many_try(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    tried = await asyncio.gather(*(store.people.once(AGNES, Occasion.WELCOMED, NOW) for _ in range(20)))
    assert sum(tried) == 1
    assert await store.people.once(AGNES, Occasion.ASKED_WHO, NOW)


async def test_what_happened_once_is_known_with_the_person(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.once(AGNES, Occasion.WELCOMED, NOW)
    await store.people.once(AGNES, Occasion.ASKED_WHO, NOW)
    found = await store.people.find(AGNES)
    assert found is not None
    assert found.past == {Occasion.WELCOMED, Occasion.ASKED_WHO}


async def test_what_did_not_arrive_has_not_happened(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.once(AGNES, Occasion.WELCOMED, NOW)
    await store.people.not_yet(AGNES, Occasion.WELCOMED)
    assert await store.people.find(AGNES) == Person(AGNES, "Agnes Demo", "sv")
    assert await store.people.once(AGNES, Occasion.WELCOMED, NOW)


async def test_another_processs_change_is_seen_within_a_minute(store: Store, stopwatch: Stopwatch) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    elsewhere = type(store.people)(store.database, stopwatch)
    await elsewhere.speak(AGNES, "en", NOW)
    stopwatch.seconds = FRESH - 1
    assert (await store.people.find(AGNES)) == Person(AGNES, "Agnes Demo", "sv")
    stopwatch.seconds = FRESH
    assert (await store.people.find(AGNES)) == Person(AGNES, "Agnes Demo", "en")


async def test_the_region_says_who_somebody_is(store: Store) -> None:
    assert await store.people.take_over([IMPORTED]) == Imported(new=1, changed=0, unchanged=0)
    assert await store.people.find(AGNES) == IMPORTED


async def test_importing_twice_changes_nothing(store: Store) -> None:
    await store.people.take_over([IMPORTED])
    assert await store.people.take_over([IMPORTED]) == Imported(new=0, changed=0, unchanged=1)


async def test_a_later_import_replaces_the_earlier_ones_word(store: Store) -> None:
    await store.people.take_over([IMPORTED])
    moved = Person(AGNES, "Agnes Demosson", "en", frozenset({PHYSICIAN}), memberships=(Membership(OTHER_WARD),))
    assert await store.people.take_over([moved]) == Imported(new=0, changed=1, unchanged=0)
    assert await store.people.find(AGNES) == moved


async def test_an_import_leaves_what_people_said_of_themselves(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.speak(AGNES, "en", NOW)
    await store.people.introduce(AGNES, OTHER_WARD, PHYSICIAN, NOW)
    await store.people.take_over([IMPORTED])
    found = await store.people.find(AGNES)
    assert found is not None
    assert (found.language, found.told_unit, found.told_roles) == ("en", OTHER_WARD, frozenset({PHYSICIAN}))
    assert (found.roles, found.memberships) == (IMPORTED.roles, IMPORTED.memberships)


async def test_an_import_of_thousands_is_one_that_holds(store: Store) -> None:
    many = [Person(PersonId(f"person {number}"), "Demo", "sv", frozenset({NURSE})) for number in range(2_500)]
    assert await store.people.take_over(many) == Imported(new=2_500, changed=0, unchanged=0)
    assert await store.people.take_over([*many, IMPORTED]) == Imported(new=1, changed=0, unchanged=2_500)


async def test_what_an_import_does_not_say_stays_as_it_was(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "en", NOW, guest=True)
    unsaid: Unsaid = frozenset({"language", "guest"})
    assert await store.people.take_over([IMPORTED], unsaid) == Imported(new=0, changed=1, unchanged=0)
    assert await store.people.take_over([IMPORTED], unsaid) == Imported(new=0, changed=0, unchanged=1)
    found = await store.people.find(AGNES)
    assert found is not None
    assert (found.language, found.guest, found.roles) == ("en", True, IMPORTED.roles)


async def test_who_somebody_is_in_teams_finds_them_in_large_letters_or_small(store: Store) -> None:
    maja = Person(PersonId("maja"), "Maja Provberg", "sv", upn="Maja.Provberg@regionexempel.example")
    await store.people.take_over([maja, Person(PersonId("omar"), "Omar Demo", "sv")])
    found = await store.people.with_upn("MAJA.provberg@regionexempel.example")
    assert found == replace(maja, upn="maja.provberg@regionexempel.example")
    assert await store.people.with_upn("nobody@regionexempel.example") is None
    assert await store.people.with_upn("") is None


async def test_an_import_that_says_nothing_of_teams_leaves_it(store: Store) -> None:
    maja = Person(PersonId("maja"), "Maja Provberg", "sv", upn="maja.provberg@regionexempel.example")
    await store.people.take_over([maja])
    await store.people.take_over([replace(maja, upn="")], frozenset({"upn"}))
    assert await store.people.with_upn(maja.upn) == maja
    await store.people.take_over([replace(maja, upn="")])
    assert await store.people.with_upn(maja.upn) is None


async def test_what_somebody_chose_of_their_mornings_is_remembered(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    chosen = Preferences(time(5, 45), "natt", frozenset({"sat", "sun"}), date(2027, 1, 7), off=frozenset({"film"}))
    assert (await store.people.prefer(AGNES, chosen, LATER, NOW)).preferences == chosen
    assert await store.database.first(select(people.c.next_at), {}) == (LATER,)


async def test_the_newest_choice_holds(store: Store) -> None:
    await store.people.meet(AGNES, "Agnes Demo", "sv", NOW)
    await store.people.prefer(AGNES, Preferences(stopped=True), None, LATER)
    assert (await store.people.prefer(AGNES, Preferences(time(5, 45)), LATER, NOW)).preferences.stopped
    assert await store.database.first(select(people.c.next_at), {}) == (None,)


async def test_whose_mornings_nobody_has_reckoned_yet_are_due_at_once(store: Store) -> None:
    await store.people.take_over([IMPORTED])
    due = select(people.c.id).where(people.c.next_at <= bindparam("now", type_=UtcDateTime))
    assert await store.database.first(due, {"now": NOW}) == (AGNES,)


async def test_the_shift_is_the_regions_word(store: Store) -> None:
    await store.people.take_over([replace(IMPORTED, shift="natt")])
    await store.people.take_over([IMPORTED], unsaid=frozenset({"shift"}))
    found = await store.people.find(AGNES)
    assert found is not None
    assert found.shift == "natt"
