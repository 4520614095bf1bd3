"""How far an idea or an application has come ⇄ the JSON of its column; NULL for what has not begun."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.desk.course import AT_THE_START, Course, Link, Opinion, Receiver
from bot.ids import PersonId, TicketId, UnitId


def course_column(course: Course) -> dict[str, object] | None:
    """What is written; what is nothing is left out."""
    receiver = course.receiver
    whole = {
        "by": course.by.isoformat() if course.by else None,
        "reminded": course.reminded.isoformat() if course.reminded else None,
        "pilot": course.pilot,
        "signed": list(course.signed),
        "receiver": [receiver.unit, receiver.resource, receiver.cover] if receiver else None,
        "opinions": [[opinion.reviewer, opinion.approves] for opinion in course.opinions],
        "granted": course.granted,
        "followers": list(course.followers),
        "merged_into": _pair(course.merged_into),
        "came_from": _pair(course.came_from),
        "led_to": [_pair(link) for link in course.led_to],
        "proposer": course.proposer,
    }
    return {name: value for name, value in whole.items() if value not in (None, [])} or None


def course_from(held: Mapping[str, Any] | None) -> Course:
    """The same, read back."""
    if not held:
        return AT_THE_START
    return Course(
        by=date.fromisoformat(held["by"]) if "by" in held else None,
        reminded=date.fromisoformat(held["reminded"]) if "reminded" in held else None,
        pilot=UnitId(held["pilot"]) if "pilot" in held else None,
        signed=tuple(held.get("signed", ())),
        receiver=_receiver(held["receiver"]) if "receiver" in held else None,
        opinions=tuple(Opinion(reviewer, approves) for reviewer, approves in held.get("opinions", ())),
        granted=held.get("granted"),
        followers=tuple(PersonId(person) for person in held.get("followers", ())),
        merged_into=_link(held.get("merged_into")),
        came_from=_link(held.get("came_from")),
        led_to=tuple(Link(TicketId(ticket), number) for ticket, number in held.get("led_to", ())),
        proposer=held.get("proposer"),
    )


def _receiver(held: Sequence[str]) -> Receiver:
    unit, resource, cover = held
    return Receiver(UnitId(unit), resource, cover)


def _pair(link: Link | None) -> list[str] | None:
    return [link.ticket, link.number] if link is not None else None


def _link(held: Sequence[str] | None) -> Link | None:
    return Link(TicketId(held[0]), held[1]) if held else None
