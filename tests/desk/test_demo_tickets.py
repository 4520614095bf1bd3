"""The demo's ten tickets stand where its own rules and its own clock put them."""

from dataclasses import replace

import pytest

from bot.content.draft import draft_of
from bot.content.files import read
from bot.content.rows.tickets import TicketRow
from bot.content.sections import TICKETS
from bot.desk.assignment import place
from bot.desk.company import moved_at_absence
from bot.desk.making import make
from bot.desk.matters import Matter
from bot.desk.ticket import Kind, State, Ticket
from bot.ids import PersonId, TicketId
from bot.privacy import Screened
from bot.routing import Priority, RequestKind
from bot.systems import Logic
from tests.content.copies import DEMO
from tests.desk.demo import INTENTS, local, office

ROWS = {row.number: row for row in draft_of(read(DEMO)).rows(TICKETS)}
CLAIMED = {"IT-2026-00848": "sc-1", "IT-2026-00864": "sc-1"}
"""Those that lay in the service desk's queue until an agent took them."""


def matter_of(row: TicketRow) -> Matter:
    """What its reporter brought, before anybody had said where it goes."""
    kind = Kind(row.kind)
    return Matter(
        kind=kind,
        intent=INTENTS[kind],
        language=row.lang,
        unit=row.unit,
        system=row.system,
        area=row.area,
        logic=Logic.INNOVATION if row.form.get("andra_arbetssatt") else None,
        priority=Priority(row.priority) if row.priority else None,
        request=RequestKind(row.request_kind) if row.request_kind else None,
        asked_for_person=kind is Kind.QUESTION,
    )


def made(row: TicketRow) -> Ticket:
    matter, desk = matter_of(row), office()
    placement = place(matter, desk, row.created)
    question = Screened(row.exchange[0].text)
    return make(TicketId(row.number), question, PersonId(row.reporter), matter, placement, desk, row.created).ticket


every_ticket = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)


@every_ticket
def test_it_is_due_when_its_queue_promises(row: TicketRow) -> None:
    ticket = made(row)
    assert (ticket.first_response_due, ticket.resolution_due) == (row.first_response_due, row.resolution_due)


@every_ticket
def test_it_lies_where_the_rules_put_it(row: TicketRow) -> None:
    ticket = made(row)
    assert (ticket.queue, ticket.area, ticket.logic) == (row.queue, row.area, Logic(row.logic))
    assert ticket.needs_manager == (row.requires is not None)
    assert ticket.notify == row.notify
    assert ticket.reviewers == tuple(reviewer.by for reviewer in row.reviewers)
    assert row.expert in (None, ticket.expert)
    assert (ticket.owner or CLAIMED.get(row.number)) == (row.contact or row.owner), "the absent one's, when it was made"


@every_ticket
def test_when_jonas_goes_away_his_tickets_are_majas_and_no_others_move(row: TicketRow) -> None:
    owner = row.contact or row.owner
    before = replace(made(row), owner=owner, state=State(row.status))
    cover = moved_at_absence(before, office(), local("2026-11-23 06:30"))
    if row.contact is None:
        assert cover is None
    else:
        assert cover is not None
        assert (cover.to, cover.back) == (row.owner, row.contact_back)


def test_two_of_them_are_for_jonas() -> None:
    assert [row.number for row in ROWS.values() if row.contact] == ["IT-2026-00823", "IT-2026-00872"]
