"""What kind of message it is, and where it would go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.ids import AreaId, RolloutId, SystemId
from bot.intent import Intent
from bot.language import Text
from bot.library.intents.clauses import clauses
from bot.library.intents.features import Features, Listened, Seen, Vocabulary, capabilities, felt, see
from bot.library.intents.harm import Harm, harms
from bot.library.intents.places import area_of, logic_of, system_of
from bot.library.intents.readings import Meanings, Readings
from bot.library.intents.triage import WORST, Danger, is_unsure, priority_of
from bot.library.intents.weights import Weights, measured
from bot.library.kinds import intent_of, kind_of
from bot.library.ranking import Ranked
from bot.library.stopwords import SAYING_NOTHING
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region
from bot.routing import Priority, RequestKind
from bot.systems import Logic

DANGER_COUNTS = 0.15  # a question that tells of danger to care is an incident at this share already: none may be missed
DANGER_MAY_COUNT = 0.2  # and what may be danger is none where hardly anything speaks for an incident
QUESTIONS = frozenset(("how-do-i", "how-at-the-end", "where-do-i", "what-do-i-do", "is-it-possible", "own-mistake"))
SECOND_SURE = 0.6
ITS_REASON = 0.75  # an idea that is nearly as likely as a fault tells what is wrong today as its reason
HARDLY, ANSWERED = 0.3, 0.85  # where no kind is likely and a how-to fits well, it is asked for
PERSON = "person"
ACCESS = "access"
"""The cue of somebody who asks for access."""

NUMBERS = frozenset({"number", "time"})
KINDS = {intent.value: intent for intent in Intent}
NO_WISH = frozenset({Intent.SMALL_TALK, Intent.OUT_OF_SCOPE, Intent.SENSITIVE})


@dataclass(frozen=True, slots=True)
class Beside:
    """Another wish in the same message: its kind, and its words."""

    intent: Intent
    words: Screened


@dataclass(frozen=True, slots=True)
class Understood:
    """A message's kind, 0–1 how sure that is, and where a ticket about it would go; None where none would.

    `second` is another wish in the same message. `how_to` is how likely it is that an instruction would answer it.
    `ask` is the one question to ask back before anything is done. `priority` is set for incidents only, `request` where
    what is requested is known to need a rule of its own.
    """

    intent: Intent
    sure: float
    how_to: float
    second: Beside | None = None
    system: SystemId | None = None
    area: AreaId | None = None
    logic: Logic | None = None
    priority: Priority | None = None
    ask: Text | None = None
    request: RequestKind | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Interpreter:
    """Understands messages for one region: made once for each version of its content, and then only read."""

    region: Region
    _words: Vocabulary
    _readings: Readings
    _weights: Mapping[str, Weights]

    @classmethod
    def of(cls, region: Region) -> "Interpreter":
        """An interpreter for this region, with the weights that were last measured."""
        return cls.with_weights(region, measured())

    @classmethod
    def with_weights(cls, region: Region, weights: Mapping[str, Weights]) -> "Interpreter":
        """An interpreter with these weights: of intents, areas, danger and requests."""
        return cls(region, Vocabulary.of(region), Readings.of(region), weights)

    def understand(self, question: Screened, person: Person, ranked: Sequence[Ranked]) -> Understood:
        """What the person wants with this; `ranked` is how near the how-tos come, best first."""
        wish = kind_of(question, self.region.units, self.region.roles)
        if wish is not None:
            return Understood(intent_of(wish), 1.0, 0.0)
        message = Listened.to(question, self._words)
        if _says_nothing(message):
            return Understood(Intent.SMALL_TALK, 1.0, 0.0)
        seen = see(message, person, self.region, self._words, ranked)
        shares, danger = self._shares(seen.features, person), self._danger(seen)
        intent = _intent(shares, seen, danger)
        return self._placed(intent, shares, self._second(question, person, intent), seen, danger)

    def hears_danger(self, question: Screened) -> bool:
        """Whether the words alone tell of danger to care, whatever else the message is."""
        message = Listened.to(question, self._words)
        return harms().alarm(message.said, message.named, self.region).harm is Harm.DANGER

    def systems_named(self, question: Screened) -> frozenset[SystemId]:
        """The region's systems that are named in it."""
        return frozenset(Listened.to(question, self._words).named.systems)

    def rollouts_meant(self, question: Screened) -> tuple[RolloutId, ...]:
        """The rollouts that a question about rollouts may mean; none where it names none."""
        message = Listened.to(question, self._words)
        return self._words.rollouts.meant(message.said, message.named.systems)

    def in_order(self, question: Screened, person: Person, ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
        """The nearest how-tos, where a word of two meanings means what it does for somebody with these roles."""
        return self._readings.in_order(question, person, ranked, self.region)

    def meanings(self, question: Screened) -> Meanings | None:
        """What a question of one word may mean, where the region says that the word means several things."""
        return self._readings.meanings(question, self.region)

    def see(self, question: Screened, person: Person, ranked: Sequence[Ranked]) -> Seen:
        """What there is to decide from."""
        return see(Listened.to(question, self._words), person, self.region, self._words, ranked)

    def _placed(
        self, intent: Intent, shares: dict[Intent, float], second: Beside | None, seen: Seen, danger: Danger
    ) -> Understood:
        sure, how_to = shares[intent], shares[Intent.HOW_TO]
        area = area_of(intent, seen, self.region, self._weights["area"])
        if area is None:
            return Understood(intent, sure, how_to, second)
        system_id = system_of(seen, self.region)
        logic = logic_of(intent, seen, system_id, self.region, self._weights["request"])
        if intent is not Intent.INCIDENT:
            request = RequestKind.ACCESS if intent is Intent.REQUEST and ACCESS in seen.cues else None
            return Understood(intent, sure, how_to, second, system_id, area, logic, request=request)
        system = self.region.systems[system_id] if system_id else None
        priority = priority_of(danger, system, self.region, named=bool(seen.systems))
        unsure = priority is not Priority.P1 and is_unsure(danger, system)
        ask = self.region.routing.triage.ask_if_unsure if unsure else None
        return Understood(intent, sure, how_to, second, system_id, area, logic, priority, ask)

    def _shares(self, features: Features, person: Person) -> dict[Intent, float]:
        """How likely each kind is; a command only from those who may do something for others."""
        shares = {KINDS[label]: share for label, share in self._weights["intent"].shares(features).items()}
        if not capabilities(person, self.region):
            shares[Intent.STAFF_COMMAND] = 0.0
        return shares

    def _danger(self, seen: Seen) -> Danger:
        return Danger(seen.cues, self._weights["danger"].shares(seen.features)[WORST], seen.alarm)

    def _second(self, question: Screened, person: Person, first: Intent) -> Beside | None:
        """Another kind of wish in another part of the message."""
        if first in NO_WISH:
            return None
        for clause in clauses(question, self.region.screening):
            _, features = felt(Listened.to(clause, self._words), person, self.region, ())
            shares = self._shares(features, person)
            best = max(shares, key=lambda intent: shares[intent])
            if (first, best) == (Intent.IDEA, Intent.INCIDENT):
                continue
            if best is not first and best not in NO_WISH and shares[best] >= SECOND_SURE:
                return Beside(best, clause)
        return None


def _says_nothing(message: Listened) -> bool:
    """Whether there is no word in it that tells what it is about: a number, a name, a sigh."""
    alone = zip(message.said.words, message.said.shapes, message.named.classes, strict=True)
    return all(word in SAYING_NOTHING or shape in NUMBERS or PERSON in kinds for word, shape, kinds in alone)


def _intent(shares: dict[Intent, float], seen: Seen, danger: Danger) -> Intent:
    """The likeliest kind; but what tells of danger to care, or may, and asks for no way to do a thing: an incident."""
    if danger.alarm.harm is not Harm.NONE:
        return Intent.INCIDENT
    incident = shares[Intent.INCIDENT]
    asks = bool(seen.cues & QUESTIONS) and incident < DANGER_COUNTS and not danger.certain
    if not asks and danger.possible and incident >= DANGER_MAY_COUNT:
        return Intent.INCIDENT
    likeliest = max(shares, key=lambda intent: shares[intent])
    if likeliest is Intent.INCIDENT and danger.alarm.calm and shares[Intent.IDEA] >= ITS_REASON * incident:
        return Intent.IDEA
    near = seen.nearest[0].score if seen.nearest else 0.0
    return Intent.HOW_TO if shares[likeliest] < HARDLY and near >= ANSWERED else likeliest
