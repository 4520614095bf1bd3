"""What the files name, whether or not each row holds its form: what a reference may point to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import cast
from zoneinfo import ZoneInfo

from bot.content.files import Files
from bot.errors import Problem


class Kind(Enum):
    """What a reference can point to; the value is how it is said to an editor."""

    UNIT = "a unit of units.yaml"
    ROLE = "a role of roles.yaml"
    ROLES = "a role or a group of roles of roles.yaml"
    GROUP = "a group of roles of roles.yaml"
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
    DETECTOR = "a detector of sensitive_patterns.yaml"
    CAPABLE = "default, or a role of roles.yaml"


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of each kind, and what the addresses and times of all files depend on."""

    ids: Mapping[Kind, frozenset[str]]
    zone: ZoneInfo
    domain: str
    video_base: str
    transcript_base: str


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
    Kind.DETECTOR: (("sensitive_patterns.yaml", "detectors", "id"),),
}
"""Where each kind's ids stand: file, section, key."""


def survey(files: Files) -> Known:
    """All ids of all files, and the few settings that rows are held against."""
    ids = {kind: frozenset(_names(files, kind)) for kind in HOLDERS}
    groups = frozenset(_texts(files, "roles.yaml", "roles", "group")) | frozenset(
        _section(files, "roles.yaml", "groups")
    )
    ids[Kind.GROUP] = groups
    ids[Kind.ROLES] = ids[Kind.ROLE] | groups
    ids[Kind.CAPABLE] = ids[Kind.ROLE] | {"default"}
    ids[Kind.STAFF_OR_UNIT] = ids[Kind.STAFF] | ids[Kind.UNIT]
    ids[Kind.STAFF_OR_PERSONA] = ids[Kind.STAFF] | ids[Kind.PERSONA]
    ids[Kind.OWNER] = ids[Kind.STAFF] | {"servicecenter", "innovation_owner", "area_lead"}
    ids[Kind.FORM] = frozenset(_section(files, "routing.yaml", "forms"))
    gates = _section(files, "units.yaml", "governance").get("handover_gates")
    ids[Kind.GATE] = frozenset(str(gate.get("id")) for gate in mappings(gates))
    region, urls = _section(files, "meta.yaml", "region"), _section(files, "meta.yaml", "urls")
    return Known(
        ids,
        zone_named(str(region.get("timezone"))) or ZoneInfo("Europe/Stockholm"),
        str(region.get("domain")),
        str(urls.get("video_base")),
        str(urls.get("transcript_base")),
    )


def repeated(files: Files) -> Iterator[Problem]:
    """Ids that more than one row of a kind has. All who work at the desk share one set of ids."""
    for kind, holders in HOLDERS.items():
        for name, times in Counter(_names(files, kind)).items():
            if times > 1:
                yield Problem(holders[0][0], name, holders[0][2], f"only one row with this id, not {times}")


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone, None where there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError):
        return None


def mappings(value: object) -> list[Mapping[str, object]]:
    """The mappings among a list's items, or the one mapping itself; nothing of anything else."""
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return [cast("Mapping[str, object]", item) for item in items if isinstance(item, dict)]


def _names(files: Files, kind: Kind) -> list[str]:
    return [name for file, section, key in HOLDERS[kind] for name in _texts(files, file, section, key)]


def _texts(files: Files, file: str, section: str, key: str) -> list[str]:
    rows = mappings(files.sheets.get(file, {}).get(section))
    return [value for row in rows if isinstance(value := row.get(key), str)]


def _section(files: Files, file: str, section: str) -> Mapping[str, object]:
    found = mappings(files.sheets.get(file, {}).get(section))
    return found[0] if found else {}
