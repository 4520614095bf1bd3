"""The ways that each kind of ticket can go. What is not in the table cannot happen.

question, incident, request: new → in progress → resolved, and meanwhile the asker or an expert may be asked. Ideas and
authorisations go through stages. All of them can be reopened. `docs/tickets.md` draws it, from these tables.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.desk.ticket import CLOSED, Kind, Move, State

Ways = Mapping[tuple[State, Move], State]

STILL = (Move.ASSIGNED, Move.COVERED, Move.ANSWERED, Move.WARNED, Move.ESCALATED)
"""What an open ticket can meet without going anywhere."""

ALWAYS = (Move.NOTED, Move.UNREACHED)
"""What a closed one can meet as well."""

WORKED_ON = (State.NEW, State.IN_PROGRESS, State.WAITING_ASKER, State.WAITING_EXPERT)
IDEA = (State.PROPOSED, State.ASSESSED, State.TESTED, State.EVALUATED, State.HANDED_OVER, State.ENDED)
AUTHORISATION = (State.RECEIVED, State.INCOMPLETE, State.REVIEWED, State.DECIDED)


def _each(states: Iterable[State], move: Move, to: State | None = None) -> Ways:
    """The same move from each state, to where all of them go or nowhere."""
    return {(state, move): to or state for state in states}


def _still(states: Iterable[State]) -> Ways:
    listed = (*states, State.WITHDRAWN)
    moves = {state: ALWAYS if state in CLOSED else (*STILL, *ALWAYS) for state in listed}
    return {(state, move): state for state in listed for move in moves[state]}


def _worked_on() -> Ways:
    unanswered = (State.NEW, State.IN_PROGRESS, State.WAITING_EXPERT)
    return {
        **_still((*WORKED_ON, State.RESOLVED)),
        (State.NEW, Move.CLAIMED): State.IN_PROGRESS,
        (State.NEW, Move.ANSWERED): State.IN_PROGRESS,
        **_each((State.WAITING_ASKER, State.WAITING_EXPERT), Move.CLAIMED),
        **_each(WORKED_ON, Move.HANDED_BACK, State.NEW),
        **_each(WORKED_ON, Move.HANDED_OVER, State.NEW),
        **_each(WORKED_ON, Move.ASKED, State.WAITING_ASKER),
        **_each(unanswered, Move.SAID),
        (State.WAITING_ASKER, Move.SAID): State.IN_PROGRESS,
        **_each(unanswered, Move.EXPERT_ASKED, State.WAITING_EXPERT),
        (State.WAITING_ASKER, Move.EXPERT_ASKED): State.WAITING_ASKER,
        **_each(WORKED_ON, Move.EXPERT_ANSWERED),
        (State.WAITING_EXPERT, Move.EXPERT_ANSWERED): State.IN_PROGRESS,
        **_each(WORKED_ON, Move.RESOLVED, State.RESOLVED),
        **_each(WORKED_ON, Move.WITHDRAWN, State.WITHDRAWN),
        (State.RESOLVED, Move.REOPENED): State.IN_PROGRESS,
        (State.WITHDRAWN, Move.REOPENED): State.IN_PROGRESS,
        (State.RESOLVED, Move.RATED): State.RESOLVED,
        **_each(WORKED_ON, Move.TURNED, State.RESOLVED),
        **_each(WORKED_ON, Move.LED_TO),
        **_each(WORKED_ON, Move.APPROVED),
        **_each(WORKED_ON, Move.DECLINED, State.WITHDRAWN),
    }


def _staged(stages: tuple[State, ...]) -> Ways:
    """Stage by stage. It can be withdrawn until it has ended."""
    first, last, open_stages = stages[0], stages[-1], stages[:-1]
    kept = (
        Move.CLAIMED,
        Move.HANDED_BACK,
        Move.HANDED_OVER,
        Move.ASKED,
        Move.SAID,
        Move.EXPERT_ASKED,
        Move.EXPERT_ANSWERED,
    )
    return {
        **_still(stages),
        **{key: state for move in kept for key, state in _each(open_stages, move).items()},
        **{(here, Move.STAGED): after for here, after in pairwise(stages)},
        **_each(open_stages, Move.WITHDRAWN, State.WITHDRAWN),
        (last, Move.RATED): last,
        (last, Move.REOPENED): first,
        (State.WITHDRAWN, Move.REOPENED): first,
    }


def _proposed() -> Ways:
    """Whoever ends an idea early resolves it. It is handed over by no other way than through its gates."""
    ways = {**_staged(IDEA), **_each(IDEA[:-1], Move.RESOLVED, State.ENDED)}
    del ways[State.EVALUATED, Move.STAGED], ways[State.HANDED_OVER, Move.STAGED]
    before = IDEA[:4]
    return {
        **ways,
        **_each(before, Move.SIGNED),
        **_each(before, Move.UNSIGNED),
        (State.EVALUATED, Move.DELIVERED): State.HANDED_OVER,
        **_each(before, Move.MERGED, State.ENDED),
        **_each(IDEA[:-1], Move.ADOPTED),
        **_each(IDEA[:-1], Move.LED_TO),
        **_each(IDEA[:-1], Move.REMINDED),
    }


def _applied_for() -> Ways:
    """An application that is complete is judged at once; whoever is asked to complete it hands it in anew.

    It ends with a decision, and not otherwise than that unless it is withdrawn.
    """
    ways = {**_staged(AUTHORISATION), (State.RECEIVED, Move.STAGED): State.REVIEWED}
    del ways[State.REVIEWED, Move.STAGED]
    return {
        **ways,
        (State.REVIEWED, Move.SUPPORTED): State.REVIEWED,
        (State.REVIEWED, Move.OPPOSED): State.REVIEWED,
        (State.REVIEWED, Move.GRANTED): State.DECIDED,
        (State.REVIEWED, Move.REFUSED): State.DECIDED,
        **_each(AUTHORISATION[:-1], Move.ASKED, State.INCOMPLETE),
        (State.INCOMPLETE, Move.SAID): State.RECEIVED,
    }


LIFECYCLES: Mapping[Kind, Ways] = {
    Kind.QUESTION: _worked_on(),
    Kind.INCIDENT: _worked_on(),
    Kind.REQUEST: _worked_on(),
    Kind.IDEA: _proposed(),
    Kind.AUTHORISATION: _applied_for(),
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


def stands(state: State, owner: str | None) -> State:
    """Nobody works on what nobody has: such a ticket is new again."""
    return State.NEW if state is State.IN_PROGRESS and owner is None else state
