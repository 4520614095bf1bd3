"""Tickets are made once, change one at a time, and are never stale."""

import asyncio
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.desk.changes import Changed, Denied, take
from bot.desk.course import Course, Link, Opinion, Receiver
from bot.desk.reach import Reach
from bot.desk.steps import Answer, AskAsker, Claim, HandBack, Note, Resolve, Withdraw
from bot.desk.ticket import Move, State, Ticket
from bot.errands import ShowInQueue, of
from bot.ids import HowToId, PersonId, SystemId, TicketId, UnitId
from bot.routing import Priority, QueueId
from bot.staff import Absence
from bot.store import Store
from bot.store.desk_tables import ticket_events, tickets
from bot.store.ticket_lists import MOST_COUNTED
from bot.store.ticket_rows import ticket_row
from bot.store.tickets import AWAY, COUNTED, Tickets
from bot.systems import Logic
from tests.store.conftest import NOW, Stopwatch
from tests.store.tickets import (
    AGNES,
    CLINICAL,
    CLOCK,
    JONAS,
    MAJA,
    QUEUE,
    STOCKHOLM,
    do,
    draft,
    made_event,
    make,
    words,
)

LATER = NOW + timedelta(hours=1)
TECHNICAL = QueueId("q-teknik")
COURSE = Course(
    by=date(2026, 12, 4),
    reminded=date(2026, 12, 3),
    pilot=UnitId("med-mott"),
    signed=("g1", "g2"),
    receiver=Receiver(UnitId("hsf"), "rp-cosmic", "k-med"),
    opinions=(Opinion("rp-sak", approves=True), Opinion("k-adm", approves=False)),
    granted=False,
    followers=(PersonId("sami"),),
    merged_into=Link(TicketId("other"), "IT-2026-00764"),
    came_from=Link(TicketId("old"), "IT-2026-00700"),
    led_to=(Link(TicketId("new"), "IT-2026-00800"),),
    proposer="itc",
)


async def numbers(store: Store, *drafts: Ticket) -> list[str]:
    return [(await make(store, each)).ticket.number for each in drafts]


async def test_tickets_are_numbered_one_after_the_other(store: Store) -> None:
    await store.tickets.begin("IT-2026-00873", STOCKHOLM)
    assert await numbers(store, draft("a"), draft("b")) == ["IT-2026-00873", "IT-2026-00874"]


async def test_a_restart_goes_on_where_the_numbers_were(store: Store) -> None:
    await store.tickets.begin("IT-2026-00873", STOCKHOLM)
    await make(store, draft("a"))
    await store.tickets.begin("IT-2026-00873", STOCKHOLM)
    assert await numbers(store, draft("b")) == ["IT-2026-00874"]
    await store.tickets.begin("IT-2026-01000", STOCKHOLM)
    assert await numbers(store, draft("c")) == ["IT-2026-01000"]


async def test_the_year_is_that_of_the_region_and_large_numbers_have_more_digits(store: Store) -> None:
    await store.tickets.begin("IT-2026-99999", STOCKHOLM)
    new_year = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    first, second = draft("a"), replace(draft("b"), made_at=new_year)
    assert await numbers(store, first, second) == ["IT-2026-99999", "IT-2027-100000"]


async def test_a_ticket_comes_back_as_it_was_kept(store: Store) -> None:
    whole = replace(
        draft(priority=Priority.P2, owner="k-med", area="vardsystem"),
        system=SystemId("nova"),
        logic=Logic.GOVERNANCE,
        contact="k-kir",
        back=date(2026, 11, 26),
        relief=True,
        expert="rp-cosmic",
        notify=("ol-vard", "ds"),
        reviewers=("rp-sak",),
        needs_manager=True,
        reached=0.75,
        first_response_due=NOW + timedelta(hours=1),
        first_response_at=NOW + timedelta(minutes=1),
        resolution_due=NOW + timedelta(hours=8),
        waiting_since=NOW + timedelta(minutes=2),
        closed_at=NOW + timedelta(minutes=3),
        how_to=HowToId("nova-signera"),
        booked=NOW + timedelta(days=1),
        helped=True,
        next_at=NOW + timedelta(minutes=4),
        course=COURSE,
    )
    assert all(getattr(one, field.name) != field.default for one in (whole, COURSE) for field in fields(one))
    made = await make(store, whole)
    assert await store.tickets.get(whole.id) == made.ticket == replace(whole, number=made.ticket.number)
    assert await store.tickets.numbered(made.ticket.number) == made.ticket


