"""The dozen pieces that every card is built of.

What somebody wrote, a colleague in the content or a person in the chat, can never become a link, a picture or markup:
texts are drawn as text runs, which know no markdown, and a heading is a text block only where its text is harmless.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from adaptivecards.adaptivecard import AdaptiveCard
from adaptivecards.containers import ActionSet, Column, ColumnSet, Container
from adaptivecards.elements import RichTextBlock, TextRun

from bot.actions.action import Action
from bot.actions.buttons import LONGEST, VERB, Unfilled, to_button
from bot.language import Language
from bot.replies.reply import Card
from cards.kit.elements import (
    VERSION,
    ChoiceSet,
    DateField,
    Execute,
    Heading,
    Media,
    OpenUrl,
    Pressable,
    Submit,
    TextField,
    TimeField,
    ToggleVisibility,
    made,
)

_HARMLESS = re.compile(r"[^\W\d_](?:[^\W_]|[ ,!?/–’-]|: )*")
_MARKUP = re.compile(r"[<>&*_`~#|\\\[\]{}\s]+")
_SAFE_IN_ADDRESS = ":/?#=&%@+,;$!.~-"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a card's body, and what a screen reader says of it."""

    json: dict[str, object]
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A button."""

    json: dict[str, object]


def heading(text: str) -> Piece:
    """The card's title. One a card, first."""
    if _HARMLESS.fullmatch(text):
        return Piece(made(Heading, text=text, style="heading", size="large", weight="bolder", wrap=True), text)
    run = made(TextRun, text=text, size="large", weight="bolder")
    return Piece(made(RichTextBlock, inlines=[run]), text)


def paragraph(text: str, *, strong: bool = False, spacing: str | None = None) -> Piece:
    """A sentence or two."""
    run = made(TextRun, text=text, weight="bolder" if strong else None)
    return Piece(made(RichTextBlock, inlines=[run], spacing=spacing), text)


def note(text: str) -> Piece:
    """Something said in passing."""
    run = made(TextRun, text=text, isSubtle=True)
    return Piece(made(RichTextBlock, inlines=[run], spacing="small"), text)


def linked_note(text: str, label: str, address: str) -> Piece:
    """Something said in passing, with what opens a page at its end. All of the line can be pressed.

    A text run could be pressed alone, but Teams does not open those (AdaptiveCards issues 5804 and 9100).
    """
    before = [made(TextRun, text=f"{text} ", isSubtle=True)] if text else []
    runs = [*before, made(TextRun, text=label, isSubtle=True, underline=True)]
    line = made(RichTextBlock, inlines=runs)
    opens = made(OpenUrl, title=label, url=address)
    return Piece(made(Pressable, items=[line], select_action=opens, spacing="small"), f"{text} {label}".strip())


def film(address: str, about: str) -> Piece:
    """A film that plays where it stands, in clients that can."""
    source = {"mimeType": "video/mp4", "url": address}
    return Piece(made(Media, sources=[source], alt_text=about, fallback="drop"))


def warning(label: str, text: str) -> Piece:
    """Something that must not be missed: marked by its label, its weight and its ground."""
    runs = [made(TextRun, text=label + " ", weight="bolder"), made(TextRun, text=text)]
    box = made(Container, style="warning", items=[made(RichTextBlock, inlines=runs)])
    return Piece(box, f"{label} {text}")


def numbered(texts: Iterable[str]) -> list[Piece]:
    """Steps, in order."""
    return [_numbered(f"{number}.  ", text) for number, text in enumerate(texts, 1)]


def _numbered(number: str, text: str) -> Piece:
    runs = [made(TextRun, text=number, weight="bolder"), made(TextRun, text=text)]
    return Piece(made(RichTextBlock, inlines=runs, spacing="small"), number + text)


def said(who: str, text: str) -> Piece:
    """Something that somebody said, and who and when; read where it stands, not aloud."""
    runs = [made(TextRun, text=who + "  ", isSubtle=True), made(TextRun, text=text)]
    return Piece(made(RichTextBlock, inlines=runs, spacing="small"))


def boxed(*pieces: Piece) -> Piece:
    """Pieces that belong together, on a ground of their own."""
    heard = spoken(pieces)
    return Piece(made(Container, style="emphasis", items=[piece.json for piece in pieces]), heard)


