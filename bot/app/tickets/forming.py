"""A form for each kind of ticket: opened, filled in, and sent."""

import re
import secrets
from collections.abc import Mapping
from itertools import permutations

from bot import words
from bot.actions.form import SendForm
from bot.actions.withheld import Withheld
from bot.app.directing import understood_of
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.app.tickets.making import KINDS, make_of, matter_of
from bot.app.tickets.piloting import pilot_form
from bot.desk.forms import YES, composed, logic_in, priority_in, request_in, system_in, wrong
from bot.desk.making import ticket_id
from bot.desk.matters import Matter
from bot.desk.ticket import Kind
from bot.ids import SystemId, UnitId
from bot.intent import Intent
from bot.language import Language
from bot.library.intents import Understood
from bot.people import Person
from bot.privacy import Blocked, Screened, Verdict, screen
from bot.region import Region
from bot.replies.form import FormCard
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.routing import Field, FieldKind, Form, RequestKind

_ASKED: Mapping[Kind, str] = {
    Kind.INCIDENT: r"(?:gör |göra )?(?:en )?felanmäl(?:an|a)?|anmäla? (?:ett )?fel|report a fault",
    Kind.REQUEST: r"(?:gör |göra )?(?:en )?(?:beställning|beställ|beställa)(?: något)?|(?:an )?order|(?:a )?request",
    Kind.IDEA: r"(?:lämna |skicka )?(?:en )?(?:ny )?idé|(?:i have )?an idea|idea",
    Kind.AUTHORISATION: r"(?:gör |göra )?(?:en )?(?:auktoris\w+|ansökan|ansök|ansöka)|(?:an )?application|apply",
}
_FORMS = {kind: re.compile(rf"(?:jag vill )?(?:{said})[!. ]*", re.IGNORECASE) for kind, said in _ASKED.items()}
_WRITTEN = frozenset({FieldKind.LONG, FieldKind.TEXT, FieldKind.PERSON, FieldKind.NUMBER})
_INTENT = {kind: intent for intent, kind in KINDS.items()}


def form_asked_for(question: Screened) -> Kind | None:
    """The kind of form that is called by its name, and nothing else with it."""
    said = question.text.strip()
    return next((kind for kind, pattern in _FORMS.items() if pattern.fullmatch(said)), None)


def open_form(kollegan: Kollegan, kind: str, question: Screened | None, person: Person) -> Reply:
    """The form, filled in as far as is known."""
    form = _form(kollegan.region, kind)
    if form is None:
        return Notice(Told.BUTTON_TOO_OLD)
    filled = dict[str, str]()
    if question is not None and question.text:
        filled = _filled(form, question, understood_of(kollegan, question, person))
    return _card(kollegan, form, secrets.token_hex(8), filled)


async def send_form(kollegan: Kollegan, sent: SendForm, person: Person) -> Reply | Withheld:
    """The ticket; the same form, with what is missing named and what was written still there; or nothing of it, where
    the answers together tell what none of them does.
    """
    form = _form(kollegan.region, sent.kind)
    if form is None or not sent.nonce:
        return Notice(Told.BUTTON_TOO_OLD)
    answers = {field.id: _text(sent.answers.get(field.id)) for field in form.fields}
    question = _together(kollegan.region, form, answers, person.language)
    if not isinstance(question, Screened):
        return Withheld(question)
    missing = wrong(form, answers)
    if missing:
        return _card(kollegan, form, sent.nonce, answers, missing)
    matter = _matter(kollegan, form, answers, person)
    if matter.request is RequestKind.PILOT:
        return pilot_form(kollegan, question, person)
    return await make_of(kollegan, ticket_id(person.id, "form", sent.nonce), question, person, matter)


def _together(region: Region, form: Form, answers: Mapping[str, str], language: Language) -> Verdict:
    """The screen's word on all the answers: as the ticket says them, and bare, two by two, where they hold digits."""
    written = [answers[field.id] for field in form.fields if field.kind in _WRITTEN]
    numbers = [said for said in written if any(map(str.isdecimal, said))]
    for pair in permutations(numbers, 2):
        if isinstance(verdict := screen("\n".join(pair), region.screening), Blocked):
            return verdict
    said = composed(form, answers, lambda field, chosen: _named(region, field, chosen, language), language)
    return screen(said, region.screening)


def _form(region: Region, kind: str) -> Form | None:
    return next((form for form in region.routing.forms.values() if form.kind == kind), None)


def _card(
    kollegan: Kollegan, form: Form, nonce: str, filled: Mapping[str, str], missing: tuple[Field, ...] = ()
) -> FormCard:
    region = kollegan.region
    systems = tuple((system.id, system.name) for system in region.systems.values())
    units = tuple((unit.id, unit.name) for unit in region.units.values())
    return FormCard(form, nonce, filled, systems, units, phone_now(kollegan), missing)


def _filled(form: Form, question: Screened, understood: Understood) -> dict[str, str]:
    """What was written goes where there is room for it, the system where one was named."""
    free = (field.id for field in form.fields if field.kind is FieldKind.LONG)
    of_system = (field.id for field in form.fields if field.kind is FieldKind.SYSTEM)
    first, system = next(free, None), next(of_system, None)
    said = {first: question.text} if first else {}
    return said | ({system: understood.system} if system and understood.system else {})


def _matter(kollegan: Kollegan, form: Form, answers: Mapping[str, str], person: Person) -> Matter:
    region, kind = kollegan.region, Kind(form.kind)
    system, intent = system_in(form, answers, region.systems), _INTENT.get(kind, Intent.HOW_TO)
    priority = priority_in(answers, system, region.routing.triage) if kind is Kind.INCIDENT else None
    understood = Understood(
        intent,
        1.0,
        0.0,
        system=system.id if system else None,
        area=system.area if system else None,
        logic=logic_in(answers),
        priority=priority,
    )
    request = request_in(answers) if kind is Kind.REQUEST else None
    return matter_of(kollegan, person, understood, request)


def _named(region: Region, field: Field, chosen: str, language: Language) -> str:
    """What the reader knows it as."""
    match field.kind:
        case FieldKind.CHOICE:
            return next((one.name.read(language) for one in field.choices if one.id == chosen), chosen)
        case FieldKind.YES_NO if chosen:
            return words.load()[language].say("yes" if chosen == YES else "no")
        case FieldKind.SYSTEM if chosen in region.systems:
            return region.systems[SystemId(chosen)].name
        case FieldKind.UNIT if chosen in region.units:
            return region.units[UnitId(chosen)].name
        case _:
            return chosen


def _text(answer: Screened | None) -> str:
    return answer.text if answer else ""