async def test_there_is_no_ticket_that_nobody_made(store: Store) -> None:
    assert await store.tickets.get(TicketId("none")) is None
    assert await store.tickets.numbered("IT-2026-00001") is None


async def test_a_repeated_press_finds_the_first_ticket(store: Store) -> None:
    first = await make(store, draft())
    again = await make(store, replace(draft(), question=words("Något annat")))
    assert (first.first, again.first) == (True, False)
    assert again.ticket == first.ticket
    assert [event.move for event in await store.tickets.events(first.ticket.id)] == [Move.MADE]


async def test_many_presses_at_once_make_one_ticket_and_use_one_number(url: str) -> None:
    here, elsewhere = await Store.open(url), await Store.open(url)
    made = await asyncio.gather(*(make(each, draft()) for each in (here, elsewhere) for _ in range(10)))
    assert sum(each.first for each in made) == 1
    assert {each.ticket.number for each in made} == {"IT-2026-00001"}
    assert await numbers(here, draft("next")) == ["IT-2026-00002"]
    await here.close()
    await elsewhere.close()


async def test_a_claim_is_kept_with_what_it_tells_and_whom(store: Store) -> None:
    await make(store, draft())
    done = await do(store, TicketId("printer"), Claim(), MAJA)
    assert isinstance(done, Changed)
    assert await store.tickets.get(TicketId("printer")) == done.ticket
    made, claimed = await store.tickets.events(TicketId("printer"))
    assert (made.move, claimed) == (Move.MADE, done.event)
    waiting = {errand for _, errand in await store.errands.due(NOW, 10)}
    assert waiting >= {ShowInQueue(done.ticket.id, 1, CLINICAL), ShowInQueue(done.ticket.id, 2, CLINICAL)}


async def test_what_was_decided_on_an_older_ticket_changes_nothing(store: Store) -> None:
    before = (await make(store, draft())).ticket
    first = take(before, Claim(), MAJA, NOW, CLOCK, QUEUE)
    second = take(before, Claim(), JONAS, NOW, CLOCK, QUEUE)
    assert isinstance(first, Changed)
    assert isinstance(second, Changed)
    assert await store.tickets.change(before, first, of(before, first))
    waiting = await store.errands.tally()
    assert not await store.tickets.change(before, second, of(before, second))
    assert await store.tickets.get(before.id) == first.ticket
    assert [event.by.id for event in await store.tickets.events(before.id)] == [AGNES, MAJA.id]
    assert await store.errands.tally() == waiting


async def test_ticket_event_and_errands_are_kept_together_or_not_at_all(store: Store) -> None:
    before = (await make(store, draft())).ticket
    done = take(before, Claim(), MAJA, NOW, CLOCK, QUEUE)
    assert isinstance(done, Changed)
    taken_version = replace(done, event=made_event(before))
    with pytest.raises(IntegrityError):
        await store.tickets.change(before, taken_version, of(before, done))
    assert await store.tickets.get(before.id) == before
    assert len(await store.tickets.events(before.id)) == 1


async def test_all_that_was_said_stays_in_the_ticket(store: Store) -> None:
    await make(store, draft())
    steps = (Claim(), Note(words("Byt toner.")), AskAsker(words("Vilken skrivare?")), Resolve(words("Ny toner är i.")))
    done = [await do(store, TicketId("printer"), step, MAJA) for step in steps]
    events = await store.tickets.events(TicketId("printer"))
    assert [*events[1:]] == [each.event for each in done if isinstance(each, Changed)]
    said = [(event.words.text, event.internal) for event in events if event.words]
    assert said == [("Byt toner.", True), ("Vilken skrivare?", False), ("Ny toner är i.", False)]


