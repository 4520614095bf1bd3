"""What happens to a ticket as it is worked on: one sentence each, where the random walk says only that all is well."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.desk.access import may_assign
from bot.desk.changes import Changed, Denied, Reason, take
from bot.desk.company import approver, colleagues, hand_over, moved_at_absence
from bot.desk.lifecycle import LIFECYCLES, STARTS
from bot.desk.office import Office
from bot.desk.steps import Answer, AskAsker, Assign, Claim, Cover, HandBack, HandOver, Reopen, Say, Step, Withdraw
from bot.desk.ticket import CLOSED, KOLLEGAN, Actor, Kind, Move, Side, State, Ticket
from bot.ids import AreaId, PersonId, UnitId
from bot.privacy import Screened
from bot.routing import Priority, QueueId
from tests.desk.demo import ASKER, asks, away, local, member, office, on, person, ticket

WORDS = Screened("Vilken dator är det?")
AGNES, MAJA, JONAS = Actor(Side.ASKER, ASKER), Actor(Side.STAFF, "ik-slut"), Actor(Side.STAFF, "ik-pv")
QUESTION = ticket(asks(Kind.QUESTION, "med-avd5", "cosmic"))
THURSDAY = on("2026-11-26")


def done(what: Ticket, step: Step, by: Actor, now: datetime = THURSDAY) -> Ticket:
    changed = take(what, step, by, now, office().clock, office().queue(what.queue))
    assert isinstance(changed, Changed), changed
    return changed.ticket


def denied(what: Ticket, step: Step, by: Actor, now: datetime = THURSDAY) -> Reason:
    outcome = take(what, step, by, now, office().clock, office().queue(what.queue))
    assert isinstance(outcome, Denied)
    return outcome.reason


def later(what: Ticket, hours: int) -> datetime:
    """So many of its queue's hours after it must be solved."""
    assert what.resolution_due is not None
    return office().clock.later(what.resolution_due, timedelta(hours=hours), office().queue(what.queue).calendar)


def test_the_time_to_solve_it_stands_still_while_the_asker_is_asked() -> None:
    assert QUESTION.resolution_due == local("2026-12-02 13:00")
    asked = done(QUESTION, AskAsker(WORDS), MAJA, local("2026-11-26 15:30"))
    assert asked.first_response_at == local("2026-11-26 15:30")
    answered = done(asked, Say(WORDS), AGNES, local("2026-11-30 08:30"))
    waited = "an hour on Thursday, nine on Friday, one on Monday"
    assert answered.resolution_due == local("2026-12-03 15:00"), waited


def test_an_application_that_must_be_completed_stands_still_too_and_is_then_received_anew() -> None:
    application = ticket(asks(Kind.AUTHORISATION, "kommunikation", "arbetsplatsen"))
    asked = done(application, AskAsker(WORDS), Actor(Side.STAFF, "ik-stab"))
    assert (asked.state, asked.waiting_since) == (State.INCOMPLETE, THURSDAY)
    completed = done(asked, Say(WORDS), AGNES, on("2026-11-27"))
    assert completed.state is State.RECEIVED
    due = application.resolution_due
    assert due is not None
    assert completed.resolution_due == office().clock.later(
        due, timedelta(hours=9), office().queue(asked.queue).calendar
    )


def test_what_nobody_had_when_it_was_withdrawn_lies_in_the_queue_when_it_is_reopened() -> None:
    withdrawn = done(replace(QUESTION, owner=None), Withdraw(), AGNES)
    reopened = done(withdrawn, Reopen(), AGNES, on("2026-12-10"))
    assert (reopened.state, reopened.owner, reopened.closed_at) == (State.NEW, None, None)


def test_it_is_reopened_within_fourteen_days_and_no_later() -> None:
    withdrawn = done(QUESTION, Withdraw(), AGNES)
    assert denied(withdrawn, Reopen(), AGNES, THURSDAY + timedelta(days=14, seconds=1)) is Reason.TOO_LATE
    assert done(withdrawn, Reopen(), AGNES, THURSDAY + timedelta(days=14)).is_open


