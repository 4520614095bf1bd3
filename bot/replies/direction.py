"""What is no "how do I …": where it goes instead."""

from dataclasses import dataclass

from bot.howto import HowTo
from bot.intent import Intent
from bot.language import Text
from bot.privacy import Screened
from bot.systems import About

NOTHING = About()
FOR_A_PERSON = frozenset({Intent.INCIDENT, Intent.REQUEST, Intent.IDEA, Intent.AUTHORISATION, Intent.HUMAN})
"""What a ticket is offered for."""


@dataclass(frozen=True, slots=True)
class Urgent:
    """Care may be at stake: the phone number first. `fallback` is how to go on meanwhile."""

    phone: str
    question: Screened
    fallback: HowTo | None = None
    about: About = NOTHING
    banner: Text | None = None


@dataclass(frozen=True, slots=True)
class CareAsked:
    """The one question back that an incident may need: does it stop care?"""

    text: Text
    question: Screened
    about: About = NOTHING
    banner: Text | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """A ticket that a press makes, and what is known of it. It goes to `owner`, or else lies in the `queue`."""

    owner: str | None
    queue: Text
    unit: str | None
    system: str | None


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a message of this kind goes. `near` are films that may help meanwhile, `link` a page of the region's.

    `ready` is the ticket that it can become here and now.
    """

    intent: Intent
    question: Screened
    phone: str
    link: str | None = None
    near: tuple[HowTo, ...] = ()
    about: About = NOTHING
    banner: Text | None = None
    ready: Ready | None = None


@dataclass(frozen=True, slots=True)
class AlsoAsked:
    """A second wish in the same message, to be served at a press; `origin` marks the message."""

    question: Screened
    origin: str | None = None
