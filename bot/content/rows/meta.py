"""meta.yaml: the region itself, whom to call, its addresses, its hours, and a morning's limits."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo

from bot.content.known import zone_named
from bot.content.rows.row import (
    Clock,
    Count,
    Extension,
    Id,
    Language,
    Mail,
    Many,
    OpenHours,
    Phone,
    Plain,
    Row,
    Url,
    expected,
    shaped,
)
from bot.staff import Weekday


def _zone(name: str) -> str:
    if zone_named(name) is None:
        raise expected("a time zone, as Europe/Stockholm")
    return name


def _with_swedish(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    if "sv" not in languages:
        raise expected("sv among them")
    return languages


def _one_of_them(language: Language, info: ValidationInfo) -> Language:
    if language not in info.data.get("languages", (language,)):
        raise expected("one of the region's languages")
    return language


def _opens_first(end: Clock, info: ValidationInfo) -> Clock:
    if "start" in info.data and end <= info.data["start"]:
        raise expected("after start")
    return end


class Names(Row):
    """A name in both languages."""

    sv: Plain
    en: Plain | None = None


class RegionRow(Row):
    """The region."""

    name: Plain
    short: Plain
    domain: Annotated[str, shaped(r"[a-z0-9-]+(\.[a-z0-9-]+)+", "a domain")]
    bot_name: Names
    reference_date: date
    timezone: Annotated[str, AfterValidator(_zone)]
    languages: Annotated[Many[Language], AfterValidator(_with_swedish)]
    default_language: Annotated[Language, AfterValidator(_one_of_them)]
    employees: Count
    mailboxes: Count


class DeskHours(Row):
    """When the service desk answers, on working days."""

    mon_fri: OpenHours


class ContactRow(Row):
    """Whom to call."""

    servicecenter_phone: Phone
    servicecenter_internal: Extension
    servicecenter_hours: DeskHours
    on_call_phone: Phone
    on_call_internal: Extension
    mta_phone: Phone
    switchboard: Phone
    servicecenter_mail: Mail
    security_phone: Phone


class UrlsRow(Row):
    """Where the region's pages and films are."""

    workplace: Url
    video_base: Url
    video_start: Annotated[str, shaped(r"[?#&]\w+=\{seconds\}s?", 'a start such as "#t={seconds}"')] = "#t={seconds}"
    transcript_base: Url
    service_portal: Url
    status: Url
    routines: Url
    overview: Url


class BusinessHoursRow(Row):
    """When the business calendar's clock runs."""

    days: Many[Weekday]
    start: Clock
    end: Annotated[Clock, AfterValidator(_opens_first)]


Holiday = date


class HolidayRow(Row):
    """A day when it stands still."""

    date: Holiday
    name: Plain


class MostItems(Row):
    """How many of each a morning shows."""

    news: Count
    rollouts: Count
    downtime: Count
    films: Count
    calendar: Count
    links: Count
    tickets: Count


class DigestRow(Row):
    """A morning's limits."""

    send_at: Clock
    days: Many[Weekday]
    shift_presets: dict[Id, Clock] = Field(min_length=1)
    max_items: MostItems
    rollout_horizon_days: Count
    calendar_horizon_days: Count
    downtime_horizon_days: Count
    quiet_after: Clock
    quiet_before: Clock
