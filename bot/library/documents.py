"""A how-to as something that can be found: every word that its editor has written of it, in both languages."""

from bot.howto import HowTo
from bot.language import Text
from bot.library.index import Document


def document_of(how_to: HowTo) -> Document:
    """What it is called, what staff call it, what it answers and its steps: one field (measured: no better as many)."""
    parts = (*how_to.phrases, *_both(how_to.answer), *(line for step in how_to.steps for line in _both(step)))
    return Document(how_to.id, " ".join(_both(how_to.title)), " ".join(parts))


def _both(text: Text) -> tuple[str, ...]:
    return (text.sv,) if text.en is None else (text.sv, text.en)
