"""What a person sees of a card, and what they can do with it: the card's JSON read as Teams shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

Json = Mapping[str, object]
WRITTEN = ("Input.Text", "Input.Date", "Input.Time", "Input.Number")


def _list(value: object) -> list[Json]:
    return cast("list[Json]", value) if isinstance(value, list) else []


@dataclass(slots=True)
class Shown:
    """A card on somebody's screen. Folds open and close; what is typed or chosen stays until it is sent."""

    content: Json
    toggled: dict[str, bool] = field(default_factory=dict[str, bool])
    filled: dict[str, str] = field(default_factory=dict[str, str])

    def is_visible(self, element: Json) -> bool:
        return self.toggled.get(str(element.get("id")), element.get("isVisible", True) is not False)

    def elements(self) -> Iterator[Json]:
        """Every visible element, as it is read: from the top, boxes before what is in them."""
        yield from self._within(_list(self.content.get("body")))

    def _within(self, elements: list[Json]) -> Iterator[Json]:
        for element in elements:
            if self.is_visible(element):
                yield element
                yield from self._within(_list(element.get("items")) + _list(element.get("columns")))

    def text(self) -> str:
        """All that can be read, a line each."""
        return (
            "\n".join(line for element in self.elements() for line in _lines(element)) + "\n" + "\n".join(self.titles())
        )

    def actions(self) -> Iterator[Json]:
        """Every button that can be pressed."""
        for element in self.elements():
            yield from _list(element.get("actions"))
            if "selectAction" in element:
                yield cast("Json", element["selectAction"])
        yield from _list(self.content.get("actions"))

    def titles(self) -> list[str]:
        return [str(action["title"]) for action in self.actions()]

    def button(self, title: str) -> Json:
        """The one button with this text on it."""
        found = [action for action in self.actions() if action["title"] == title]
        assert len(found) == 1, f"{len(found)} buttons say {title!r}: {self.titles()}"
        return found[0]

    def data(self, title: str) -> Mapping[str, str]:
        """What the button with this text holds."""
        return cast("Mapping[str, str]", self.button(title)["data"])

    def choose(self, label: str, choice: str) -> None:
        """Choose in the field with this label, by what the row says."""
        fields = [element for element in self.elements() if element.get("label") == label]
        assert fields, f"no field is called {label!r}"
        rows = {str(row["title"]): str(row["value"]) for row in _list(fields[0].get("choices"))}
        self.filled[str(fields[0]["id"])] = rows[choice]

    def fill(self, label: str, text: str) -> None:
        """Write in the field with this label."""
        fields = [e for e in self.elements() if e.get("type") in WRITTEN and e.get("label") == label]
        assert len(fields) == 1, f"{len(fields)} fields to write in are called {label!r}"
        self.filled[str(fields[0]["id"])] = text

    def inputs(self) -> dict[str, str]:
        """What is sent along with a press: what was filled in when the card came, or since, in folds too."""
        everything = _everything(_list(self.content.get("body")))
        fields = (element for element in everything if str(element.get("type")).startswith("Input."))
        before = {str(element["id"]): str(element.get("value", "")) for element in fields}
        return before | self.filled

    def toggle(self, action: Json) -> None:
        for target in cast("list[object]", action["targetElements"]):
            name = str(cast("Json", target)["elementId"] if isinstance(target, Mapping) else target)
            element = next(e for e in _everything(_list(self.content.get("body"))) if e.get("id") == name)
            self.toggled[name] = not self.is_visible(element)


def _everything(elements: list[Json]) -> Iterator[Json]:
    for element in elements:
        yield element
        yield from _everything(_list(element.get("items")) + _list(element.get("columns")))


def _lines(element: Json) -> Iterator[str]:
    match element.get("type"):
        case "TextBlock":
            yield str(element["text"])
        case "RichTextBlock":
            yield "".join(
                run if isinstance(run, str) else str(run["text"])
                for run in cast("list[str | Json]", element["inlines"])
            )
        case _ if "label" in element:
            yield str(element["label"])
        case _:
            return
