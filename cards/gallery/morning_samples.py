"""The mornings of Region Exempel's people, composed of its own content as they would get them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from bot import content
from bot.app.digest.composer import Composer
from bot.digest import Digest, Own, Section, Topic
from bot.digest.values import Coming, Film, Standing
from bot.language import Language
from bot.mornings.closings import Phase
from bot.people import Person
from bot.preferences import Preferences
from bot.region import Region
from bot.replies.morning import ClosingTold, Done, ItemShown, Morning, PreferencesShown, WholeSection
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.staff import Weekday
from cards.gallery.exempel import JONAS, MAJA, around, ticket

FOLDER = Path(__file__).parents[2] / "content" / "region-exempel"
MONDAY, CUTOVER = "2026-11-23", "2026-12-07"
PHONE = "0980-31 92 10"
SPEAKS: Mapping[str, Language] = {"omar": "en"}
MORNINGS = {
    "agnes": f"{MONDAY}T06:30",
    "omar": f"{MONDAY}T13:15",
    "britt": f"{MONDAY}T07:45",
    "vera": f"{MONDAY}T07:45",
    "sami": f"{MONDAY}T06:30",
    "maja": f"{MONDAY}T07:45",
    "bodil": f"{MONDAY}T07:45",
}


def morning_samples(language: Language) -> dict[str, Reply]:
    """Each persona's in their own language; the morning after a change, and what is pressed, in both."""
    own = [name for name in MORNINGS if SPEAKS.get(name, "sv") == language]
    changed = "omar" if language == "en" else "agnes"
    at = f"{CUTOVER}T13:15" if language == "en" else f"{CUTOVER}T06:30"
    agnes = _morning("agnes", MORNINGS["agnes"], language)
    return {
        **{f"morning-{name}": _morning(name, MORNINGS[name], language) for name in own},
        "morning-changed": _morning(changed, at, language),
        "morning-read": replace(agnes, done=Done.READ, items=("n-1177-byte", "n-labfel", "n-mejl-vag3")),
        "morning-nothing": Morning(Digest(date.fromisoformat(MONDAY), ())),
        "morning-links": WholeSection(agnes.digest.section(Topic.LINKS)),
        "morning-calendar": WholeSection(agnes.digest.section(Topic.CALENDAR)),
        "morning-no-areas": WholeSection(Section(Topic.AREAS, ())),
        **_items(agnes.digest),
        **_preferences(language),
        "morning-gone": Notice(Told.MORNING_GONE),
    }


@cache
def _region() -> Region:
    return content.load(FOLDER)


@cache
def _people() -> Mapping[str, Person]:
    return {persona.upn.partition(".")[0]: persona.person for persona in content.personas(FOLDER)}


def _morning(name: str, at: str, language: Language) -> Morning:
    """The digest that somebody gets, asked for, with tickets where they would have some."""
    now = datetime.fromisoformat(at).replace(tzinfo=_region().zone)
    mine = ticket(language)
    own = {
        "agnes": Own(tickets=(mine,)),
        "maja": Own(queue=(ticket(language, number=851), ticket(language, number=871), ticket(language, number=872))),
        "vera": Own(unit=Standing("Norrby hälsocentral", 3, 1)),
        "bodil": Own(unit=Standing("Medicinavdelning 5", 1, 0)),
    }.get(name, Own())
    digest = Composer(_region(), now).digest(_people()[name], own)
    if digest is None:
        raise LookupError("somebody who is told nothing")
    arounds = {one.id: around(MAJA) for one in own.tickets}
    arounds |= {one.id: around(MAJA, JONAS if one.number.endswith("872") else None) for one in own.queue}
    return Morning(digest, arounds)


def _items(digest: Digest) -> dict[str, Reply]:
    news, ordinary = digest.section(Topic.NEWS).items[:2]
    down, event = digest.section(Topic.DOWNTIME).items[0], digest.section(Topic.CALENDAR).items[0]
    rollout = next(item for item in digest.section(Topic.ROLLOUTS).items if isinstance(item.subject, Coming))
    closing = ItemShown(Topic.DOWNTIME, down, _film("cosmic-reservrutin"), _region().portals.status, phone=PHONE)
    return {
        "item-mandatory": ItemShown(Topic.NEWS, news, _film("1177-gamla-arenden")),
        "item-news": ItemShown(Topic.NEWS, ordinary, _film("cosmic-vidimera")),
        "item-downtime": closing,
        "item-rollout": ItemShown(Topic.ROLLOUTS, rollout, _film("teams-mote"), _region().portals.rollouts),
        "item-event": ItemShown(Topic.CALENDAR, event),
        "closing-before": ClosingTold(Phase.BEFORE, closing),
        "closing-start": ClosingTold(Phase.START, closing),
    }


def _film(topic: str) -> Film:
    how_to = next(how_to for name, how_to in _region().how_tos.items() if name == topic)
    return Film(how_to, _region().films.link(how_to.video, 0))


def _preferences(language: Language) -> dict[str, Reply]:
    limits = _region().digest
    usual = PreferencesShown(
        Preferences(),
        limits.send_at,
        limits.days,
        limits.shifts,
        language,
        date(2026, 11, 24),
        limits.quiet_before,
        limits.quiet_after,
    )
    days: frozenset[Weekday] = frozenset({"mon", "wed"})
    ahead = date(2027, 1, 11)
    own = Preferences(time(5, 45), days=days, paused_until=ahead, off=frozenset({"links", "areas"}))
    return {
        "preferences": usual,
        "preferences-saved": replace(
            usual,
            chosen=own,
            send_at=time(5, 45),
            days=frozenset({"mon", "wed"}),
            next_day=date(2027, 1, 11),
            saved=True,
        ),
        "preferences-refused": replace(usual, refused=True),
        "preferences-proposed": replace(usual, chosen=Preferences(shift="natt"), send_at=time(20, 30), proposed=True),
        "preferences-stopped": replace(usual, chosen=Preferences(stopped=True), next_day=None, saved=True),
    }
