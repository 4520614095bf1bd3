"""An application: what its reviewers think, and what the reader may do with it."""

from bot.actions.buttons import Unfilled
from bot.actions.staged import (
    ApproveApplication,
    DisapproveApplication,
    ExamineApplication,
    GrantApplication,
    RefuseApplication,
)
from bot.actions.ticket import AskTheAsker
from bot.desk.ticket import State
from bot.replies.staged import ApplicationWork, Judged
from bot.replies.ticket import WorkCard
from bot.words import Words
from cards import kit
from cards.ticket_parts import cut, field

MOST = 500  # letters of a reason


def application_notes(work: WorkCard, application: ApplicationWork, words: Words) -> list[kit.Piece]:
    """Each reviewer: for, against, or not yet, and why."""
    if work.ticket.state in (State.RECEIVED, State.INCOMPLETE):
        return []
    return [_judged(one, words) for one in application.judged]


def _judged(one: Judged, words: Words) -> kit.Piece:
    approves = "not-yet" if one.approves is None else str(one.approves)
    return kit.said(words.say("application-judged", who=one.by.name, approves=approves), cut(one.words, MOST))


def application_ways(work: WorkCard, application: ApplicationWork, more: kit.Button, words: Words) -> list[kit.Piece]:
    """What the reader may do now; the most needed first. `more` shows the rest."""
    first = _word(work, application, words) or _examining(work, words)
    rows = [kit.buttons(*first)] if first else []
    ask = [kit.press(words.say("application-ask"), Unfilled(AskTheAsker, work.ticket.id))] if work.mine else []
    return [*field(words.say("application-field"), words, work.written), *rows, kit.buttons(*ask, more)]


def _word(work: WorkCard, application: ApplicationWork, words: Words) -> list[kit.Button]:
    ticket = work.ticket.id
    if application.may_decide:
        return [
            kit.press(words.say("application-grant"), Unfilled(GrantApplication, ticket), primary=True),
            kit.press(words.say("application-refuse"), Unfilled(RefuseApplication, ticket)),
        ]
    if application.may_judge:
        return [
            kit.press(words.say("application-approve"), Unfilled(ApproveApplication, ticket), primary=True),
            kit.press(words.say("application-disapprove"), Unfilled(DisapproveApplication, ticket)),
        ]
    return []


def _examining(work: WorkCard, words: Words) -> list[kit.Button]:
    if not work.mine or work.ticket.state is State.REVIEWED:
        return []
    return [kit.press(words.say("application-examine"), ExamineApplication(work.ticket.id), primary=True)]
