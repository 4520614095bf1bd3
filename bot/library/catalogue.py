"""The how-tos as something to ask: which comes nearest, by three ways of comparing, and how near each way finds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.howto import HowTo
from bot.ids import HowToId, RoleId
from bot.language import Text
from bot.library.concepts import Concepts, known_concepts
from bot.library.grams import grams_of, word_set, words
from bot.library.nearness import Nearness, Weights
from bot.library.phrasings import Phrasings
from bot.library.ranking import Ranked, Ranking
from bot.library.shorthand import Shorthand
from bot.library.stopwords import CHAT_WORDS
from bot.library.vocabulary import Vocabulary, coverage
from bot.library.weights import measured_weights
from bot.privacy import Screened
from bot.region import Glossary
from bot.systems import System

LIMIT = 10
LOOKED_AT = 40  # by each of the two indexes
COMPARED = 12  # the nearest of those, whose every phrase is looked at
NEARLY_SAID = 0.6  # from here on, a phrase that its editor wrote has as good as been said
ASKING = word_set("hur var vart kan går vilken vilket vad how where can which what")


@dataclass(frozen=True, slots=True)
class Look:
    """A question as the catalogue sees it: `telling` are the words that say what it is about."""

    telling: tuple[str, ...]
    asks: bool
    near: tuple[Nearness, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Built once and then only read: threads may share it."""

    _words: Ranking
    _meanings: Ranking
    _phrasings: Phrasings
    _concepts: Concepts
    _shorthand: Shorthand
    _roles: Mapping[HowToId, frozenset[RoleId]]
    _vocabularies: Mapping[HowToId, Vocabulary]
    weights: Weights

    @classmethod
    def build(
        cls, how_tos: Iterable[HowTo], glossary: Glossary, systems: Iterable[System], weights: Weights | None = None
    ) -> "Catalogue":
        """Everything about these how-tos that a question may be compared with, in memory."""
        held, concepts = tuple(how_tos), known_concepts().remembering()
        said = {how_to.id: [words(phrase) for phrase in phrases_of(how_to)] for how_to in held}
        telling = {name: [grams_of(_telling(phrase)) for phrase in own] for name, own in said.items()}
        meant = {name: [one for phrase in own for one in concepts.of(phrase)] for name, own in said.items()}
        by_words = Ranking.build((name, [gram for phrase in own for gram in phrase]) for name, own in telling.items())
        return cls(
            by_words,
            Ranking.build(meant.items()),
            Phrasings.build(telling, by_words.rarity),
            known_concepts(),
            Shorthand.of(glossary, systems),
            {how_to.id: how_to.roles for how_to in held},
            {name: Vocabulary.of(own, concepts) for name, own in said.items()},
            weights or measured_weights(),
        )

    def rank(
        self,
        question: Screened,
        roles: frozenset[RoleId] = frozenset(),
        *,
        without: frozenset[HowToId] = frozenset(),
        limit: int = LIMIT,
    ) -> tuple[Ranked, ...]:
        """The how-tos that come nearest for somebody with these roles, best first; as if there were none of `without`.

        A score is how likely it is, 0–1, that this how-to is the answer. How likely it is that the message asks for a
        how-to at all is another matter, and for the caller to weigh in.
        """
        look = self.look(question, roles)
        near = tuple(one for one in look.near if one.how_to not in without)
        return self.judge(replace(look, near=near), self.weights)[:limit]

    def look(self, question: Screened, roles: frozenset[RoleId]) -> Look:
        """What there is to judge of a question."""
        said = words(question.text)
        telling = _telling(said)
        asked = grams_of(_telling(self._shorthand.spelt_out(said)))
        by_words = _scores(self._words.rank(asked, LOOKED_AT))
        by_meaning = _scores(self._meanings.rank(sorted(frozenset(self._concepts.of(said))), LOOKED_AT))
        both = {name: by_words.get(name, 0.0) + by_meaning.get(name, 0.0) for name in by_words.keys() | by_meaning}
        names = sorted(both, key=lambda name: (-both[name], name))[:COMPARED]
        by_phrase = self._phrasings.nearest(asked, names)
        near = (
            Nearness(
                name,
                by_words.get(name, 0.0),
                by_phrase[name],
                by_meaning.get(name, 0.0),
                for_role=bool(self._roles[name] & roles),
            )
            for name in names
        )
        return Look(tuple(telling), not ASKING.isdisjoint(said), tuple(near))

    def judge(self, look: Look, weights: Weights) -> tuple[Ranked, ...]:
        """The same how-tos, ranked by these weights, best first."""
        shares = weights.shares(look.near)
        if not shares:
            return ()
        order = sorted(range(len(shares)), key=lambda at: -shares[at])
        first = order[0]
        sure = weights.confidence_in(self.evidence(look, look.near[first], shares[first]))
        return tuple(Ranked(look.near[at].how_to, sure * shares[at] / shares[first]) for at in order)

    def evidence(self, look: Look, first: Nearness, share: float) -> tuple[float, ...]:
        """What the confidence weighs, as `CONFIDENCE_FEATURES` names it."""
        vocabulary = self._vocabularies[first.how_to]
        covered = coverage(look.telling, vocabulary, self._concepts, self._shorthand, self._words)
        asks = float(look.asks)
        nearly_said = max(0.0, first.by_phrase - NEARLY_SAID)
        likeness = (first.by_words, first.by_phrase, nearly_said, first.by_meaning)
        return (share, *likeness, asks, *covered.features())


def phrases_of(how_to: HowTo) -> list[str]:
    """Every phrase that its editor has written of it, in both languages."""
    chapters = (chapter.title for chapter in how_to.video.chapters)
    texts = (how_to.title, how_to.answer, *how_to.steps, *chapters)
    return [*how_to.phrases, *(phrase for text in texts for phrase in _both(text))]


def _both(text: Text) -> tuple[str, ...]:
    return (text.sv,) if text.en is None else (text.sv, text.en)


def _telling(said: Iterable[str]) -> list[str]:
    """The words that say what it is about."""
    return [word for word in said if word not in CHAT_WORDS]


def _scores(ranked: Iterable[Ranked]) -> dict[HowToId, float]:
    return {HowToId(row.id): row.score for row in ranked}
