"""Whether Kollegan is well here, a line for each check: `python -m functions.doctor`; 0 where nothing is wrong, else 1.

python -m functions.doctor --probe QUEUE --person ENTRA-ID --save FILE     in a test tenant only: it writes there
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.errors import BrokenSettings
from bot.ids import PersonId
from bot.routing import QueueId
from functions.checks import CHECKS, examined
from functions.findings import Finding, Patient, State
from functions.identity import GRAPH, POSTGRESQL, STORAGE, BotToken, federated, own, signed_in
from functions.probe import Step, probe, saved
from functions.settings import Settings, is_passwordless, read
from functions.wiring import utc_now

MARKS = {State.WELL: "ok     ", State.WRONG: "WRONG  ", State.UNSEEN: "unseen "}


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    asked = _parser().parse_args(arguments)
    try:
        patient = of(read())
    except BrokenSettings as broken:
        print(*(f"{MARKS[State.WRONG]}settings: {problem}" for problem in broken.problems), sep="\n")
        return 1
    if asked.probe is None:
        return asyncio.run(tell(patient))
    if asked.person is None:
        print("--probe needs --person, whose chat is written to", file=sys.stderr)
        return 2
    steps = asyncio.run(probe(patient, QueueId(asked.probe), PersonId(asked.person)))
    return _told(steps, asked.save)


async def tell(patient: Patient) -> int:
    """Make every check, and say what it found. The number of wrong ones, as an exit status."""
    found = {name: await examined(patient, check) for name, check in CHECKS.items()}
    print(*lines(found), sep="\n")
    return int(any(finding.state is State.WRONG for finding in found.values()))


def lines(found: Mapping[str, Finding]) -> Iterator[str]:
    """A line for each check; what to do stands after an arrow."""
    for name, finding in found.items():
        todo = f"  → {finding.do}" if finding.do and finding.state is not State.WELL else ""
        yield f"{MARKS[finding.state]}{name}: {finding.says}{todo}"


def of(settings: Settings) -> Patient:
    """This installation, with the tokens of its identity where it stands in Azure."""
    asks_for_token = is_passwordless(settings.database)
    try:
        who = settings.identity()
    except BrokenSettings:
        who = None
    if who is None or "IDENTITY_ENDPOINT" not in os.environ:
        password = BotToken(signed_in, longest=60, of="the database") if asks_for_token else None
        return Patient(settings, utc_now, password=password)
    three = (who.tenant, who.app_id, who.managed_identity)
    return Patient(
        settings,
        utc_now,
        BotToken(federated(*three)),
        BotToken(own(who.managed_identity, STORAGE), of="the queues"),
        BotToken(federated(*three, GRAPH), of="Graph"),
        BotToken(own(who.managed_identity, POSTGRESQL), of="the database") if asks_for_token else None,
    )


def _told(steps: Sequence[Step], file: Path | None) -> int:
    for step in steps:
        print(f"{MARKS[State.WELL if step.as_expected else State.WRONG]}{step.name}: {step.says}")
    if file is not None:
        file.write_text(saved(steps), encoding="utf-8")
    return int(not all(step.as_expected for step in steps))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.doctor", description="Whether Kollegan is well here.")
    parser.add_argument("--probe", metavar="QUEUE", help="write to this queue's channel and to a chat (test tenant)")
    parser.add_argument("--person", metavar="ENTRA-ID", help="whose chat the probe writes to")
    parser.add_argument("--save", type=Path, metavar="FILE", help="where the probe keeps what Teams answered, redacted")
    return parser


if __name__ == "__main__":
    sys.exit(main())
