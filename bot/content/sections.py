"""Which section of which file holds which rows."""

from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, cast

from pydantic import BaseModel

from bot.content.rows import howto, meta, news, people, rollouts, routing, staff, systems, tickets, words

R_co = TypeVar("R_co", bound=BaseModel, covariant=True)
Shape = Literal["rows", "one", "by name"]


@dataclass(frozen=True, slots=True)
class Section(Generic[R_co]):
    """A top-level key of a file: a list of rows, one row, or rows by name (their id).

    `key` is what rows go by: once in the section, or in all sections of its `family` where one is named.
    """

    file: str
    name: str
    row: type[R_co]
    shape: Shape = "rows"
    key: str = "id"
    family: str = ""


REGION = Section("meta.yaml", "region", meta.RegionRow, "one")
CONTACT = Section("meta.yaml", "contact", meta.ContactRow, "one")
URLS = Section("meta.yaml", "urls", meta.UrlsRow, "one")
BUSINESS_HOURS = Section("meta.yaml", "business_hours", meta.BusinessHoursRow, "one")
HOLIDAYS = Section("meta.yaml", "holidays", meta.HolidayRow, key="date")
DIGEST = Section("meta.yaml", "digest_defaults", meta.DigestRow, "one")
UNITS = Section("units.yaml", "units", people.UnitRow)
GOVERNANCE = Section("units.yaml", "governance", people.GovernanceRow, "one")
ROLES = Section("roles.yaml", "roles", people.RoleRow)
GROUPS = Section("roles.yaml", "groups", people.GroupsRow, "one")
PERMISSIONS = Section("roles.yaml", "permissions", people.PermissionRow, "by name")
AREAS = Section("systems.yaml", "areas", systems.AreaRow)
SYSTEMS = Section("systems.yaml", "systems", systems.SystemRow)
HOW_TOS = Section("howto.yaml", "howtos", howto.HowToRow)
GAPS = Section("gaps.yaml", "gaps", howto.GapRow)
ROLLOUTS = Section("rollouts.yaml", "rollouts", rollouts.RolloutRow)
NEWS = Section("news.yaml", "news", news.NewsRow)
WINDOWS = Section("maintenance.yaml", "windows", systems.WindowRow, family="maintenance")
CURRENT = Section("maintenance.yaml", "current", systems.CurrentRow, family="maintenance")
RESOLVED = Section("maintenance.yaml", "resolved_recent", systems.ResolvedRow, family="maintenance")
LINKS = Section("links.yaml", "links", news.LinkRow)
COLLABORATION = Section("links.yaml", "collaboration_areas", news.CollaborationRow)
EVENTS = Section("links.yaml", "calendar", news.EventRow)
CONSULTANTS = Section("consultants.yaml", "consultants", staff.ConsultantRow, family="staff")
SERVICE_DESK = Section("consultants.yaml", "service_desk", staff.MemberRow, family="staff")
IT_MANAGER = Section("consultants.yaml", "it_manager", staff.MemberRow, "one", family="staff")
DATA_PROTECTION = Section("consultants.yaml", "data_protection_officer", staff.MemberRow, "one", family="staff")
ON_CALL = Section("consultants.yaml", "on_call", staff.OnCallRow, "one")
EXPERTS = Section("consultants.yaml", "resource_persons", staff.ExpertRow, family="staff")
SUPERUSERS = Section("consultants.yaml", "superusers", staff.SuperuserRow, key="upn")
SUPERUSER_TARGET = Section("consultants.yaml", "superuser_target", staff.SuperuserTargetRow, "one")
PERSONAS = Section("consultants.yaml", "demo_users", staff.PersonaRow, key="upn")
QUEUES = Section("routing.yaml", "queues", routing.QueueRow)
PRIORITIES = Section("routing.yaml", "priorities", routing.PriorityRow)
PRIORITY_RULES = Section("routing.yaml", "priority_rules", routing.PriorityRulesRow, "one")
REPORT_GOALS = Section("routing.yaml", "report_goals", routing.ReportGoalsRow, "one")
RULES = Section("routing.yaml", "rules", routing.RuleRow)
BROKER = Section("routing.yaml", "broker", routing.BrokerRow, "one")
ASSIGNMENT = Section("routing.yaml", "assignment", routing.AssignmentRow, "one")
ESCALATION = Section("routing.yaml", "escalation", routing.EscalationRow)
HANDOVER = Section("routing.yaml", "handover", routing.HandoverRow, "one")
FORMS = Section("routing.yaml", "forms", tickets.FormRow, "by name")
NEXT_NUMBER = Section("tickets.yaml", "next_number", tickets.NextNumberRow, "one")
TICKETS = Section("tickets.yaml", "tickets", tickets.TicketRow, key="number")
DETECTORS = Section("sensitive_patterns.yaml", "detectors", words.DetectorRow)
ALLOWED = Section("sensitive_patterns.yaml", "allow", words.AllowedRow)
STORAGE = Section("sensitive_patterns.yaml", "storage", words.StorageRow, "one")
SCREEN_REPLIES = Section("sensitive_patterns.yaml", "reply_sv", words.ReplyRow, "one")
EFFECTS = Section("effects.yaml", "effect_goals", words.EffectRow)
METRICS = Section("effects.yaml", "metrics", words.MetricRow)
REPORT_RULES = Section("effects.yaml", "report_rules", words.ReportRulesRow, "one")
ABBREVIATIONS = Section("glossary.yaml", "abbreviations", words.MeaningsRow, "one")
AMBIGUOUS = Section("glossary.yaml", "ambiguous", words.AmbiguousRow, "by name")
SPELLINGS = Section("glossary.yaml", "spelling_variants", words.SpellingsRow, "one")
COMPOUNDS = Section("glossary.yaml", "compound_handling", words.CompoundRow, key="sv")
FROM_ENGLISH = Section("glossary.yaml", "english_hints", words.MeaningsRow, "one")

SECTIONS: tuple[Section[Any], ...] = tuple(
    cast("Section[Any]", value) for value in tuple(globals().values()) if type(value) is Section
)
"""All of the above, in this order."""
