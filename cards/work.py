"""The ticket in its owner's own chat: one field to write in, and all that can be done with it."""

from bot.actions.buttons import Unfilled
from bot.actions.staged import ProposeHowTo
from bot.actions.ticket import (
    APPLICATION,
    AREA,
    EXPERT,
    IDEA,
    MEMBER,
    MERGE,
    QUEUE,
    AnswerTheAsker,
    AskTheAsker,
    ClaimTicket,
    NoteOnTicket,
    PassOn,
    ResolveTicket,
)
from bot.replies.reply import Card
from bot.replies.staged import Alike, ApplicationWork, Beyond, IdeaWork
from bot.replies.ticket import Helper, Missing, WorkCard
from bot.words import Words
from cards import kit
from cards.application import application_notes, application_ways
from cards.course import course_notes
from cards.idea import gates_way, idea_notes, idea_ways
from cards.moments import stamp, written_out
from cards.ticket_parts import cut, exchange, facts, field, instead, lacking, undone, where

MORE = "more"


def draw_work(work: WorkCard, words: Words) -> Card:
    """To answer and to ask stand open, the rest is behind "more". Whoever does not have it sees who does."""
    ticket, around = work.ticket, work.around
    body = [kit.heading(ticket.number), *undone(work.refused, ticket, around, words)]
    body += [kit.paragraph(_status(work, words), strong=True), *_notes(work, words)]
    body.append(kit.paragraph(where(around, words)))
    body.extend(facts(ticket, around, words))
    body.append(kit.boxed(kit.paragraph(cut(ticket.question.text))))
    body.extend(exchange(work.lines, around, words, words.say("ticket-asker"), stamp))
    summary = words.say("work-summary", number=ticket.number)
    return kit.card(words.language, summary, [*body, *lacking(work.missing, words), *_ways(work, words)])


def _status(work: WorkCard, words: Words) -> str:
    ticket, owner = work.ticket, work.around.owner
    state = words.say("ticket-state", state=ticket.state.value)
    if not ticket.is_open:
        return state
    if owner is None:
        return words.say("queue-free")
    return state if work.mine else words.say("queue-owner", who=owner.name)


def _notes(work: WorkCard, words: Words) -> list[kit.Piece]:
    ticket = work.ticket
    said = instead(ticket, work.around, words)
    if ticket.relief:
        said.append(kit.note(words.say("work-relief")))
    if ticket.needs_manager:
        said.append(kit.note(words.say("work-manager", known="yes" if work.manager else "no")))
    if ticket.helped:
        said.append(kit.note(words.say("work-helped")))
    if ticket.booked is not None and not ticket.is_open:
        said.append(kit.note(words.say("told-booked", when=written_out(ticket.booked, work.around.now, words))))
    said.extend(course_notes(ticket, work.around, words))
    return [*said, *_beyond(work, words)]


def _beyond(work: WorkCard, words: Words) -> list[kit.Piece]:
    match work.beyond:
        case IdeaWork() as idea:
            return idea_notes(work, idea, words)
        case ApplicationWork() as application:
            return application_notes(work, application, words)
        case None:
            return []


def _ways(work: WorkCard, words: Words) -> list[kit.Piece]:
    if not work.ticket.is_open:
        propose = kit.press(words.say("work-propose"), ProposeHowTo(work.ticket.id))
        return [kit.buttons(propose)] if work.proposes else []
    more = kit.fold(words.say("work-more"), MORE)
    if work.beyond is not None:
        return _staged_ways(work, work.beyond, more, words)
    if work.around.owner is None or not work.mine:
        first = [_take(work, words, primary=True)] if work.around.owner is None else []
        hidden = [
            *field(words.say("work-field"), words, work.written),
            *_noting(work, words),
            *_passing_on(work, words),
        ]
        return [kit.buttons(*first, more), _behind_more(work, hidden)]
    resolve = kit.press(words.say("work-resolve"), Unfilled(ResolveTicket, work.ticket.id), primary=True)
    ask = kit.press(words.say("work-ask"), Unfilled(AskTheAsker, work.ticket.id))
    answer = kit.press(words.say("work-answer"), Unfilled(AnswerTheAsker, work.ticket.id))
    hidden = [*_with_the_answer(work, words), *_noting(work, words), *_passing_on(work, words)]
    return [
        *field(words.say("work-field"), words, work.written),
        kit.buttons(resolve, answer),
        kit.buttons(ask, more),
        _behind_more(work, hidden),
    ]


