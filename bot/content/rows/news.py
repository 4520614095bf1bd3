"""news.yaml and links.yaml: news, links, collaboration areas and events."""

from datetime import date
from typing import Annotated

from bot.content.rows.row import (
    AreaRef,
    Count,
    HowToRef,
    Id,
    Instant,
    Many,
    Plain,
    RolesRef,
    RolloutRef,
    Row,
    UnitRef,
    Url,
    not_before,
)

Morning = date


class NewsRow(Row):
    """A news item; both mornings are included."""

    id: Id
    title_sv: Plain
    title_en: Plain | None = None
    body_sv: Plain
    body_en: Plain | None = None
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    date: Morning
    until: Annotated[Morning, not_before("date")]
    mandatory: bool = False
    topic: HowToRef | None = None
    rollout: RolloutRef | None = None


class LinkRow(Row):
    """A work-support link."""

    id: Id
    sv: Plain
    en: Plain | None = None
    url: Url
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    area: AreaRef | None = None


class CollaborationRow(Row):
    """A collaboration area."""

    id: Id
    sv: Plain
    en: Plain | None = None
    url: Url
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    unread: Count
    external: bool = False


class EventRow(Row):
    """An event."""

    id: Id
    sv: Plain
    en: Plain | None = None
    start: Instant
    end: Annotated[Instant, not_before("start")]
    units: Many[UnitRef] = ()
    roles: Many[RolesRef] = ()
    topic: HowToRef | None = None