def folded(name: str, pieces: Sequence[Piece], *, ground: bool = True, unfolded: bool = False) -> Piece:
    """Pieces that are hidden until `fold` shows them; not read aloud. `unfolded` where one of them is to be mended.

    Without a ground of their own where they hold buttons: on it, a client fills them as if each were the primary one.
    """
    style = "emphasis" if ground else None
    return Piece(made(Container, id=name, visible=unfolded, style=style, items=[piece.json for piece in pieces]))


def row(text: str, button: Button | None, *, under: str = "") -> Piece:
    """A text of any length, with its button beside it, and something said in passing `under` it."""
    words = [made(RichTextBlock, inlines=[made(TextRun, text=text, weight="bolder" if under else None)])]
    if under:
        words.append(note(under).json)
    columns = [made(Column, width="stretch", items=words, verticalContentAlignment="center")]
    if button is not None:
        acting = [made(ActionSet, actions=[button.json])]
        columns.append(made(Column, width="auto", items=acting, verticalContentAlignment="center"))
    return Piece(made(ColumnSet, columns=columns, spacing="medium"), f"{text}. {under}" if under else text)


def buttons(*shown: Button) -> Piece:
    """Buttons inside the card, side by side."""
    return Piece(made(ActionSet, actions=[button.json for button in shown]))


def pick(name: str, label: str, choices: Iterable[tuple[str, str]], chosen: str | None, hint: str) -> Piece:
    """A list to choose one from; `choices` are (value, text).

    Never `isRequired`: its red star is hard to see on dark ground. Kollegan says in words what is missing.
    """
    listed = [{"title": text, "value": value} for value, text in choices]
    field = made(
        ChoiceSet,
        id=name,
        label=label,
        choices=listed,
        value=chosen,
        style="compact",
        placeholder=hint,
    )
    return Piece(field, label)


def write(name: str, label: str, written: str = "", *, one_line: bool = False) -> Piece:
    """A field to write in, with what is `written` there already. What it may hold at most is what a button takes.

    Without a placeholder: it is too pale to read on dark ground, and gone once one writes.
    """
    field = made(TextField, id=name, label=label, value=written or None, is_multiline=not one_line, max_length=LONGEST)
    return Piece(field, label)


def day(name: str, label: str, chosen: str = "") -> Piece:
    """A field for a day: "2026-11-24"."""
    return Piece(made(DateField, id=name, label=label, value=chosen or None), label)


def hour(name: str, label: str, chosen: str = "") -> Piece:
    """A field for a time of day: "13:00"."""
    return Piece(made(TimeField, id=name, label=label, value=chosen or None), label)


def press(title: str, action: Action | Unfilled, *, primary: bool = False, about: str | None = None) -> Button:
    """A button that asks for `action`; `about` is said of it where the title alone is short."""
    data, style = to_button(action), "positive" if primary else None
    older = made(Submit, title=title, data=data, style=style, tooltip=about)
    return Button(
        made(Execute, title=title, verb=data[VERB], data=data, style=style, tooltip=about, fallback=older),
    )


def visit(title: str, address: str, *, primary: bool = False) -> Button:
    """A button that opens a web page."""
    return Button(made(OpenUrl, title=title, url=address, style="positive" if primary else None))


def fold(title: str, name: str) -> Button:
    """A button that shows and hides what is `folded` by that name."""
    return Button(made(ToggleVisibility, title=title, target_elements=[name]))


def card(
    language: Language, summary: str, body: Sequence[Piece], below: Sequence[Button] = (), link: str | None = None
) -> Card:
    """The finished card. `link` is what a client that draws no cards needs most."""
    said = spoken(body)
    whole = AdaptiveCard()
    for key, value in (
        ("version", VERSION),
        ("lang", language),
        ("speak", said),
        ("fallbackText", f"{said} {quote(link, safe=_SAFE_IN_ADDRESS)}" if link else said),
        ("body", [piece.json for piece in body]),
        ("actions", [button.json for button in below]),
    ):
        whole.set_data(key, value)
    return Card(whole.render(), summary)


def spoken(pieces: Iterable[Piece]) -> str:
    """What a screen reader says of these."""
    return " ".join(_sentence(piece.heard) for piece in pieces if piece.heard)


def _sentence(text: str) -> str:
    """Plain words: neither markdown nor the markup of speech."""
    plain = _MARKUP.sub(" ", text).strip()
    return plain if plain.endswith((".", "!", "?", ":")) else plain + "."
