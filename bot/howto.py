"""How-tos, and what is answered to "how do I …": one film, a few to choose from, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.ids import AreaId, GapId, HowToId, RoleId, RolloutId, SystemId
from bot.language import Language, Text
from bot.people import Person
from bot.privacy import Screened
from bot.rollouts import Circumstances

MOST_CHOICES = 3
MOST_NEAR = 2
ORDINARY = Circumstances()
BESIDE = 1 / 3  # of being near: enough to stand in a choice beside one that is


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a film; `at` is the second where it starts."""

    at: int
    title: Text


@dataclass(frozen=True, slots=True)
class Cue:
    """Something that is said in a film; `at` is the second where it begins."""

    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Video:
    """A film of `seconds`; what is said in it can be read at `transcript`, and is `cues` where that is known."""

    url: str
    seconds: int
    captions: tuple[Language, ...]
    transcript: str | None = None
    chapters: tuple[Chapter, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """Another answer for some roles."""

    roles: frozenset[RoleId]
    answer: Text


@dataclass(frozen=True, slots=True)
class HowTo:
    """One thing that staff do, in one sentence, a few steps and one film.

    `restricted_to` locks it to roles (empty: open to all), and then `restricted_note` is shown to others.
    `roles` is whom it was written for: a tie-breaker, never a lock; `written_for` is those of them that are named one
    by one, the first one first. `phrases` is what staff call it.
    """

    id: HowToId
    title: Text
    system: SystemId
    area: AreaId
    roles: frozenset[RoleId]
    phrases: tuple[str, ...]
    answer: Text
    steps: tuple[Text, ...]
    video: Video
    owner: str
    reviewed: date
    restricted_to: frozenset[RoleId] = frozenset()
    restricted_note: Text | None = None
    safety: Text | None = None
    variants: tuple[Variant, ...] = ()
    related: tuple[HowToId, ...] = ()
    rollout: RolloutId | None = None
    written_for: tuple[RoleId, ...] = ()

    def answer_for(self, roles: frozenset[RoleId]) -> Text:
        """The sentence for somebody with these roles."""
        return next((v.answer for v in self.variants if v.roles & roles), self.answer)

    def is_for(self, person: Person) -> bool:
        """Whether it was written for a role of theirs."""
        return bool(self.roles & person.all_roles)

    def is_stale(self, today: date) -> bool:
        """Whether the owner last read it through twelve months ago or more."""
        read = self.reviewed
        return (today.year - read.year) * 12 + today.month - read.month - (today.day < read.day) >= 12


@dataclass(frozen=True, slots=True)
class KnownGap:
    """What staff ask and no film answers yet, and how: where it comes nearest, it speaks for silence."""

    id: GapId
    title: Text
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilmHost:
    """How the region's films are reached: `base` is where the content says they lie, `shown_at` where they are played.

    `start` is how this host is told to begin inside a film: "#t={seconds}" unless its owner says otherwise.
    `doors` are addresses of our own that lead to a film and count it, by its address in the content.
    """

    base: str
    shown_at: str
    start: str = "#t={seconds}"
    doors: Mapping[str, str] = field(default_factory=dict[str, str])

    def link(self, video: Video, second: int) -> str:
        """The address that plays the film from `second`."""
        if video.url in self.doors:
            return f"{self.doors[video.url]}?t={second}" if second else self.doors[video.url]
        address = self.shown_at + video.url.removeprefix(self.base)
        return address + self.start.format(seconds=second) if second else address


@dataclass(frozen=True, slots=True)
class Match:
    """A how-to that the question may be about; `score` is how likely it is to be the answer, 0–1.

    `in_use` is whether the tool that it is about is in use where the person works.
    """

    how_to: HowTo
    score: float
    in_use: bool = True


@dataclass(frozen=True, slots=True)
class Bounds:
    """When to speak: a film from `sure`, choices from `near`; below that, silence. `bot.library` holds measured ones.

    The first is *the* answer only where the second is `apart` behind. All in shares, 0–1.
    """

    sure: float
    near: float
    apart: float

    def are_rivals(self, best: float, other: float) -> bool:
        """Whether the other is as good as the best."""
        return best - other < self.apart

    def has_winner(self, scores: Sequence[float]) -> bool:
        """Whether the first of these scores, best first, is sure and alone."""
        return bool(scores) and scores[0] >= self.sure and not any(self.are_rivals(scores[0], s) for s in scores[1:2])


@dataclass(frozen=True, slots=True)
class Answer:
    """One film is the answer. `solved` is what the person has said about it, None so far.

    `others` is what comes next, for who said that it did not help. `banner` is said to all who ask about this now.
    """

    how_to: HowTo
    question: Screened
    sentence: Text
    film: str
    stale: bool
    start: int = 0
    solved: bool | None = None
    others: tuple[HowTo, ...] = ()
    banner: Text | None = None
    around: Circumstances = ORDINARY


@dataclass(frozen=True, slots=True)
class Restricted:
    """The answer is known, and locked for this person: only the note is shown."""

    how_to: HowTo
    question: Screened
    banner: Text | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """One to three come close; the person knows which, if any. `ask` is what tells them apart, where that is known."""

    how_tos: tuple[HowTo, ...]
    question: Screened
    banner: Text | None = None
    ask: Text | None = None


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The catalogue has no answer. `near` is what lies closest, as a help and never as an answer."""

    near: tuple[HowTo, ...]
    question: Screened
    banner: Text | None = None


HowToReply = Answer | Restricted | Choices | NoAnswer


def settle(matches: Sequence[Match], person: Person, bounds: Bounds) -> tuple[Match, ...]:
    """The matches, best first; of those as good as the best, the ones written for the person's roles come first.

    Of these, in turn, the ones about a tool that is in use.
    """
    rivals = sorted(_rivals(matches, bounds), key=lambda m: (not m.how_to.is_for(person), not m.in_use))
    first = {m.how_to.id for m in rivals}
    return (*rivals, *(m for m in matches if m.how_to.id not in first))


def decide(question: Screened, matches: Sequence[Match], person: Person, bounds: Bounds) -> HowTo | Choices | NoAnswer:
    """Which how-to is *the* answer: the best one where it is sure and alone, choices where several are close.

    `matches` come best first. Where two are equally good, the one written for the person's role wins. One alone that is
    not sure is no choice: it lies near.
    """
    settled = settle(matches, person, bounds)
    close = [m for m in settled if m.score >= bounds.near]
    if not close:
        return NoAnswer(tuple(m.how_to for m in matches[:MOST_NEAR] if m.score >= bounds.near / 2), question)
    first, rivals = close[0], _rivals(close, bounds)
    as_good = [m for m in rivals if m.how_to.is_for(person) == first.how_to.is_for(person)]
    if bounds.has_winner([m.score for m in as_good]):
        return first.how_to
    beside = tuple(m.how_to for m in settled if m.score >= bounds.near * BESIDE)
    return Choices(beside[:MOST_CHOICES], question) if len(beside) > 1 else NoAnswer(beside, question)


def _rivals(matches: Sequence[Match], bounds: Bounds) -> list[Match]:
    """Those as good as the best, which is one of them."""
    best = max((m.score for m in matches), default=0.0)
    return [m for m in matches if bounds.are_rivals(best, m.score)]


def present(
    how_to: HowTo, question: Screened, person: Person, host: FilmHost, today: date, *, start: int = 0
) -> Answer:
    """The how-to as it is shown to a person who may see it (`Region.may_see` has said so), its film from `start`."""
    sentence = how_to.answer_for(person.all_roles)
    return Answer(how_to, question, sentence, host.link(how_to.video, start), how_to.is_stale(today), start)
