"""What the desk knows of its region when it decides: who helps, who is here, who has how much, where a unit belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.desk.clock import Clock
from bot.ids import AreaId, SystemId, UnitId
from bot.routing import Queue, QueueId, Routing
from bot.staff import WEEKDAYS, Absence, Hours, Member, Staff
from bot.systems import Area, System

LOOKED_AHEAD = 400  # days; whoever is away for longer has no day to name


@dataclass(frozen=True)
class Office:
    """The desk of one region at one moment.

    `parents` maps a unit to the one above it. `desk_hours` are the service desk's, on working days. `capabilities` is
    what each role may do, on top of "default". `absences` are those registered on top of the content's, `open_tickets`
    how many each member has; both by member.
    """

    routing: Routing
    staff: Staff
    parents: Mapping[UnitId, UnitId | None]
    areas: Mapping[AreaId, Area]
    systems: Mapping[SystemId, System]
    zone: ZoneInfo
    desk_hours: Hours
    capabilities: Mapping[str, Mapping[str, str | int | bool]]
    absences: Mapping[str, tuple[Absence, ...]] = field(default_factory=dict[str, tuple[Absence, ...]])
    open_tickets: Mapping[str, int] = field(default_factory=dict[str, int])

    @cached_property
    def clock(self) -> Clock:
        """Reckons in this region's working time."""
        return Clock(self.routing.hours, self.zone)

    def queue(self, queue: QueueId) -> Queue:
        """The queue by this id."""
        return self.routing.queue(queue)

    def day(self, now: datetime) -> date:
        """Today, where the region is."""
        return now.astimezone(self.zone).date()

    def upwards(self, unit: UnitId | None) -> Iterator[UnitId]:
        """The unit and those above it, nearest first."""
        while unit is not None:
            yield unit
            unit = self.parents.get(unit)

    def lead(self, area: AreaId | None) -> str | None:
        """Who leads this area."""
        known = self.areas.get(area) if area is not None else None
        return known.lead if known is not None else None

    def is_desk_open(self, now: datetime) -> bool:
        """Whether the service desk is there to take what comes."""
        local = now.astimezone(self.zone)
        hours = self.desk_hours
        return self.clock.is_working_day(local.date()) and hours.start <= local.time() < hours.end

    def absence(self, member: str, day: date) -> Absence | None:
        """Why this member is away that day; None for somebody who is here. What was registered goes first."""
        known = self.staff.members.get(member)
        every = (*self.absences.get(member, ()), *(known.absences if known is not None else ()))
        return next((absence for absence in every if absence.first <= day <= absence.last), None)

    def without(self, member: str | None, day: date) -> "Office":
        """The same as though this member were away that day."""
        if member is None:
            return self
        away = Absence(day, day, "")
        return replace(self, absences={**self.absences, member: (*self.absences.get(member, ()), away)})

    def is_here(self, member: str, day: date) -> bool:
        """Whether there is such a member and they are not away."""
        return member in self.staff.members and self.absence(member, day) is None

    def back(self, member: str, day: date) -> date | None:
        """The next day that somebody who is away works; None where nobody can say."""
        known = self.staff.members.get(member)
        ahead = (day + timedelta(days=n) for n in range(LOOKED_AHEAD))
        return next((d for d in ahead if known is not None and self._works(known, d)), None)

    def _works(self, member: Member, day: date) -> bool:
        usual = not member.works or WEEKDAYS[day.weekday()] in member.works
        return usual and self.clock.is_working_day(day) and self.absence(member.id, day) is None

    def is_full(self, member: str) -> bool:
        """Whether they already have more than they should."""
        consultant = self.staff.consultants.get(member)
        return consultant is not None and self.open_tickets.get(member, 0) > consultant.most_open_tickets