async def test_what_today_s_screen_would_stop_stays_as_it_was_in_a_ticket(store: Store) -> None:
    await make(store, draft())
    await store.database.change(text("UPDATE tickets SET question = 'Anna Andersson, 19121212-1212'"), {})
    found = await store.tickets.get(TicketId("printer"))
    assert found is not None
    assert found.question.text == "Anna Andersson, 19121212-1212"


async def test_what_people_wrote_is_in_two_columns_only(store: Store) -> None:
    """So that it can be found again when it is to be taken away."""
    written = "Orden som någon skrev"
    await make(store, replace(draft(), question=words(written)))
    await do(store, TicketId("printer"), Answer(words(written)), MAJA)
    rows = [row for table in ("tickets", "ticket_events", "errands") for row in await _all(store, table)]
    assert sum(written in str(cell) for row in rows for cell in row) == 2
    for column in (tickets.c.question, ticket_events.c.words):
        assert written in [row[0] for row in await store.database.rows(select(column), {})]


async def _all(store: Store, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in await store.database.rows(text(f"SELECT * FROM {table}"), {})]  # noqa: S608 our own


async def test_my_tickets_are_the_open_ones_the_most_urgent_first(store: Store) -> None:
    soon = replace(draft("soon", owner="k-med"), first_response_due=NOW + timedelta(hours=1))
    answered = replace(soon, id=TicketId("answered"), first_response_at=NOW, resolution_due=NOW + timedelta(hours=8))
    resting = replace(answered, id=TicketId("resting"), waiting_since=NOW)
    for each in (
        resting,
        answered,
        soon,
        draft("worst", owner="k-med", priority=Priority.P1),
        draft("minor", owner="k-med", priority=Priority.P4),
        draft("somebody else's", owner="k-kir"),
        draft("nobody's"),
        draft("done", owner="k-med"),
    ):
        await make(store, each)
    await do(store, TicketId("done"), Resolve(words("Klart")), MAJA)
    mine = [ticket.id for ticket in await store.tickets.owned_by("k-med", 10)]
    assert mine == ["worst", "minor", "soon", "answered", "resting"]
    assert [ticket.id for ticket in await store.tickets.owned_by("k-med", 2)] == ["worst", "minor"]


def in_queues(*queues: QueueId) -> Reach:
    return Reach(queues=frozenset(queues))


async def test_unclaimed_are_those_of_the_queues_that_nobody_has(store: Store) -> None:
    for each in (
        draft("calm", priority=Priority.P3),
        draft("urgent", queue=TECHNICAL, priority=Priority.P1),
        draft("elsewhere", queue=QueueId("q-ide")),
        draft("taken"),
    ):
        await make(store, each)
    await do(store, TicketId("taken"), Claim(), MAJA)
    both = await store.tickets.unclaimed(in_queues(CLINICAL, TECHNICAL), 10)
    assert [ticket.id for ticket in both] == ["urgent", "calm"]
    await do(store, TicketId("taken"), HandBack(), MAJA)
    assert [ticket.id for ticket in await store.tickets.unclaimed(in_queues(CLINICAL), 10)] == ["calm", "taken"]
    assert len(await store.tickets.unclaimed(in_queues(CLINICAL, TECHNICAL), 2)) == 2
    assert await store.tickets.unclaimed(in_queues(), 10) == ()


async def test_a_queue_has_its_open_tickets_whoever_has_them(store: Store) -> None:
    for each in (draft("a", queue=CLINICAL), draft("b", queue=CLINICAL, owner="k-med"), draft("c", queue=TECHNICAL)):
        await make(store, each)
    assert {ticket.id for ticket in await store.tickets.in_queue(CLINICAL, 10)} == {"a", "b"}


async def test_who_asked_finds_theirs_the_newest_first_also_closed(store: Store) -> None:
    await make(store, draft("first"))
    await make(store, replace(draft("second"), made_at=LATER))
    await make(store, draft("another's", asker=PersonId("omar")))
    await do(store, TicketId("first"), Withdraw(), made_event(draft()).by)
    found = await store.tickets.asked_by(AGNES, 10)
    assert [(ticket.id, ticket.state) for ticket in found] == [("second", State.NEW), ("first", State.WITHDRAWN)]


