"""The how-tos as something to ask: which comes nearest, by five ways of comparing; and what no how-to answers yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.howto import HowTo, KnownGap
from bot.ids import HowToId, RoleId
from bot.language import Text
from bot.library.concepts import Concepts, known_concepts
from bot.library.habits import Habits
from bot.library.nearness import Nearness, Weights, evidence
from bot.library.phrasings import Phrasings
from bot.library.ranking import Ranked
from bot.library.shorthand import Shorthand
from bot.library.sides import Side
from bot.library.strangers import Strangers
from bot.library.tokens import PhraseReader, Tokens, of_question
from bot.library.weights import measured_weights
from bot.privacy import Screened
from bot.region import Glossary, Region
from bot.systems import System

LIMIT = 10
HOW_TOS, GAPS = 12, 5  # the nearest at first sight, which are compared by their phrases and habits too


@dataclass(frozen=True, slots=True, repr=False)
class Catalogue:
    """Built once and then only read: threads may share it."""

    _how_tos: Side
    _gaps: Side
    _phrases: Phrasings
    _pairs: Phrasings
    _habits: Habits
    _strangers: Strangers
    _concepts: Concepts
    _shorthand: Shorthand
    _roles: Mapping[str, frozenset[RoleId]]
    weights: Weights

    @classmethod
    def of(cls, region: Region, weights: Weights | None = None) -> "Catalogue":
        """All that a region's staff ask, answered by it or not."""
        how_tos, gaps = region.how_tos.values(), region.known_gaps
        return cls.build(how_tos, region.glossary, region.systems.values(), gaps, weights)

    @classmethod
    def build(
        cls,
        how_tos: Iterable[HowTo],
        glossary: Glossary,
        systems: Iterable[System],
        gaps: Iterable[KnownGap] = (),
        weights: Weights | None = None,
    ) -> "Catalogue":
        """Everything about these how-tos and gaps that a question may be compared with, in memory."""
        held, reader = tuple(how_tos), PhraseReader(known_concepts().remembering())
        answered, unanswered = _read(held, reader), _read(gaps, reader)
        rows = {**answered, **unanswered}
        habits = Habits.build({name: (token for one in said for token in one.said) for name, said in rows.items()})
        return cls(
            Side.build(answered),
            Side.build(unanswered),
            Phrasings.build({name: [one.said for one in said] for name, said in rows.items()}),
            Phrasings.build({name: [one.pairs for one in said] for name, said in rows.items()}),
            habits,
            Strangers.build(habits.known()),
            known_concepts(),
            Shorthand.of(glossary, systems),
            {how_to.id: how_to.roles for how_to in held},
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
        near = (one for one in self.look(question, roles) if one.id not in without)
        return judge(tuple(near), self.weights)[:limit]

    def look(self, question: Screened, roles: frozenset[RoleId]) -> tuple[Nearness, ...]:
        """What the question may be about: the nearest how-tos and gaps."""
        asked = of_question(question.text, self._concepts, self._shorthand)
        seen = [*self._how_tos.nearest(asked, HOW_TOS), *self._gaps.nearest(asked, GAPS)]
        names = [one.id for one in seen]
        by_phrase, by_pairs = self._phrases.nearest(asked.said, names), self._pairs.nearest(asked.pairs, names)
        by_habit, strange = self._habits.nearness(asked.said, names), self._strangers.among(asked.each, names)
        return tuple(
            Nearness(
                one.id,
                one.by_letters,
                one.by_meaning,
                by_phrase[one.id],
                by_pairs[one.id],
                by_habit[one.id],
                strange[one.id],
                for_role=not roles.isdisjoint(self._roles.get(one.id, ())),
                is_gap=one.id not in self._roles,
            )
            for one in seen
        )


def judge(near: Sequence[Nearness], weights: Weights) -> tuple[Ranked, ...]:
    """The how-tos among them, ranked by these weights, best first."""
    shares = weights.shares(near)
    order = sorted((at for at, one in enumerate(near) if not one.is_gap), key=lambda at: -shares[at])
    if not order:
        return ()
    sure = weights.confidence_in(evidence(near, shares))
    return tuple(Ranked(near[at].id, sure * shares[at] / shares[order[0]]) for at in order)


def _read(rows: Iterable[HowTo | KnownGap], reader: PhraseReader) -> dict[str, list[Tokens]]:
    return {row.id: [reader.read(phrase) for phrase in phrases_of(row)] for row in rows}


def phrases_of(row: HowTo | KnownGap) -> list[str]:
    """Every phrase that its editor has written of it, in both languages."""
    return [*row.phrases, *(phrase for text in _texts(row) for phrase in _both(text))]


def _texts(row: HowTo | KnownGap) -> Iterator[Text]:
    yield row.title
    if isinstance(row, HowTo):
        yield row.answer
        yield from row.steps
        yield from (chapter.title for chapter in row.video.chapters)


def _both(text: Text) -> tuple[str, ...]:
    return (text.sv,) if text.en is None else (text.sv, text.en)
