"""What a message gets, decided in one place: what is shown in the chat is what the command line tells and measures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.howto import MOST_CHOICES, Bounds, Choices, HowTo, Match, NoAnswer, decide, settle
from bot.ids import HowToId
from bot.intent import Intent
from bot.library.catalogue import Catalogue
from bot.library.grams import words
from bot.library.intents import Interpreter, Understood, clauses
from bot.library.ranking import Ranked
from bot.library.reranker import Reranked
from bot.library.rules import Rules, Ruling
from bot.library.stopwords import CHAT_WORDS
from bot.people import Person
from bot.privacy import Screened
from bot.region import Region
from bot.routing import Priority

CHATTY = 0.6
"""How sure it must be that somebody only chats: who wrote something odd is told that there is no film."""

TOPIC = 1  # telling words: with another beside it, the words may be of another matter

_ASKED = re.compile(r"(?:hur|var|vart|how|where)\b", re.IGNORECASE)

NO_RULES = Rules()
Shown = HowTo | Choices | NoAnswer


@dataclass(frozen=True, slots=True)
class Decided:
    """How a message is understood, and what is shown for it: None where it asks for no how-to.

    `question` is the part of it that is answered, `matches` what comes near that, best first, and `beside` another wish
    in the same message.
    """

    question: Screened
    understood: Understood
    matches: tuple[Match, ...]
    shown: Shown | None
    beside: Screened | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is decided on: who asks, which day it is there, and what editors say of it."""

    question: Screened
    person: Person
    today: date
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Decider:
    """What decides for one region: its content, what finds and tells apart, and when to speak."""

    region: Region
    library: Catalogue | Reranked
    interpreter: Interpreter
    bounds: Bounds

    def decided(self, question: Screened, person: Person, today: date, rules: Rules = NO_RULES) -> Decided:
        """What this person gets for it, as these corrections have it."""
        asked = _Asked(question, person, today, rules.ruling(question))
        found = self._found(asked)
        understood = self.interpreter.understand(question, person, found)
        parts = self._two_questions(asked) if understood.intent is Intent.HOW_TO else None
        if parts is None:
            second = understood.second.words if understood.second else None
            return self._decided(asked, understood, found, second)
        first = _Asked(parts[0], person, today, rules.ruling(parts[0]))
        return self._decided(first, understood, self._found(first), parts[1])

    def understood(self, question: Screened, person: Person) -> Understood:
        """What the person wants with this, and where a ticket about it would go."""
        found = self.library.rank(question, person.all_roles)
        return self.interpreter.understand(question, person, self.interpreter.in_order(question, person, found))

    def how_to(self, question: Screened, person: Person, today: date, rules: Rules = NO_RULES) -> Shown:
        """What is shown where it is known that a how-to is asked for."""
        asked = _Asked(question, person, today, rules.ruling(question))
        return self._shown(asked, self._matches(asked, self._found(asked)))

    def others(self, question: Screened, person: Person, today: date, rules: Rules, not_this: HowToId) -> list[HowTo]:
        """What else it may be, best first."""
        ruling = rules.ruling(question)
        asked = _Asked(question, person, today, replace(ruling, never=ruling.never | {not_this}))
        matches = self._matches(asked, self._found(asked))
        return [match.how_to for match in matches if match.score >= self.bounds.near / 2]

    def _decided(
        self, asked: _Asked, understood: Understood, found: Sequence[Ranked], beside: Screened | None
    ) -> Decided:
        matches = self._matches(asked, found)
        shown = self._shown(asked, matches) if _asks_how(understood, asked.ruling) else None
        return Decided(asked.question, understood, matches, shown, beside)

    def _shown(self, asked: _Asked, matches: Sequence[Match]) -> Shown:
        """What an editor has pinned; what a word of two meanings means to this person; what comes nearest."""
        pinned = self.region.how_tos.get(asked.ruling.pinned) if asked.ruling.pinned else None
        return pinned or self._meant(asked) or self._nearest(asked, matches)

    def _nearest(self, asked: _Asked, matches: Sequence[Match]) -> Shown:
        """What comes nearest. Who says one word names a topic: the one film about it is shown, though less is sure."""
        shown = decide(asked.question, matches, asked.person, self.bounds)
        if not isinstance(shown, NoAnswer) or len(shown.near) != 1 or matches[0].score < self.bounds.near:
            return shown
        return shown.near[0] if _is_a_topic(asked.question) else shown

    def _meant(self, asked: _Asked) -> HowTo | Choices | None:
        """The how-to that the role settles on, or one question back with the readings to choose from."""
        meanings = self.interpreter.meanings(asked.question)
        if meanings is None:
            return None
        roles, never = asked.person.all_roles, asked.ruling.never
        best = (self.library.rank(option, roles, without=never, limit=1) for option in meanings.options)
        ids = dict.fromkeys(row.id for rows in best for row in rows if row.score >= self.bounds.near)
        if len(ids) < 2:
            return None
        mine = settled_by_role(tuple(self.region.how_tos[HowToId(name)] for name in ids), asked.person)
        return mine[0] if len(mine) == 1 else Choices(mine[:MOST_CHOICES], asked.question, ask=meanings.ask)

    def _two_questions(self, asked: _Asked) -> tuple[Screened, Screened] | None:
        """Both parts of "how do I … and how do I …", where each has a film of its own, or near enough one."""
        parts = clauses(asked.question, self.region.screening)
        if len(parts) != 2 or asked.ruling.pinned is not None:
            return None
        enough = self.bounds.near if all(_ASKED.match(part.text) for part in parts) else self.bounds.sure
        best = [self.library.rank(part, asked.person.all_roles, limit=1) for part in parts]
        apart = {row.id for rows in best for row in rows if row.score >= enough}
        return (parts[0], parts[1]) if len(apart) == 2 else None

    def _found(self, asked: _Asked) -> tuple[Ranked, ...]:
        """The nearest, without what editors never show for it; a word of two meanings as this person means it."""
        found = self.library.rank(asked.question, asked.person.all_roles, without=asked.ruling.never)
        return self.interpreter.in_order(asked.question, asked.person, found)

    def _matches(self, asked: _Asked, found: Sequence[Ranked]) -> tuple[Match, ...]:
        how_tos = ((self.region.how_tos[HowToId(row.id)], row.score) for row in found)
        use = self.region.is_in_use
        matches = [Match(one, score, use(one.id, asked.person, asked.today)) for one, score in how_tos]
        return settle(matches, asked.person, self.bounds)


def settled_by_role(how_tos: tuple[HowTo, ...], person: Person) -> tuple[HowTo, ...]:
    """Of several readings those that are this person's: one that is locked to their role before what is everybody's."""
    mine = tuple(one for one in how_tos if one.is_for(person)) or how_tos
    named = [one for one in mine if not person.all_roles.isdisjoint(one.written_for)]
    alone = len(named) == 1 and not person.all_roles.isdisjoint(named[0].restricted_to)
    return (named[0],) if alone else mine


def _is_a_topic(question: Screened) -> bool:
    return len([word for word in words(question.text) if word not in CHAT_WORDS]) <= TOPIC


def _asks_how(understood: Understood, ruling: Ruling) -> bool:
    """Whether a how-to is the answer. What is pinned is answered, whatever it seems to be; only danger goes before.

    So does the question whether care is stopped.
    """
    if ruling.pinned is not None and understood.priority is not Priority.P1 and understood.ask is None:
        return True
    chats = understood.intent is Intent.SMALL_TALK and understood.sure < CHATTY
    return understood.intent is Intent.HOW_TO or chats
