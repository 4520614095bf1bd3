"""What editors do while Kollegan runs, from the command line.

python -m functions.editor report [--weeks 4] [--unit kir-avd3]   what to film next, what went wrong, what surges
python -m functions.editor pin "fras" HOW-TO [--dry-run]          who asks this gets that how-to
python -m functions.editor never "fras" HOW-TO [--dry-run]        who asks this does not get that how-to
python -m functions.editor banner "text" --until 2026-11-23T12:00 [--english TEXT] [--system S | --area A]
python -m functions.editor list                                   the corrections in force
python -m functions.editor proposals                              answers that consultants propose as how-tos
python -m functions.editor accept NUMBER | decline NUMBER         this proposal
python -m functions.editor undo [NUMBER]                          this one, or the newest

A correction counts in every process within a minute. `--dry-run` says what it changes, and keeps nothing.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from enum import Enum
from typing import TypeVar

from bot.app.kollegan import Kollegan
from bot.app.trial import Change, Trial, trial
from bot.corrections import Banner, Kept, Never, Pin
from bot.errors import BrokenContent, BrokenSettings, NoDatabase
from bot.language import Text
from bot.privacy import Screened, ScreenPolicy, screen
from bot.store import Store
from bot.store.retention import KEPT_QUESTIONS
from functions.editor_options import parser
from functions.editor_proposals import judged, listed
from functions.editor_report import lines, report
from functions.settings import Settings
from functions.settings import read as read_settings
from functions.wiring import joined, load

Name = TypeVar("Name", bound=str)


class Unwanted(Exception):
    """What the editor asks for cannot be done; said in plain words."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 0 where all went well, 1 where the content is broken, 2 where it cannot be done."""
    asked = parser().parse_args(arguments)
    try:
        print(asyncio.run(_run(asked, _settings(asked))))
    except (BrokenContent, BrokenSettings) as broken:
        print(*broken.problems, sep="\n", file=sys.stderr)
        return 1
    except NoDatabase as fault:
        print(fault, file=sys.stderr)
        return 1
    except Unwanted as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


def _settings(asked: argparse.Namespace) -> Settings:
    changes = {"database": asked.database, "content": asked.content}
    return read_settings().model_copy(update={name: value for name, value in changes.items() if value is not None})


async def _run(asked: argparse.Namespace, settings: Settings) -> str:
    loaded = load(settings)
    store = await Store.open(settings.database, loaded.region.screening)
    try:
        await store.migrate()
        kollegan = joined(loaded, store, lambda: asked.at or datetime.now(UTC))
        match asked.command:
            case "report":
                return await _report(kollegan, asked)
            case "pin" | "never":
                return await _correct(kollegan, asked)
            case "banner":
                return await _keep(kollegan, _banner(kollegan, asked), asked)
            case "list":
                return _listed(await kollegan.corrections.in_force(), as_json=asked.json)
            case "proposals" | "accept" | "decline":
                return await _proposals(kollegan, asked)
            case _:
                return await _undo(kollegan, asked)
    finally:
        await store.close()


async def _report(kollegan: Kollegan, asked: argparse.Namespace) -> str:
    unit = _one_of(kollegan.region.units, asked.unit, "unit") if asked.unit else None
    told = await report(
        kollegan.region, kollegan.learning, kollegan.traces, kollegan.items, asked.weeks, unit, kollegan.clock()
    )
    return _json(asdict(told)) if asked.json else "\n".join(lines(told, kollegan.region))


async def _correct(kollegan: Kollegan, asked: argparse.Namespace) -> str:
    how_to = _one_of(kollegan.region.how_tos, asked.how_to, "how-to")
    wanted = (Pin if asked.command == "pin" else Never)(_screened(asked.phrase, kollegan.region.screening), how_to)
    since = kollegan.today() - KEPT_QUESTIONS
    tried = trial(kollegan, wanted, await kollegan.corrections.in_force(), await kollegan.learning.unmet(since))
    number = None if asked.dry_run else await kollegan.corrections.add(wanted, kollegan.clock(), asked.by)
    if asked.json:
        return _json({"number": number} | asdict(tried))
    return "\n".join([*_tried(tried), "Nothing is kept." if number is None else f"Correction {number}."])


