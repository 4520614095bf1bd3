"""The desk's slice of a region, with what is known today."""

from collections.abc import Mapping

from bot.desk.office import Office
from bot.region import Region
from bot.staff import Absence


def office(
    region: Region,
    absences: Mapping[str, tuple[Absence, ...]] | None = None,
    open_tickets: Mapping[str, int] | None = None,
) -> Office:
    """The desk of this region; `absences` were registered later than its content, both are by member."""
    return Office(
        routing=region.routing,
        staff=region.staff,
        parents={unit.id: unit.parent for unit in region.units.values()},
        areas=region.areas,
        systems=region.systems,
        zone=region.zone,
        desk_hours=region.contact.service_desk_hours,
        capabilities=region.capabilities,
        absences=absences or {},
        open_tickets=open_tickets or {},
    )
