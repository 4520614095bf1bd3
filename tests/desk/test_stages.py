"""How an idea and an application come from stage to stage, in sentences."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot import errands
from bot.desk.changes import Changed, Denied, take
from bot.desk.course import Link, Receiver
from bot.desk.course_steps import (
    Adopt,
    Advance,
    Deliver,
    Examine,
    Grant,
    LeadTo,
    Merge,
    Oppose,
    Refuse,
    Remind,
    Sign,
    Support,
    TurnInto,
    Unsign,
)
from bot.desk.escalation import due_steps, timed
from bot.desk.gates import asked_as, gates_of, may_decide, may_sign, signers, waited_for
from bot.desk.reasons import Reason
from bot.desk.steps import AskAsker, Reopen, Resolve, Say, Step
from bot.desk.ticket import KOLLEGAN, Actor, Kind, Side, State, Ticket
from bot.errands import TellAsker, TellFollower, TellMember
from bot.ids import AreaId, PersonId, TicketId, UnitId
from bot.privacy import Screened
from tests.desk.demo import ASKER, asks, away, local, office, on, ticket

WORDS = Screened("Så här tänker vi.")
NOW, IN_TIME = on("2026-11-26"), date(2026, 12, 11)
AGNES, ARVID, LEILA, NORA, GUN = (
    Actor(Side.ASKER, ASKER),
    *(Actor(Side.STAFF, member) for member in ("ds", "ik-stab", "rp-sak", "itc")),
)
IDEA = ticket(asks(Kind.IDEA, "kir-avd3", "nova"))
APPLICATION = ticket(asks(Kind.AUTHORISATION, "kommunikation", "arbetsplatsen"))
GATES = tuple(gate.id for gate in gates_of(office()))
OTHER = Link(TicketId("other"), "IT-2026-00764")
TAKES_OVER = Receiver(UnitId("hsf"), "rp-nova", "k-vard")


def changed(what: Ticket, step: Step, by: Actor, now: datetime = NOW) -> Changed:
    done = take(what, step, by, now, office().clock, office().queue(what.queue))
    assert isinstance(done, Changed), done
    return done


def after(what: Ticket, *steps: tuple[Step, Actor]) -> Ticket:
    for step, by in steps:
        what = changed(what, step, by).ticket
    return what


def denied(what: Ticket, step: Step, by: Actor) -> Reason:
    outcome = take(what, step, by, NOW, office().clock, office().queue(what.queue))
    assert isinstance(outcome, Denied), outcome
    return outcome.reason


def to(stage: State, owner: str = "ds") -> tuple[Step, Actor]:
    return Advance(stage, owner, IN_TIME, WORDS, UnitId("med-mott")), ARVID


EVALUATED = after(IDEA, to(State.ASSESSED), to(State.TESTED), to(State.EVALUATED))
SIGNED = after(EVALUATED, *((Sign(gate, WORDS), ARVID) for gate in GATES))
EXAMINED = after(APPLICATION, (Examine(), LEILA))


def test_each_stage_has_an_owner_and_a_date_and_the_proposer_is_told_of_it() -> None:
    step, by = to(State.ASSESSED, "pl-exempel")
    moved = changed(IDEA, step, by)
    assert (moved.ticket.state, moved.ticket.owner, moved.ticket.course.by) == (State.ASSESSED, "pl-exempel", IN_TIME)
    told = errands.of(IDEA, moved)
    assert TellAsker(IDEA.id, 2) in told
    assert TellMember(IDEA.id, 2, "pl-exempel") in told


def test_its_first_stage_is_its_answer_in_time() -> None:
    assert IDEA.first_response_due == local("2026-11-30 16:30"), "the end of the second working day"
    assert after(IDEA, to(State.ASSESSED)).first_response_at == NOW


def test_its_owner_is_reminded_once_on_the_morning_of_the_day_and_again_for_the_next_stage() -> None:
    step, by = to(State.ASSESSED)
    moved = timed(changed(IDEA, step, by), office()).ticket
    morning = local("2026-12-11 07:30")
    assert moved.next_at == morning
    assert due_steps(moved, office(), on("2026-12-10")) == ()
    assert due_steps(moved, office(), morning) == (Remind(),)
    reminded = timed(changed(moved, Remind(), KOLLEGAN, morning), office())
    assert TellMember(IDEA.id, 3, "ds") in errands.of(moved, reminded)
    assert (reminded.ticket.next_at, due_steps(reminded.ticket, office(), on("2026-12-14"))) == (None, ())
    again = Advance(State.TESTED, "ds", date(2026, 12, 18), WORDS, UnitId("med-mott"))
    assert timed(changed(reminded.ticket, again, ARVID), office()).ticket.next_at == local("2026-12-18 07:30")


def test_pressed_twice_it_goes_one_stage_on() -> None:
    assert denied(after(IDEA, to(State.ASSESSED)), *to(State.ASSESSED)) is Reason.ALREADY


def test_no_stage_is_leapt_over() -> None:
    assert denied(IDEA, *to(State.EVALUATED)) is Reason.NOT_NOW
    assert denied(EVALUATED, *to(State.HANDED_OVER)) is Reason.NOT_NOW


def test_where_it_is_tried_is_known_from_then_on() -> None:
    assert EVALUATED.course.pilot == "med-mott"


def test_it_can_end_early_with_a_reason() -> None:
    ended = changed(after(IDEA, to(State.ASSESSED)), Resolve(WORDS), ARVID)
    assert (ended.ticket.state, ended.event.words) == (State.ENDED, WORDS)


def test_it_is_handed_over_only_when_all_eight_gates_are_signed() -> None:
    assert len(GATES) == 8
    assert denied(EVALUATED, Deliver(TAKES_OVER, GATES, WORDS), ARVID) is Reason.GATES_LEFT
    almost = after(SIGNED, (Unsign(GATES[3], WORDS), ARVID))
    assert denied(almost, Deliver(TAKES_OVER, GATES, WORDS), ARVID) is Reason.GATES_LEFT
    delivered = after(SIGNED, (Deliver(TAKES_OVER, GATES, WORDS), ARVID))
    assert (delivered.state, delivered.course.receiver) == (State.HANDED_OVER, TAKES_OVER)


def test_handed_over_it_is_its_areas_leads_and_who_takes_it_over_is_told() -> None:
    over = changed(SIGNED, Deliver(TAKES_OVER, GATES, WORDS, "k-vard"), ARVID)
    assert over.ticket.owner == "k-vard"
    assert waited_for(over, office(), NOW) == ("rp-nova", "k-vard")


def test_a_gate_is_signed_once_and_can_be_unsigned_with_a_reason_which_stays_in_its_history() -> None:
    assert denied(SIGNED, Sign(GATES[0], WORDS), ARVID) is Reason.ALREADY
    unsigned = changed(SIGNED, Unsign(GATES[0], WORDS), ARVID)
    assert GATES[0] not in unsigned.ticket.course.signed
    assert (unsigned.event.to, unsigned.event.words, unsigned.event.by) == (GATES[0], WORDS, ARVID)
    assert denied(unsigned.ticket, Unsign(GATES[0], WORDS), ARVID) is Reason.ALREADY


def test_signatures_are_for_staff_to_read() -> None:
    assert changed(EVALUATED, Sign(GATES[0], WORDS), ARVID).event.internal


@pytest.mark.parametrize(
    ("gate", "who"),
    [
        ("g1-behov", ("ds",)),
        ("g2-juridik", ("rp-sak",)),
        ("g3-test", ("pl-exempel",)),
        ("g4-arkitektur", ("itc",)),
        ("g5-auktorisation", ("itc",)),
        ("g6-mottagare", ("k-vard",)),
        ("g7-stod", ("pl-exempel",)),
        ("g8-uppfoljning", ("itc",)),
    ],
)
def test_each_gate_is_signed_by_whom_the_region_names_or_by_the_head_of_it(gate: str, who: tuple[str, ...]) -> None:
    found = next(one for one in gates_of(office()) if one.id == gate)
    assert signers(found, replace(IDEA, area=AreaId("vardsystem")), office()) == who


def test_who_covers_for_a_signer_who_is_away_may_sign() -> None:
    legal, ill = gates_of(office())[0], office({"ds": away("2026-11-26", "2026-11-27")})
    assert may_sign(legal, "pl-exempel", IDEA, ill, NOW)
    assert not may_sign(legal, "pl-exempel", IDEA, office(), NOW)


def test_an_evaluated_idea_asks_everybody_who_is_to_sign() -> None:
    evaluated = changed(after(IDEA, to(State.ASSESSED), to(State.TESTED)), *to(State.EVALUATED))
    assert set(waited_for(evaluated, office(), NOW)) >= {"ds", "rp-sak", "pl-exempel"}


def test_a_reopened_idea_begins_anew_with_its_gates_to_pass() -> None:
    again = after(SIGNED, (Resolve(WORDS), ARVID), (Reopen(), AGNES))
    assert (again.state, again.course.signed, again.course.by) == (State.PROPOSED, (), None)


def test_a_merged_idea_ends_and_points_to_the_other_whose_news_its_proposer_hears() -> None:
    merged = changed(IDEA, Merge(OTHER), ARVID)
    assert (merged.ticket.state, merged.ticket.course.merged_into) == (State.ENDED, OTHER)
    assert TellAsker(IDEA.id, 2) in errands.of(IDEA, merged)
    sami = PersonId("sami")
    adopting = changed(IDEA, Adopt(OTHER, sami), KOLLEGAN).ticket
    assert denied(adopting, Adopt(OTHER, sami), KOLLEGAN) is Reason.ALREADY
    moved = changed(adopting, *to(State.ASSESSED))
    assert TellFollower(IDEA.id, 3, sami) in errands.of(adopting, moved)


def test_no_idea_is_merged_into_itself() -> None:
    assert denied(IDEA, Merge(Link(IDEA.id, IDEA.number)), ARVID) is Reason.NOT_NOW


def test_a_question_that_is_an_idea_rather_ends_and_says_where_it_went() -> None:
    question = ticket(asks(Kind.QUESTION, "med-avd5", "cosmic"))
    turned = changed(question, TurnInto(OTHER), Actor(Side.STAFF, "ik-slut"))
    assert (turned.ticket.state, turned.ticket.course.led_to) == (State.RESOLVED, (OTHER,))
    begun = after(question, (LeadTo(OTHER), Actor(Side.STAFF, "ik-slut")))
    assert (begun.is_open, begun.course.led_to) == (True, (OTHER,))
    assert denied(begun, LeadTo(OTHER), Actor(Side.STAFF, "ik-slut")) is Reason.ALREADY


def test_an_application_is_judged_by_its_reviewers_side_by_side_and_a_no_stops_nobody() -> None:
    assert EXAMINED.state is State.REVIEWED
    no = after(EXAMINED, (Oppose("rp-sak", WORDS), NORA))
    both = after(no, (Support("k-adm", WORDS), Actor(Side.STAFF, "k-adm")))
    assert [opinion.approves for opinion in both.course.opinions] == [False, True]
    assert both.state is State.REVIEWED


def test_it_is_decided_when_all_have_said_what_they_think_with_a_reason() -> None:
    assert denied(EXAMINED, Grant(WORDS), GUN) is Reason.REVIEWS_LEFT
    opinions = [(Support(one, WORDS), NORA) for one in EXAMINED.reviewers]
    decided = changed(after(EXAMINED, *opinions), Refuse(WORDS), GUN)
    assert (decided.ticket.state, decided.ticket.course.granted) == (State.DECIDED, False)
    assert TellAsker(APPLICATION.id, decided.ticket.version) in errands.of(EXAMINED, decided)


def test_its_reviewers_are_asked_at_once_and_who_decides_when_the_last_has_spoken() -> None:
    examined = changed(APPLICATION, Examine(), LEILA)
    assert waited_for(examined, office(), NOW) == ("rp-sak", "k-adm")
    first = changed(examined.ticket, Support("rp-sak", WORDS), NORA)
    assert waited_for(first, office(), NOW) == ()
    last = changed(first.ticket, Support("k-adm", WORDS), NORA)
    assert waited_for(last, office(), NOW) == ("itc",)


def test_a_reviewer_may_change_their_mind_until_it_is_decided() -> None:
    twice = after(EXAMINED, *((step("rp-sak", WORDS), NORA) for step in (Support, Oppose)))
    assert [opinion.approves for opinion in twice.course.opinions] == [False]


def test_who_stands_in_for_both_reviewers_speaks_for_each() -> None:
    gone = office(dict.fromkeys(("rp-sak", "k-adm"), away("2026-11-26", "2026-11-27", "rp-m365")))
    assert asked_as("rp-m365", EXAMINED, gone, NOW) == "rp-sak"
    spoken = after(EXAMINED, (Support("rp-sak", WORDS), NORA))
    assert asked_as("rp-m365", spoken, gone, NOW) == "k-adm"


def test_what_must_be_completed_is_judged_anew() -> None:
    judged = after(EXAMINED, (Support("rp-sak", WORDS), NORA))
    again = after(judged, (AskAsker(WORDS), LEILA), (Say(WORDS), AGNES), (Examine(), LEILA))
    assert (again.state, again.course.opinions) == (State.REVIEWED, ())


def test_an_application_does_not_end_by_an_answer_only() -> None:
    assert denied(EXAMINED, Resolve(WORDS), LEILA) is Reason.NOT_NOW


def test_who_covers_for_a_reviewer_or_for_the_head_of_it_does_it_for_them() -> None:
    gone = office({"k-adm": away("2026-11-26", "2026-11-27"), "itc": away("2026-11-26", "2026-11-27")})
    assert asked_as("rp-m365", EXAMINED, gone, NOW) == "k-adm"
    assert asked_as("rp-m365", EXAMINED, office(), NOW) is None
    stand_ins = [member for member in gone.staff.members if may_decide(member, EXAMINED, gone, NOW)]
    assert "itc" in stand_ins
    assert len(stand_ins) == 2
