"""What a step leaves in a ticket's history: which move it is, what was said with it, and whom it concerns."""

from bot.desk.approval_steps import Approve, Decline
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
    Advance: Move.STAGED,
    Remind: Move.REMINDED,
    Examine: Move.STAGED,
    Sign: Move.SIGNED,
    Unsign: Move.UNSIGNED,
    Deliver: Move.DELIVERED,
    Support: Move.SUPPORTED,
    Oppose: Move.OPPOSED,
    Grant: Move.GRANTED,
    Refuse: Move.REFUSED,
    Merge: Move.MERGED,
    Adopt: Move.ADOPTED,
    TurnInto: Move.TURNED,
    LeadTo: Move.LED_TO,
    Approve: Move.APPROVED,
    Decline: Move.DECLINED,
}
INTERNAL = (Note, AskExpert, AnswerAsExpert, Sign, Unsign, Support, Oppose)
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
            | Advance(words=words)
            | Sign(words=words)
            | Unsign(words=words)
            | Deliver(words=words)
            | Support(words=words)
            | Oppose(words=words)
            | Grant(words)
            | Refuse(words)
            | Approve(words)
            | Decline(words)
        ):
            return words
        case _:
            return None


def concerned(step: Step) -> str | None:
    """Whom it concerns: the new owner, the expert, the queue, who is told, who was not reached; what is not a person is
    named as well: a gate, an opinion, another ticket."""
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
            return _on_its_course(step)


def _on_its_course(step: Step) -> str | None:
    match step:
        case Advance(to=to):
            return to
        case Sign(gate) | Unsign(gate):
            return gate
        case Support(reviewer) | Oppose(reviewer):
            return reviewer
        case Merge(other) | Adopt(other) | TurnInto(other) | LeadTo(other):
            return other.number
        case _:
            return None
