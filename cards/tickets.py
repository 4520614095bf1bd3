"""Everything that is shown of a ticket."""

from bot.replies.absence import AbsenceForm, AbsenceNoted, AbsenceOver
from bot.replies.approval import ApprovalAsked
from bot.replies.form import FormCard
from bot.replies.pilot import PilotForm, PilotKnown
from bot.replies.reply import Card
from bot.replies.staged import AlikeFirst, GatesCard, HowToProposed, Voted
from bot.replies.ticket import (
    AnswerMeant,
    AskerTold,
    DisturbanceFirst,
    ExpertAsked,
    MemberTold,
    NoSuchTicket,
    QueueCard,
    TicketDenied,
    TicketList,
    TicketMade,
    TicketReply,
    TicketShown,
    WorkCard,
)
from bot.words import Words
from cards.absence import draw_absence
from cards.alike import draw_alike, draw_voted
from cards.approval import draw_approval
from cards.form import draw_form
from cards.gates import draw_gates
from cards.pilot import draw_pilot, draw_pilot_known
from cards.proposed import draw_proposed
from cards.queue import draw_queue
from cards.ticket_disturbance import draw_disturbance
from cards.ticket_list import draw_denied, draw_list, draw_none
from cards.ticket_made import draw_made
from cards.ticket_meant import draw_meant
from cards.ticket_shown import draw_shown
from cards.ticket_staff import draw_expert, draw_member
from cards.ticket_told import draw_told
from cards.work import draw_work


def draw_ticket(reply: TicketReply, words: Words) -> Card:  # noqa: C901 - one line for each kind of reply
    """The card of a reply about a ticket."""
    match reply:
        case TicketMade():
            return draw_made(reply, words)
        case TicketShown():
            return draw_shown(reply, words)
        case AskerTold():
            return draw_told(reply, words)
        case DisturbanceFirst():
            return draw_disturbance(reply, words)
        case AnswerMeant():
            return draw_meant(reply, words)
        case QueueCard():
            return draw_queue(reply, words)
        case WorkCard():
            return draw_work(reply, words)
        case ExpertAsked():
            return draw_expert(reply, words)
        case MemberTold():
            return draw_member(reply, words)
        case TicketDenied():
            return draw_denied(reply, words)
        case TicketList():
            return draw_list(reply, words)
        case FormCard():
            return draw_form(reply, words)
        case AbsenceForm() | AbsenceNoted() | AbsenceOver():
            return draw_absence(reply, words)
        case ApprovalAsked():
            return draw_approval(reply, words)
        case NoSuchTicket():
            return draw_none(reply, words)
        case GatesCard():
            return draw_gates(reply, words)
        case AlikeFirst():
            return draw_alike(reply, words)
        case Voted():
            return draw_voted(reply, words)
        case HowToProposed():
            return draw_proposed(reply, words)
        case PilotForm():
            return draw_pilot(reply, words)
        case PilotKnown():
            return draw_pilot_known(reply, words)
