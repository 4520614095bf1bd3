"""What is wrong with a row, in an editor's words."""

from collections.abc import Mapping, Sequence
from typing import Any

_EXPECTED = {
    "missing": "it to be there",
    "extra_forbidden": "nothing of this name",
    "string_type": "a text (in quotes, where it looks like a number or a date)",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "date_type": "a date that the calendar has, as 2026-12-31",
    "too_short": "more than none",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "named values",
    "model_type": "named values",
    "mapping_type": "named values",
    "string_too_short": "a text",
}


def expectation(error: Mapping[str, Any]) -> str:
    """What was expected where pydantic found `error` (one of `ValidationError.errors()`)."""
    kind, context = str(error["type"]), error.get("ctx", {})
    match kind:
        case "expected":
            return str(context["what"])
        case "literal_error":
            return f"one of {context['expected']}, not {error['input']!r}"
        case "greater_than_equal":
            return f"{context['ge']} or more"
        case "less_than_equal":
            return f"{context['le']} or less"
        case _:
            return _EXPECTED.get(kind, str(error["msg"]))


def place(location: Sequence[int | str]) -> str:
    """Where in a row: ("waves", 1, "units", 0) is waves[2].units[1]; counted from one, as editors do."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location if part != "[key]"]
    return "".join(parts).removeprefix(".") or "-"
