"""What can be asked of `python -m functions.editor`."""

import argparse
import getpass
from datetime import datetime
from pathlib import Path

from functions.command_line import database


def parser() -> argparse.ArgumentParser:
    """The command line's words."""
    whole = argparse.ArgumentParser(
        prog="python -m functions.editor", description="What editors do while Kollegan runs."
    )
    commands = whole.add_subparsers(dest="command", required=True)
    _report(
        commands.add_parser("report", help="what to film next, what went wrong, what surges", parents=[_everywhere()])
    )
    for name, help_text in (("pin", "who asks this gets that how-to"), ("never", "who asks this does not")):
        _correction(commands.add_parser(name, help=help_text, parents=[_everywhere()]))
    _banner(commands.add_parser("banner", help="said above all answers about something", parents=[_everywhere()]))
    commands.add_parser("list", help="the corrections in force", parents=[_everywhere()])
    commands.add_parser("proposals", help="answers that consultants propose as how-tos", parents=[_everywhere()])
    for name, help_text in (("accept", "this proposal becomes a how-to"), ("decline", "this proposal does not")):
        judging = commands.add_parser(name, help=help_text, parents=[_everywhere()])
        judging.add_argument("number", type=int)
    undo = commands.add_parser("undo", help="this correction, or the newest", parents=[_everywhere()])
    undo.add_argument("number", nargs="?", type=int)
    return whole


def _everywhere() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="as JSON")
    shared.add_argument("--database", type=database, metavar="URL", help="otherwise KOLLEGAN_DATABASE")
    shared.add_argument("--content", type=Path, metavar="FOLDER", help="otherwise KOLLEGAN_CONTENT")
    shared.add_argument("--at", type=_moment, metavar="TIME", help="as if it were 2026-11-23T06:25+01:00")
    shared.add_argument(
        "--by", default=getpass.getuser(), metavar="NAME", help="who corrects; kept with the correction"
    )
    return shared


def _report(command: argparse.ArgumentParser) -> None:
    command.add_argument("--weeks", type=int, default=4, help="how many weeks back; 4 unless told")
    command.add_argument("--unit", help="gaps of this unit and those below it")


def _correction(command: argparse.ArgumentParser) -> None:
    command.add_argument("phrase", help="what people ask, in quotes; whoever asks nearly the same is meant too")
    command.add_argument("how_to", metavar="HOW-TO", help="a how-to's id")
    command.add_argument("--dry-run", action="store_true", help="say what it changes, and keep nothing")


def _banner(command: argparse.ArgumentParser) -> None:
    command.add_argument("text", help="what is said, in Swedish, in quotes")
    command.add_argument("--english", metavar="TEXT", help="the same in English")
    command.add_argument("--until", type=datetime.fromisoformat, required=True, metavar="TIME", help="2026-11-23T12:00")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--system", help="above answers about this system")
    where.add_argument("--area", help="above answers in this area; without either, above all")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError("a time with its zone, as 2026-11-23T06:25+01:00")
    return moment
