"""What the weights are measured on: labelled messages, seen as any other message is seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.ids import AreaId
from bot.intent import Intent
from bot.library.intents.cues import cues
from bot.library.intents.features import ABOUT_AREAS, PIECE, WORD, Features, Seen, area_features
from bot.library.intents.places import CHANGES_WORK, MAKES_TICKET
from bot.library.intents.triage import OTHER, WORST
from bot.library.intents.weights import Weights
from bot.region import Region
from bot.systems import Logic
from functions.training.kinds import Claims, Lesson, fit

FOLDS = 5
CLAIM, HOLD, HOLD_WORDS = 2.0, 2.0, 2.5  # measured on unseen parts; little depends on them
WORDS: Mapping[str, float] = {WORD: HOLD_WORDS, PIECE: HOLD_WORDS}
LEAST_SAID = 3  # a word that fewer messages hold says nothing


@dataclass(frozen=True, slots=True)
class Taught:
    """A labelled message as it is seen."""

    id: str
    seen: Seen
    intent: Intent
    area: AreaId | None
    endangers_care: bool = False
    logic: Logic | None = None

    @property
    def kind(self) -> tuple[Intent, bool]:
        """What it counts as."""
        return self.intent, self.endangers_care


def fitted(messages: Sequence[Taught], lessons: Sequence[Taught], region: Region) -> dict[str, Weights]:
    """Everything measured: what tells kinds of message apart, areas, danger from all else, and logics of requests."""
    everything = [*messages, *lessons]
    return {
        "intent": intents_of(messages, lessons),
        "area": areas_of(everything, region),
        "danger": danger_of(everything),
        "request": logic_of_requests(everything),
    }


def intents_of(messages: Sequence[Taught], lessons: Sequence[Taught]) -> Weights:
    """The weights that tell kinds of message apart.

    Messages are as people send them; lessons were made up, as many of each kind (and of danger), and count as those are
    sent.
    """
    labels = [intent.value for intent in Intent if intent is not Intent.SENSITIVE]
    sent, made_up = (Counter(one.kind for one in taught) for taught in (messages, lessons))
    share = {kind: sent[kind] * len(lessons) / (number * max(1, len(messages))) for kind, number in made_up.items()}
    learned = [
        *(Lesson(one.seen.features, one.intent.value) for one in messages),
        *(Lesson(one.seen.features, one.intent.value, share[one.kind]) for one in lessons),
    ]
    telling = {cue.id: cue.speaks_for for cue in cues().values() if cue.family != ABOUT_AREAS}
    return fit(_often_said(learned), labels, Claims(telling, CLAIM, HOLD, WORDS))


def danger_of(messages: Sequence[Taught]) -> Weights:
    """The weights that tell danger to care from everything else."""
    lessons = [Lesson(one.seen.features, WORST if one.endangers_care else OTHER) for one in messages]
    claims = {cue.id: (WORST,) for cue in cues().values() if WORST in cue.speaks_for}
    return fit(_often_said(lessons), [WORST, OTHER], Claims(claims, CLAIM, HOLD, WORDS))


def logic_of_requests(messages: Sequence[Taught]) -> Weights:
    """The weights that tell a wish to work in another way from a wish for a thing."""
    lessons = [
        Lesson(one.seen.features, one.logic.value) for one in messages if one.logic and one.intent is Intent.REQUEST
    ]
    claims = dict.fromkeys(CHANGES_WORK, (Logic.INNOVATION.value,))
    return fit(_often_said(lessons), [logic.value for logic in Logic], Claims(claims, CLAIM, HOLD, WORDS))


def _often_said(lessons: Sequence[Lesson]) -> list[Lesson]:
    """The lessons without the words that hardly any other holds."""
    said = Counter(feature for one in lessons for feature in one.features)
    rare = {feature for feature, number in said.items() if feature.startswith((WORD, PIECE)) and number < LEAST_SAID}
    return [replace(one, features=_without(one.features, rare)) for one in lessons]


def _without(features: Features, rare: set[str]) -> Features:
    return {feature: value for feature, value in features.items() if feature not in rare}


def areas_of(messages: Sequence[Taught], region: Region) -> Weights:
    """The weights that tell areas apart. A system's name, and a how-to that is near, claim their own area."""
    lessons = [
        Lesson(area_features(message.seen, region, asked=message.intent is Intent.HOW_TO), message.area)
        for message in messages
        if message.area is not None and message.intent in MAKES_TICKET
    ]
    claims = {cue.id: cue.speaks_for for cue in cues().values() if cue.family == ABOUT_AREAS}
    for area in region.areas:
        for kind in ("asked", "told"):
            claims |= {f"{kind}:{what}:{area}": (area,) for what in ("named", "near")}
    return fit(_often_said(lessons), list(region.areas), Claims(claims, CLAIM, HOLD, WORDS))


def folds(messages: Sequence[Taught]) -> Iterator[tuple[list[Taught], list[Taught]]]:
    """To judge by messages that the weights have not seen: those to learn from, and the others."""
    for fold in range(FOLDS):
        unseen = [message for at, message in enumerate(messages) if at % FOLDS == fold]
        yield [message for at, message in enumerate(messages) if at % FOLDS != fold], unseen


@dataclass(frozen=True, slots=True)
class Judged:
    """How often a label was found where it should be; `confused` counts (label, what it was taken for)."""

    right: Mapping[str, int]
    all: Mapping[str, int]
    confused: Mapping[tuple[str, str], int]

    @property
    def share(self) -> float:
        """Right of all, 0–1."""
        return sum(self.right.values()) / max(1, sum(self.all.values()))


def judged(pairs: Sequence[tuple[str, str]]) -> Judged:
    """What pairs of (label, what it was taken for) come to."""
    return Judged(
        Counter(label for label, taken in pairs if label == taken),
        Counter(label for label, _ in pairs),
        Counter(pair for pair in pairs if pair[0] != pair[1]),
    )
