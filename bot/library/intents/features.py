"""What there is to see of a message: which cues fire, who writes, and how near the catalogue comes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.ids import HowToId, RolloutId, SystemId
from bot.library.intents.cues import cues, matcher
from bot.library.intents.harm import NOTHING, Alarm, harms
from bot.library.intents.names import Named, Names
from bot.library.intents.rollout_words import RolloutWords
from bot.library.intents.said import Said, heard
from bot.library.ranking import Ranked
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region

Features = Mapping[str, float]

ABOUT_AREAS = "areas"  # this family of cues says what a message is about, and nothing of what kind it is
NEAREST = 5  # how-tos that have a say in which area a message is about
SHORT, LONG = 3, 14
WORD, STEM = "word:", 5  # and its first letters: what no cue knows may still have been said before
PIECE, LETTERS = "#", 4  # so many letters in a row, over the ends of words too: endings, compounds, neighbours
OF_A_PIECE = 0.3  # one word holds several, which say much the same


@dataclass(frozen=True, slots=True)
class Seen:
    """A message with everything that is decided from: `cues` that fired, systems named, and the nearest how-tos."""

    cues: frozenset[str]
    systems: tuple[SystemId, ...]
    rollout: RolloutId | None
    features: Features
    nearest: tuple[Ranked, ...]
    alarm: Alarm = NOTHING


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The region's own words."""

    names: Names
    rollouts: RolloutWords

    @classmethod
    def of(cls, region: Region) -> "Vocabulary":
        """The words of this region."""
        names = Names.of(region)
        return cls(names, RolloutWords.of(region, names))


@dataclass(frozen=True, slots=True)
class Listened:
    """A message's words, and what they name."""

    said: Said
    named: Named

    @classmethod
    def to(cls, question: Screened, words: Vocabulary) -> "Listened":
        """The message in these words."""
        said = heard(question.text)
        return cls(said, words.names.named(said))


def see(message: Listened, person: Person, region: Region, words: Vocabulary, ranked: Sequence[Ranked]) -> Seen:
    """The message as it is seen, coming from this person."""
    said, named = message.said, message.named
    fired, features = felt(message, person, region, ranked)
    rollout = words.rollouts.spoken_of(said, named.systems)
    return Seen(fired, named.systems, rollout, features, tuple(ranked[:NEAREST]), harms().alarm(said, named, region))


def felt(
    message: Listened, person: Person, region: Region, ranked: Sequence[Ranked]
) -> tuple[frozenset[str], Features]:
    """The cues that fire, and all that tells of which kind the message is."""
    said, named = message.said, message.named
    can = capabilities(person, region)
    listening = cues()
    fired = frozenset(
        cue for cue in matcher().found(said, named.classes) if not listening[cue].needs or listening[cue].needs & can
    )
    telling = (cue for cue in fired if listening[cue].family != ABOUT_AREAS)
    features = dict.fromkeys(telling, 1.0) | {f"can:{what}": 1.0 for what in can}
    features |= {f"named:{kind}": 1.0 for kinds in named.classes for kind in kinds}
    features |= {f"shape:{shape}": 1.0 for shape in said.shapes if shape}
    features |= _words(said.words)
    features |= _length(len(said.words)) | _nearness(ranked)
    if person.language == "en":
        features["english"] = 1.0
    return fired, features


def capabilities(person: Person, region: Region) -> frozenset[str]:
    """What the person's roles may do for others than themselves."""
    own = region.capabilities.get("default", {})
    held = (region.capabilities.get(role, {}) for role in person.roles)
    return frozenset(what for may in held for what, how in may.items() if how and how != own.get(what))


def _words(words: Sequence[str]) -> dict[str, float]:
    text = f" {' '.join(words)} "
    pieces = {PIECE + text[at : at + LETTERS]: OF_A_PIECE for at in range(len(text) - LETTERS + 1)}
    return pieces | {WORD + word[:STEM]: 1.0 for word in words}


def _length(words: int) -> dict[str, float]:
    return {"short": 1.0} if words <= SHORT else {"long": 1.0} if words >= LONG else {}


def _nearness(ranked: Sequence[Ranked]) -> dict[str, float]:
    if not ranked:
        return {"nothing near": 1.0}
    apart = ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
    return {"near": ranked[0].score, "apart": apart}


def area_features(seen: Seen, region: Region, *, asked: bool) -> Features:
    """What speaks for an area: the first system named, the nearest how-tos, the cues about areas, and the words.

    A question may name what it is typed on, where a fault names what is broken: `asked` keeps the two apart.
    """
    kind = "asked" if asked else "told"
    listening = cues()
    found = {cue: 1.0 for cue in seen.cues if listening[cue].family == ABOUT_AREAS}
    if seen.systems:
        named = f"{kind}:named:{region.systems[seen.systems[0]].area}"
        found |= {f"{named}+{cue}": 1.0 for cue in found} | {named: 1.0}
    found |= {said: value for said, value in seen.features.items() if said.startswith((WORD, PIECE))}
    return found | _areas_near(seen, region, kind)


def _areas_near(seen: Seen, region: Region, kind: str) -> dict[str, float]:
    """How near each area's how-tos come, and its share of all that is near: little may be near, and all of one area."""
    near = defaultdict[str, float](float)
    for row in seen.nearest:
        near[region.how_tos[HowToId(row.id)].area] += row.score
    whole = sum(near.values()) or 1.0
    found = {f"{kind}:near:{area}": score for area, score in near.items()}
    return found | {f"share:{area}": score / whole for area, score in near.items()}
