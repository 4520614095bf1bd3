"""Nobody judges, decides on or signs their own: whoever proposed it is stood in for as though they were away."""

from dataclasses import replace

import pytest

from bot.desk.access import may
from bot.desk.changes import Changed, take
from bot.desk.course import Course
from bot.desk.course_steps import Examine, Grant, Oppose, Refuse, Sign, Support, Unsign
from bot.desk.gates import asked_as, gates_of, may_decide, may_sign, waited_for
from bot.desk.steps import Reopen, Step, Withdraw
from bot.desk.ticket import Actor, Kind, Side, State, Ticket
from bot.ids import PersonId
from bot.people import Person
from bot.privacy import Screened
from tests.desk.demo import asks, office, on, ticket

NOW, WORDS, DESK = on("2026-11-26"), Screened("Det behövs."), office()


def of(proposer: str, kind: Kind = Kind.AUTHORISATION) -> Ticket:
    """An application, or an idea, of somebody who helps."""
    made = ticket(replace(asks(kind, "it-ehalsa", "arbetsplatsen"), proposer=proposer))
    return replace(made, asker=PersonId(proposer))


def examined(application: Ticket) -> Changed:
    leila = Actor(Side.STAFF, application.owner or "ik-stab")
    done = take(application, Examine(), leila, NOW, DESK.clock, DESK.queue(application.queue))
    assert isinstance(done, Changed)
    return done


def allowed(step: type[Step], member: str, what: Ticket) -> bool:
    known = DESK.staff.members[member]
    return may(step, Person(PersonId(member), known.name, "sv", upn=known.upn), known, what, DESK, NOW)


def judged(application: Ticket) -> Ticket:
    """All of its reviewers have said yes."""
    moved = examined(application).ticket
    for reviewer in moved.reviewers:
        step, by = Support(reviewer, WORDS), Actor(Side.STAFF, reviewer)
        done = take(moved, step, by, NOW, DESK.clock, DESK.queue(moved.queue))
        assert isinstance(done, Changed)
        moved = done.ticket
    return moved


def test_a_reviewer_s_own_application_is_judged_by_who_covers_them() -> None:
    assert "rp-sak" in of("itc").reviewers
    assert (of("rp-sak").reviewers[0], "rp-sak" in of("rp-sak").reviewers) == ("k-teknik", False)


def test_the_head_of_it_does_not_decide_on_their_own_and_who_covers_them_does_and_is_told() -> None:
    own = judged(of("itc"))
    assert not any(allowed(step, "itc", own) for step in (Grant, Refuse))
    assert (may_decide("itc", own, DESK, NOW), may_decide("k-teknik", own, DESK, NOW)) == (False, True)
    assert allowed(Grant, "k-teknik", own)
    waiting = replace(own, course=replace(own.course, opinions=own.course.opinions[:-1]))
    last = own.reviewers[-1]
    done = take(waiting, Support(last, WORDS), Actor(Side.STAFF, last), NOW, DESK.clock, DESK.queue(own.queue))
    assert isinstance(done, Changed)
    assert waited_for(done, DESK, NOW) == ("k-teknik",)


def test_who_covers_a_reviewer_does_not_judge_their_own_in_that_place() -> None:
    own = replace(examined(of("k-teknik")).ticket, reviewers=("rp-sak",))
    away = office().without("rp-sak", DESK.day(NOW))
    assert asked_as("k-teknik", own, away, NOW) is None


@pytest.mark.parametrize("step", [Grant, Refuse, Support, Oppose])
def test_one_s_own_from_before_it_was_written_down_whose_it_is_stays_closed_to_them(step: type[Step]) -> None:
    own = replace(judged(of("itc")), reviewers=("itc",), course=Course())
    assert not allowed(step, "itc", own)


def test_nobody_signs_a_gate_of_their_own_idea_and_who_covers_them_does() -> None:
    own = replace(of("ds", Kind.IDEA), state=State.EVALUATED)
    others = replace(own, asker=PersonId("agnes"), course=replace(own.course, proposer=None))
    gates = [gate for gate in gates_of(DESK) if may_sign(gate, "ds", others, DESK, NOW)]
    assert gates
    assert not any(may_sign(gate, "ds", own, DESK, NOW) for gate in gates)
    assert not any(allowed(step, "ds", own) for step in (Sign, Unsign))
    members = (member for member in DESK.staff.members if member != "ds")
    assert any(may_sign(gates[0], member, own, DESK, NOW) for member in members)


def test_whose_it_is_stays_known_when_it_is_opened_again() -> None:
    by = Actor(Side.ASKER, "itc")
    moved = of("itc")
    for step in (Withdraw(), Reopen()):
        done = take(moved, step, by, NOW, DESK.clock, DESK.queue(moved.queue))
        assert isinstance(done, Changed)
        moved = done.ticket
    assert moved.course.proposer == "itc"
