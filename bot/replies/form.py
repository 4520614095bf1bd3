"""A form to fill in."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.routing import Field, Form


@dataclass(frozen=True, slots=True)
class FormCard:
    """A form, with what is `filled` in so far, by its field's id; `wrong` are the fields that need another look.

    `systems` and `units` are the rows of lists, (id, name). `nonce` is the card's own.
    """

    form: Form
    nonce: str
    filled: Mapping[str, str]
    systems: tuple[tuple[str, str], ...]
    units: tuple[tuple[str, str], ...]
    phone: str
    wrong: tuple[Field, ...] = ()