async def _keep(kollegan: Kollegan, banner: Banner, asked: argparse.Namespace) -> str:
    number = await kollegan.corrections.add(banner, kollegan.clock(), asked.by)
    return _json({"number": number}) if asked.json else f"Correction {number}."


def _banner(kollegan: Kollegan, asked: argparse.Namespace) -> Banner:
    region = kollegan.region
    until = asked.until if asked.until.tzinfo else asked.until.replace(tzinfo=region.zone)
    if until <= kollegan.clock():
        raise Unwanted("--until lies behind us")
    english = _screened(asked.english, region.screening).text if asked.english else None
    text = Text(_screened(asked.text, region.screening).text, english)
    system = _one_of(region.systems, asked.system, "system") if asked.system else None
    area = _one_of(region.areas, asked.area, "area") if asked.area else None
    return Banner(text, until.astimezone(UTC), system, area)


async def _undo(kollegan: Kollegan, asked: argparse.Namespace) -> str:
    undone = await kollegan.corrections.undo(asked.number, kollegan.clock())
    if undone is None:
        raise Unwanted("There is nothing to undo.")
    return _json({"number": undone}) if asked.json else f"Correction {undone} is undone."


async def _proposals(kollegan: Kollegan, asked: argparse.Namespace) -> str:
    if asked.command == "proposals":
        waiting = await kollegan.proposals.waiting()
        return _json([asdict(each) for each in waiting]) if asked.json else listed(waiting)
    accepted = asked.command == "accept"
    said = await judged(kollegan.proposals, asked.number, asked.by, kollegan.clock(), accepted=accepted)
    if said is None:
        raise Unwanted(f"No proposal {asked.number} waits.")
    return _json({"number": asked.number, "accepted": accepted}) if asked.json else said


def _one_of(there: Iterable[Name], wanted: str, what: str) -> Name:
    found = next((name for name in there if name == wanted), None)
    if found is None:
        raise Unwanted(f"No {what} is called {wanted}.")
    return found


def _screened(text: str, policy: ScreenPolicy) -> Screened:
    verdict = screen(text, policy)
    if not isinstance(verdict, Screened):
        raise Unwanted(f"The screen stops this text: {', '.join(verdict.detectors)}.")
    return verdict


def _tried(tried: Trial) -> list[str]:
    changed = [
        f"{change.times or '':4} «{change.question}» ({change.source}): {_turn(change)}" for change in tried.changes
    ]
    seldom = [f"and {tried.seldom} questions that were asked fewer than five times"] if tried.seldom else []
    return ["What changes:", *(f"  {line}" for line in (*changed, *seldom) or ("nothing",))]


def _turn(change: Change) -> str:
    return f"{change.before} becomes {change.after}"


def _listed(kept: Sequence[Kept], *, as_json: bool) -> str:
    if as_json:
        return _json([{"kind": type(held.correction).__name__.lower(), **asdict(held)} for held in kept])
    return "\n".join(_one(held) for held in kept) or "No corrections."


def _one(held: Kept) -> str:
    match held.correction:
        case Banner(text, until, system, area):
            said = f"banner over {system or area or 'everything'} until {until:%Y-%m-%d %H:%M} UTC: {text.sv}"
        case Pin(phrase, how_to):
            said = f"pin «{phrase}» {how_to}"
        case Never(phrase, how_to):
            said = f"never «{phrase}» {how_to}"
    return f"{held.number:4}  {held.made_at:%Y-%m-%d}  {held.made_by}  {said}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else str(value)


if __name__ == "__main__":
    sys.exit(main())