def test_an_idea_that_is_reopened_begins_anew() -> None:
    idea = ticket(asks(Kind.IDEA, "kir-avd3", "nova"))
    assert done(done(idea, Withdraw(), AGNES), Reopen(), AGNES).state is State.PROPOSED


def test_what_lies_in_the_queue_cannot_be_handed_back() -> None:
    assert denied(replace(QUESTION, owner=None), HandBack(), MAJA) is Reason.NOT_NOW


def test_a_ticket_waiting_for_the_asker_that_loses_its_owner_still_waits_and_can_be_taken() -> None:
    asked = done(QUESTION, AskAsker(WORDS), MAJA)
    left = done(asked, Cover(None, date(2026, 12, 1)), KOLLEGAN)
    assert (left.state, left.owner, left.contact) == (State.WAITING_ASKER, None, "ik-slut")
    taken = done(left, Claim(), JONAS)
    assert (taken.state, taken.owner) == (State.WAITING_ASKER, "ik-pv")


def test_of_many_who_cover_the_first_who_was_away_stays_the_contact() -> None:
    with_maja = done(replace(QUESTION, owner="ik-pv"), Cover("ik-slut", date(2026, 11, 30)), KOLLEGAN)
    with_leila = done(with_maja, Cover("ik-stab", date(2026, 12, 9)), KOLLEGAN)
    assert (with_leila.owner, with_leila.contact, with_leila.back) == ("ik-stab", "ik-pv", date(2026, 11, 30))


def test_whoever_is_back_and_takes_their_own_again_is_no_longer_its_contact() -> None:
    covered = done(replace(QUESTION, owner="ik-pv"), Cover(None, date(2026, 11, 30)), KOLLEGAN)
    assert done(covered, Claim(), JONAS).contact is None
    assert done(covered, Assign("ik-pv"), MAJA).back is None


def handed_over(what: Ticket, area: str, desk: Office | None = None) -> tuple[Ticket, HandOver]:
    step = hand_over(what, AreaId(area), desk or office(), THURSDAY)
    assert step is not None
    return done(what, step, MAJA), step


def test_handed_over_it_is_its_areas_leads_on_that_queues_clock_with_the_consultant_as_contact() -> None:
    moved, _ = handed_over(QUESTION, "vardsystem")
    assert (moved.queue, moved.owner, moved.contact, moved.back) == ("q-vard", "k-vard", "ik-slut", None)
    assert moved.resolution_due == local("2026-12-09 08:00")
    assert moved.first_response_due == QUESTION.first_response_due, "what was promised is not put off"


def test_handed_over_it_keeps_the_rest_it_has_had() -> None:
    asked = done(QUESTION, AskAsker(WORDS), MAJA, local("2026-11-26 15:30"))
    moved, _ = handed_over(done(asked, Say(WORDS), AGNES, local("2026-11-27 08:30")), "vardsystem")
    plain, _ = handed_over(QUESTION, "vardsystem")
    assert plain.resolution_due is not None
    two_hours_later = office().clock.later(
        plain.resolution_due, timedelta(hours=2), office().queue(plain.queue).calendar
    )
    assert moved.resolution_due == two_hours_later


def test_handed_over_to_a_quicker_queue_it_is_answered_sooner() -> None:
    security = HandOver(office().queue(QueueId("q-sakerhet")), "rp-sak", keeps=False)
    moved = done(QUESTION, security, MAJA)
    assert moved.first_response_due == QUESTION.made_at + timedelta(minutes=15)
    assert moved.contact is None


def test_pressed_twice_it_is_handed_over_once() -> None:
    moved, step = handed_over(QUESTION, "vardsystem")
    assert denied(moved, step, MAJA) is Reason.ALREADY


def test_an_old_card_takes_nothing_from_who_has_it_now_unless_one_may_assign_it() -> None:
    moved, _ = handed_over(QUESTION, "vardsystem")
    onwards = hand_over(moved, AreaId("teknik"), office(), THURSDAY)
    assert onwards is not None
    assert denied(moved, onwards, MAJA) is Reason.TAKEN
    assert done(moved, onwards, Actor(Side.STAFF, "k-vard")).contact == "ik-slut", "whose it was is still its contact"
    assert done(moved, replace(onwards, assigns=True), MAJA).queue == onwards.queue.id


