"""What holds for every card that can be drawn, in both languages."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

import adaptive_cards
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from jsonschema import Draft7Validator, validate

from bot.actions.buttons import VERB, from_button
from bot.howto import Answer, Choices
from bot.language import Language
from bot.privacy import Blocked, Screened, screen
from bot.words import FOLDER, load
from cards import draw
from cards.gallery import Sample, drawn
from cards.gallery.samples import ADMINISTER, DICTATE, SUPPLEMENT
from tests.cards.card import Json, actions, parts, texts

CARDS = list(drawn())
MOST_BYTES = 25_000
MOST_ACTIONS = 6
SHORTEST_TELLING = 4
SHOWN = ("text", "title", "label", "placeholder", "tooltip", "altText", "speak", "fallbackText")
"""What of a card's JSON is read or heard; the rest are names of things."""

EVERY = pytest.mark.parametrize("card", CARDS, ids=lambda card: cast("Sample", card).name)


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    path = Path(adaptive_cards.__file__).parent / "schemas" / "schema-1.5.json"
    return json.loads(path.read_text(encoding="utf-8"))


def _bytes(content: Mapping[str, object]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode())


@EVERY
def test_is_valid_by_schema_1_5(card: Sample, schema: dict[str, object]) -> None:
    assert card.content["version"] == "1.5"
    validate(json.loads(json.dumps(card.content)), schema, cls=Draft7Validator)


@EVERY
def test_is_small_enough(card: Sample) -> None:
    assert _bytes(card.content) < MOST_BYTES


@EVERY
def test_has_few_actions_and_at_most_one_primary(card: Sample) -> None:
    shown = actions(card.content)
    assert len(shown) <= MOST_ACTIONS
    assert sum(action.get("style") == "positive" for action in shown) <= 1


@EVERY
def test_every_button_is_understood_when_pressed(card: Sample) -> None:
    for action in actions(card.content):
        if action["type"] == "Action.Execute":
            data = cast("Json", action["data"])
            assert action["verb"] == data[VERB]
            assert not isinstance(from_button(data), Blocked)


@EVERY
def test_older_clients_get_the_same_buttons(card: Sample) -> None:
    for action in actions(card.content):
        if action["type"] == "Action.Execute":
            older = cast("Json", action["fallback"])
            assert older["type"] == "Action.Submit"
            assert (older["title"], older["data"]) == (action["title"], action["data"])


@EVERY
def test_can_be_heard_and_read_without_being_drawn(card: Sample) -> None:
    title = texts(card.content)[0].rstrip(".")
    assert title in str(card.content["speak"])
    assert title in str(card.content["fallbackText"])
    assert card.content["lang"] == card.name.rsplit(".", 1)[1]


@EVERY
def test_the_lock_screen_shows_nothing_that_somebody_wrote(card: Sample) -> None:
    assert 0 < len(card.summary) < 80
    personal = [str(value) for part in parts(card.content) for key, value in part.items() if key == "question"]
    personal += [ADMINISTER.title.sv, ADMINISTER.title.en or "", "Medicinavdelning"]
    assert [text for text in personal if text in card.summary] == []


def _fragments(language: Language) -> set[str]:
    """What a language's sentences hold between their variables."""
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    visitor = _Texts()
    visitor.visit(resource)
    return {text for text in visitor.found if len(text) > SHORTEST_TELLING}


class _Texts(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802 - the parser's own name
        self.found.add(node.value.strip())


@pytest.mark.parametrize(
    "card", [c for c in CARDS if c.name.endswith(".sv")], ids=lambda card: cast("Sample", card).name
)
def test_a_swedish_card_holds_no_english_sentence(card: Sample) -> None:
    shown = (str(value) for part in parts(card.content) for key, value in part.items() if key in SHOWN)
    seen = "\n".join((*shown, card.summary))
    assert {text for text in _fragments("en") - _fragments("sv") if text in seen} == set()


def test_a_long_question_still_fits() -> None:
    question = screen("Jag hittar inte var man signerar läkemedel på natten. " * 37)
    assert isinstance(question, Screened)
    choices = Choices((ADMINISTER, SUPPLEMENT, DICTATE), question)
    answer = Answer(ADMINISTER, question, ADMINISTER.answer, "https://video.regionexempel.example/w/x", stale=False)
    for reply in (choices, answer):
        assert _bytes(draw(reply, load()["sv"]).content) < MOST_BYTES
