"""What was filled in of a form: what is missing in it, what it says, and what it tells of where the matter goes."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bot.ids import SystemId
from bot.language import Language
from bot.routing import Field, FieldKind, Form, Priority, RequestKind, Triage
from bot.systems import Logic, System

YES, NO = "yes", "no"
STOPS_CARE = "hindrar_vard"
HOW_MANY = "hur_manga"
CHANGES_WORK = "andra_arbetssatt"
SEVERAL, ALL = "flera", "alla"
"""Fields and choices of a region's forms that decide where a ticket goes. A form without them decides nothing."""

Named = Callable[[Field, str], str]
"""What a chosen id is called."""


def wrong(form: Form, answers: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields that are required and empty, or hold what they cannot."""
    return tuple(field for field in form.fields if _is_wrong(field, answers.get(field.id, "").strip()))


def _is_wrong(field: Field, said: str) -> bool:
    if not said:
        return field.required
    match field.kind:
        case FieldKind.CHOICE:
            return said not in {choice.id for choice in field.choices}
        case FieldKind.YES_NO:
            return said not in (YES, NO)
        case FieldKind.NUMBER:
            return not said.replace(" ", "").isdecimal()
        case FieldKind.DATE:
            return not _is_date(said)
        case _:
            return False


def _is_date(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def composed(form: Form, answers: Mapping[str, str], named: Named, language: Language) -> str:
    """What the form says, a line for each field that was filled in; the first one, which is the matter, stands bare."""
    return "\n".join(_lines(form, answers, named, language))


def _lines(form: Form, answers: Mapping[str, str], named: Named, language: Language) -> Iterator[str]:
    for place, field in enumerate(form.fields):
        said = named(field, answers.get(field.id, "").strip())
        if said:
            yield f"{field.label.read(language)} {said}" if place or field.kind is FieldKind.CHOICE else said


def system_in(form: Form, answers: Mapping[str, str], systems: Mapping[SystemId, System]) -> System | None:
    """The system that was chosen."""
    chosen = (answers.get(field.id, "") for field in form.fields if field.kind is FieldKind.SYSTEM)
    return next((systems[SystemId(one)] for one in chosen if one in systems), None)


def request_in(answers: Mapping[str, str]) -> RequestKind | None:
    """What kind of request was chosen."""
    kinds = {kind.value: kind for kind in RequestKind}
    return next((kinds[said] for said in answers.values() if said in kinds), None)


def logic_in(answers: Mapping[str, str]) -> Logic | None:
    """Who wants to work in another way wants something new."""
    return Logic.INNOVATION if answers.get(CHANGES_WORK) == YES else None


def priority_in(answers: Mapping[str, str], system: System | None, triage: Triage) -> Priority:
    """How bad it is, by what was chosen: care first, then the system's class, then how many it meets."""
    critical = system.criticality if system else None
    many = answers.get(HOW_MANY)
    if answers.get(STOPS_CARE) == YES or (many == ALL and critical == "A"):
        return Priority.P1
    usual = triage.by_criticality[critical] if critical else Priority.P3
    return _raised(usual) if many in (SEVERAL, ALL) else usual


def _raised(priority: Priority) -> Priority:
    return {Priority.P4: Priority.P3, Priority.P3: Priority.P2}.get(priority, priority)
