"""Ideas and applications as they are shown to who proposed them and to who works on them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.desk.course import Course, Link, Receiver
from bot.desk.ticket import Actor, Event, Kind, Move, Side, State, Ticket
from bot.ids import RolloutId, TicketId, UnitId
from bot.language import Language, Text
from bot.replies.around import Around, Helper, Missing, Receiving
from bot.replies.pilot import PilotForm, PilotKnown
from bot.replies.reply import Reply
from bot.replies.staged import (
    Alike,
    AlikeFirst,
    ApplicationWork,
    GateRow,
    GatesCard,
    HowToProposed,
    IdeaWork,
    Judged,
    Voted,
)
from bot.replies.ticket import AskerTold, TicketShown, WorkCard
from cards.gallery.exempel import AREAS, LEILA, NOW, around, lines, screened, ticket

ARVID = Helper("ds", "Arvid Demoström", "Digitaliseringssamordnare")
KARIN = Helper("pl-exempel", "Karin Tekstlund")
NORA, NILS = Helper("rp-sak", "Nora Skyddström"), Helper("k-adm", "Nils Påhittsson")
IDA = Helper("rp-nova", "Ida Fältsten")
IDEAS = Text("Idéer och utvecklingsinitiativ", "Ideas and initiatives")
OTHER = Link(TicketId("prov-764"), "IT-2026-00764")
UNITS = ((UnitId("kir-avd3"), "Kirurgavdelning 3"), (UnitId("med-mott"), "Medicinmottagningen"))
BY = date(2026, 12, 11)
_IDEA: Mapping[Language, str] = {
    "sv": "Ronden skrivs ut på papper och stämmer inte efter lunch. Visa dagens rondpunkter i mobilen.",
    "en": "The round is printed on paper and is wrong after lunch. Show the day's points on the phone.",
}
_TOOL: Mapping[Language, str] = {
    "sv": "Vi vill använda ett verktyg som textar våra filmer.",
    "en": "We want to use a tool that subtitles our films.",
}
_PILOT: Mapping[Language, str] = {
    "sv": "Vi vill bli pilot för NOVA i mobilen.",
    "en": "We want to pilot NOVA on the phone.",
}
_WHY: Mapping[Language, str] = {
    "sv": "Tack! Vi tar upp den med kundgruppen och svarar dig.",
    "en": "Thank you! We take it to the customer group and come back to you.",
}
_REASON: Mapping[Language, str] = {
    "sv": "Inga patientuppgifter, och avtalet är klart.",
    "en": "No patient data, and the agreement is in place.",
}


def staged_samples(language: Language) -> dict[str, Reply]:
    """Every such reply, by the name of its picture."""
    return {
        **_shown(language),
        **_told(language),
        **_work(language),
        **_gates(language),
        **_votes(language),
        **_pilot(language),
    }


def _idea(language: Language, state: State = State.ASSESSED, course: Course | None = None) -> Ticket:
    whole = ticket(language, state)
    return replace(
        whole, kind=Kind.IDEA, question=screened(_IDEA[language]), owner=ARVID.id, course=course or Course(by=BY)
    )


def _application(language: Language, state: State = State.REVIEWED, *, granted: bool | None = None) -> Ticket:
    question, course = screened(_TOOL[language]), Course(granted=granted)
    whole = replace(ticket(language, state), kind=Kind.AUTHORISATION, question=question, course=course)
    return replace(whole, owner=LEILA.id, reviewers=(NORA.id, NILS.id), first_response_at=NOW)


def _near(owner: Helper = ARVID) -> Around:
    return replace(around(owner, hours=24), queue=IDEAS, unit="Kirurgavdelning 3", system="NOVA")


def _taken_over() -> Around:
    return replace(_near(), receiver=Receiving("Område kirurgi och ortopedi", IDA, KARIN))


def _shown(language: Language) -> dict[str, Reply]:
    tried = _idea(language, State.TESTED, Course(by=BY, pilot=UNITS[1][0]))
    at = replace(_near(), pilot=UNITS[1][1])
    return {
        "idea-shown": TicketShown(replace(_idea(language), first_response_at=NOW), _near(), ()),
        "idea-shown-tried": TicketShown(replace(tried, first_response_at=NOW), at, ()),
        "application-shown": TicketShown(_application(language), _near(LEILA), ()),
    }


def _told(language: Language) -> dict[str, Reply]:
    receiver = Receiver(UnitId("omr-kirurgi"), IDA.id, KARIN.id)
    over = _idea(language, State.HANDED_OVER, Course(receiver=receiver))
    ended, merged = _idea(language, State.ENDED), _idea(language, State.ENDED, Course(merged_into=OTHER))
    yes, no = (_application(language, State.DECIDED, granted=granted) for granted in (True, False))
    return {
        "told-idea-stage": _news(_idea(language), _near(), Move.STAGED, language),
        "told-idea-delivered": _news(over, _taken_over(), Move.DELIVERED, language),
        "told-idea-ended": _news(ended, _near(), Move.RESOLVED, language),
        "told-idea-merged": _news(merged, _near(), Move.MERGED, None, to=OTHER.number),
        "told-turned": _news(_idea(language), _near(), Move.TURNED, None, to=OTHER.number),
        "told-led-to": _news(ticket(language), around(), Move.LED_TO, None, to=OTHER.number),
        "told-application-review": _news(_application(language), _near(LEILA), Move.STAGED, None),
        "told-application-granted": _news(yes, _near(LEILA), Move.GRANTED, language),
        "told-application-refused": _news(no, _near(LEILA), Move.REFUSED, language),
    }


def _news(what: Ticket, near: Around, move: Move, language: Language | None, to: str | None = None) -> AskerTold:
    said = screened((_REASON if what.kind is Kind.AUTHORISATION else _WHY)[language]) if language else None
    event = Event(what.id, what.version, NOW, Actor(Side.STAFF, ARVID.id), move, what.state, what.owner, said, to=to)
    return AskerTold(what, near, event, ARVID)


def _work(language: Language) -> dict[str, Reply]:
    alike = (Alike(OTHER.ticket, OTHER.number, _IDEA[language]),)
    dates = tuple(BY + timedelta(weeks=ahead) for ahead in (0, 1, 3))
    new = IdeaWork(State.ASSESSED, (ARVID, KARIN), dates, UNITS, 0, 8, 0, alike)
    tried = replace(new, stage=State.TESTED, votes=6)
    gates = replace(new, stage=None, votes=6, signed=5, has_gates=True)
    judged = (Judged(NORA, approves=True, words=_REASON[language]), Judged(NILS, None))
    both = (judged[0], Judged(NILS, approves=False, words=_WHY[language]))
    applied = _application(language)
    return {
        "work-idea": _card(_idea(language, State.PROPOSED), new),
        "work-idea-try": _card(_idea(language), tried),
        "work-idea-gates": _card(_idea(language, State.EVALUATED), gates),
        "work-application": _card(_application(language, State.RECEIVED), ApplicationWork(judged)),
        "work-application-judge": replace(_card(applied, ApplicationWork(judged, may_judge=True)), mine=False),
        "work-application-decide": replace(_card(applied, ApplicationWork(both, may_decide=True)), mine=False),
        "work-proposes": replace(_card(ticket(language, State.RESOLVED), None), proposes=True),
        "proposed": HowToProposed(OTHER.ticket, OTHER.number, kept=True),
        "proposed-not": HowToProposed(OTHER.ticket, OTHER.number, kept=False),
        "work-turns": replace(_card(ticket(language), None), turns=True),
    }


def _card(what: Ticket, beyond: IdeaWork | ApplicationWork | None) -> WorkCard:
    near = _near(LEILA if what.kind is Kind.AUTHORISATION else ARVID)
    said = lines(what.language, internal=True) if what.kind is Kind.QUESTION else ()
    return WorkCard(what, near, said, (KARIN,), (), AREAS, beyond=beyond)


def _gates(language: Language) -> dict[str, Reply]:
    rows = tuple(_row(number, name, language) for number, name in enumerate(_NAMES))
    left = tuple(replace(row, by=None, at=None) if number in (1, 4) else row for number, row in enumerate(rows))
    what = _idea(language, State.EVALUATED)
    return {
        "gates-left": GatesCard(what, _near(), left),
        "gates-passed": GatesCard(what, _near(), rows, UNITS, (IDA, KARIN)),
    }


_NAMES = (
    Text("Behov och nytta beskrivna"),
    Text("Juridik, informationsklass och dataskydd bedömda"),
    Text("Testad i liten skala (pilotenhet) med mätning"),
    Text("Arkitektur och standard godkänd"),
    Text("Auktorisationsansökan beviljad"),
    Text("Mottagande förvaltning, resursperson och ersättare utsedda"),
    Text("Demonstrationsfilm, rutin och superanvändare på plats"),
    Text("Uppföljning och nyttohemtagning planerad"),
)


def _row(number: int, name: Text, language: Language) -> GateRow:
    at = NOW - timedelta(days=8 - number)
    return GateRow(f"g{number}", name, "informationssäkerhet", number < 2, ARVID.name, at, _REASON[language])


def _votes(language: Language) -> dict[str, Reply]:
    one = Alike(OTHER.ticket, OTHER.number, _IDEA[language])
    two = Alike(TicketId("prov-801"), "IT-2026-00801", _TOOL[language])
    return {
        "alike-one": AlikeFirst(screened(_IDEA[language]), (one,)),
        "alike-two": AlikeFirst(screened(_IDEA[language]), (one, two)),
        "voted": Voted(OTHER.ticket, OTHER.number, 7, counted=True),
        "voted-back": Voted(OTHER.ticket, OTHER.number, 6, counted=False),
    }


def _pilot(language: Language) -> dict[str, Reply]:
    asked = screened(
        {"sv": "Vi vill bli pilot för NOVA i mobilen.", "en": "We want to pilot NOVA on the phone."}[language]
    )
    rollouts = ((RolloutId("nova-mobil"), "NOVA i mobilen"), (RolloutId("teams-moten"), "Möten i Teams"))
    form = PilotForm(asked, rollouts, UNITS[:1], rollouts[0][0])
    return {
        "pilot-form": form,
        "pilot-form-missing": replace(form, units=UNITS, chosen=None, missing=Missing.CHOICE),
        "pilot-known": PilotKnown("NOVA i mobilen", "Kirurgavdelning 3", LEILA),
    }
