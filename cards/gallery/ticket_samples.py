"""Tickets as they are shown to who asked, to who helps and in a channel. The people are Region Exempel's."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.desk.changes import Reason
from bot.desk.ticket import KOLLEGAN, Actor, Event, Kind, Move, Side, State, Ticket
from bot.howto import HowTo
from bot.ids import SystemId
from bot.language import Language, Text
from bot.people import Audience
from bot.replies.reply import Reply
from bot.replies.ticket import (
    AnswerMeant,
    AskerTold,
    DisturbanceFirst,
    ExpertAsked,
    ListOf,
    MemberTold,
    Missing,
    NoSuchTicket,
    QueueCard,
    Row,
    TicketDenied,
    TicketList,
    TicketMade,
    TicketShown,
    WorkCard,
)
from bot.routing import Priority
from bot.systems import Disturbance
from cards.gallery.exempel import AREAS, ASKED, CARE, JONAS, LEILA, MAJA, NOTED, NOW, OLLE, SAID
from cards.gallery.exempel import around as _around
from cards.gallery.exempel import lines as _lines
from cards.gallery.exempel import screened as _screened
from cards.gallery.exempel import ticket as _ticket

_SOLVED: Mapping[Language, str] = {
    "sv": "Datorn i läkemedelsrummet hade en gammal genväg. Jag har bytt den, så nu visas dagens lista direkt.",
    "en": "The computer in the medicine room had an old shortcut. I have replaced it, and today's list shows at once.",
}
_EXPERT: Mapping[Language, str] = {
    "sv": "Sparas urvalet per dator eller per inloggning?",
    "en": "Is the selection kept per computer or per login?",
}
_FROZEN: Mapping[Language, str] = {
    "sv": "Läkemedelslistan har fryst på hela avdelningen",
    "en": "The medication list is frozen on the whole ward",
}


def ticket_samples(language: Language, how_to: HowTo, film: str) -> dict[str, Reply]:
    """Every reply about a ticket, by the name of its picture."""
    return {
        **_made(language),
        **_shown(language),
        **_told(language, how_to, film),
        **_queue(language),
        **_work(language, how_to),
        **_staff(language),
        **_lists(language),
    }


def _event(ticket: Ticket, move: Move, words: str | None = None, by: Actor | None = None) -> Event:
    said = _screened(words) if words else None
    who = by or Actor(Side.STAFF, MAJA.id)
    return Event(ticket.id, ticket.version, NOW, who, move, ticket.state, ticket.owner, said)


def _made(language: Language) -> dict[str, Reply]:
    ticket = _ticket(language, State.NEW)
    fault = replace(ticket, kind=Kind.INCIDENT, priority=Priority.P1, question=_screened(_FROZEN[language]), owner=None)
    soon = replace(_around(None, hours=0), queue=Text("Patientkritisk incident", "Patient-critical incident"))
    wanted = replace(ticket, kind=Kind.REQUEST, owner=None)
    return {
        "ticket-made": TicketMade(ticket, _around()),
        "ticket-made-cover": TicketMade(ticket, _around(contact=JONAS, hours=24)),
        "ticket-made-queue": TicketMade(wanted, _around(None)),
        "ticket-made-call": TicketMade(fault, soon, call=True),
        "ticket-made-again": TicketMade(ticket, _around(), first=False),
    }


def _shown(language: Language) -> dict[str, Reply]:
    said = _lines(language, internal=False)
    asked = replace(_ticket(language, State.WAITING_ASKER), first_response_at=NOW)
    answered = replace(_ticket(language, State.RESOLVED), first_response_at=NOW, closed_at=NOW)
    return {
        "ticket-shown-new": TicketShown(_ticket(language, State.NEW), _around(None), ()),
        "ticket-shown-asked": TicketShown(asked, _around(), said[:1]),
        "ticket-shown-missing": TicketShown(asked, _around(), said[:1], missing=Missing.WORDS),
        "ticket-shown-solved": TicketShown(answered, _around(), said, may_reopen=True),
        "ticket-shown-helped": TicketShown(replace(answered, helped=True), _around(), said, may_reopen=True),
        "ticket-shown-refused": TicketShown(answered, _around(), said, may_reopen=True, refused=Reason.CLOSED),
        "ticket-shown-old": TicketShown(answered, _around(), said),
    }


def _told(language: Language, how_to: HowTo, film: str) -> dict[str, Reply]:
    asked, going = _ticket(language, State.WAITING_ASKER), _ticket(language)
    solved = replace(_ticket(language, State.RESOLVED), first_response_at=NOW, closed_at=NOW)
    resolved = _event(solved, Move.RESOLVED, _SOLVED[language])
    booked = replace(solved, booked=datetime(2026, 11, 25, 12, 0, tzinfo=UTC))
    covered = _event(going, Move.COVERED, by=KOLLEGAN)
    return {
        "told-asked": AskerTold(asked, _around(), _event(asked, Move.ASKED, ASKED[language]), MAJA),
        "told-answered": AskerTold(going, _around(), _event(going, Move.ANSWERED, NOTED[language]), MAJA),
        "told-resolved": AskerTold(solved, _around(), resolved, MAJA),
        "told-resolved-film": AskerTold(solved, _around(), resolved, MAJA, how_to, film),
        "told-resolved-booked": AskerTold(booked, _around(), resolved, MAJA),
        "told-covered": AskerTold(going, _around(contact=JONAS), covered, None),
        "answer-meant": AnswerMeant(asked, _around(), _lines(language, internal=False)[0], _screened(SAID[language])),
        "told-uncovered": AskerTold(replace(going, owner=None), _around(None, JONAS), covered, None),
    }


def _queue(language: Language) -> dict[str, Reply]:
    new, solved = replace(_ticket(language, State.NEW), owner=None), _ticket(language, State.RESOLVED)
    fault = replace(new, kind=Kind.INCIDENT, priority=Priority.P2)
    return {
        "queue-free": QueueCard(fault, _around(None)),
        "queue-late": QueueCard(new, _around(None, hours=-2)),
        "queue-taken": QueueCard(_ticket(language), _around()),
        "queue-waiting": QueueCard(_ticket(language, State.WAITING_EXPERT), _around()),
        "queue-solved": QueueCard(solved, _around()),
        "queue-elsewhere": QueueCard(new, _around(None), elsewhere=CARE),
    }


def _work(language: Language, how_to: HowTo) -> dict[str, Reply]:
    ticket, lines = _ticket(language), _lines(language, internal=True)
    work = WorkCard(ticket, _around(), (), (JONAS, LEILA), (OLLE,), AREAS, films=(how_to,))
    stands_in = replace(ticket, relief=True, needs_manager=True, expert=OLLE.id)
    return {
        "work": work,
        "work-exchange": replace(work, ticket=replace(ticket, first_response_at=NOW), lines=lines),
        "work-cover": replace(work, ticket=stands_in, around=_around(contact=JONAS)),
        "work-missing": replace(work, missing=Missing.WORDS),
        "work-missing-time": replace(work, missing=Missing.TIME, written=_SOLVED[language]),
        "work-refused": replace(work, around=_around(LEILA), mine=False, refused=Reason.TAKEN),
        "work-free": replace(work, ticket=replace(ticket, state=State.NEW, owner=None), around=_around(None)),
        "work-not-mine": replace(work, around=_around(LEILA), lines=lines, mine=False, missing=Missing.CHOICE),
        "work-solved": replace(work, ticket=replace(ticket, state=State.RESOLVED, helped=True), lines=lines),
    }


def _staff(language: Language) -> dict[str, Reply]:
    ticket = _ticket(language)
    asker, waiting = Actor(Side.ASKER, ticket.asker), _ticket(language, State.WAITING_EXPERT)
    asked = _event(waiting, Move.EXPERT_ASKED, _EXPERT[language])
    given = _event(ticket, Move.ASSIGNED, by=Actor(Side.STAFF, LEILA.id))
    return {
        "expert-asked": ExpertAsked(waiting, _around(), MAJA, asked),
        "expert-too-late": ExpertAsked(_ticket(language, State.RESOLVED), _around(), MAJA, asked),
        "member-new": MemberTold(ticket, _around(contact=JONAS), _event(ticket, Move.MADE, by=asker)),
        "member-said": MemberTold(ticket, _around(), _event(ticket, Move.SAID, SAID[language], asker)),
        "member-assigned": MemberTold(replace(ticket, relief=True), _around(), given, LEILA),
        "member-warned": MemberTold(ticket, _around(hours=1), _event(ticket, Move.WARNED, by=KOLLEGAN)),
    }


def _lists(language: Language) -> dict[str, Reply]:
    ticket = _ticket(language)
    answered = replace(_ticket(language, State.WAITING_ASKER, 842), first_response_at=NOW)
    urgent = replace(_ticket(language, number=871), kind=Kind.INCIDENT, priority=Priority.P2)
    rows = (Row(urgent, _around(hours=-2)), Row(ticket, _around()), Row(answered, _around()))
    free = tuple(
        Row(replace(_ticket(language, State.NEW, 860 + n), owner=None), _around(None, hours=n)) for n in range(1, 9)
    )
    disturbance = Disturbance(
        "inc-skrivare",
        SystemId("utskrift"),
        Text("Utskrifter går långsamt i hus 12", "Printing is slow in building 12"),
        Audience(),
        NOW.astimezone(UTC),
        workaround=Text("Skriv ut på en skrivare i hus 10 så länge.", "Print on a printer in building 10 meanwhile."),
    )
    return {
        "list-mine": TicketList(ListOf.MINE, rows, 19),
        "list-unclaimed": TicketList(ListOf.UNCLAIMED, free),
        "list-of-many": TicketList(ListOf.UNCLAIMED, free, 1, counted=False),
        "list-my-own": TicketList(ListOf.MY_OWN, rows[1:]),
        "list-empty": TicketList(ListOf.MINE, ()),
        "list-my-own-empty": TicketList(ListOf.MY_OWN, ()),
        "denied-taken": TicketDenied(Reason.TAKEN, ticket, _around()),
        "denied-closed": TicketDenied(Reason.CLOSED, _ticket(language, State.RESOLVED), _around()),
        "denied-not-now": TicketDenied(Reason.NOT_NOW, ticket, _around()),
        "no-such-ticket": NoSuchTicket("IT-2026-09999"),
        "disturbance-first": DisturbanceFirst(
            disturbance, NOW.replace(hour=10, minute=0), _screened(_FROZEN[language]), NOW
        ),
    }
