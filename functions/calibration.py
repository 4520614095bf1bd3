"""Measures anew how the how-tos are ranked and when to speak, from labelled messages: `functions.ask --calibrate`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.howto import Match
from bot.ids import HowToId
from bot.intent import Intent
from bot.library import Document, Library, Ranked, bounds, weights
from bot.library.bounds import Group, Labelled
from bot.library.catalogue import Catalogue, Look, phrases_of
from bot.library.fitting import Example, fit, folds
from bot.library.kinds import kind_of
from bot.library.nearness import Weights
from bot.people import Person
from bot.privacy import Screened, screen
from bot.region import Region
from functions.questions import asked_of, person_of, rows_of

FOLDS = 10
EVERY = 20  # one of so many of the catalogue's own phrases is asked too


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled message that reaches the ranking, and how the catalogue sees it."""

    question: Screened
    person: Person
    look: Look
    topic: HowToId | None
    group: Group


def calibrate(region: Region, catalogue: Catalogue, paths: Sequence[Path]) -> str:
    """Fit, measure and write both files; what was measured, as it is kept."""
    messages = [told for path in paths for told in _told(region, catalogue, path)]
    source = " ".join(path.as_posix() for path in paths)
    examples = [_example(catalogue, told) for told in messages]
    own = list(_in_own_words(region, catalogue))
    labelled = list(_unseen(region, catalogue, messages, examples, own))
    as_documents = list(_as_documents(region, messages))
    weights.write(fit([*examples, *own]), source)
    bounds.write(
        source,
        how_tos=(bounds.calibrate(labelled), labelled),
        documents=(bounds.calibrate(as_documents, {}), as_documents),
    )
    return "\n".join(json.dumps(json.loads(file.read_text(encoding="utf-8"))) for file in (weights.FILE, bounds.FILE))


def _told(region: Region, catalogue: Catalogue, path: Path) -> Iterator[Told]:
    for row in rows_of(path):
        asked = asked_of(row)
        question, person = screen(asked.text, region.screening), person_of(asked)
        if isinstance(question, Screened) and kind_of(question, region.units, region.roles) is None:
            look = catalogue.look(question, person.all_roles)
            yield Told(question, person, look, _topic(row), _group(row))


def _example(catalogue: Catalogue, told: Told) -> Example:
    return Example(told.look.near, partial(catalogue.evidence, told.look), told.topic)


def _in_own_words(region: Region, catalogue: Catalogue) -> Iterator[Example]:
    """Some people ask in the very words of the catalogue, which messages written without it do not show."""
    phrases = [(one.id, phrase) for one in region.how_tos.values() for phrase in phrases_of(one)]
    for topic, phrase in phrases[::EVERY]:
        question = screen(phrase, region.screening)
        if isinstance(question, Screened):
            look = catalogue.look(question, frozenset())
            yield Example(look.near, partial(catalogue.evidence, look), topic)


def _unseen(
    region: Region,
    catalogue: Catalogue,
    messages: Sequence[Told],
    examples: Sequence[Example],
    own: Sequence[Example],
) -> Iterator[Labelled]:
    """Each message as weights rank it that were fitted without it."""
    for others, places in folds(examples, FOLDS):
        fitted = fit([*others, *own])
        yield from (_labelled(region, catalogue, messages[at], fitted) for at in places)


def _as_documents(region: Region, messages: Sequence[Told]) -> Iterator[Labelled]:
    """Each message as it is ranked where nothing is known of a document but its words."""
    documents = (Document(one.id, one.title.sv, " ".join(phrases_of(one))) for one in region.how_tos.values())
    library = Library.build(documents)
    return (_ranked(region, told, library.rank(told.question)) for told in messages)


def _labelled(region: Region, catalogue: Catalogue, told: Told, fitted: Weights) -> Labelled:
    return _ranked(region, told, catalogue.judge(told.look, fitted))


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
