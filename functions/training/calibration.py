"""Measures anew how the how-tos are ranked and when to speak, from labelled messages: `functions.ask --calibrate`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.howto import HowTo, KnownGap, Match
from bot.ids import HowToId
from bot.intent import Intent
from bot.library import Catalogue, Document, Library, Ranked, weights
from bot.library.bounds import FILE
from bot.library.catalogue import judge, phrases_of
from bot.library.kinds import kind_of
from bot.library.nearness import Nearness, Weights
from bot.people import Person
from bot.privacy import Screened, screen
from bot.region import Region
from functions.questions import asked_of, person_of, rows_of
from functions.training import bounds
from functions.training.bounds import Group, Labelled
from functions.training.ranking import Example, fit, folds

FOLDS = 5
HELD_BACK = 8  # one of so many of the region's own phrases is asked of a catalogue without it
UNANSWERED = 3  # and of one of so many of those, what it belongs to is not there either
COUNTS = 0.15  # a phrase, beside a message
# Words alone tell poorly what a catalogue lacks: within the limits for how-tos it would hardly ever have an answer.
WORDS_ALONE = {Group.ANSWERABLE: 0.03, Group.UNANSWERABLE: 0.2}


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled message that reaches the ranking, and what comes near it."""

    question: Screened
    person: Person
    near: tuple[Nearness, ...]
    topic: HowToId | None
    group: Group


def calibrate(region: Region, catalogue: Catalogue, paths: Sequence[Path]) -> str:
    """Fit, measure and write both files; what was measured, as it is kept."""
    messages = [told for path in paths for told in read(region, catalogue, path)]
    source = " ".join(path.as_posix() for path in paths)
    own = [*in_nearly_its_words(region), *in_its_very_words(region, catalogue)]
    labelled = unseen(region, messages, own)
    as_documents = list(_as_documents(region, messages))
    weights.write(fit([*map(_example, messages), *own]), source)
    bounds.write(
        source,
        how_tos=(bounds.calibrate(labelled), labelled),
        documents=(bounds.calibrate(as_documents, WORDS_ALONE), as_documents),
    )
    return "\n".join(json.dumps(json.loads(file.read_text(encoding="utf-8"))) for file in (weights.FILE, FILE))


def read(region: Region, catalogue: Catalogue, path: Path) -> Iterator[Told]:
    """The messages of a file that reach the ranking."""
    for row in rows_of(path):
        asked = asked_of(row)
        question, person = screen(asked.text, region.screening), person_of(asked)
        if isinstance(question, Screened) and kind_of(question, region.units, region.roles) is None:
            near = catalogue.look(question, person.all_roles)
            yield Told(question, person, near, _topic(row), _group(row))


def _example(told: Told) -> Example:
    """A message to fit on; what asks for no how-to is told apart elsewhere, and teaches nothing here."""
    return Example(told.near, told.topic, 0.0 if told.group is Group.OTHER else 1.0)


def in_nearly_its_words(region: Region) -> Iterator[Example]:
    """Phrases that are held back: as people would ask who do not know what is written, the same for gaps.

    A part of them without what they belong to: then the nearest is never the answer.
    """
    asked = _phrases(region)[::HELD_BACK]
    held_back = frozenset(phrase for _, phrase in asked)
    catalogue = Catalogue.of(replace(region, how_tos=_without(held_back, region), known_gaps=_gaps(held_back, region)))
    for number, (row, phrase) in enumerate(asked):
        question = screen(phrase, region.screening)
        if isinstance(question, Screened):
            is_there = number % UNANSWERED > 0
            near = catalogue.look(question, frozenset())
            topic = row.id if is_there and isinstance(row, HowTo) else None
            yield Example(tuple(one for one in near if is_there or one.id != row.id), topic, COUNTS)


def in_its_very_words(region: Region, catalogue: Catalogue) -> Iterator[Example]:
    """Some people ask in the very words of a phrase."""
    for row, phrase in _phrases(region)[HELD_BACK // 2 :: 2 * HELD_BACK]:
        question = screen(phrase, region.screening)
        if isinstance(question, Screened):
            topic = row.id if isinstance(row, HowTo) else None
            yield Example(catalogue.look(question, frozenset()), topic, COUNTS)


def _phrases(region: Region) -> list[tuple[HowTo | KnownGap, str]]:
    rows = (*region.how_tos.values(), *region.known_gaps)
    return [(row, phrase) for row in rows for phrase in (*row.phrases, row.title.sv)]


def _without(phrases: frozenset[str], region: Region) -> Mapping[HowToId, HowTo]:
    return {name: replace(one, phrases=_less(one, phrases)) for name, one in region.how_tos.items()}


def _gaps(phrases: frozenset[str], region: Region) -> tuple[KnownGap, ...]:
    return tuple(replace(one, phrases=_less(one, phrases)) for one in region.known_gaps)


def _less(row: HowTo | KnownGap, phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(phrase for phrase in row.phrases if phrase not in phrases)


def unseen(region: Region, messages: Sequence[Told], own: Sequence[Example]) -> list[Labelled]:
    """Each message as weights rank it that were fitted without it, in the order of the folds."""
    examples = [_example(told) for told in messages]
    return [
        _labelled(region, messages[at], fitted)
        for others, places in folds(examples, FOLDS)
        for fitted in [fit([*others, *own])]
        for at in places
    ]


def _as_documents(region: Region, messages: Sequence[Told]) -> Iterator[Labelled]:
    """Each message as it is ranked where nothing is known of a document but its words."""
    documents = (Document(one.id, one.title.sv, " ".join(phrases_of(one))) for one in region.how_tos.values())
    library = Library.build(documents)
    return (_ranked(region, told, library.rank(told.question)) for told in messages)


def _labelled(region: Region, told: Told, fitted: Weights) -> Labelled:
    return _ranked(region, told, judge(told.near, fitted))


def _ranked(region: Region, told: Told, ranked: Iterable[Ranked]) -> Labelled:
    matches = tuple(Match(region.how_tos[HowToId(row.id)], row.score) for row in ranked)
    return Labelled(told.question, told.person, matches, told.topic, told.group)


def _topic(row: Mapping[str, object]) -> HowToId | None:
    topic = row.get("topic")
    return HowToId(str(topic)) if topic else None


def _group(row: Mapping[str, object]) -> Group:
    if _topic(row) is not None:
        return Group.ANSWERABLE
    return Group.UNANSWERABLE if row.get("intent") == Intent.HOW_TO.value else Group.OTHER
