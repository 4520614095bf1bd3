"""Forms, absences and approvals as they look, filled in, and not quite filled in."""

from datetime import date

from bot.language import Language, Text
from bot.replies.absence import AbsenceForm, AbsenceNoted, AbsenceOver
from bot.replies.approval import ApprovalAsked
from bot.replies.around import Missing
from bot.replies.form import FormCard
from bot.replies.reply import Reply
from bot.routing import Choice, Field, FieldKind, Form, FormId
from cards.gallery.exempel import JONAS, LEILA, MAJA, around, ticket

_SYSTEMS = (("cosmic", "COSMIC"), ("utskrift", "Utskrift"))
_HAPPENS = Field("vad_hander", Text("Vad händer?", "What happens?"), FieldKind.LONG, required=True)
_MANY = Field(
    "hur_manga",
    Text("Hur många drabbas?", "How many are affected?"),
    FieldKind.CHOICE,
    required=True,
    choices=(Choice("jag", Text("Bara jag", "Only me")), Choice("flera", Text("Flera av oss", "Several of us"))),
)
_CARE = Field(
    "hindrar_vard",
    Text("Hindrar det vården av patient just nu?", "Does it stop patient care right now?"),
    FieldKind.YES_NO,
    required=True,
)
_SYSTEM = Field(
    "system",
    Text("Vilket system eller vilken utrustning?", "Which system or equipment?"),
    FieldKind.SYSTEM,
    required=False,
)
_WHEN = Field("onskat_datum", Text("När behövs det?", "When is it needed?"), FieldKind.DATE, required=False)
_WHO = Field("vem", Text("Vem gäller det?", "Who is it for?"), FieldKind.PERSON, required=False)
_NEED = Field("beskrivning", Text("Beskriv vad du behöver", "Describe what you need"), FieldKind.LONG, required=True)
FIRST, LAST = date(2026, 11, 24), date(2026, 11, 27)
FAULT = Form(FormId("felanmalan"), "incident", (_HAPPENS, _SYSTEM, _MANY, _CARE))
REQUEST = Form(FormId("bestallning"), "request", (_NEED, _WHO, _WHEN))


def form_samples(language: Language, phone: str) -> dict[str, Reply]:
    """Each by the name of its picture."""
    said = {"sv": "Skrivaren skriver bara ut tomma sidor", "en": "The printer prints empty pages only"}[language]
    filled = {"vad_hander": said, "system": "utskrift"}
    fault = FormCard(FAULT, "1", filled, _SYSTEMS, (), phone)
    return {
        "form": fault,
        "form-wrong": FormCard(FAULT, "1", filled, _SYSTEMS, (), phone, (_MANY, _CARE)),
        "approval-asked": ApprovalAsked(ticket(language), around(), "Agnes Demo"),
        "approval-missing": ApprovalAsked(ticket(language), around(), "Agnes Demo", missing=Missing.WORDS),
        "approval-given": ApprovalAsked(ticket(language), around(), "Agnes Demo", approved=True),
        "approval-over": ApprovalAsked(ticket(language), around(), "Agnes Demo", over=True),
        "absence-form": AbsenceForm((MAJA, JONAS), (JONAS, LEILA), MAJA.id),
        "absence-wrong": AbsenceForm((MAJA,), (JONAS,), MAJA.id, LAST, FIRST, JONAS.id, wrong=True),
        "absence-noted": AbsenceNoted(MAJA, FIRST, LAST, JONAS, mine=True),
        "absence-noted-queue": AbsenceNoted(JONAS, FIRST, LAST, None, mine=False),
        "absence-over": AbsenceOver(MAJA, mine=True),
        "absence-none": AbsenceOver(JONAS, mine=False, was=False),
        "form-request": FormCard(REQUEST, "1", {}, _SYSTEMS, (), phone),
    }
