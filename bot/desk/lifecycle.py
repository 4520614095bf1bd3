"""The ways that each kind of ticket can go. What is not in the table cannot happen.

question, incident, request:

    NEW ── claimed ──▶ IN_PROGRESS ── resolved ──▶ RESOLVED ── reopened ──▶ IN_PROGRESS, or NEW without an owner
     ▲                  │  ▲   │ ▲
     └── handed back ───┘  │   │ └─ expert answered ─ WAITING_EXPERT ◀─ expert asked
                    said ──┘   └─ asked ─▶ WAITING_ASKER

and from every open state: resolved, withdrawn. Ideas and authorisations go through stages.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.desk.ticket import CLOSED, Kind, Move, State

Ways = Mapping[tuple[State, Move], State]

STILL = (
    Move.ASSIGNED,
    Move.COVERED,
    Move.ANSWERED,
    Move.NOTED,
    Move.WARNED,
    Move.ESCALATED,
    Move.UNREACHED,
)
"""What an open ticket can meet without going anywhere."""

WORKED_ON = (State.NEW, State.IN_PROGRESS, State.WAITING_ASKER, State.WAITING_EXPERT)
IDEA = (State.PROPOSED, State.ASSESSED, State.TESTED, State.EVALUATED, State.HANDED_OVER, State.ENDED)
AUTHORISATION = (State.RECEIVED, State.COMPLETED, State.REVIEWED, State.DECIDED)


def _each(states: Iterable[State], move: Move, to: State | None = None) -> dict[tuple[State, Move], State]:
    return {(state, move): to or state for state in states}


def _still(states: Iterable[State]) -> dict[tuple[State, Move], State]:
    listed = [state for state in states if state not in CLOSED]
    return {key: state for move in STILL for key, state in _each(listed, move).items()}


def _worked_on() -> Ways:
    active = (State.NEW, State.IN_PROGRESS, State.WAITING_EXPERT)
    return {
        **_still(WORKED_ON),
        (State.NEW, Move.CLAIMED): State.IN_PROGRESS,
        **_each(WORKED_ON, Move.HANDED_BACK, State.NEW),
        **_each(WORKED_ON, Move.HANDED_OVER, State.NEW),
        **_each(active, Move.ASKED, State.WAITING_ASKER),
        **_each(active, Move.SAID),
        (State.WAITING_ASKER, Move.SAID): State.IN_PROGRESS,
        **_each((State.NEW, State.IN_PROGRESS), Move.EXPERT_ASKED, State.WAITING_EXPERT),
        (State.WAITING_EXPERT, Move.EXPERT_ANSWERED): State.IN_PROGRESS,
        **_each((State.IN_PROGRESS, State.WAITING_ASKER), Move.EXPERT_ANSWERED),
        **_each(WORKED_ON, Move.RESOLVED, State.RESOLVED),
        **_each(WORKED_ON, Move.WITHDRAWN, State.WITHDRAWN),
        (State.RESOLVED, Move.REOPENED): State.IN_PROGRESS,
        (State.WITHDRAWN, Move.REOPENED): State.IN_PROGRESS,
        (State.RESOLVED, Move.RATED): State.RESOLVED,
        (State.RESOLVED, Move.NOTED): State.RESOLVED,
    }


def _staged(stages: tuple[State, ...]) -> Ways:
    """Stage by stage; whoever ends it early resolves it. It can be withdrawn until it has ended."""
    open_stages = stages[:-1]
    return {
        **_still(open_stages),
        **_each(open_stages, Move.CLAIMED),
        **_each(open_stages, Move.HANDED_BACK),
        **_each(open_stages, Move.HANDED_OVER),
        **_each(open_stages, Move.ASKED),
        **_each(open_stages, Move.SAID),
        **_each(open_stages, Move.EXPERT_ASKED),
        **_each(open_stages, Move.EXPERT_ANSWERED),
        **{(here, Move.STAGED): after for here, after in pairwise(stages)},
        **_each(open_stages, Move.RESOLVED, stages[-1]),
        **_each(open_stages, Move.WITHDRAWN, State.WITHDRAWN),
        (stages[-1], Move.RATED): stages[-1],
        (stages[-1], Move.NOTED): stages[-1],
        (stages[-1], Move.REOPENED): stages[0],
        (State.WITHDRAWN, Move.REOPENED): stages[0],
    }


LIFECYCLES: Mapping[Kind, Ways] = {
    Kind.QUESTION: _worked_on(),
    Kind.INCIDENT: _worked_on(),
    Kind.REQUEST: _worked_on(),
    Kind.IDEA: _staged(IDEA),
    Kind.AUTHORISATION: _staged(AUTHORISATION),
}
STARTS: Mapping[Kind, State] = {
    Kind.QUESTION: State.NEW,
    Kind.INCIDENT: State.NEW,
    Kind.REQUEST: State.NEW,
    Kind.IDEA: State.PROPOSED,
    Kind.AUTHORISATION: State.RECEIVED,
}


def after(kind: Kind, state: State, move: Move) -> State | None:
    """Where a ticket of this kind goes from here; None where that cannot happen."""
    return LIFECYCLES[kind].get((state, move))
