"""A ticket of Region Exempel's, and those around it, for the pictures."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.desk.ticket import Kind, State, Ticket
from bot.ids import PersonId, SystemId, TicketId, UnitId
from bot.language import Language, Text
from bot.privacy import Screened, screen
from bot.replies.ticket import Around, Helper, Line
from bot.routing import QueueId

NOW = datetime(2026, 11, 23, 9, 41, tzinfo=ZoneInfo("Europe/Stockholm"))
MAJA = Helper("ik-slut", "Maja Provberg", "Intern IT-konsult, slutenvård", "070-174 06 11")
JONAS = Helper("ik-pv", "Jonas Testlund", "Intern IT-konsult, primärvård och tandvård", "070-174 06 12")
LEILA = Helper("ik-stab", "Leila Exempelsson", "Intern IT-konsult, RUF och Regionstaben", "070-174 06 13")
OLLE = Helper("rp-cosmic-2", "Olle Formstedt", instead="Anna Listén")
DESK = Text("Intern IT-konsult", "Internal IT consultant")
CARE = Text("Vårdsystem (förmedlat)", "Clinical systems (brokered)")
AREAS = (
    ("vardsystem", Text("Vårdsystem", "Clinical systems")),
    ("administrativa", Text("Administrativa system", "Administrative systems")),
    ("teknik", Text("Teknik och infrastruktur", "Technology and infrastructure")),
)
BOARD: Mapping[Language, str] = {
    "sv": "När jag öppnar utdelningen visas gårdagens lista först. Måste jag uppdatera varje gång?",
    "en": "When I open the drug round, yesterday's list shows first. Must I refresh it every time?",
}
ASKED: Mapping[Language, str] = {
    "sv": "Händer det på alla datorer, eller bara på den i läkemedelsrummet?",
    "en": "Does it happen on every computer, or only on the one in the medicine room?",
}
SAID: Mapping[Language, str] = {"sv": "Bara i läkemedelsrummet.", "en": "Only in the medicine room."}
NOTED: Mapping[Language, str] = {"sv": "Samma sak på avdelning 3 i våras.", "en": "The same thing on ward 3 in May."}


def screened(text: str) -> Screened:
    """A text that passes the screen."""
    words = screen(text)
    if not isinstance(words, Screened):
        raise TypeError("the screen stopped a sample")
    return words


def ticket(language: Language, state: State = State.IN_PROGRESS, number: int = 873) -> Ticket:
    """A question that Maja has."""
    return Ticket(
        id=TicketId(f"prov-{number}"),
        number=f"IT-2026-{number:05}",
        version=2,
        kind=Kind.QUESTION,
        state=state,
        asker=PersonId("agnes"),
        language=language,
        question=screened(BOARD[language]),
        queue=QueueId("q-konsult"),
        made_at=datetime(2026, 11, 23, 7, 12, tzinfo=UTC),
        unit=UnitId("med-avd5"),
        system=SystemId("cosmic"),
        owner=MAJA.id,
    )


def around(owner: Helper | None = MAJA, contact: Helper | None = None, hours: int = 3) -> Around:
    """What stands around it, due in so many hours."""
    due = (NOW + timedelta(hours=hours)).replace(minute=30)
    back = date(2026, 11, 26) if contact else None
    return Around(DESK, "Medicinavdelning 5", "COSMIC", owner, contact, back, due, "0980-31 92 10", NOW)


def lines(language: Language, *, internal: bool) -> tuple[Line, ...]:
    """What was said of it."""
    said = (
        Line(MAJA.name, NOW - timedelta(hours=1), ASKED[language]),
        Line(None, NOW - timedelta(minutes=40), SAID[language]),
        Line(LEILA.name, NOW - timedelta(minutes=9), NOTED[language], internal=True),
    )
    return tuple(line for line in said if internal or not line.internal)
