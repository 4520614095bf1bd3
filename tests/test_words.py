"""Every sentence exists in both languages, is used, and cannot be said half."""

import ast
from collections.abc import Iterator
from datetime import date

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.errors import WordsMissing
from bot.language import LANGUAGES, Language
from bot.replies.notice import Told
from bot.words import FOLDER, Words, load

CODE = [path for room in ("bot", "cards", "functions") for path in (FOLDER.parents[1] / room).rglob("*.py")]


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the parser's own name
        self.found.add(node.id.name)


def _sentences(language: Language) -> dict[str, set[str]]:
    """The variables of each sentence, by its id."""
    resource = FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for entry in resource.body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}.ftl"
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.found
    return found


def _texts_in_code() -> Iterator[str]:
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _asked_for() -> Iterator[str]:
    """Ids that stand in the code as the first thing given to `say`."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def test_both_languages_hold_the_same_sentences_with_the_same_variables() -> None:
    assert _sentences("sv") == _sentences("en")


def test_every_sentence_that_the_code_asks_for_exists() -> None:
    asked = set(_asked_for())
    assert len(asked) > 30
    assert asked - _sentences("sv").keys() == set()


def test_no_sentence_stands_unused() -> None:
    notices = {told.value for told in Told} | {f"{told.value}-text" for told in Told}
    assert _sentences("sv").keys() - set(_texts_in_code()) - notices == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_does_not_exist_is_an_error(language: Language) -> None:
    with pytest.raises(WordsMissing, match="no-such-sentence"):
        load()[language].say("no-such-sentence")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_its_variable_is_an_error(language: Language) -> None:
    with pytest.raises(WordsMissing, match="play"):
        load()[language].say("play")


def test_what_comes_as_a_string_stays_as_it_is() -> None:
    assert load()["sv"].say("apology-reference", reference="12345") == "Felnummer: 12345"


def test_no_invisible_characters_are_put_around_variables() -> None:
    said = load()["sv"].say("play", seconds="69")
    assert said == "Spela filmen (69 s)"


@pytest.mark.parametrize(("count", "said"), [(1, "Är det den här du menar?"), (3, "Vilken menar du?")])
def test_one_and_many_are_said_differently(count: int, said: str) -> None:
    assert load()["sv"].say("choices", count=count) == said


@pytest.mark.parametrize(("language", "said"), [("sv", "7 december"), ("en", "7 December")])
def test_a_day_is_said_as_people_say_it(language: Language, said: str) -> None:
    words: Words = load()[language]
    assert words.day(date(2026, 12, 7)) == said
