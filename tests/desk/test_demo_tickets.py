"""The demo's ten tickets stand where its own rules and its own clock put them."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.content import stories
from bot.content.draft import draft_of
from bot.content.files import read
from bot.content.rows.tickets import TicketRow
from bot.content.sections import TICKETS
from bot.desk.company import moved_at_absence
from bot.desk.history import told
from bot.desk.ticket import Move, State, Ticket
from bot.systems import Logic
from tests.content.copies import DEMO
from tests.desk.demo import local, office, region

ROWS = {row.number: row for row in draft_of(read(DEMO)).rows(TICKETS)}
CLAIMED = {"IT-2026-00848": "sc-1", "IT-2026-00864": "sc-1"}
"""Those that lay in the service desk's queue until an agent took them."""


STORIES = {story.number: story for story in stories(DEMO, region())}
THEN = local("2026-11-23 06:30")


def made(row: TicketRow) -> Ticket:
    return stands(row, row.created)


def stands(row: TicketRow, at: datetime = THEN) -> Ticket:
    past = told(STORIES[row.number], office(), at)
    assert past is not None
    return past.ticket


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
def test_its_story_brings_it_where_it_stands(row: TicketRow) -> None:
    ticket = stands(row)
    assert (ticket.state, ticket.owner) == (State(row.status), row.owner)
    assert (ticket.contact, ticket.back) == (row.contact, row.contact_back)
    assert (ticket.first_response_at, ticket.closed_at) == (row.first_response_at, row.resolved_at)


def test_leila_was_warned_on_friday_at_four_and_nobody_above_her_yet() -> None:
    past = told(STORIES["IT-2026-00862"], office(), THEN)
    assert past is not None
    warned = [event.at for event in past.events if event.move in (Move.WARNED, Move.ESCALATED)]
    assert warned == [local("2026-11-20 16:00")]


def test_what_has_not_been_asked_yet_is_not_there() -> None:
    assert told(STORIES["IT-2026-00872"], office(), local("2026-11-20 15:49")) is None


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
