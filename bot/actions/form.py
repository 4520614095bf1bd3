"""The buttons of a form. What stands in its fields is from outside, and passes the screen field by field."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.privacy import Screened

FIELD = "field."
"""A field of a form goes by its id in the content, behind this."""


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Fill in a form for this kind of ticket, with what was written already."""

    kind: str
    question: Screened


@dataclass(frozen=True, slots=True)
class SendForm:
    """Send the form `kind`, with the answers by their field's id. `nonce` is the card's own: it is sent once."""

    kind: str
    nonce: str
    answers: Mapping[str, Screened]


FORMS: Mapping[str, type[OpenForm | SendForm]] = {"form.open": OpenForm, "form.send": SendForm}
"""The verbs of their buttons."""
