"""A ticket driven at random by four people and a clock, beside a model that is too simple to be wrong."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.desk.changes import REOPENED_WITHIN, Changed, Denied, Reason, take
from bot.desk.lifecycle import after, stands
from bot.desk.steps import (
    Answer,
    AnswerAsExpert,
    AskAsker,
    AskExpert,
    Assign,
    Claim,
    Cover,
    Escalate,
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
from bot.desk.ticket import KOLLEGAN, Actor, Event, Kind, Move, Side, State, Ticket
from bot.privacy import Screened
from bot.routing import QueueId
from tests.desk.demo import ASKER, asks, local, made, office

WORDS = Screened("Så här är det.")
STAFF = ("ik-slut", "ik-pv", "ik-stab")
EXPERT = "rp-cosmic-1"
CONSULTANTS, CLINICAL = QueueId("q-konsult"), QueueId("q-vard")
DESK = office()

who = st.sampled_from(STAFF)
worked_on = st.sampled_from([Kind.QUESTION, Kind.INCIDENT, Kind.REQUEST])


@dataclass
class Model:
    """What a person at the desk would remember of a ticket."""

    owner: str | None
    stage: str = "new"
    expert: str | None = None
    answered: bool = False
    queue: QueueId = CONSULTANTS
    closed_at: datetime | None = None
    rested: timedelta = field(default_factory=timedelta)

    @property
    def is_closed(self) -> bool:
        return self.stage in ("resolved", "withdrawn")

    @property
    def rests(self) -> bool:
        return self.is_closed or self.stage == "waiting_asker"


class Desk(RuleBasedStateMachine):
    """Each rule says what the model expects, then lets the desk do it."""

    @initialize(kind=worked_on)
    def begins(self, kind: Kind) -> None:
        self.now = local("2026-12-21 09:00")
        changed = made(asks(kind, "med-avd5", "cosmic"), "2026-12-21 09:00")
        self.ticket, self.trail = changed.ticket, [changed.event]
        self.model = Model(self.ticket.owner, expert=self.ticket.expert, queue=self.ticket.queue)

    def does(self, step: Step, by: Actor, reason: Reason | None) -> bool:
        outcome = take(self.ticket, step, by, self.now, DESK.clock, DESK.queue(self.ticket.queue))
        match outcome:
            case Denied(found, ticket):
                assert found is reason, f"{step} by {by.id} of {self.model}"
                assert ticket == self.ticket
                return False
            case Changed(ticket, event):
                assert reason is None, f"{step} by {by.id} of {self.model} should be {reason}"
                self.ticket = ticket
                self.trail.append(event)
                return True

    def owners(self, step: Step, by: str) -> bool:
        """What its owner does, and whoever does it where nobody has it."""
        reason = self.closed() or (Reason.TAKEN if self.model.owner not in (None, by) else None)
        if not self.does(step, Actor(Side.STAFF, by), reason):
            return False
        self.model.owner = by
        return True

    def closed(self) -> Reason | None:
        return Reason.CLOSED if self.model.is_closed else None

    @rule(hours=st.integers(0, 60))
    def time_passes(self, hours: int) -> None:
        later = self.now + timedelta(hours=hours)
        if self.model.rests:
            calendar = DESK.queue(self.model.queue).calendar
            self.model.rested += DESK.clock.between(self.now, later, calendar)
        self.now = later

    @rule(by=who)
    def claims(self, by: str) -> None:
        already = self.model.owner == by and self.model.stage != "new"
        if already and not self.model.is_closed:
            self.does(Claim(), Actor(Side.STAFF, by), Reason.ALREADY)
        elif self.owners(Claim(), by) and self.model.stage == "new":
            self.model.stage = "in_progress"

    @rule(by=who, to=who)
    def assigns(self, by: str, to: str) -> None:
        reason = self.closed() or (Reason.ALREADY if self.model.owner == to else None)
        if self.does(Assign(to), Actor(Side.STAFF, by), reason):
            self.model.owner = to

    @rule(by=who)
    def hands_back(self, by: str) -> None:
        nothing_to_hand_back = self.model.owner is None and not self.model.is_closed
        if nothing_to_hand_back:
            self.does(HandBack(), Actor(Side.STAFF, by), Reason.NOT_NOW)
        elif self.owners(HandBack(), by):
            self.model.owner, self.model.stage = None, "new"

    @rule(by=who, keeps=st.booleans(), assigns=st.booleans())
    def hands_over(self, by: str, *, keeps: bool, assigns: bool) -> None:
        to = CONSULTANTS if self.model.queue == CLINICAL else CLINICAL
        by_others = self.model.owner not in (None, by)
        reason = self.closed() or (Reason.TAKEN if by_others and not assigns else None)
        step = HandOver(DESK.queue(to), None, keeps, assigns)
        if self.does(step, Actor(Side.STAFF, by), reason):
            self.model.owner, self.model.stage, self.model.queue = None, "new", to
            assert self.ticket.contact is not None or not keeps
            self.does(step, Actor(Side.STAFF, by), Reason.ALREADY)

    @rule(to=st.none() | who)
    def its_owner_is_away(self, to: str | None) -> None:
        if self.does(Cover(to, None), KOLLEGAN, self.closed()):
            self.model.owner = to
            if to is None and self.model.stage == "in_progress":
                self.model.stage = "new"

    @rule(by=who)
    def asks_the_asker(self, by: str) -> None:
        if self.owners(AskAsker(WORDS), by):
            self.model.stage, self.model.answered = "waiting_asker", True

    @rule(by=who)
    def says_something(self, by: str) -> None:
        if self.owners(Answer(WORDS), by):
            self.model.answered = True
            self.model.stage = "in_progress" if self.model.stage == "new" else self.model.stage

    @rule(by=who)
    def asks_an_expert(self, by: str) -> None:
        if self.owners(AskExpert(EXPERT, WORDS), by):
            self.model.expert = EXPERT
            self.model.stage = "waiting_asker" if self.model.stage == "waiting_asker" else "waiting_expert"

    @rule()
    def the_expert_answers(self) -> None:
        unasked = None if self.model.expert == EXPERT else Reason.NOT_NOW
        answered = self.does(AnswerAsExpert(WORDS), Actor(Side.STAFF, EXPERT), self.closed() or unasked)
        if answered and self.model.stage == "waiting_expert":
            self.model.stage = "in_progress" if self.model.owner else "new"

    @rule(by=who)
    def somebody_notes(self, by: str) -> None:
        assert self.does(Note(WORDS), Actor(Side.STAFF, by), None)

    @rule()
    def nobody_has_answered(self) -> None:
        answered = Reason.NOT_NOW if self.model.answered else None
        self.does(Escalate(1.0, "k-vard"), KOLLEGAN, self.closed() or answered)

    @rule(by=who)
    def resolves(self, by: str) -> None:
        if self.owners(Resolve(WORDS), by):
            self.model.stage, self.model.answered, self.model.closed_at = "resolved", True, self.now

    @rule()
    def the_asker_says_something(self) -> None:
        if self.does(Say(WORDS), Actor(Side.ASKER, ASKER), self.closed()) and self.model.stage == "waiting_asker":
            self.model.stage = "in_progress" if self.model.owner else "new"

    @rule()
    def the_asker_withdraws(self) -> None:
        if self.does(Withdraw(), Actor(Side.ASKER, ASKER), self.closed()):
            self.model.stage, self.model.closed_at = "withdrawn", self.now

    @rule(helped=st.booleans())
    def the_asker_says_whether_it_helped(self, *, helped: bool) -> None:
        reason = None if self.model.stage == "resolved" else Reason.NOT_NOW
        self.does(Rate(helped), Actor(Side.ASKER, ASKER), reason)

    @rule()
    def the_asker_reopens(self) -> None:
        reason = None if self.model.is_closed else Reason.ALREADY
        if self.model.closed_at is not None and self.now - self.model.closed_at > REOPENED_WITHIN:
            reason = Reason.TOO_LATE
        if self.does(Reopen(WORDS), Actor(Side.ASKER, ASKER), reason):
            self.model.stage, self.model.closed_at = "in_progress" if self.model.owner else "new", None

    @invariant()
    def it_stands_where_the_model_does(self) -> None:
        found, model = self.ticket, self.model
        assert (found.state.value, found.owner, found.queue) == (model.stage, model.owner, model.queue)
        assert found.closed_at == model.closed_at
        assert (found.first_response_at is not None) == model.answered
        assert (found.waiting_since is not None) == (model.stage == "waiting_asker")
        assert found.contact != found.owner or found.owner is None

    @invariant()
    def nobody_works_on_what_nobody_has(self) -> None:
        assert self.ticket.owner is not None or self.ticket.state is not State.IN_PROGRESS

    @invariant()
    def the_trail_is_whole_and_each_step_of_it_a_way(self) -> None:
        assert [event.version for event in self.trail] == list(range(1, self.ticket.version + 1))
        assert is_legal(self.ticket, self.trail)

    @invariant()
    def its_time_is_its_targets_and_all_that_it_rested(self) -> None:
        queue = DESK.queue(self.ticket.queue)
        assert queue.resolution is not None
        assert self.ticket.resolution_due is not None
        given = DESK.clock.between(self.ticket.made_at, self.ticket.resolution_due, queue.calendar)
        resting = self.ticket.waiting_since or self.ticket.closed_at
        now_resting = DESK.clock.between(resting, self.now, queue.calendar) if resting else timedelta()
        assert given == queue.resolution + self.model.rested - now_resting


def is_legal(ticket: Ticket, trail: list[Event]) -> bool:
    """Whether each event of the trail could follow the one before it."""
    ways = ((after(ticket.kind, before.state, event.move), event) for before, event in pairwise(trail))
    return trail[0].move is Move.MADE and all(
        to is not None and stands(to, event.owner) is event.state for to, event in ways
    )


TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
