"""Questions in bulk: JSON lines in, what Kollegan makes of each out. For those who test a catalogue."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import cast

from bot.howto import Bounds, HowTo
from bot.ids import PersonId, RoleId, UnitId
from bot.intent import Intent
from bot.language import Language
from bot.library import Document, Library
from bot.library.catalogue import LIMIT
from bot.library.deciding import Decided, Decider
from bot.people import Membership, Person
from bot.privacy import STRICT, Blocked, Screened, Warned, screen
from bot.region import Region


class Unclear(Exception):
    """What was asked cannot be understood: said in plain words, with the line where it stands."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One message and who writes it; None where nothing is known of role or unit."""

    id: str
    text: str
    lang: Language
    role: RoleId | None
    unit: UnitId | None


@dataclass(frozen=True, slots=True)
class Understood:
    """What is made of a message, under the names of the region's labels; None where there is none."""

    id: str
    intent: str | None = None
    topic: str | None = None
    topics: tuple[str, ...] = ()
    area: str | None = None
    logic: str | None = None
    priority: str | None = None
    sensitive_action: str = "none"

    def line(self) -> str:
        """As one JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False)


@dataclass(frozen=True)
class Reading:
    """Reads questions as the chat does, on the date that it is there."""

    decider: Decider
    today: date

    def understand(self, asked: Asked) -> Understood:
        """What Kollegan makes of the message."""
        match screen(asked.text, self.decider.region.screening):
            case Blocked():
                return Understood(asked.id, Intent.SENSITIVE.value, sensitive_action="block")
            case Warned():
                return Understood(asked.id, Intent.SENSITIVE.value, sensitive_action="warn")
            case Screened() as question:
                return _told(asked.id, self.decided(question, person_of(asked)))

    def decided(self, question: Screened, person: Person) -> Decided:
        """What is shown for it, and why."""
        return self.decider.decided(question, person, self.today)


def _told(name: str, decided: Decided) -> Understood:
    meant, film = decided.understood, decided.shown if isinstance(decided.shown, HowTo) else None
    topics = dict.fromkeys((*((film.id,) if film else ()), *(match.how_to.id for match in decided.matches)))
    return Understood(
        name,
        meant.intent.value,
        film.id if film else None,
        tuple(topics)[:LIMIT],
        film.area if film else meant.area,
        meant.logic.value if meant.logic else None,
        meant.priority.value if meant.priority else None,
    )


@dataclass(frozen=True, slots=True)
class OtherCatalogue:
    """Reads questions against somebody's own documents, as they are ranked for everybody."""

    library: Library
    bounds: Bounds

    def understand(self, asked: Asked) -> Understood:
        """How the documents are ranked, and the one that would be the answer."""
        match screen(asked.text, STRICT):
            case Screened() as question:
                ranked = self.library.rank(question)
                ids = tuple(row.id for row in ranked)
                clear = self.bounds.has_winner([row.score for row in ranked])
                return Understood(asked.id, topic=ids[0] if clear else None, topics=ids)
            case verdict:
                action = "block" if isinstance(verdict, Blocked) else "warn"
                return Understood(asked.id, Intent.SENSITIVE.value, sensitive_action=action)


def person_of(asked: Asked) -> Person:
    """Somebody made up, with this role and unit."""
    return Person(
        PersonId(asked.id),
        "",
        asked.lang,
        roles=frozenset({asked.role} if asked.role else ()),
        memberships=(Membership(asked.unit),) if asked.unit else (),
    )


def documents_of(path: Path) -> Iterator[Document]:
    """The documents of a catalogue: JSON lines with `id`, `title` and `text`."""
    for row in rows_of(path):
        yield Document(_text(row, "id"), _text(row, "title"), _text(row, "text"))


def checked(asked: Asked, region: Region) -> Asked:
    """The same message. Raises `Unclear` where the region does not know its role or unit."""
    if asked.role is not None and asked.role not in region.roles:
        raise Unclear(f"{asked.id}: no role is called {asked.role}")
    if asked.unit is not None and asked.unit not in region.units:
        raise Unclear(f"{asked.id}: no unit is called {asked.unit}")
    return asked


def asked_of(row: Mapping[str, object]) -> Asked:
    """A message as a line of a file tells it."""
    role, unit = row.get("role"), row.get("unit")
    lang: Language = "en" if row.get("lang") == "en" else "sv"
    return Asked(
        _text(row, "id"),
        _text(row, "text"),
        lang,
        RoleId(str(role)) if role else None,
        UnitId(str(unit)) if unit else None,
    )


def rows_of(path: Path) -> Iterator[Mapping[str, object]]:
    """The objects of a JSON-lines file. Raises `Unclear` for a line that holds none, and for a file that is no text."""
    with path.open(encoding="utf-8-sig") as lines:
        try:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _parsed(line, lambda problem, at=number: Unclear(f"{path.name}, line {at}: {problem}"))
        except UnicodeDecodeError:
            raise Unclear(f"{path.name}: no text in UTF-8") from None


def _parsed(line: str, unclear: Callable[[str], Unclear]) -> Mapping[str, object]:
    try:
        row: object = json.loads(line)
    except (ValueError, RecursionError):
        raise unclear("no JSON") from None
    if not isinstance(row, dict):
        raise unclear("no JSON object")
    return cast("dict[str, object]", row)


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise Unclear(f"{row.get('id')}: {name} is no text")
    return value
