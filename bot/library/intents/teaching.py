"""What the weights are measured on: labelled messages, seen as any other message is seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.ids import AreaId
from bot.intent import Intent
from bot.library.intents.cues import cues
from bot.library.intents.features import ABOUT_AREAS, WORD, Features, Seen, area_features
from bot.library.intents.fitting import Claims, Lesson, fit
from bot.library.intents.places import MAKES_TICKET
from bot.library.intents.weights import Weights
from bot.region import Region

FOLDS = 5
CLAIM, HOLD, HOLD_WORDS = 2.0, 1.5, 5.0  # measured on unseen parts; little depends on them
LEAST_SAID = 3  # a word that fewer messages hold says nothing


@dataclass(frozen=True, slots=True)
class Taught:
    """A labelled message as it is seen."""

    id: str
    seen: Seen
    intent: Intent
    area: AreaId | None


def intents_of(messages: Sequence[Taught], lessons: Sequence[Taught]) -> Weights:
    """The weights that tell kinds of message apart.

    Messages are as people send them; lessons were made up, as many of each kind, and count as the kinds are sent.
    """
    labels = [intent.value for intent in Intent if intent is not Intent.SENSITIVE]
    sent, made_up = (Counter(one.intent for one in taught) for taught in (messages, lessons))
    share = {kind: sent[kind] * len(lessons) / (number * max(1, len(messages))) for kind, number in made_up.items()}
    said = Counter(feature for one in (*messages, *lessons) for feature in one.seen.features)
    rare = {feature for feature, number in said.items() if feature.startswith(WORD) and number < LEAST_SAID}
    learned = [
        *(Lesson(_without(one.seen.features, rare), one.intent.value) for one in messages),
        *(Lesson(_without(one.seen.features, rare), one.intent.value, share[one.intent]) for one in lessons),
    ]
    telling = {cue.id: cue.speaks_for for cue in cues().values() if cue.family != ABOUT_AREAS}
    return fit(learned, labels, Claims(telling, CLAIM, HOLD, {WORD: HOLD_WORDS}))


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
    return fit(lessons, list(region.areas), Claims(claims, CLAIM, HOLD))


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
