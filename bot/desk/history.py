"""What has happened to a ticket already, told by the one who brings it along: done anew by the desk's own rules."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.assignment import place
from bot.desk.changes import Changed, Denied, take
from bot.desk.company import moved_at_absence
from bot.desk.escalation import due_steps, timed
from bot.desk.making import make, ticket_id
from bot.desk.matters import Matter
from bot.desk.office import Office
from bot.desk.steps import Step
from bot.desk.ticket import KOLLEGAN, Actor, Event, Ticket
from bot.ids import PersonId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Deed:
    """Somebody did something with it then."""

    at: datetime
    by: Actor
    step: Step


@dataclass(frozen=True, slots=True)
class Story:
    """A ticket from before: what was asked, and what was done since, the oldest first. `votes` are an idea's."""

    number: str
    asker: PersonId
    question: Screened
    matter: Matter
    at: datetime
    deeds: tuple[Deed, ...]
    votes: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """The ticket as its story has made it, and all that happened."""

    ticket: Ticket
    events: tuple[Event, ...]


def told(story: Story, office: Office, until: datetime) -> Past | None:
    """The story as far as it has come by then, with what time has done to it; None where it has not begun.

    Raises `ValueError` where a deed is none that the ticket's lifecycle knows.
    """
    if until < story.at:
        return None
    placement = place(story.matter, office, story.at)
    name = ticket_id(story.number)
    made = make(name, story.question, story.asker, story.matter, placement, office, story.at)
    changes = [replace(made, ticket=replace(made.ticket, number=story.number))]
    for deed in (deed for deed in story.deeds if deed.at <= until):
        _wait(changes, office, deed.at)
        changes.append(_done(changes[-1].ticket, deed, office))
    _wait(changes, office, until)
    _cover(changes, office, until)
    return Past(changes[-1].ticket, tuple(change.event for change in changes))


def _wait(changes: list[Changed], office: Office, until: datetime) -> None:
    """What time does to who waits for an answer."""
    while (at := changes[-1].ticket.next_at) is not None and at <= until:
        for step in due_steps(changes[-1].ticket, office, at):
            changes.append(_done(changes[-1].ticket, Deed(at, KOLLEGAN, step), office))


def _cover(changes: list[Changed], office: Office, now: datetime) -> None:
    """Who is away today has somebody who covers."""
    cover = moved_at_absence(changes[-1].ticket, office, now)
    if cover is not None:
        changes.append(_done(changes[-1].ticket, Deed(now, KOLLEGAN, cover), office))


def _done(ticket: Ticket, deed: Deed, office: Office) -> Changed:
    changed = take(ticket, deed.step, deed.by, deed.at, office.clock, office.queue(ticket.queue))
    if isinstance(changed, Denied):
        raise ValueError(f"{ticket.number}: {type(deed.step).__name__}: {changed.reason.value}")
    return timed(changed, office)