@pytest.mark.parametrize(("upn", "allowed"), [("maja", False), ("petra", True)])
def test_an_areas_lead_may_assign_what_others_have_and_a_consultant_not(upn: str, *, allowed: bool) -> None:
    known = member(upn)
    assert known is not None
    assert may_assign(person(upn), known, QUESTION, office(), THURSDAY) is allowed


def test_the_lead_who_is_away_is_stood_in_for_at_a_hand_over() -> None:
    step = hand_over(QUESTION, AreaId("administrativa"), office(), on("2026-12-01"))
    assert step is not None
    assert step.owner == "rp-m365"
    assert hand_over(QUESTION, AreaId("okant"), office(), THURSDAY) is None


def test_a_ticket_can_be_given_to_its_queues_people_and_its_areas_lead_who_are_here() -> None:
    assert colleagues(QUESTION, office(), THURSDAY) == ("ik-pv", "ik-stab", "k-vard")
    assert colleagues(QUESTION, office(), on("2026-11-23")) == ("ik-stab", "k-vard"), "Jonas is away"
    incident = ticket(asks(Kind.INCIDENT, "akuten", "klient", priority=Priority.P3))
    assert colleagues(replace(incident, owner="sc-1"), office(), THURSDAY) == ("ik-slut", "sc-2", "k-teknik")


def test_an_absence_moves_open_tickets_only_and_only_once() -> None:
    ill = office({"ik-slut": away("2026-11-26", "2026-11-27")})
    cover = moved_at_absence(QUESTION, ill, THURSDAY)
    assert cover == Cover("ik-pv", date(2026, 11, 30))
    assert cover is not None
    moved = done(QUESTION, cover, KOLLEGAN)
    assert moved_at_absence(moved, ill, THURSDAY) is None
    assert moved_at_absence(done(QUESTION, Withdraw(), AGNES), ill, THURSDAY) is None
    assert moved_at_absence(QUESTION, office(), THURSDAY) is None


def test_where_all_are_away_an_absence_leaves_it_in_the_queue_with_its_contact() -> None:
    nobody = office(dict.fromkeys(("ik-slut", "ik-pv", "ik-stab", "k-vard"), away("2026-11-26", "2026-11-27")))
    cover = moved_at_absence(QUESTION, nobody, THURSDAY)
    assert cover == Cover(None, date(2026, 11, 30))
    assert cover is not None
    assert moved_at_absence(done(QUESTION, cover, KOLLEGAN), nobody, THURSDAY) is None


def test_the_nearest_manager_approves_and_never_the_asker() -> None:
    bodil, clinic = PersonId("bodil"), PersonId("clinic")
    managers = {UnitId("med-avd5"): [bodil], UnitId("omr-medicin"): [clinic]}
    ward = UnitId("med-avd5")
    assert approver(ward, ASKER, managers, office()) == bodil
    assert approver(ward, bodil, managers, office()) == clinic
    assert approver(UnitId("med-avd7"), ASKER, managers, office()) == clinic
    assert approver(UnitId("hc-norrby"), ASKER, managers, office()) is None


def test_whoever_answers_what_was_new_works_on_it() -> None:
    answered = done(replace(QUESTION, owner=None), Answer(WORDS), JONAS)
    assert (answered.state, answered.owner) == (State.IN_PROGRESS, "ik-pv")


@pytest.mark.parametrize("kind", Kind)
def test_every_state_can_be_reached_and_every_open_one_can_end(kind: Kind) -> None:
    ways = LIFECYCLES[kind]
    reached = {STARTS[kind]}
    for _ in State:
        reached |= {to for (state, _), to in ways.items() if state in reached}
    assert reached == {state for state, _ in ways}
    ending = {state for (state, move), to in ways.items() if to in CLOSED and move is not Move.NOTED}
    assert ending >= reached - CLOSED


@pytest.mark.parametrize("kind", Kind)
def test_nothing_but_reopening_leaves_a_closed_state(kind: Kind) -> None:
    leaving = {move for (state, move), to in LIFECYCLES[kind].items() if state in CLOSED and to is not state}
    assert leaving == {Move.REOPENED}
