"""What a step leaves in a ticket's history: which move it is, what was said with it, and whom it concerns."""

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
    Miss,
    Note,
    Rate,
    Reopen,
    Resolve,
    Say,
    Step,
    Warn,
    Withdraw,
)
from bot.desk.ticket import Move
from bot.privacy import Screened

MOVES: dict[type[Step], Move] = {
    Claim: Move.CLAIMED,
    Assign: Move.ASSIGNED,
    HandBack: Move.HANDED_BACK,
    HandOver: Move.HANDED_OVER,
    Cover: Move.COVERED,
    AskAsker: Move.ASKED,
    Answer: Move.ANSWERED,
    AskExpert: Move.EXPERT_ASKED,
    AnswerAsExpert: Move.EXPERT_ANSWERED,
    Note: Move.NOTED,
    Resolve: Move.RESOLVED,
    Say: Move.SAID,
    Reopen: Move.REOPENED,
    Withdraw: Move.WITHDRAWN,
    Rate: Move.RATED,
    Warn: Move.WARNED,
    Escalate: Move.ESCALATED,
    Miss: Move.UNREACHED,
}
INTERNAL = (Note, AskExpert, AnswerAsExpert)
"""Whose words are for staff only."""


def words_of(step: Step) -> Screened | None:
    """What was said with it."""
    match step:
        case (
            AskAsker(words)
            | Answer(words)
            | AskExpert(words=words)
            | AnswerAsExpert(words)
            | Note(words)
            | Resolve(words)
            | Say(words)
            | Reopen(words)
        ):
            return words
        case _:
            return None


def concerned(step: Step) -> str | None:
    """Whom it concerns: the new owner, the expert, the queue, who is told, who was not reached."""
    match step:
        case Assign(to) | Cover(to) | Escalate(to=to):
            return to
        case AskExpert(expert):
            return expert
        case HandOver(queue):
            return queue.id
        case Miss(member, queue):
            return member or queue
        case _:
            return None
