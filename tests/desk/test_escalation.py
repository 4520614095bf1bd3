"""A ticket that nobody answers: who is warned, who is told, and when. Scenario 13, and each of the region's steps."""

from datetime import datetime

import pytest

from bot.desk.changes import Changed, take
from bot.desk.escalation import due_steps, next_at, timed
from bot.desk.matters import Matter
from bot.desk.office import Office
from bot.desk.steps import Answer, Claim, Escalate, Warn
from bot.desk.ticket import KOLLEGAN, Actor, Kind, Side, Ticket
from bot.privacy import Screened
from bot.routing import Priority, RequestKind
from tests.desk.demo import asks, away, local, office, ticket

DISAS = ticket(
    asks(Kind.REQUEST, "sekretariat", "platina", request=RequestKind.SYSTEM_MANAGEMENT), at="2026-11-20 13:00"
)


def escalated(what: Ticket, now: datetime, desk: Office | None = None) -> Ticket:
    """The ticket after all that is due by now."""
    desk = desk or office()
    for step in due_steps(what, desk, now):
        changed = take(what, step, KOLLEGAN, now, desk.clock, desk.queue(what.queue))
        assert isinstance(changed, Changed)
        what = timed(changed, desk).ticket
    return what


def test_leila_is_warned_on_friday_afternoon_and_nobody_sooner() -> None:
    assert DISAS.next_at == local("2026-11-20 16:00")
    assert due_steps(DISAS, office(), local("2026-11-20 15:59")) == ()
    assert due_steps(DISAS, office(), local("2026-11-20 16:00")) == (Warn(0.75),)


def test_unanswered_on_monday_morning_it_goes_to_nils_once_and_in_the_afternoon_to_gun_once() -> None:
    warned = escalated(DISAS, local("2026-11-20 16:00"))
    assert warned.next_at == local("2026-11-23 08:00") == DISAS.first_response_due
    assert due_steps(warned, office(), local("2026-11-23 08:00")) == (Escalate(1.0, "k-adm"),)
    with_nils = escalated(warned, local("2026-11-23 08:00"))
    assert with_nils.next_at == local("2026-11-23 16:00")
    assert due_steps(with_nils, office(), local("2026-11-23 15:59")) == ()
    assert due_steps(with_nils, office(), local("2026-11-23 16:00")) == (Escalate(3.0, "itc"),)
    with_gun = escalated(with_nils, local("2026-11-23 16:00"))
    assert with_gun.next_at is None
    assert with_gun.owner == "ik-stab", "it is still Leila's"


def test_what_was_missed_while_kollegan_slept_is_done_in_turn() -> None:
    assert due_steps(DISAS, office(), local("2026-11-23 09:00")) == (Warn(0.75), Escalate(1.0, "k-adm"))


def test_an_answer_ends_it() -> None:
    desk, now = office(), local("2026-11-20 16:10")
    answer = Answer(Screened("Jag ordnar det."))
    changed = take(
        escalated(DISAS, now), answer, Actor(Side.STAFF, "ik-stab"), now, desk.clock, desk.queue(DISAS.queue)
    )
    assert isinstance(changed, Changed)
    assert timed(changed, desk).ticket.next_at is None
    assert due_steps(changed.ticket, desk, local("2026-12-24 12:00")) == ()


def test_to_claim_it_is_not_to_answer_it() -> None:
    desk, now = office(), local("2026-11-20 14:00")
    claimed = take(DISAS, Claim(), Actor(Side.STAFF, "ik-stab"), now, desk.clock, desk.queue(DISAS.queue))
    assert isinstance(claimed, Changed)
    assert timed(claimed, desk).ticket.next_at == local("2026-11-20 16:00")


@pytest.mark.parametrize(
    ("matter", "made", "steps"),
    [
        pytest.param(
            asks(Kind.INCIDENT, "akuten", "cosmic", priority=Priority.P1),
            "2026-11-28 23:00",
            [("23:11:15", None), ("23:15:00", "rp-nat"), ("23:45:00", "itc")],
            id="one that threatens care: who is on call, then the IT manager, at any hour",
        ),
        pytest.param(
            asks(Kind.INCIDENT, "med-avd5", "sakerhet", priority=Priority.P2),
            "2026-11-24 09:00",
            [("09:11:15", None), ("09:15:00", "rp-nat"), ("09:45:00", "itc")],
            id="a suspected breach: the same",
        ),
        pytest.param(
            asks(Kind.INCIDENT, "med-avd5", "klient", priority=Priority.P3),
            "2026-11-24 09:00",
            [("09:45:00", None), ("10:00:00", "k-teknik"), ("12:00:00", "itc")],
            id="any other incident: the area's lead, then the IT manager",
        ),
    ],
)
def test_each_queue_has_its_steps(matter: Matter, made: str, steps: list[tuple[str, str | None]]) -> None:
    what, taken = ticket(matter, made), list[tuple[str, str | None]]()
    while (at := next_at(what, office())) is not None:
        (step,) = due_steps(what, office(), at)
        taken.append((f"{at.astimezone(office().zone):%H:%M:%S}", step.to if isinstance(step, Escalate) else None))
        what = escalated(what, at)
    assert taken == steps


def test_an_idea_goes_to_the_it_manager_when_the_second_working_day_ends() -> None:
    idea = ticket(asks(Kind.IDEA, "kir-avd3", "nova"), at="2026-11-23 07:30")
    at = local("2026-11-25 16:30")
    assert due_steps(idea, office(), at) == (Warn(0.75), Escalate(1.0, "itc"))
    assert next_at(escalated(idea, at), office()) is None


def test_a_lead_who_is_away_is_stood_in_for() -> None:
    what = ticket(asks(Kind.QUESTION, "ekonomi", "raindance"), at="2026-11-30 08:00")
    assert due_steps(what, office(), local("2026-11-30 12:00")) == (Warn(0.75), Escalate(1.0, "rp-m365"))


def test_without_an_area_it_goes_to_the_it_manager_or_who_stands_in() -> None:
    nobodys = ticket(asks(Kind.REQUEST, "hsf"), at="2026-11-23 08:00")
    assert due_steps(nobodys, office(), local("2026-11-23 12:00"))[-1] == Escalate(1.0, "itc")
    gun_away = office({"itc": away("2026-11-23", "2026-11-23")})
    assert due_steps(nobodys, gun_away, local("2026-11-23 12:00"))[-1] == Escalate(1.0, "k-teknik")
