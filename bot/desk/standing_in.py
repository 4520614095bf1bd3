"""Whoever is away or has too much is stood in for: by their cover in order, then by the area's lead, then by nobody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.desk.office import Office
from bot.ids import AreaId
from bot.language import Language


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who it is now; None is nobody, and it lies in the queue.

    `away` is whom they stand in for, back on `back`. `relief`: who should have it is here, and has too much.
    """

    member: str | None = None
    away: str | None = None
    back: date | None = None
    relief: bool = False


NOBODY = Chosen()


def choose(
    first: str | None, office: Office, day: date, *, area: AreaId | None = None, language: Language | None = None
) -> Chosen:
    """Whoever of `first` and their cover is here, preferably with room and speaking the language; else the lead."""
    if first is None:
        return NOBODY
    here = [member for member in _in_turn(first, office, day) if office.is_here(member, day)] or _lead(
        area, office, day
    )
    if not here:
        return Chosen(None, *_away(first, office, day))
    asked = min(here, key=lambda member: not _speaks(member, language, office))
    chosen = min(here, key=lambda member: (office.is_full(member), not _speaks(member, language, office)))
    return Chosen(chosen, *_away(first, office, day), relief=chosen != asked)


def _in_turn(first: str, office: Office, day: date) -> Iterator[str]:
    """The one it is for, then who covers this time, then who usually does."""
    yield first
    absence, known = office.absence(first, day), office.staff.members.get(first)
    yield from absence.cover if absence is not None else ()
    yield from known.cover if known is not None else ()


def _lead(area: AreaId | None, office: Office, day: date) -> list[str]:
    lead = office.lead(area)
    return [lead] if lead is not None and office.is_here(lead, day) else []


def _away(member: str, office: Office, day: date) -> tuple[str | None, date | None]:
    return (None, None) if office.absence(member, day) is None else (member, office.back(member, day))


def _speaks(member: str, language: Language | None, office: Office) -> bool:
    return language is None or language in office.staff.members[member].languages
