"""Where others read too: questions are answered as anybody may hear it, and nothing of the person's own is said."""

from dataclasses import replace

from bot.actions.action import Action
from bot.actions.answering import AnswerRest, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.arriving import Incoming, Setting
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.actions.ticket import ClaimTicket, ShowTicket
from bot.ids import RoleId
from bot.library.kinds import Answers, Greets, Thanks, Wish
from bot.people import Person

FOR_ALL = (
    AskQuestion,
    AnswerRest,
    ShowHowTo,
    Solved,
    NotSolved,
    NoneOfThese,
    StopsCare,
    DoesNotStopCare,
    ClaimTicket,
    ShowTicket,
    Greets,
    Thanks,
    Answers,
)


def is_alone(incoming: Incoming) -> bool:
    """Whether nobody but the person reads it."""
    return incoming.setting is Setting.PERSONAL


def reader(incoming: Incoming, person: Person) -> Person:
    """Whom to answer: the person alone, or anybody, who has no roles and sees nothing that is locked."""
    if is_alone(incoming):
        return person
    return replace(person, roles=frozenset[RoleId](), told_roles=frozenset[RoleId](), memberships=(), told_unit=None)


def may_be_done(incoming: Incoming, asked: Action | Wish) -> bool:
    """Whether it can be done here. What is about the person is for their own chat."""
    return is_alone(incoming) or isinstance(asked, FOR_ALL)
