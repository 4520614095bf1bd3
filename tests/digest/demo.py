"""The demo region's people on a morning, and the tickets that stand in its files."""

from dataclasses import replace
from functools import cache

from bot.app.digest.material import material_for, reader_of
from bot.content import personas
from bot.content.draft import draft_of
from bot.content.files import read
from bot.content.rows.tickets import TicketRow
from bot.content.sections import TICKETS
from bot.desk.ticket import Kind, State, Ticket
from bot.digest import Digest, Material, Own, Reader, Topic, compose
from bot.ids import PersonId, TicketId
from bot.people import Person
from bot.privacy import Screened, screen
from bot.routing import QueueId
from tests.content.copies import DEMO
from tests.desk.demo import local, region


@cache
def person(name: str) -> Person:
    """Somebody of the demo, by first name."""
    return next(p.person for p in personas(DEMO) if p.person.name.startswith(name))


@cache
def _tickets() -> tuple[Ticket, ...]:
    return tuple(_ticket(row) for row in draft_of(read(DEMO)).rows(TICKETS))


def _ticket(row: TicketRow) -> Ticket:
    question = screen(row.exchange[0].text)
    assert isinstance(question, Screened)
    asker = next((p.person.id for p in personas(DEMO) if p.upn == row.reporter), PersonId(row.reporter))
    return Ticket(
        TicketId(row.number),
        row.number,
        1,
        Kind(row.kind),
        State(row.status),
        asker,
        row.lang,
        question,
        QueueId(row.queue),
        row.created,
        owner=row.owner,
    )


def own(who: Person, *, film: bool = True) -> Own:
    """What is theirs: the open tickets that they asked, and those that they own."""
    staff = region().staff.with_upn(who.upn)
    mine = tuple(t for t in _tickets() if t.asker == who.id and t.is_open)
    return Own(mine, tuple(t for t in _tickets() if staff and t.owner == staff.id and t.is_open), film=film)


def reader(name: str, at: str) -> Reader:
    """Somebody at a local time."""
    return reader_of(region(), person(name), local(at))


def material(name: str, at: str) -> Material:
    """All that they may see that day."""
    return material_for(region(), person(name), reader(name, at).day)


def morning(
    name: str, at: str, theirs: Own | None = None, *, asked: bool = False, limits: int | None = None
) -> Digest | None:
    """The digest of one of the demo's people at a local time; `limits` is how many of each, else as the region says."""
    seen, mine = material(name, at), theirs if theirs is not None else own(person(name))
    if limits is not None:
        most = dict.fromkeys(seen.limits.most_items, limits)
        seen = replace(seen, limits=replace(seen.limits, most_items=most))
    return compose(reader(name, at), seen, mine, asked=asked)


def shown(digest: Digest | None, topic: Topic) -> str:
    """A section as the scenarios write it: ids in order, and how many more."""
    assert digest is not None
    section = digest.section(topic)
    ids = " ".join(item.id for item in section.items)
    return f"{ids} (+{section.more})" if section.more else ids
