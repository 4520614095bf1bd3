"""The union of all that a button can ask: the type checker names the one without a handler."""

from bot.actions.absence import AbsenceAction
from bot.actions.answering import AnswerRest, AskConsultant, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.approval import ApprovalAction
from bot.actions.editing import EditAction
from bot.actions.form import OpenForm, SendForm
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage
from bot.actions.morning import MorningAction
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
    SomethingNew,
    TicketHelped,
    WithdrawTicket,
)

TicketAction = (
    AddWords
    | AnswerTheAsker
    | AnswerTheOwner
    | AskTheAsker
    | AskTheExpert
    | AssignTicket
    | ClaimTicket
    | HandBackTicket
    | HandOverTicket
    | MakeAnyway
    | NoteOnTicket
    | ReopenTicket
    | ResolveTicket
    | ShowMine
    | ShowTicket
    | ShowUnclaimed
    | TicketHelped
    | WithdrawTicket
    | StagedAction
    | RegisterPilot
)

Action = (
    AskQuestion
    | AnswerRest
    | ShowHowTo
    | Solved
    | NotSolved
    | NoneOfThese
    | SomethingNew
    | AskConsultant
    | StopsCare
    | DoesNotStopCare
    | OpenForm
    | SendForm
    | AbsenceAction
    | ApprovalAction
    | TicketAction
    | MorningAction
    | EditAction
    | Introduce
    | ChangeIntroduction
    | SpeakLanguage
)
