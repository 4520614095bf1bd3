"""units.yaml and roles.yaml: the tree of units, who owns innovation, roles, groups of them, and what a role may do."""

from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, RootModel

from bot.content.rows.row import (
    CapableRef,
    Count,
    Id,
    Info,
    Many,
    Plain,
    RolesRef,
    Row,
    UnitRef,
    expected,
)
from bot.ids import UnitId


class UnitRow(Row):
    """A unit."""

    id: Id
    name: Plain
    kind: Literal["region", "forvaltning", "omrade", "enhet", "stab"]
    parent: UnitRef | None
    aliases: Many[Plain]


class GateRow(Row):
    """A checkpoint between innovation and operations."""

    id: Id
    sv: Plain
    en: Plain | None = None
    owner: Plain


class ProfileRow(Row):
    """Another way to govern, ready to be switched to."""

    name: Id
    innovation_owner_unit: UnitRef
    digitaliseringssamordnare_unit: UnitRef
    steering_group: Many[Id]


def _among_them(units: tuple[UnitId, ...], info: Info) -> tuple[UnitId, ...]:
    owner = info.data.get("innovation_owner_unit")
    if owner is not None and owner not in units:
        raise expected(f"{owner} among them")
    return units


class GovernanceRow(Row):
    """Who owns innovation."""

    innovation_owner_unit: UnitRef
    innovation_owner_alternatives: Annotated[Many[UnitRef], AfterValidator(_among_them)]
    alternative_profile: ProfileRow | None = None
    handover_gates: Many[GateRow]


class RoleRow(Row):
    """A role."""

    id: Id
    sv: Plain
    en: Plain | None = None
    group: Id
    aliases: Many[Plain]
    is_addition: bool = False


class GroupsRow(RootModel[dict[Id, Many[RolesRef]]]):
    """Names for several roles or groups at once."""

    model_config = ConfigDict(strict=True, frozen=True)


class PermissionRow(Row):
    """What a role may do in the bot; the id is the role, or "default" for everybody."""

    id: CapableRef
    ask: bool | None = None
    create_ticket: bool | None = None
    create_on_behalf: bool | None = None
    see_tickets: Literal["own", "unit_without_text", "assigned_units", "area", "logic_innovation", "all"] | None = None
    see_digest: Literal["own"] | None = None
    see_unanswered: Literal["unit"] | None = None
    assign: Literal["area", "logic_innovation", "all"] | None = None
    broker: bool | None = None
    cover: bool | None = None
    news_publish: Literal[True, False, "own_system", "own_rollout"] | None = None
    topic_edit: Literal[True, False, "own_system", "area", "text_only"] | None = None
    topic_suggest: bool | None = None
    preview_as_role: bool | None = None
    rollout_edit: Literal["none", "own_rollout"] | None = None
    reports: Literal["assigned_units", "area", "logic_innovation", "all_aggregated"] | None = None
    analytics: Literal["none", "unit", "all_aggregated"] | None = None
    min_group_size: Count | None = None
    audit: Literal[True, False, "read"] | None = None
    privacy_admin: bool | None = None
