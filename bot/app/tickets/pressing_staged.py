"""The buttons of ideas and applications, each to what it does."""

from bot.actions.staged import (
    ApproveApplication,
    DeliverIdea,
    DisapproveApplication,
    ExamineApplication,
    GrantApplication,
    MergeIdea,
    NextStage,
    ProposeHowTo,
    RefuseApplication,
    ShowGates,
    SignGate,
    StagedAction,
    StartApplication,
    TakeBackVote,
    TurnIntoIdea,
    UnsignGate,
    VoteForIdea,
)
from bot.app.kollegan import Kollegan
from bot.app.tickets.applying import decide, opine
from bot.app.tickets.proposing import propose_how_to
from bot.app.tickets.staging import deliver, next_stage, show_gates, sign
from bot.app.tickets.turning import start_application, turn_into_idea
from bot.app.tickets.voting import merge, vote
from bot.app.tickets.working import work
from bot.desk.course_steps import Examine
from bot.people import Person
from bot.replies.reply import Reply


async def press_staged(kollegan: Kollegan, action: StagedAction, person: Person) -> Reply:
    """Do what the button of an idea or an application asks."""
    match action:
        case NextStage():
            return await next_stage(kollegan, action, person)
        case ShowGates(ticket):
            return await show_gates(kollegan, ticket, person)
        case SignGate() | UnsignGate():
            return await sign(kollegan, action, person)
        case DeliverIdea():
            return await deliver(kollegan, action, person)
        case VoteForIdea(ticket) | TakeBackVote(ticket):
            return await vote(kollegan, ticket, person, counted=isinstance(action, VoteForIdea))
        case MergeIdea(ticket, into):
            return await merge(kollegan, ticket, into, person)
        case application:
            return await _press_application(kollegan, application, person)


Application = (
    TurnIntoIdea
    | StartApplication
    | ProposeHowTo
    | ExamineApplication
    | ApproveApplication
    | DisapproveApplication
    | GrantApplication
    | RefuseApplication
)


async def _press_application(kollegan: Kollegan, action: Application, person: Person) -> Reply:
    match action:
        case TurnIntoIdea(ticket):
            return await turn_into_idea(kollegan, ticket, person)
        case StartApplication(ticket):
            return await start_application(kollegan, ticket, person)
        case ProposeHowTo(ticket):
            return await propose_how_to(kollegan, ticket, person)
        case ExamineApplication(ticket):
            return await work(kollegan, ticket, Examine(), person)
        case ApproveApplication(ticket, words) | DisapproveApplication(ticket, words):
            approves = isinstance(action, ApproveApplication)
            return await opine(kollegan, ticket, words, person, approves=approves)
        case GrantApplication(ticket, words) | RefuseApplication(ticket, words):
            granted = isinstance(action, GrantApplication)
            return await decide(kollegan, ticket, words, person, granted=granted)
