"""Ask Kollegan from the command line: one question, or many.

python -m functions.ask "hur signerar jag läkemedel" --role sjukskoterska --unit med-avd5
python -m functions.ask --jsonl FILE       objects {"id","text","lang","role","unit"}: one object out for each
python -m functions.ask --jsonl FILE --catalogue FILE     the same over other documents {"id","title","text"}
python -m functions.ask --check            what is wrong in the region's content, for its editors
python -m functions.ask --score FILE       how well labelled messages are understood, as one JSON object
python -m functions.ask --calibrate FILE   measures anew how to rank and when to speak (bot/library/bounds.py)
"""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from bot.content import check, load
from bot.errors import BrokenContent, BrokenSettings
from bot.howto import Choices, HowTo, NoAnswer, present
from bot.ids import RoleId, UnitId
from bot.language import LANGUAGES, Language
from bot.library import Catalogue, Library, measured_bounds
from bot.library.bounds import measured_for_documents
from bot.library.deciding import Decider
from bot.library.intents import Interpreter
from bot.library.moments import second
from bot.people import Person
from bot.privacy import Screened, screen
from bot.region import Region
from functions.questions import (
    Asked,
    OtherCatalogue,
    Reading,
    Unclear,
    asked_of,
    checked,
    documents_of,
    person_of,
    rows_of,
)
from functions.second_opinion import with_second_opinion
from functions.settings import read as read_settings
from functions.training.calibration import calibrate
from functions.training.scoring import figures, scored


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where all went well, 1 where the content is broken, 2 where the question is unclear."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        folder = asked.content or read_settings().content_folder
        return _check(folder) if asked.check else _answer(asked, load(folder), parser)
    except (BrokenContent, BrokenSettings) as broken:
        print(*broken.problems, sep="\n", file=sys.stderr)
        return 1
    except (Unclear, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2


def _check(folder: Path) -> int:
    found = check(folder)
    print(*found.problems, *(f"to look at: {warning}" for warning in found.warnings), sep="\n")
    print(f"{folder}: {len(found.problems)} problems, {len(found.warnings)} to look at")
    return 1 if found.problems else 0


def _answer(asked: argparse.Namespace, region: Region, parser: argparse.ArgumentParser) -> int:
    catalogue = Catalogue.of(region)
    if asked.calibrate:
        print(calibrate(region, catalogue, asked.calibrate))
        return 0
    now = _now(asked.at, region)
    library = with_second_opinion(catalogue, region, read_settings())
    decider = Decider(region, library, Interpreter.of(region), measured_bounds())
    reading = Reading(decider, now.astimezone(region.zone).date())
    if asked.jsonl:
        return _many(reading, asked.jsonl, asked.catalogue)
    if asked.score:
        print(json.dumps(figures(scored(reading, asked.score))))
        return 0
    if not asked.question:
        parser.error("a question, --jsonl FILE, --check, --score FILES or --calibrate FILES")
    question = Asked("ask", asked.question, asked.lang, asked.role, asked.unit)
    print(_told(reading, checked(question, region)))
    return 0


def _many(reading: Reading, questions: Path, catalogue: Path | None) -> int:
    over = OtherCatalogue(Library.build(documents_of(catalogue)), measured_for_documents()) if catalogue else reading
    for row in rows_of(questions):
        print(over.understand(checked(asked_of(row), reading.decider.region)).line())
    return 0


def _told(reading: Reading, asked: Asked) -> str:
    """What the person would be shown, in short."""
    region = reading.decider.region
    question = screen(asked.text, region.screening)
    if not isinstance(question, Screened):
        return f"Stopped: {', '.join(question.detectors)}"
    person = person_of(asked)
    decided = reading.decided(question, person)
    beside = [f"And then: {decided.beside.text}"] if decided.beside else []
    match decided.shown:
        case HowTo() as how_to:
            lines = [_shown(region, how_to, decided.question, person, reading.today)]
        case Choices(how_tos, ask=ask):
            title = ask.read(asked.lang) if ask else "One of these?"
            lines = [title, *(f"- {how_to.title.read(asked.lang)}" for how_to in how_tos)]
        case NoAnswer(near):
            lines = ["No film about that.", *(f"- near: {how_to.title.read(asked.lang)}" for how_to in near)]
        case None:
            lines = ["No film about that.", f"- it is: {decided.understood.intent.value}"]
    return "\n".join([*lines, *beside])


def _shown(region: Region, how_to: HowTo, question: Screened, person: Person, today: date) -> str:
    language = person.language
    title = f"{how_to.title.read(language)} ({how_to.id})"
    if not region.may_see(person, how_to, today):
        note = how_to.restricted_note
        return "\n".join([title, note.read(language) if note else "Locked."])
    answer = present(how_to, question, person, region.films, today, start=second(how_to, question))
    steps = [f"{number}. {step.read(language)}" for number, step in enumerate(how_to.steps, 1)]
    return "\n".join([title, answer.sentence.read(language), f"{answer.film} ({how_to.video.seconds} s)", *steps])


def _now(at: datetime | None, region: Region) -> datetime:
    """`--at` without a zone is local time where the region is."""
    if at is None:
        return datetime.now(UTC)
    return at if at.tzinfo else at.replace(tzinfo=region.zone)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.ask", description="Ask Kollegan one question, or many.")
    parser.add_argument("question", nargs="?", help="one question, in quotes")
    parser.add_argument("--role", type=RoleId, help="as what: a role's id")
    parser.add_argument("--unit", type=UnitId, help="where: a unit's id; without one nothing is hidden by unit")
    parser.add_argument("--lang", type=_language, default="sv", help="sv or en")
    parser.add_argument("--at", type=datetime.fromisoformat, metavar="TIME", help="as if it were 2026-11-23T06:25")
    parser.add_argument("--jsonl", type=Path, metavar="FILE", help="many questions, a JSON object a line")
    parser.add_argument("--catalogue", type=Path, metavar="FILE", help="rank these documents, a JSON object a line")
    parser.add_argument("--check", action="store_true", help="what is wrong in the region's content")
    parser.add_argument(
        "--calibrate", type=Path, nargs="+", metavar="FILE", help="labelled messages: measure when to speak"
    )
    parser.add_argument("--score", type=Path, nargs="+", metavar="FILE", help="labelled messages: how well they fare")
    parser.add_argument("--content", type=Path, metavar="FOLDER", help="otherwise KOLLEGAN_CONTENT")
    return parser


def _language(text: str) -> Language:
    for language in LANGUAGES:
        if text == language:
            return language
    raise argparse.ArgumentTypeError("sv or en")


if __name__ == "__main__":
    sys.exit(main())