def _behind_more(work: WorkCard, hidden: list[kit.Piece]) -> kit.Piece:
    """It stands open where the last press lacked something that is in there."""
    field_in_there = work.beyond is None and (work.around.owner is None or not work.mine)
    lacks = work.missing in (Missing.CHOICE, Missing.TIME) or (work.missing is Missing.WORDS and field_in_there)
    return kit.folded(MORE, hidden, ground=False, unfolded=lacks)


def _staged_ways(work: WorkCard, beyond: Beyond, more: kit.Button, words: Words) -> list[kit.Piece]:
    """What an idea or an application needs next, whoever has it; the rest is behind "more" here too."""
    take = [kit.buttons(_take(work, words))] if work.around.owner is None else []
    hidden = _behind_more(work, [*_noting(work, words), *_passing_on(work, words)])
    if isinstance(beyond, ApplicationWork):
        return [*application_ways(work, beyond, more, words), *take, hidden]
    if work.mine:
        return [*idea_ways(work, beyond, more, words), *take, hidden]
    gates = [gates_way(work, words, primary=False)] if beyond.has_gates else []
    return [*field(words.say("work-field"), words, work.written), kit.buttons(*gates, more), hidden]


def _take(work: WorkCard, words: Words, *, primary: bool = False) -> kit.Button:
    return kit.press(words.say("ticket-take"), ClaimTicket(work.ticket.id), primary=primary)


def _noting(work: WorkCard, words: Words) -> list[kit.Piece]:
    return [kit.buttons(kit.press(words.say("work-note"), Unfilled(NoteOnTicket, work.ticket.id)))]


def _with_the_answer(work: WorkCard, words: Words) -> list[kit.Piece]:
    """What the answer may bring: a film that the asker may see, a time to meet."""
    films = [(film.id, film.title.read(words.language)) for film in work.films]
    pick = [
        kit.pick("film", words.say("work-film"), [("", words.say("work-no-film")), *films], "", words.say("choose"))
    ]
    return [
        *(pick if films else []),
        kit.day("day", words.say("work-day")),
        kit.hour("hour", words.say("work-hour")),
        kit.note(words.say("work-with-answer")),
    ]


def _expert(expert: Helper, words: Words) -> str:
    if expert.instead:
        return words.say("work-expert-instead", who=expert.name, away=expert.instead)
    return words.say("work-expert", who=expert.name)


def _passing_on(work: WorkCard, words: Words) -> list[kit.Piece]:
    listed = [(EXPERT + expert.id, _expert(expert, words)) for expert in work.experts if work.mine]
    listed += [(QUEUE, words.say("work-to-queue"))] if work.around.owner else []
    listed += [(MEMBER + colleague.id, colleague.name) for colleague in work.colleagues]
    listed += [(AREA + area, words.say("work-to-area", area=name.read(words.language))) for area, name in work.areas]
    listed += [(IDEA, words.say("work-to-idea")), (APPLICATION, words.say("work-to-application"))] if work.turns else []
    listed += [(MERGE + one.ticket, words.say("work-to-merge", number=one.number)) for one in _alike(work)]
    pick = kit.pick("to", words.say("work-pass-on-to"), listed, None, words.say("choose"))
    return [pick, kit.buttons(kit.press(words.say("work-pass-on"), Unfilled(PassOn, work.ticket.id)))]


def _alike(work: WorkCard) -> tuple[Alike, ...]:
    """What an idea could be merged into."""
    return work.beyond.alike if isinstance(work.beyond, IdeaWork) else ()
