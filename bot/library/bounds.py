"""When to speak, as it was measured: the bounds lie in `bounds.json`, which a command writes and nobody types.

`python -m functions.ask --calibrate tests/messages/given.jsonl tests/messages/development.jsonl` ranks each labelled
message for whoever wrote it, and weighs what would be shown: `WORTH` is a judgement, of what each outcome is worth to a
nurse between two patients. Messages of a kind that never reaches the ranking do not count. The bounds lie in the middle
of those that come out best.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from itertools import product
from pathlib import Path
from statistics import median

from bot.howto import Bounds, Choices, HowTo, Match, decide
from bot.ids import HowToId
from bot.people import Person
from bot.privacy import Screened

FILE = Path(__file__).with_name("bounds.json")


class Outcome(Enum):
    """What a message led to. A film or choices are right where the labelled how-to is (among) what is shown."""

    RIGHT_FILM = "right film"
    WRONG_FILM = "wrong film"
    RIGHT_CHOICES = "right choices"
    WRONG_CHOICES = "wrong choices"
    SILENCE = "silence"


WORTH: Mapping[Outcome, float] = {
    Outcome.RIGHT_FILM: 1,
    Outcome.WRONG_FILM: -1.5,  # somebody may follow it
    Outcome.RIGHT_CHOICES: 0.4,  # one more press, and one more thought
    Outcome.WRONG_CHOICES: -0.3,  # three titles that are all beside the point
    Outcome.SILENCE: 0,
}
SURE = [share / 100 for share in range(14, 72, 2)]
NEAR = [share / 100 for share in range(6, 50, 2)]
APART = [0.01, 0.02, 0.03, 0.05, 0.08]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message, who wrote it, how it was ranked, and the how-to that answers it, if one does."""

    question: Screened
    person: Person
    matches: tuple[Match, ...]
    topic: HowToId | None


def measured() -> Bounds:
    """The bounds that the last calibration came to."""
    held = json.loads(FILE.read_text(encoding="utf-8"))
    return Bounds(float(held["sure"]), float(held["near"]), float(held["apart"]))


def write(bounds: Bounds, source: str, messages: Sequence[Labelled]) -> None:
    """Keep these bounds, with what they came from and what they lead to there."""
    outcomes = {outcome.value: number for outcome, number in count(messages, bounds).items()}
    held = {"made_by": f"python -m functions.ask --calibrate {source}", "messages": len(messages)}
    FILE.write_text(json.dumps(held | asdict(bounds) | {"outcomes": outcomes}, indent=2) + "\n", encoding="utf-8")


def calibrate(messages: Sequence[Labelled]) -> Bounds:
    """The bounds that are worth most on these messages; in the middle, where several are."""
    tried = [Bounds(sure, near, apart) for sure, near, apart in product(SURE, NEAR, APART) if near <= sure]
    worth = {bounds: _worth(messages, bounds) for bounds in tried}
    highest = max(worth.values())
    best = [bounds for bounds, value in worth.items() if value == highest]
    middle = (median(getattr(bounds, name) for bounds in best) for name in ("sure", "near", "apart"))
    return Bounds(*(round(share, 3) for share in middle))


def count(messages: Iterable[Labelled], bounds: Bounds) -> Counter[Outcome]:
    """How many messages lead to what."""
    return Counter(_outcome(message, bounds) for message in messages)


def _worth(messages: Sequence[Labelled], bounds: Bounds) -> float:
    return sum(WORTH[outcome] * number for outcome, number in count(messages, bounds).items())


def _outcome(message: Labelled, bounds: Bounds) -> Outcome:
    match decide(message.question, message.matches, message.person, bounds):
        case HowTo() as how_to:
            return Outcome.RIGHT_FILM if how_to.id == message.topic else Outcome.WRONG_FILM
        case Choices(how_tos):
            has_it = message.topic in {how_to.id for how_to in how_tos}
            return Outcome.RIGHT_CHOICES if has_it else Outcome.WRONG_CHOICES
        case _:
            return Outcome.SILENCE
