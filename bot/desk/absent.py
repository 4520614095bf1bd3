"""Registering that somebody is away: who may, which days are meant, and who covers then."""

import re
from datetime import date

from bot.desk.office import Office
from bot.people import Person
from bot.staff import Absence, Member

MONTHS = (
    ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
)
_DAY = r"(\d{1,2})(?:\s*(?:/\s*(\d{1,2})|\s([a-zåäö]{3,9})))?"
_AWAY = re.compile(
    rf"(?:jag (?:är|blir) )?(?:borta|frånvarande|ledig|away)(?: (?:från |from )?(?:den )?{_DAY}"
    rf"(?:\s*(?:-|–|till|to|until)\s*(?:den )?{_DAY})?)?[.! ]*",
    re.IGNORECASE,
)
_FORM = re.compile(r"(?:registrera |anmäl )?(?:min )?frånvaro[.! ]*|i am away[.! ]*|absence[.! ]*", re.IGNORECASE)
_BACK = re.compile(r"(?:jag är |i am |i'm )?(?:tillbaka|back)[.! ]*", re.IGNORECASE)


def may_register(person: Person, by: Member, member: str, office: Office) -> bool:
    """Everybody for themselves; who leads, for the consultants and experts that they may give tickets to."""
    if by.id == member:
        return True
    if member not in office.staff.members:
        return False
    reach = {office.capabilities.get(role, {}).get("assign") for role in person.roles | {by.role}}
    if "all" in reach:
        return True
    led = {area.id for area in office.areas.values() if area.lead == by.id}
    consultant, expert = office.staff.consultants.get(member), office.staff.experts.get(member)
    areas = {*(consultant.areas if consultant else ()), *((expert.area,) if expert else ())}
    return "area" in reach and not led.isdisjoint(areas)


def is_good(absence: Absence, member: str, office: Office, today: date) -> bool:
    """Whether it is not over, begins before it ends, and is covered by somebody else who is there."""
    others = all(cover in office.staff.members and cover != member for cover in absence.cover)
    return today <= absence.last and absence.first <= absence.last and others


def asks_for_absence(said: str) -> bool:
    """Whether somebody says that they will be away."""
    return bool(_FORM.fullmatch(said.strip()) or _AWAY.fullmatch(said.strip()))


def says_they_are_back(said: str) -> bool:
    """Whether somebody says that they are back."""
    return bool(_BACK.fullmatch(said.strip()))


def days_in(said: str, today: date) -> tuple[date, date] | None:
    """From when to when, as it is written: "23–25 november", "1/12 - 3/12"; the next such days to come."""
    found = _AWAY.fullmatch(said.strip())
    if found is None or found[1] is None:
        return None
    last_day, last_month = found[4] or found[1], month_of(found[5], found[6]) or month_of(found[2], found[3])
    first_month = month_of(found[2], found[3]) or last_month
    if first_month is None or last_month is None:
        return None
    first, last = _next(int(found[1]), first_month, today), _next(int(last_day), last_month, today)
    return (first, last) if first is not None and last is not None else None


def month_of(number: str | None, name: str | None) -> int | None:
    """The month that is written as a number, or by its name."""
    if number is not None:
        return int(number)
    begins = (name or "")[:3].casefold()
    return next((months.index(begins) + 1 for months in MONTHS if begins in months), None)


def _next(day: int, month: int, today: date) -> date | None:
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None
