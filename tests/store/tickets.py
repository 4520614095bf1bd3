"""Made-up tickets, and steps with them."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from bot.desk.changes import Changed, Denied, take
from bot.desk.clock import Clock
from bot.desk.lifecycle import STARTS
from bot.desk.steps import Step
from bot.desk.ticket import Actor, Event, Kind, Move, Side, Ticket
from bot.errands import of
from bot.ids import AreaId, PersonId, TicketId, UnitId
from bot.language import Text
from bot.privacy import Screened, screen
from bot.routing import BusinessHours, Calendar, Priority, Queue, QueueId
from bot.staff import Hours
from bot.store import Store
from bot.store.tickets import Made
from tests.store.conftest import NOW

AGNES = PersonId("11111111-1111-4111-8111-111111111111")
CLINICAL = QueueId("q-klinisk")
MAJA = Actor(Side.STAFF, "k-med")
JONAS = Actor(Side.STAFF, "k-kir")

STOCKHOLM = ZoneInfo("Europe/Stockholm")
CLOCK = Clock(
    BusinessHours(
        frozenset({"mon", "tue", "wed", "thu", "fri"}),
        Hours(time(7, 30), time(16, 30)),
        {date(2026, 12, 25): "Juldagen"},
    ),
    STOCKHOLM,
)
QUEUE = Queue(
    CLINICAL, Text("Kliniska system", "Clinical systems"), Calendar.BUSINESS, timedelta(hours=4), None, ("k-med",)
)


def words(text: str) -> Screened:
    """What somebody wrote, screened as it always is."""
    screened = screen(text)
    assert isinstance(screened, Screened)
    return screened


def draft(
    name: str = "printer",
    kind: Kind = Kind.QUESTION,
    queue: QueueId = CLINICAL,
    priority: Priority | None = None,
    owner: str | None = None,
    asker: PersonId = AGNES,
    area: str | None = None,
) -> Ticket:
    """A ticket that nobody has kept yet."""
    return Ticket(
        id=TicketId(name),
        number="",
        version=1,
        kind=kind,
        state=STARTS[kind],
        asker=asker,
        language="sv",
        question=words("Skrivaren på avdelningen är död."),
        queue=queue,
        made_at=NOW,
        unit=UnitId("med-avd5"),
        priority=priority,
        owner=owner,
        area=AreaId(area) if area else None,
    )


def made_event(ticket: Ticket) -> Event:
    """How it began."""
    asker = Actor(Side.ASKER, ticket.asker)
    return Event(ticket.id, 1, ticket.made_at, asker, Move.MADE, ticket.state, ticket.owner)


async def make(store: Store, ticket: Ticket) -> Made:
    """Keep a new ticket, with what is to be sent."""
    event = made_event(ticket)
    return await store.tickets.make(ticket, event, of(None, Changed(ticket, event)))


async def do(store: Store, ticket: TicketId, step: Step, by: Actor) -> Changed | Denied:
    """Take a step as the app does: anew for as long as somebody else was faster."""
    while True:
        before = await store.tickets.get(ticket)
        assert before is not None
        decided = take(before, step, by, NOW, CLOCK, QUEUE)
        if isinstance(decided, Denied) or await store.tickets.change(before, decided, of(before, decided)):
            return decided
