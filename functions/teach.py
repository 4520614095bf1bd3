"""Measure anew what the cues weigh, from labelled messages; see bot/library/intents.

python -m functions.teach tests/messages/given.jsonl tests/messages/development.jsonl

Fits on the messages named and on the lessons (`bot/library/cues/lessons.jsonl`), and writes
`bot/library/intents/weights.json`: the same files give the same weights. With `--judge` nothing is written, and each
message is judged by weights that have not seen it, fitted on the other four fifths; lessons are never judged by.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bot.content import load
from bot.ids import AreaId
from bot.intent import Intent
from bot.library import Catalogue
from bot.library.intents import Interpreter, Understood
from bot.library.intents.cues import FOLDER
from bot.library.intents.triage import WORST
from bot.library.intents.weights import FILE, write
from bot.library.ranking import Ranked
from bot.people import Person
from bot.privacy import Screened, screen
from bot.region import Region
from bot.systems import Logic
from functions.questions import asked_of, person_of, rows_of
from functions.settings import read as read_settings
from functions.training.teaching import Judged, Taught, fitted, folds, judged

LESSONS = FOLDER / "lessons.jsonl"


@dataclass(frozen=True, slots=True)
class Message:
    """A labelled message that the screen lets through, ranked once."""

    question: Screened
    person: Person
    ranked: tuple[Ranked, ...]
    taught: Taught
    logic: str | None
    priority: str | None


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m functions.teach", description="Measure what the cues weigh.")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="labelled messages, a JSON object a line")
    parser.add_argument("--judge", action="store_true", help="write nothing: how weights do that were fitted on others")
    chosen = parser.parse_args(arguments)
    files: list[Path] = chosen.files
    region = load(read_settings().content_folder)
    messages, lessons = read(region, files)
    if chosen.judge:
        print(*_told(judge(region, messages, lessons)), sep="\n")
        return 0
    write(how(files, messages, lessons), fitted([message.taught for message in messages], lessons, region))
    print(f"written: {FILE.name}")
    return 0


def how(files: Sequence[Path], messages: Sequence[Message], lessons: Sequence[Taught]) -> dict[str, object]:
    """How the weights came about, as it is kept beside them."""
    made_by = f"python -m functions.teach {' '.join(path.as_posix() for path in files)}"
    return {"made_by": made_by, "messages": len(messages), "lessons": len(lessons)}


def read(region: Region, files: Iterable[Path]) -> tuple[list[Message], list[Taught]]:
    """The messages of these files, and the lessons."""
    catalogue = Catalogue.of(region)
    messages, lessons = ([*_messages(region, catalogue, paths)] for paths in (files, [LESSONS]))
    return messages, [lesson.taught for lesson in lessons]


def judge(region: Region, messages: Sequence[Message], lessons: Sequence[Taught]) -> dict[str, Judged]:
    """Each message as weights understand it that were fitted without it."""
    by_id = {message.taught.id: message for message in messages}
    pairs: dict[str, list[tuple[str, str]]] = {name: [] for name in ("intent", "area", "logic", "priority")}
    for known, unseen in folds([message.taught for message in messages]):
        interpreter = Interpreter.with_weights(region, fitted(known, lessons, region))
        for message in (by_id[one.id] for one in unseen):
            understood = interpreter.understand(message.question, message.person, message.ranked)
            for name, pair in _pairs(message, understood):
                pairs[name].append(pair)
    return {name: judged(found) for name, found in pairs.items()}


def _pairs(message: Message, understood: Understood) -> Iterator[tuple[str, tuple[str, str]]]:
    yield "intent", (message.taught.intent.value, understood.intent.value)
    yield "area", (str(message.taught.area), str(understood.area))
    yield "logic", (str(message.logic), understood.logic.value if understood.logic else "None")
    yield "priority", (str(message.priority), understood.priority.value if understood.priority else "None")


def _told(found: dict[str, Judged]) -> Iterator[str]:
    for name, result in found.items():
        yield f"{name}: {result.share:.1%}"
        yield from (f"  {label}: {result.right.get(label, 0)} of {number}" for label, number in result.all.items())
        worst = sorted(result.confused.items(), key=lambda item: -item[1])
        yield from (f"    {label} taken for {taken}: {number}" for (label, taken), number in worst if number > 1)


def _messages(region: Region, catalogue: Catalogue, paths: Iterable[Path]) -> Iterator[Message]:
    seer = Interpreter.with_weights(region, {})
    for row in chain.from_iterable(map(rows_of, paths)):
        asked = asked_of(row)
        question, person = screen(asked.text, region.screening), person_of(asked)
        intent = Intent(str(row["intent"]))
        if isinstance(question, Screened) and intent is not Intent.SENSITIVE:
            ranked = catalogue.rank(question, person.all_roles)
            area = AreaId(str(row["area"])) if row["area"] else None
            logic, priority = _label(row["logic"]), _label(row["priority"])
            seen = seer.see(question, person, ranked)
            taught = Taught(asked.id, seen, intent, area, priority == WORST, Logic(logic) if logic else None)
            yield Message(question, person, ranked, taught, logic, priority)


def _label(value: object) -> str | None:
    return str(value) if value else None


if __name__ == "__main__":
    sys.exit(main())
