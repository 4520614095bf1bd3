"""Consultants who move many tickets at random, and whether all that they did is there afterwards and was allowed.

`python -m tests.store.moving 10000 postgresql` does it with so many tickets, on a database of its own; otherwise in
SQLite.
"""

import asyncio
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from bot.desk.changes import Changed
from bot.desk.course import Link
from bot.desk.course_steps import (
    Adopt,
    Advance,
    Examine,
    Grant,
    LeadTo,
    Merge,
    Oppose,
    Sign,
    Support,
    TurnInto,
    Unsign,
)
from bot.desk.lifecycle import STARTS, after
from bot.desk.steps import (
    Answer,
    AnswerAsExpert,
    AskAsker,
    AskExpert,
    Assign,
    Claim,
    HandBack,
    HandOver,
    Note,
    Rate,
    Reopen,
    Resolve,
    Say,
    Step,
    Withdraw,
)
from bot.desk.ticket import Actor, Event, Kind, Move, Side, State, Ticket
from bot.ids import TicketId, UnitId
from bot.routing import QueueId
from bot.store import Store
from tests.databases import database
from tests.store.tickets import AGNES, CLINICAL, QUEUE, do, draft, make, words

CONSULTANTS, CONNECTIONS, MOVES_EACH = 20, 2, 2
ELSEWHERE = replace(QUEUE, id=QueueId("elsewhere"))
BUSY = 25  # tickets that everybody is at, so that they meet

SOME = words("Det som behövde sägas.")
OTHER = Link(TicketId("another"), "IT-2026-00001")
BY_STAFF: tuple[Step, ...] = (
    *(Claim(), Claim(), HandBack(), Assign("k-3"), Assign("k-7"), HandOver(QUEUE, None, keeps=True)),
    HandOver(ELSEWHERE, None, keeps=False),
    *(Advance(stage, "k-3", date(2026, 12, 11), SOME, UnitId("ward-3")) for stage in (State.ASSESSED, State.TESTED)),
    *(Sign("g1", SOME), Unsign("g1", SOME), Examine(), Support("k-1", SOME), Oppose("k-2", SOME), Grant(SOME)),
    *(Adopt(OTHER, AGNES), Merge(OTHER), TurnInto(OTHER), LeadTo(OTHER)),
    *(AskAsker(SOME), Answer(SOME), AskExpert("k-5", SOME), AnswerAsExpert(SOME), Note(SOME), Resolve(SOME)),
)
BY_ASKER: tuple[Step, ...] = (Say(SOME), Say(SOME), Reopen(SOME), Reopen(SOME), Withdraw(), Rate(helped=True))


@dataclass
class Week:
    """What was acknowledged: the tickets, each change, and how many steps were refused."""

    tickets: list[TicketId] = field(default_factory=list[TicketId])
    changes: list[Event] = field(default_factory=list[Event])
    refused: int = 0


async def work(stores: Sequence[Store], tickets: int, seed: int) -> Week:
    """Make the tickets, and let everybody move them at the same time."""
    week, kinds = Week(), list(Kind)
    for number in range(tickets):
        made = await make(stores[0], draft(f"ticket-{number}", kind=kinds[number % len(kinds)]))
        week.tickets.append(made.ticket.id)
    moves = max(50, tickets * MOVES_EACH // CONSULTANTS)
    shifts = (
        _shift(stores[turn % len(stores)], week, turn, moves, random.Random(f"{seed} {turn}"))  # noqa: S311 repeatable
        for turn in range(CONSULTANTS)
    )
    await asyncio.gather(*shifts)
    return week


async def _shift(store: Store, week: Week, turn: int, moves: int, chance: random.Random) -> None:
    member = Actor(Side.STAFF, f"k-{turn}")
    for _ in range(moves):
        asks = chance.random() < 0.3
        step, by = chance.choice(BY_ASKER if asks else BY_STAFF), Actor(Side.ASKER, AGNES) if asks else member
        among = week.tickets[:BUSY] if chance.random() < 0.5 else week.tickets
        done = await do(store, chance.choice(among), step, by)
        if isinstance(done, Changed):
            week.changes.append(done.event)
        else:
            week.refused += 1


async def check(store: Store, week: Week) -> int:
    """That nothing is lost and nothing was done that cannot be; how many events there are."""
    trails = {name: await store.tickets.events(name) for name in week.tickets}
    kept = {event for trail in trails.values() for event in trail if event.move is not Move.MADE}
    assert len(week.changes) == len(kept)
    assert set(week.changes) == kept
    for name, trail in trails.items():
        ticket = await store.tickets.get(name)
        assert ticket is not None
        _is_legal(ticket, trail)
    return sum(map(len, trails.values()))


def _is_legal(ticket: Ticket, trail: Sequence[Event]) -> None:
    assert [event.version for event in trail] == list(range(1, ticket.version + 1))
    assert (trail[0].move, trail[0].state) == (Move.MADE, STARTS[ticket.kind])
    assert (trail[-1].state, trail[-1].owner) == (ticket.state, ticket.owner)
    for earlier, later in pairwise(trail):
        to = after(ticket.kind, earlier.state, later.move)
        nobodys = to is State.IN_PROGRESS and later.owner is None
        assert later.state is (State.NEW if nobodys else to), (earlier, later)
    assert ticket.queue in (CLINICAL, ELSEWHERE.id)


async def main(url: str, tickets: int, seed: int) -> dict[str, int]:
    """All of it on one database: how many events, and how many steps were refused."""
    stores = [await Store.open(url) for _ in range(CONNECTIONS)]
    await stores[0].migrate()
    week = await work(stores, tickets, seed)
    events = await check(stores[0], week)
    for store in stores:
        await store.close()
    return {"tickets": tickets, "consultants": CONSULTANTS, "events": events, "refused": week.refused}


if __name__ == "__main__":
    with database(*sys.argv[2:] or ("sqlite",)) as url:
        print(json.dumps(asyncio.run(main(url, int(sys.argv[1]), seed=1))))
