"""What the files name, whether or not each row holds its form: what a reference may point to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import cast
from zoneinfo import ZoneInfo

from bot.content.files import Files


class Kind(Enum):
    """What a reference can point to; the value is how it is said to an editor."""

    UNIT = "a unit of units.yaml"
    ROLE = "a role of roles.yaml"
    ROLES = "a role or a group of roles of roles.yaml"
    AREA = "an area of systems.yaml"
    SYSTEM = "a system of systems.yaml"
    HOW_TO = "a how-to of howto.yaml"
    ROLLOUT = "a rollout of rollouts.yaml"
    STAFF = "somebody of consultants.yaml"
    PERSONA = "a person of consultants.yaml: demo_users"
    STAFF_OR_UNIT = "somebody of consultants.yaml or a unit of units.yaml"
    STAFF_OR_PERSONA = "somebody of consultants.yaml, or a person of its demo_users"
    OWNER = "somebody of consultants.yaml, servicecenter, innovation_owner or area_lead"
    QUEUE = "a queue of routing.yaml"
    FORM = "a form of routing.yaml"
    GATE = "a gate of units.yaml"
    METRIC = "a metric of effects.yaml"
    CAPABLE = "default, or a role of roles.yaml"


Ids = frozenset[str] | None
"""None where the file or section that should hold them cannot be read: then nothing can be said of references."""


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of each kind, and what the addresses and times of all files depend on; None where that cannot be read."""

    ids: Mapping[Kind, Ids]
    zone: ZoneInfo
    domain: str | None
    video_base: str | None
    transcript_base: str | None


HOLDERS: Mapping[Kind, tuple[tuple[str, str, str], ...]] = {
    Kind.UNIT: (("units.yaml", "units", "id"),),
    Kind.ROLE: (("roles.yaml", "roles", "id"),),
    Kind.AREA: (("systems.yaml", "areas", "id"),),
    Kind.SYSTEM: (("systems.yaml", "systems", "id"),),
    Kind.HOW_TO: (("howto.yaml", "howtos", "id"),),
    Kind.ROLLOUT: (("rollouts.yaml", "rollouts", "id"),),
    Kind.STAFF: tuple(
        ("consultants.yaml", section, "id")
        for section in ("consultants", "service_desk", "it_manager", "data_protection_officer", "resource_persons")
    ),
    Kind.PERSONA: (("consultants.yaml", "demo_users", "upn"),),
    Kind.QUEUE: (("routing.yaml", "queues", "id"),),
    Kind.METRIC: (("effects.yaml", "metrics", "id"),),
}
"""Where each kind's ids stand: file, section, key."""


def survey(files: Files) -> Known:
    """All ids of all files, and the few settings that rows are held against."""
    ids = {kind: _together(*(_ids(files, *holder) for holder in holders)) for kind, holders in HOLDERS.items()}
    groups = _together(_ids(files, "roles.yaml", "roles", "group"), _keys(files, "roles.yaml", "groups"))
    governance = _section(files, "units.yaml", "governance")
    ids |= {
        Kind.ROLES: _together(ids[Kind.ROLE], groups),
        Kind.CAPABLE: _together(ids[Kind.ROLE], frozenset({"default"})),
        Kind.STAFF_OR_UNIT: _together(ids[Kind.STAFF], ids[Kind.UNIT]),
        Kind.STAFF_OR_PERSONA: _together(ids[Kind.STAFF], ids[Kind.PERSONA]),
        Kind.OWNER: _together(ids[Kind.STAFF], frozenset({"servicecenter", "innovation_owner", "area_lead"})),
        Kind.FORM: _keys(files, "routing.yaml", "forms"),
        Kind.GATE: frozenset(_texts(governance.get("handover_gates"), "id")) if governance else None,
    }
    region, urls = _section(files, "meta.yaml", "region"), _section(files, "meta.yaml", "urls")
    return Known(
        ids,
        zone_named(str(region.get("timezone"))) or ZoneInfo("Europe/Stockholm"),
        _text(region.get("domain")),
        _text(urls.get("video_base")),
        _text(urls.get("transcript_base")),
    )


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone, None where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def mappings(value: object) -> list[Mapping[str, object]]:
    """The mappings among a list's items, or the one mapping itself; nothing of anything else."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return [cast("Mapping[str, object]", item) for item in items if isinstance(item, dict)]


def _together(*parts: Ids) -> Ids:
    known = [part for part in parts if part is not None]
    return frozenset[str]().union(*known) if len(known) == len(parts) else None


def _ids(files: Files, file: str, section: str, key: str) -> Ids:
    rows = files.sheets.get(file, {}).get(section)
    return frozenset(_texts(rows, key)) if type(rows) in (list, dict) else None


def _keys(files: Files, file: str, section: str) -> Ids:
    return frozenset(_section(files, file, section)) or None


def _texts(rows: object, key: str) -> list[str]:
    return [value for row in mappings(rows) if isinstance(value := row.get(key), str)]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _section(files: Files, file: str, section: str) -> Mapping[str, object]:
    found = mappings(files.sheets.get(file, {}).get(section))
    return found[0] if found else {}
