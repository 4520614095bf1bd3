"""Whether a form is filled in as its fields say."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.content.rows.tickets import FieldRow, FormRow

_TYPES: Mapping[str, type] = {"yes_no": bool, "number": int, "date": date}


def misfilled(form: FormRow, answers: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each field that is wrong, and what was expected there."""
    fields = {field.id: field for field in form.fields}
    for name, answer in answers.items():
        field = fields.get(name)
        if field is None:
            yield name, f"a field of the form {form.id}"
        elif not _fits(field, answer):
            yield name, f"an answer of type {field.type}"


def _fits(field: FieldRow, answer: object) -> bool:
    if field.type == "choice":
        return answer in {choice.id for choice in field.choices}
    return isinstance(answer, _TYPES.get(field.type, str))
