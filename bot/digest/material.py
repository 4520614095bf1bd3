"""What a digest is made of: the person's slice of the content, and what is theirs alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.ticket import Ticket
from bot.digest.values import Standing
from bot.howto import FilmHost, HowTo
from bot.ids import HowToId, SystemId
from bot.news import CollaborationArea, DigestDefaults, Event, Link, News
from bot.rollouts import Rollout
from bot.systems import Criticality, Disturbance, Downtime


@dataclass(frozen=True, slots=True)
class Material:
    """All that the person may see, in the order of the files; `how_tos` are those that are open to them."""

    news: tuple[News, ...]
    disturbances: tuple[Disturbance, ...]
    downtimes: tuple[Downtime, ...]
    rollouts: tuple[Rollout, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    areas: tuple[CollaborationArea, ...]
    how_tos: Mapping[HowToId, HowTo]
    criticality: Mapping[SystemId, Criticality]
    films: FilmHost
    limits: DigestDefaults


@dataclass(frozen=True, slots=True)
class Own:
    """What is one person's: tickets that they asked, those they are to answer, their unit if they lead it.

    `put_away` are the ids of what they have read or called not relevant, `off` the topics that they do not want.
    `told` are the moves of waves that a digest of theirs has told of.
    `film`: it is their day for films; that of a change comes on its own day.
    """

    tickets: tuple[Ticket, ...] = ()
    queue: tuple[Ticket, ...] = ()
    unit: Standing | None = None
    put_away: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    film: bool = True
