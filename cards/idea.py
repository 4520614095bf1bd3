"""What its owner does with an idea: one field, the next stage with its owner and its date, or the gates."""

from bot.actions.buttons import Unfilled
from bot.actions.staged import NextStage, ShowGates
from bot.actions.ticket import AskTheAsker, ResolveTicket
from bot.desk.ticket import State
from bot.replies.staged import IdeaWork
from bot.replies.ticket import WorkCard
from bot.words import Words
from cards import kit
from cards.ticket_parts import field


def idea_notes(work: WorkCard, idea: IdeaWork, words: Words) -> list[kit.Piece]:
    """Until when, how many want it, and how many gates are passed."""
    by, said = work.ticket.course.by, list[str]()
    if by is not None and work.ticket.is_open:
        said.append(words.say("idea-by", day=words.day(by)))
    if idea.votes:
        said.append(words.say("idea-votes", count=idea.votes))
    if idea.signed or idea.has_gates:
        said.append(words.say("idea-gates", signed=idea.signed, all=idea.gates))
    return [kit.note(" · ".join(said))] if said else []


def idea_ways(work: WorkCard, idea: IdeaWork, more: kit.Button, words: Words) -> list[kit.Piece]:
    """The next stage first; it may end early, and its proposer may be asked. `more` shows the rest."""
    ticket = work.ticket
    end = kit.press(words.say("idea-end"), Unfilled(ResolveTicket, ticket.id), primary=_is_last(ticket.state))
    ask = kit.press(words.say("work-ask"), Unfilled(AskTheAsker, ticket.id))
    rows = [kit.buttons(*first)] if (first := _first(work, idea, words)) else []
    return [
        *field(words.say("idea-field"), words, work.written),
        *_picks(idea, words),
        *rows,
        kit.buttons(end, ask, more),
    ]


def gates_way(work: WorkCard, words: Words, *, primary: bool) -> kit.Button:
    """To the gates."""
    return kit.press(words.say("idea-show-gates"), ShowGates(work.ticket.id), primary=primary)


def _is_last(state: State) -> bool:
    return state is State.HANDED_OVER


def _first(work: WorkCard, idea: IdeaWork, words: Words) -> list[kit.Button]:
    if idea.has_gates:
        return [gates_way(work, words, primary=True)]
    if idea.stage is None:
        return []
    stage = idea.stage.value
    onward = Unfilled(NextStage, work.ticket.id, (("stage", stage),))
    return [kit.press(words.say("idea-next", stage=stage), onward, primary=True)]


def _picks(idea: IdeaWork, words: Words) -> list[kit.Piece]:
    """Whose the next stage is, until when, and where it is tried; the first of each is chosen."""
    if idea.stage is None or not idea.owners:
        return []
    owners = [(one.id, one.name) for one in idea.owners]
    dates = [(day.isoformat(), words.day(day)) for day in idea.dates]
    picks = [
        kit.pick("member", words.say("idea-owner"), owners, owners[0][0], words.say("choose")),
        kit.pick("by", words.say("idea-until"), dates, dates[1][0], words.say("choose")),
    ]
    if idea.stage is State.TESTED:
        picks.append(kit.pick("unit", words.say("idea-unit"), idea.units, None, words.say("choose")))
    return picks