async def test_how_many_each_has_that_are_open(store: Store) -> None:
    for each in (draft("a", owner="k-med"), draft("b", owner="k-med"), draft("c", owner="k-kir"), draft("d")):
        await make(store, each)
    await do(store, TicketId("c"), Resolve(words("Klart")), JONAS)
    assert await store.tickets.open_counts() == {"k-med": 2}


async def test_how_many_each_has_and_who_is_away_is_soon_known_elsewhere(store: Store, stopwatch: Stopwatch) -> None:
    elsewhere = Tickets(store.database, store.errands, stopwatch)
    assert (await elsewhere.open_counts(), await elsewhere.absences()) == ({}, {})
    away = Absence(date(2026, 11, 23), date(2026, 11, 25), "registered")
    await make(store, draft(owner="k-med"))
    await store.tickets.register("k-med", away, "k-med", NOW)
    assert (await store.tickets.open_counts(), await store.tickets.absences()) == ({"k-med": 1}, {"k-med": (away,)})
    assert (await elsewhere.open_counts(), await elsewhere.absences()) == ({}, {})
    stopwatch.seconds = COUNTED
    assert await elsewhere.open_counts() == {"k-med": 1}
    stopwatch.seconds = AWAY
    assert await elsewhere.absences() == {"k-med": (away,)}


async def test_who_has_far_too_many_is_not_counted_to_the_end(store: Store) -> None:
    many = [replace(draft(str(number), owner="k-med"), number=str(number)) for number in range(MOST_COUNTED + 1)]
    await store.database.change_all(insert(tickets), map(ticket_row, [*many, draft("one", owner="k-kir")]))
    assert await store.tickets.open_counts() == {"k-med": MOST_COUNTED, "k-kir": 1}


async def test_nobody_has_anything_where_there_are_no_tickets(store: Store) -> None:
    assert await store.tickets.open_counts() == {}


async def test_the_timer_finds_what_has_come_due_and_nothing_else(store: Store) -> None:
    for name, at in (("late", NOW), ("first", NOW - timedelta(hours=1)), ("later", LATER), ("never", None)):
        await make(store, replace(draft(name), next_at=at))
    await make(store, replace(draft("closed"), next_at=NOW, state=State.RESOLVED, closed_at=NOW))
    assert [due.ticket for due in await store.tickets.due(NOW, 10)] == ["first", "late"]


async def test_a_step_leaves_the_timer_as_it_was_set(store: Store) -> None:
    await make(store, replace(draft(), next_at=LATER))
    done = await do(store, TicketId("printer"), Claim(), MAJA)
    assert isinstance(done, Changed)
    assert done.ticket.next_at == LATER
    assert [due.ticket for due in await store.tickets.due(LATER, 10)] == ["printer"]


async def test_who_looked_is_written_down_and_changes_nothing(store: Store) -> None:
    before = (await make(store, draft())).ticket
    await store.tickets.looked(before.id, PersonId("omar"), NOW)
    await store.tickets.looked(before.id, PersonId("omar"), LATER)
    assert [(look.person, look.at) for look in await store.tickets.looks(before.id)] == [("omar", NOW), ("omar", LATER)]
    assert await store.tickets.get(before.id) == before


async def test_registered_absences_are_known_with_their_cover_until_long_after(store: Store) -> None:
    away = Absence(date(2026, 11, 23), date(2026, 11, 25), "sick", "a note", cover=("k-kir", "k-med"))
    await store.tickets.register("k-med", away, "k-med", NOW)
    kept = Absence(away.first, away.last, "registered", cover=("k-kir", "k-med"))
    assert await store.tickets.absences() == {"k-med": (kept,)}
    later = Absence(date(2027, 2, 1), date(2027, 2, 2), "registered")
    await store.tickets.register("k-kir", later, "lead", datetime(2027, 1, 31, tzinfo=UTC))
    assert await store.tickets.absences() == {"k-kir": (later,)}


async def test_a_denial_keeps_nothing(store: Store) -> None:
    await make(store, draft())
    await do(store, TicketId("printer"), Claim(), MAJA)
    assert isinstance(await do(store, TicketId("printer"), Claim(), JONAS), Denied)
    assert len(await store.tickets.events(TicketId("printer"))) == 2
