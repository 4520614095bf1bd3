"""When something new comes to where one works."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.app.digest.material import material_for, reader_of
from bot.app.kollegan import Kollegan
from bot.app.phone import phone_now
from bot.digest.reader import Reader
from bot.digest.standing import at_units, elsewhere, to_come
from bot.howto import HowTo
from bot.ids import HowToId, RolloutId
from bot.library.mornings import speaks_of_old, speaks_of_stop
from bot.people import Person
from bot.privacy import Screened
from bot.replies.rollout import RolloutReply, RolloutsAhead, RolloutStatus
from bot.rollouts import Rollout
from bot.systems import About

MOST_LINES = 4


def rollout_status(kollegan: Kollegan, question: Screened, person: Person) -> RolloutReply | None:
    """The rollout that is named, or what is on its way; None for a stop, or a system without a rollout."""
    if speaks_of_stop(question):
        return None
    reader, meant = reader_of(kollegan.region, person, kollegan.clock()), kollegan.interpreter.rollouts_meant(question)
    if len(meant) == 1:
        return _status(kollegan, kollegan.region.rollouts[meant[0]], question, person, reader)
    if not meant and kollegan.interpreter.systems_named(question):
        return None
    return _ahead(kollegan, meant, person, reader)


def _status(kollegan: Kollegan, rollout: Rollout, question: Screened, person: Person, reader: Reader) -> RolloutStatus:
    region = kollegan.region
    return RolloutStatus(
        question,
        rollout,
        reader.day,
        at_units(rollout, reader),
        elsewhere(rollout, reader),
        for_role=not (rollout.roles and reader.role_ids) or bool(rollout.roles & reader.role_ids),
        film=next(_films(kollegan, _topics(rollout, question), person), None),
        link=region.portals.rollouts,
        about=About(rollout.system, region.systems[rollout.system].area),
    )


def _ahead(kollegan: Kollegan, meant: Iterable[RolloutId], person: Person, reader: Reader) -> RolloutsAhead:
    """Those that it may mean, or all."""
    material, named = material_for(kollegan.region, person, reader.day), frozenset(meant)
    asked = tuple(rollout for rollout in material.rollouts if not named or rollout.id in named)
    lines = to_come(reader, replace(material, rollouts=asked))
    return RolloutsAhead(
        tuple(lines[:MOST_LINES]),
        max(len(lines) - MOST_LINES, 0),
        mine=bool(reader.places),
        named=bool(named),
        link=kollegan.region.portals.rollouts,
        phone=phone_now(kollegan),
    )


def _topics(rollout: Rollout, question: Screened) -> tuple[HowToId, ...]:
    """The films about it, that of the old tool first for who asks of what is old."""
    tools = rollout.parallel_tools
    return (*tools.old_how_tos, *rollout.films) if tools and speaks_of_old(question) else rollout.films


def _films(kollegan: Kollegan, topics: Iterable[HowToId], person: Person) -> Iterator[HowTo]:
    known = (kollegan.region.how_tos[topic] for topic in topics)
    return (how_to for how_to in known if kollegan.region.may_see(person, how_to, kollegan.today()))
