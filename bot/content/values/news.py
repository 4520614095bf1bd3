"""News, links, collaboration areas and events."""

from bot.content.draft import Draft
from bot.content.sections import COLLABORATION, EVENTS, LINKS, NEWS
from bot.content.values.people import RoleNames
from bot.language import Text
from bot.news import CollaborationArea, Event, Link, News


def news(draft: Draft, names: RoleNames) -> tuple[News, ...]:
    """The news."""
    return tuple(
        News(
            id=row.id,
            title=Text(row.title_sv, row.title_en),
            body=Text(row.body_sv, row.body_en),
            audience=names.audience(row.units, row.roles),
            first=row.date,
            last=row.until,
            mandatory=row.mandatory,
            topic=row.topic,
            rollout=row.rollout,
        )
        for row in draft.rows(NEWS)
    )


def links(draft: Draft, names: RoleNames) -> tuple[Link, ...]:
    """The links."""
    rows = draft.rows(LINKS)
    return tuple(Link(r.id, Text(r.sv, r.en), r.url, names.audience(r.units, r.roles)) for r in rows)


def collaboration_areas(draft: Draft, names: RoleNames) -> tuple[CollaborationArea, ...]:
    """Where people work together."""
    return tuple(
        CollaborationArea(
            id=row.id,
            title=Text(row.sv, row.en),
            url=row.url,
            audience=names.audience(row.units, row.roles),
            unread=row.unread,
            external=row.external,
        )
        for row in draft.rows(COLLABORATION)
    )


def events(draft: Draft, names: RoleNames) -> tuple[Event, ...]:
    """What is in the calendar."""
    return tuple(
        Event(
            id=row.id,
            title=Text(row.sv, row.en),
            audience=names.audience(row.units, row.roles),
            start=row.start,
            end=row.end,
            topic=row.topic,
        )
        for row in draft.rows(EVENTS)
    )
