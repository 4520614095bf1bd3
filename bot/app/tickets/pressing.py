"""The buttons of tickets, each to what it does."""

from bot.actions.action import TicketAction
from bot.actions.pilot import RegisterPilot
from bot.actions.staged import StagedAction
from bot.actions.ticket import (
    AddWords,
    AnswerTheAsker,
    AnswerTheOwner,
    AskTheAsker,
    AskTheExpert,
    AssignTicket,
    ClaimTicket,
    HandBackTicket,
    HandOverTicket,
    MakeAnyway,
    NoteOnTicket,
    ReopenTicket,
    ResolveTicket,
    ShowMine,
    ShowTicket,
    ShowUnclaimed,
    TicketHelped,
    WithdrawTicket,
)
from bot.app.directing import understood_of
from bot.app.kollegan import Kollegan
from bot.app.tickets.following import add, helped, reopen, withdraw
from bot.app.tickets.listing import listed, opened
from bot.app.tickets.making import make
from bot.app.tickets.piloting import register_pilot
from bot.app.tickets.pressing_staged import press_staged
from bot.app.tickets.resolving import resolve
from bot.app.tickets.working import lacks, pass_to_area, work
from bot.desk.steps import Answer, AnswerAsExpert, AskAsker, AskExpert, Assign, Claim, HandBack, Note, Step
from bot.people import Person
from bot.replies.reply import Reply
from bot.replies.ticket import ListOf, Missing


async def press_ticket(kollegan: Kollegan, action: TicketAction, person: Person) -> Reply:
    """Do what the button of a ticket asks."""
    if isinstance(action, StagedAction):
        return await press_staged(kollegan, action, person)
    if isinstance(action, RegisterPilot):
        return await register_pilot(kollegan, action, person)
    return await _press(kollegan, action, person)


Worked = (
    ClaimTicket
    | HandBackTicket
    | AssignTicket
    | AskTheAsker
    | AskTheExpert
    | AnswerTheAsker
    | AnswerTheOwner
    | NoteOnTicket
)
Plain = (
    MakeAnyway
    | ShowTicket
    | AddWords
    | ReopenTicket
    | WithdrawTicket
    | TicketHelped
    | ShowMine
    | ShowUnclaimed
    | HandOverTicket
    | Worked
    | ResolveTicket
)


async def _press(kollegan: Kollegan, action: Plain, person: Person) -> Reply:
    match action:
        case MakeAnyway(question):
            return await make(kollegan, question, person, understood_of(kollegan, question, person))
        case ShowTicket(ticket):
            return await opened(kollegan, await kollegan.tickets.get(ticket), "", person)
        case AddWords(ticket, words):
            return await add(kollegan, ticket, words, person)
        case ReopenTicket(ticket, words):
            return await reopen(kollegan, ticket, words, person)
        case WithdrawTicket(ticket):
            return await withdraw(kollegan, ticket, person)
        case TicketHelped(ticket):
            return await helped(kollegan, ticket, person)
        case ShowMine():
            return await listed(kollegan, ListOf.MINE, person)
        case ShowUnclaimed():
            return await listed(kollegan, ListOf.UNCLAIMED, person)
        case HandOverTicket(ticket, area):
            return await pass_to_area(kollegan, ticket, area, person)
        case worked:
            return await _work(kollegan, worked, person)


async def _work(kollegan: Kollegan, action: Worked | ResolveTicket, person: Person) -> Reply:
    if isinstance(action, ResolveTicket):
        return await resolve(kollegan, action, person)
    missing, step = _missing(kollegan, action), _step(action)
    if missing is not None:
        return await lacks(kollegan, action.ticket, missing, person, getattr(action, "words", None))
    return await work(kollegan, action.ticket, step, person)


def _missing(kollegan: Kollegan, action: Worked) -> Missing | None:
    """What the press lacked: words, or somebody who is there to be chosen."""
    members = kollegan.region.staff.members
    match action:
        case AssignTicket(_, member) | AskTheExpert(_, member, _) if member not in members:
            return Missing.CHOICE
        case (
            AskTheAsker(_, words)
            | AskTheExpert(_, _, words)
            | AnswerTheAsker(_, words)
            | AnswerTheOwner(_, words)
            | NoteOnTicket(_, words)
        ) if not words.text.strip():
            return Missing.WORDS
        case _:
            return None


def _step(action: Worked) -> Step:
    match action:
        case ClaimTicket():
            return Claim()
        case HandBackTicket():
            return HandBack()
        case AssignTicket(_, member):
            return Assign(member)
        case AnswerTheAsker(_, words):
            return Answer(words)
        case AskTheAsker(_, words):
            return AskAsker(words)
        case AskTheExpert(_, member, words):
            return AskExpert(member, words)
        case AnswerTheOwner(_, words):
            return AnswerAsExpert(words)
        case NoteOnTicket(_, words):
            return Note(words)
