"""When to speak, measured: each labelled message is judged by weights that were fitted on others (see `ranking.py`).

 Of the bounds that keep wrong films under `MOST_WRONG`
those are taken that are worth most: `WORTH` is a judgement, of what each outcome is worth to a nurse between two
patients. The bounds lie in the middle of those that come out best.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import Enum
from itertools import product
from statistics import median
from typing import Any

from bot.howto import MOST_CHOICES, Bounds, Choices, HowTo, Match, decide
from bot.ids import HowToId
from bot.library.bounds import FILE
from bot.people import Person
from bot.privacy import Screened


class Group(Enum):
    """What a message is to the catalogue: answered by it, a question that it cannot answer, or something else."""

    ANSWERABLE = "answerable"
    UNANSWERABLE = "unanswerable"
    OTHER = "other"


class Outcome(Enum):
    """What a message led to. A film or choices are right where the labelled how-to is (among) what is shown."""

    RIGHT_FILM = "right film"
    WRONG_FILM = "wrong film"
    RIGHT_CHOICES = "right choices"
    WRONG_CHOICES = "wrong choices"
    SILENCE = "silence"


# What is no question is told apart before anything is ranked (bot.library.intents), so that it sets no bound here.
# Two thirds of what is promised of questions without a film: those that nobody has written down yet lie further off.
MOST_WRONG: Mapping[Group, float] = {Group.ANSWERABLE: 0.03, Group.UNANSWERABLE: 0.02}
WORTH: Mapping[Outcome, float] = {
    Outcome.RIGHT_FILM: 1,
    Outcome.WRONG_FILM: -1.5,  # somebody may follow it
    Outcome.RIGHT_CHOICES: 0.4,  # one more press, and one more thought
    Outcome.WRONG_CHOICES: -1,  # three titles that are all beside the point, and a gap that nobody counts
    Outcome.SILENCE: 0,
}
SURE = [share / 100 for share in range(24, 96)]
NEAR = [share / 100 for share in range(6, 50, 4)]
APART = [0.01, 0.05, 0.1]

Counts = Mapping[Group, Counter[Outcome]]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message, who wrote it, how it was ranked, and the how-to that answers it, if one does."""

    question: Screened
    person: Person
    matches: tuple[Match, ...]
    topic: HowToId | None
    group: Group


def write(source: str, **measured: tuple[Bounds, Sequence[Labelled]]) -> None:
    """Keep these bounds, with what they came from and what they lead to there."""
    held: dict[str, Any] = {"made_by": f"python -m functions.ask --calibrate {source}"}
    held |= {kind: asdict(bounds) | {"leads_to": told(seen, bounds)} for kind, (bounds, seen) in measured.items()}
    FILE.write_text(json.dumps(held, indent=2) + "\n", encoding="utf-8")


def told(messages: Sequence[Labelled], bounds: Bounds) -> Mapping[str, object]:
    """What these bounds lead to: of the answerable ranked right, and how many of each group lead to what."""
    answerable = [message for message in messages if message.group is Group.ANSWERABLE]
    places = [_place(message) for message in answerable]
    return {
        "right_first": round(sum(place == 0 for place in places) / max(1, len(places)), 3),
        "right_among_three": round(sum(place < MOST_CHOICES for place in places) / max(1, len(places)), 3),
        **{
            group.value: {"messages": counts.total()} | {outcome.value: counts[outcome] for outcome in Outcome}
            for group, counts in count(messages, bounds).items()
        },
    }


def calibrate(messages: Sequence[Labelled], most_wrong: Mapping[Group, float] = MOST_WRONG) -> Bounds:
    """The bounds that are worth most among those that show few wrong films; in the middle, where several are."""
    tried = [Bounds(sure, near, apart) for sure, near, apart in product(SURE, NEAR, APART) if near <= sure]
    judged = [one for one in messages if one.group in (*MOST_WRONG, *most_wrong)]
    counts = {bounds: count(judged, bounds) for bounds in tried}
    careful = [bounds for bounds in tried if _is_careful(counts[bounds], most_wrong)]
    worth = {bounds: _worth(counts[bounds]) for bounds in careful or tried[-1:]}
    highest = max(worth.values())
    best = [bounds for bounds, value in worth.items() if value == highest]
    middle = (median(getattr(bounds, name) for bounds in best) for name in ("sure", "near", "apart"))
    return Bounds(*(round(share, 3) for share in middle))


def count(messages: Iterable[Labelled], bounds: Bounds) -> Counts:
    """How many messages of each group lead to what."""
    counts: Counts = {group: Counter() for group in Group}
    for message in messages:
        counts[message.group][_outcome(message, bounds)] += 1
    return counts


def _is_careful(counts: Counts, most_wrong: Mapping[Group, float]) -> bool:
    wrong = {group: counts[group][Outcome.WRONG_FILM] for group in most_wrong}
    return all(wrong[group] <= most * counts[group].total() for group, most in most_wrong.items())


def _worth(counts: Counts) -> float:
    """Of questions only: whether a message asks anything is not for the ranking to say."""
    questions = counts[Group.ANSWERABLE] + counts[Group.UNANSWERABLE]
    return round(sum(WORTH[outcome] * number for outcome, number in questions.items()), 6)


def _place(message: Labelled) -> int:
    places = (place for place, match in enumerate(message.matches) if match.how_to.id == message.topic)
    return next(places, MOST_CHOICES)


def _outcome(message: Labelled, bounds: Bounds) -> Outcome:
    match decide(message.question, message.matches, message.person, bounds):
        case HowTo() as how_to:
            return Outcome.RIGHT_FILM if how_to.id == message.topic else Outcome.WRONG_FILM
        case Choices(how_tos):
            has_it = message.topic in {how_to.id for how_to in how_tos}
            return Outcome.RIGHT_CHOICES if has_it else Outcome.WRONG_CHOICES
        case _:
            return Outcome.SILENCE
