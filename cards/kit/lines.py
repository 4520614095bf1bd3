"""Lines that are pressed as a whole, and blocks of them under a title that folds them away."""

from collections.abc import Iterable, Sequence

from adaptivecards.containers import Container
from adaptivecards.elements import RichTextBlock, TextRun

from cards.kit import Button, Piece, spoken
from cards.kit.elements import ChoiceSet, Pressable, ToggleVisibility, made

ONWARD = " ›"  # no letter: a screen reader passes over it


def opening(text: str, button: Button, *, label: str = "", under: Sequence[str] = (), strong: bool = True) -> Piece:
    """A line that opens something wherever it is pressed, and what is said `under` it. `label` stands before it."""
    weight = "bolder" if strong else None
    runs = [made(TextRun, text=f"{label} {text}" if label else text, weight=weight), made(TextRun, text=ONWARD)]
    below = [_under(line, isSubtle=None if place == 0 and len(under) > 1 else True) for place, line in enumerate(under)]
    items = [made(RichTextBlock, inlines=runs), *below]
    heard = ". ".join(part for part in (label, text, *under) if part)
    return Piece(made(Pressable, items=items, select_action=_named(button, text), spacing="medium"), heard)


def more(text: str, button: Button) -> Piece:
    """Where the rest is."""
    line = made(RichTextBlock, inlines=[made(TextRun, text=text, underline=True)])
    return Piece(made(Pressable, items=[line], select_action=button.json, spacing="medium"))


def block(name: str, title: str, pieces: Sequence[Piece], *, opens: str | None = None) -> Piece:
    """Pieces under a title that folds them away and back. With `opens`, which says so, they are folded at first."""
    said = [made(TextRun, text=title, weight="bolder", size="medium")]
    if opens is not None:
        said += [made(TextRun, text=" "), made(TextRun, text=opens, isSubtle=True, underline=True)]
    toggle = made(ToggleVisibility, title=title, target_elements=[name])
    head = made(Pressable, items=[made(RichTextBlock, inlines=said)], select_action=toggle)
    held = made(Container, id=name, items=[p.json for p in pieces], visible=False if opens else None, spacing="small")
    heard = title if opens is not None else f"{title}: {spoken(pieces)}"
    return Piece(made(Container, items=[head, held], separator=True, spacing="large"), heard)


def ticks(name: str, label: str, choices: Iterable[tuple[str, str]], chosen: Iterable[str]) -> Piece:
    """Boxes to tick; `choices` are (value, text)."""
    listed = [{"title": text, "value": value} for value, text in choices]
    field = made(
        ChoiceSet, id=name, label=label, choices=listed, value=",".join(chosen), style="expanded", is_multi_select=True
    )
    return Piece(field, label)


def _under(text: str, **look: bool | None) -> dict[str, object]:
    return made(RichTextBlock, inlines=[made(TextRun, text=text, **look)], spacing="none")


def _named(button: Button, text: str) -> dict[str, object]:
    """The same action, called what the line says: that is what a screen reader reads."""
    fallback = button.json.get("fallback")
    named = {**button.json, "title": text}
    return {**named, "fallback": {**fallback, "title": text}} if isinstance(fallback, dict) else named
