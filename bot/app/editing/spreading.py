"""After a correction or a withdrawal the digests that hold the item are put right: found, counted, and planned."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.app.edited import Edited
from bot.app.kollegan import Kollegan
from bot.app.morning import AT_ONCE, PLANNED, Plan
from bot.editing.edits import Edit, news_of, not_undone
from bot.mornings.delivery import Wanted
from bot.mornings.plan import Room, planned
from bot.mornings.righting import Righting
from bot.news import News
from bot.people import Person
from bot.store import Store
from bot.store.cards import Card, Sending

SETTLED = timedelta(minutes=1)
"""So long other processes may send what it was before: then all its digests are there to be found."""


async def plan_rightings(edited: Edited, store: Store, now: datetime, per_second: float) -> Plan:
    """Plan whose digests are put right. Called again, or by two at once, it changes nothing more."""
    made = Plan()
    for edit in await store.edits.unspread():
        if edit.at + SETTLED <= now:
            made = await _planned(edit, edited, store, now, per_second, made)
            await store.edits.spread(edit, now)
    return made


async def cards_of(kollegan: Kollegan, item: str, news: News) -> int:
    """How many digests hold the item today."""
    edits = await kollegan.edited.edits.of(item)
    sent, was = _sending(kollegan.edited, edits, news, kollegan.clock()), _versions(edits, news)
    found = await kollegan.cards.alike(sent)
    return sum(many for person, day, many in found if _had(kollegan.edited, was, person, day))


async def _planned(edit: Edit, edited: Edited, store: Store, now: datetime, per_second: float, made: Plan) -> Plan:
    edits = await store.edits.of(edit.item)
    news = news_of(edit)
    sent, was, last = _sending(edited, edits, news, edit.at + SETTLED), _versions(edits, news), 0
    taken = Counter(await store.mornings.taken(int(now.timestamp())))
    while cards := await store.cards.after(last, sent, AT_ONCE):
        readers = await store.readers.of([card.person for card in cards])
        theirs = [
            card
            for card in cards
            if card.person in readers and _had(edited, was, readers[card.person].person, card.day)
        ]
        room = Room(per_second * PLANNED, now, edited.region.digest.quiet_before, edited.region.zone, taken)
        of_these = planned(list(_wanted(edit, edited, theirs, now)), room)
        async with store.database.together() as connection:
            await store.mornings.add(connection, of_these)
        taken.update(each.second for each in of_these)
        made, last = made.and_(of_these), cards[-1].number
    return made


def _wanted(edit: Edit, edited: Edited, cards: Sequence[Card], now: datetime) -> Iterator[Wanted]:
    """Now, each; it is part of today's account, whichever day's digest it is."""
    today = now.astimezone(edited.region.zone).date()
    for card in cards:
        kind = Righting(edit.item, edit.version, edit.deed, card.day).kind
        yield Wanted(card.person, today, now, kind, card.shown)


def _sending(edited: Edited, edits: Sequence[Edit], news: News, until: datetime) -> Sending:
    """When digests that hold it may have been sent: since it was first seen."""
    left = not_undone(edits)
    is_written = not left or any(one.id == left[0].item for one in edited.written.news)
    zone = edited.written.zone
    midnight = datetime.combine(min(news.first, _first(left, news)), time.min, zone).astimezone(UTC)
    since = midnight if is_written else left[0].holds_from
    return Sending(since.astimezone(zone).date(), since, until)


def _first(edits: Sequence[Edit], news: News) -> date:
    return min((edit.said.first for edit in edits if isinstance(edit.said, News)), default=news.first)


def _versions(edits: Sequence[Edit], news: News) -> Sequence[News]:
    """Whatever it has been: each may have had another audience."""
    return [*(edit.said for edit in not_undone(edits) if isinstance(edit.said, News)), news]


def _had(edited: Edited, was: Sequence[News], person: Person, day: date) -> bool:
    return any(news.first <= day <= news.last and edited.region.may_see(person, news, day) for news in was)
