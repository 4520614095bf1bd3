"""Whom to call, the region's pages, where films are played, and a morning's limits."""

from bot.content.draft import Draft
from bot.content.sections import CONTACT, DIGEST, URLS
from bot.howto import FilmHost
from bot.news import DigestDefaults
from bot.region import Contact, Portals


def contact(draft: Draft) -> Contact:
    """Whom to call."""
    row = draft.one(CONTACT)
    return Contact(
        servicecenter_phone=row.servicecenter_phone,
        on_call_phone=row.on_call_phone,
        security_phone=row.security_phone,
        switchboard=row.switchboard,
        medical_technology_phone=row.mta_phone,
        servicecenter_mail=row.servicecenter_mail,
        service_desk_hours=row.servicecenter_hours.mon_fri,
    )


def portals(draft: Draft) -> Portals:
    """The region's pages."""
    row = draft.one(URLS)
    return Portals(row.workplace, row.service_portal, row.status, row.routines, row.overview)


def films(draft: Draft, shown_at: str | None) -> FilmHost:
    """Where films lie, and where they are played."""
    row = draft.one(URLS)
    return FilmHost(row.video_base, shown_at or row.video_base, row.video_start)


def digest(draft: Draft) -> DigestDefaults:
    """A morning's limits."""
    row = draft.one(DIGEST)
    return DigestDefaults(
        send_at=row.send_at,
        days=frozenset(row.days),
        shifts=row.shift_presets,
        most_items=row.max_items.model_dump(),
        rollout_days=row.rollout_horizon_days,
        calendar_days=row.calendar_horizon_days,
        downtime_days=row.downtime_horizon_days,
        quiet_after=row.quiet_after,
        quiet_before=row.quiet_before,
    )
