"""One or more of every reply, as a reader of each language would meet it. The texts are Region Exempel's."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.howto import Answer, Choices, FilmHost, HowTo, NoAnswer, Restricted, Video
from bot.ids import AreaId, HowToId, RoleId, SystemId, UnitId
from bot.language import Language, Text
from bot.privacy import Screened, screen
from bot.replies.greeting import Greeting, LanguageChosen, Refusal, Welcome, WhoAreYou
from bot.replies.notice import Apology, Notice, Redacted, Stopped, Told
from bot.replies.reply import Reply
from cards.gallery.around import BOTH, BOTH_SHUT, ENDING, NOT_YET, READ_ONLY
from cards.gallery.channel_samples import channel_samples
from cards.gallery.direction_samples import direction_samples
from cards.gallery.editing_samples import editing_samples
from cards.gallery.form_samples import form_samples
from cards.gallery.morning_samples import morning_samples
from cards.gallery.staged_samples import staged_samples
from cards.gallery.ticket_samples import ticket_samples
from cards.gallery.withheld_samples import withheld_samples

FILMS = FilmHost("https://video.regionexempel.example/w/", "https://video.regionexempel.example/w/")
TRANSCRIPTS = "https://video.regionexempel.example/t/"
PHONE = "0980-31 92 10"

_REST: Mapping[Language, str] = {
    "sv": "patienten [namn] syns inte på vår översikt",
    "en": "patient [namn] does not show on our board",
}
_BOOKED: Mapping[Language, str] = {
    "sv": "vi har en med [personuppgift], hur bokar vi utan att det syns",
    "en": "we have somebody with [personuppgift], how do we book without it showing",
}
_NURSE = RoleId("sjukskoterska")
_PHYSICIAN = RoleId("lakare")
_UNITS = (
    ("med-avd5", "Medicinavdelning 5"),
    ("kir-avd3", "Kirurgavdelning 3"),
    ("akuten", "Akutmottagningen Exempelstad"),
)
_ROLES = ((_PHYSICIAN, Text("Läkare", "Physician")), (_NURSE, Text("Sjuksköterska", "Registered nurse")))


def _how_to(
    topic: str,
    title: Text,
    answer: Text,
    steps: tuple[Text, ...],
    seconds: int,
    *,
    reviewed: date = date(2026, 4, 28),
    safety: Text | None = None,
    restricted_note: Text | None = None,
) -> HowTo:
    return HowTo(
        HowToId(topic),
        title,
        SystemId("cosmic"),
        AreaId("vardsystem"),
        frozenset({_NURSE}),
        (),
        answer,
        steps,
        Video(FILMS.base + topic, seconds, ("sv",), TRANSCRIPTS + topic),
        "k-vard",
        reviewed,
        safety=safety,
        restricted_note=restricted_note,
    )


ADMINISTER = _how_to(
    "cosmic-lakemedel-utdelning",
    Text("Signera utdelning av läkemedel", "Document medication administration"),
    Text(
        "I Utdelningsvyn klickar du på doseringstillfället och väljer Given eller Ej given med orsak. "
        "Efterregistrering görs med rätt klockslag.",
        "In the administration view click the dose and choose Given or Not given with a reason.",
    ),
    (
        Text("Öppna Utdelningsvyn för patienten.", "Open the patient's administration view."),
        Text("Klicka på dosen vid rätt klockslag.", "Click the dose at the right time."),
        Text("Välj Given eller Ej given + orsak.", "Choose Given, or Not given and a reason."),
        Text(
            "Glömt? Ändra tid och ange efterregistrering.",
            "Forgotten? Change the time and mark it as entered afterwards.",
        ),
    ),
    69,
)
ACKNOWLEDGE = _how_to(
    "cosmic-vidimera",
    Text("Vidimera lab- och röntgensvar", "Acknowledge lab and radiology results"),
    Text(
        "Öppna Vidimeringsöversikten, granska svaret och välj Vidimera. Då försvinner det från listan.",
        "Open the acknowledgement overview, review the result and choose Acknowledge.",
    ),
    (
        Text("Öppna Vidimering.", "Open Acknowledgement."),
        Text("Markera svaret och läs.", "Mark the result and read it."),
    ),
    64,
    safety=Text("Avvikande svar ska alltid åtgärdas och dokumenteras av ansvarig läkare."),
)
DICTATE = _how_to(
    "cosmic-diktat",
    Text("Diktera och skriva ut diktat", "Dictate and transcribe"),
    Text(
        "Läkaren dikterar mot patienten; sekreteraren öppnar Diktatkön, väljer diktat och skriver i anteckningen.",
        "The doctor dictates on the patient; the secretary picks it from the queue and types it.",
    ),
    (
        Text("Läkare: välj patient > Diktera."),
        Text("Sekreterare: öppna Diktatkön, filtrera på enhet."),
        Text("Starta uppspelning och skriv."),
        Text("Spara och skicka till signering."),
    ),
    78,
    reviewed=date(2025, 10, 14),
)
PRESCRIBE = _how_to(
    "cosmic-erecept",
    Text("Skriva, förnya och skicka om e-recept", "Write, renew and resend an e-prescription"),
    Text("Markera läkemedlet, välj Förnya recept, kontrollera uttag och skicka.", "Mark the drug and choose Renew."),
    (Text("Markera läkemedlet i listan.", "Mark the drug in the list."),),
    72,
    restricted_note=Text(
        "Kräver förskrivarbehörighet. Be ansvarig läkare, eller kontakta din chef om du saknar rätt behörighet.",
        "Requires prescriber authorisation. Ask the responsible physician, or your manager if your access is wrong.",
    ),
)
SUPPLEMENT = _how_to(
    "cosmic-lab-komplettera",
    Text(
        "Komplettera eller efterbeställa analys på befintligt rör",
        "Add or order a test afterwards on an existing sample",
    ),
    Text("Öppna beställningen och välj Komplettera.", "Open the order and choose Add."),
    (),
    55,
)


HANDLE = _how_to(
    "1177-arende",
    Text("Ta emot, tilldela och besvara ärenden i 1177", "Receive, assign and answer cases in 1177"),
    Text(
        "Öppna Nya ärenden, tilldela dig själv eller en kollega, och svara. Ärendet avslutas när svaret är skickat.",
        "Open New cases, assign it to yourself or a colleague, and answer. The case closes when the answer is sent.",
    ),
    (
        Text("Logga in på personal 1177 med SITHS.", "Log in to personal 1177 with SITHS."),
        Text("Öppna Nya ärenden.", "Open New cases."),
        Text("Tilldela, svara och skicka.", "Assign, answer and send."),
    ),
    86,
)


_ALL_FROZEN: Mapping[Language, str] = {
    "sv": "liggaren har fryst hos alla",
    "en": "the ward list is frozen for everybody",
}
READINGS = Text("Gäller det anteckningar eller läkemedel?", "Is it about notes or medicines?")
BUSY = Text(
    "Läkemedelslistan öppnas långsamt på alla avdelningar. Vi felsöker och skriver här när det är löst.",
    "The medication list opens slowly on all wards. We are working on it, and write here when it is solved.",
)


def _asked(text: str) -> Screened:
    question = screen(text)
    if not isinstance(question, Screened):
        raise TypeError("the screen stopped a sample")
    return question


def _answer(
    how_to: HowTo, question: Screened, start: int = 0, *, stale: bool = False, solved: bool | None = None
) -> Answer:
    return Answer(how_to, question, how_to.answer, FILMS.link(how_to.video, start), stale, start, solved)


def samples(language: Language) -> Mapping[str, Reply]:
    """Every reply by the name of its picture."""
    swedish = language == "sv"
    question = _asked("signera lm utdelning hur" if swedish else "how do I document that I gave a drug")
    tickets = ticket_samples(language, ADMINISTER, FILMS.link(ADMINISTER.video, 0))
    desk = tickets | channel_samples(tickets)
    return _how_to_samples(question) | _other_samples(language) | desk | morning_samples(language) | editing_samples()


def _how_to_samples(question: Screened) -> dict[str, Reply]:
    return {
        "answer": _answer(ADMINISTER, question),
        "answer-solved": _answer(ADMINISTER, question, solved=True),
        "answer-not-solved": _answer(ADMINISTER, question, solved=False),
        "answer-not-solved-others": replace(
            _answer(ADMINISTER, question, solved=False), others=(SUPPLEMENT, ACKNOWLEDGE, DICTATE)
        ),
        "answer-banner": replace(_answer(ADMINISTER, question), banner=BUSY),
        "answer-safety-start": _answer(ACKNOWLEDGE, question, 36),
        "answer-not-yet": replace(_answer(HANDLE, question), around=NOT_YET),
        "answer-both-tools": replace(_answer(HANDLE, question), around=BOTH),
        "answer-closed": replace(_answer(HANDLE, question), around=BOTH_SHUT),
        "answer-closed-instead": replace(_answer(ADMINISTER, question), around=READ_ONLY),
        "answer-lifecycle": replace(_answer(DICTATE, question), around=ENDING),
        "answer-stale": _answer(DICTATE, question, stale=True),
        "restricted": Restricted(PRESCRIBE, question),
        "choices": Choices((ADMINISTER, SUPPLEMENT, DICTATE), question),
        "choices-two-readings": Choices((ADMINISTER, DICTATE), question, ask=READINGS),
        "choice-of-one": Choices((SUPPLEMENT,), question),
        "no-answer": NoAnswer((SUPPLEMENT, ACKNOWLEDGE), question),
        "no-answer-nothing-near": NoAnswer((), question),
        "no-answer-banner": NoAnswer((), question, BUSY),
    }


def _other_samples(language: Language) -> dict[str, Reply]:
    examples = tuple(_asked(how_to.title.read(language)) for how_to in (ADMINISTER, SUPPLEMENT, ACKNOWLEDGE))
    units = tuple((UnitId(unit), name) for unit, name in _UNITS)
    return {
        "welcome": Welcome(examples),
        "hello": Greeting(thanked=False, examples=examples[:2]),
        "thanks": Greeting(thanked=True),
        "who-are-you": WhoAreYou(units, _ROLES, units[0][0]),
        "who-are-you-missing": WhoAreYou(units, _ROLES, missing=True),
        "language-chosen": LanguageChosen(language),
        "refusal": Refusal(),
        **staged_samples(language),
        **direction_samples(language, PHONE, SUPPLEMENT, FILMS.base, _ALL_FROZEN[language], _REST[language]),
        **form_samples(language, PHONE),
        **withheld_samples(_asked(_REST[language])),
        "stopped": Stopped(("personnummer",)),
        "stopped-secret": Stopped(("hemlighet",), phone=PHONE),
        "stopped-again": Stopped(("personnummer",), phone=PHONE),
        "redacted": Redacted(_asked(_REST[language]), ("namn_vard",)),
        "redacted-protected": Redacted(_asked(_BOOKED[language]), ("skyddad",), phone=PHONE),
        "redacted-nothing-left": Redacted(None, ("personnummer_osaker",)),
        "introduced": Notice(Told.INTRODUCED, unit=units[0][1], role=_ROLES[1][1]),
        "in-your-chat": Notice(Told.IN_YOUR_CHAT),
        "how-to-gone": Notice(Told.HOW_TO_GONE),
        "channel-only-answers": Notice(Told.CHANNEL_ONLY_ANSWERS),
        "press-instead": Notice(Told.PRESS_INSTEAD, phone=PHONE),
        "button-too-old": Notice(Told.BUTTON_TOO_OLD),
        "files-unread": Notice(Told.FILES_UNREAD),
        "apology": Apology("7f3a91", PHONE),
    }
