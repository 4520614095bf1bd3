"""A button's data ⇄ the action it asks for. What a button or an input holds is from outside, and is screened again."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from bot.actions.absence import ABSENCES
from bot.actions.action import Action, TicketAction
from bot.actions.answering import AnswerRest, AskConsultant, AskQuestion, NoneOfThese, NotSolved, ShowHowTo, Solved
from bot.actions.approval import APPROVALS, ApprovalAction
from bot.actions.editing import EDITS, WriteNews
from bot.actions.form import FIELD, FORMS, SendForm
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.actions.introducing import ChangeIntroduction, Introduce, SpeakLanguage
from bot.actions.morning import MORNINGS
from bot.actions.morning_fields import written
from bot.actions.pilot import RegisterPilot
from bot.actions.readers import READERS
from bot.actions.staged import STAGED
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
    PassOn,
    ReopenTicket,
    ResolveTicket,
    ShowMine,
    ShowTicket,
    ShowUnclaimed,
    SomethingNew,
    TicketHelped,
    WithdrawTicket,
)
from bot.actions.withheld import Withheld, judged
from bot.errors import Unreadable
from bot.ids import TicketId
from bot.privacy import STRICT, Blocked, Screened, ScreenPolicy, Warned

VERB = "action"
LONGEST = 2000
MOST_FIELDS = 40
WRITTEN = frozenset({"question", "words"})
"""The fields that hold what somebody wrote: they pass the screen again."""
TYPED = "words"
"""The one of them that is typed into the card itself."""
ANSWERS = "answers"
"""The field that a form's inputs fill in."""

VERBS: Mapping[str, type[Action | PassOn]] = {
    "ask.question": AskQuestion,
    "ask.rest": AnswerRest,
    "ask.consultant": AskConsultant,
    "ask.none": NoneOfThese,
    "howto.show": ShowHowTo,
    "howto.solved": Solved,
    "howto.notsolved": NotSolved,
    "incident.stops-care": StopsCare,
    "incident.care-goes-on": DoesNotStopCare,
    "ticket.make": MakeAnyway,
    "ticket.something-new": SomethingNew,
    "ticket.show": ShowTicket,
    "ticket.add": AddWords,
    "ticket.withdraw": WithdrawTicket,
    "ticket.helped": TicketHelped,
    "ticket.reopen": ReopenTicket,
    "ticket.claim": ClaimTicket,
    "ticket.hand-back": HandBackTicket,
    "ticket.pass-on": PassOn,
    "ticket.assign": AssignTicket,
    "ticket.hand-over": HandOverTicket,
    "ticket.ask": AskTheAsker,
    "ticket.ask-expert": AskTheExpert,
    "ticket.answer-owner": AnswerTheOwner,
    "ticket.note": NoteOnTicket,
    "ticket.answer": AnswerTheAsker,
    "ticket.resolve": ResolveTicket,
    **STAGED,
    "pilot.register": RegisterPilot,
    **FORMS,
    **ABSENCES,
    **APPROVALS,
    "queue.mine": ShowMine,
    "queue.unclaimed": ShowUnclaimed,
    **MORNINGS,
    **EDITS,
    "me.introduce": Introduce,
    "me.change": ChangeIntroduction,
    "me.language": SpeakLanguage,
}
NO_ANSWERS: Mapping[str, Screened] = {}
_VERB_OF = {action: verb for verb, action in VERBS.items()}


@dataclass(frozen=True, slots=True)
class Unfilled:
    """An action with a ticket whose other fields the card's inputs fill in, but for those that are `known`."""

    kind: type[TicketAction | ApprovalAction | PassOn]
    ticket: TicketId
    known: tuple[tuple[str, str], ...] = ()


def to_button(action: Action | Unfilled) -> dict[str, str]:
    """The data of the button that asks for `action`. Fields that are None are left to the card's inputs."""
    if isinstance(action, Unfilled):
        return {VERB: _VERB_OF[action.kind], "ticket": action.ticket, **dict(action.known)}
    held = {field.name: getattr(action, field.name) for field in fields(action)}
    filled = action.answers if isinstance(action, SendForm | WriteNews) else NO_ANSWERS
    return (
        {VERB: _VERB_OF[type(action)]}
        | {name: written(value) for name, value in held.items() if value is not None and name != ANSWERS}
        | {FIELD + name: answer.text for name, answer in filled.items()}
    )


def from_button(data: Mapping[str, object], policy: ScreenPolicy = STRICT) -> Action | Blocked | Warned | Withheld:
    """The action that a button's data asks for, or what the screen says of the text in it.

    Raises `Unreadable` for data that none of our buttons holds.
    """
    verb = data.get(VERB)
    action = VERBS.get(verb) if isinstance(verb, str) else None
    if action is None:
        raise Unreadable("unknown verb")
    if action is SendForm or action is WriteNews:
        return _filled_in(action, data, policy)
    texts = {field.name: _text(data.get(field.name)) for field in fields(action)}
    held, words = judged({name: text for name, text in texts.items() if name in WRITTEN}, policy)
    if held is not None and TYPED not in texts:
        return held
    read = {name: READERS[name](text) for name, text in texts.items() if name not in WRITTEN}
    if isinstance(held, Blocked):
        return Withheld(held)
    asked = action(**words, **read)
    asked = asked.chosen() if isinstance(asked, PassOn) else asked
    return asked if held is None else Withheld(held, asked)


def _filled_in(
    action: type[SendForm | WriteNews], data: Mapping[str, object], policy: ScreenPolicy
) -> SendForm | WriteNews | Withheld:
    """A form: whatever stands in its fields passes the screen."""
    names = [name for name in data if name.startswith(FIELD)]
    if len(names) > MOST_FIELDS:
        raise Unreadable("a form of too many fields")
    held, answers = judged({name.removeprefix(FIELD): _text(data[name]) for name in names}, policy)
    if held is not None:
        return Withheld(held)
    others = [field.name for field in fields(action) if field.name != ANSWERS]
    return action(**{name: READERS[name](_text(data.get(name))) for name in others}, answers=answers)


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Unreadable("a field is no text, or too long")
    return value
