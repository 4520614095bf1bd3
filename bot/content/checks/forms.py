"""Whether a form is filled in as its fields say."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.content.known import Kind, Known
from bot.content.rows.row import has_markup
from bot.content.rows.tickets import FieldRow, FormRow

_TYPES: Mapping[str, type] = {"yes_no": bool, "number": int, "date": date}
_KINDS = {"unit": Kind.UNIT, "system": Kind.SYSTEM, "person": Kind.PERSONA}


def misfilled(form: FormRow, answers: Mapping[str, object], known: Known) -> Iterator[tuple[str, str]]:
    """Each field that is wrong, and what was expected there."""
    fields = {field.id: field for field in form.fields}
    for name, answer in answers.items():
        field = fields.get(name)
        if field is None:
            yield name, f"a field of the form {form.id}"
        elif not _fits(field, answer, known):
            yield name, f"an answer of type {field.type}"
    for field in form.fields:
        if field.required and field.id not in answers:
            yield field.id, "it to be there"


def _fits(field: FieldRow, answer: object, known: Known) -> bool:
    if field.type == "choice":
        return answer in [choice.id for choice in field.choices]
    if field.type in _KINDS:
        ids = known.ids[_KINDS[field.type]]
        return ids is None or (isinstance(answer, str) and answer in ids)
    if field.type in _TYPES:
        return isinstance(answer, _TYPES[field.type])
    return isinstance(answer, str) and not has_markup(answer)
