"""Messages that no film answers, as their cards look."""

from collections.abc import Mapping
from dataclasses import replace

from bot.howto import HowTo
from bot.intent import Intent
from bot.language import Language, Text
from bot.privacy import Screened, screen
from bot.replies.direction import AlsoAsked, CareAsked, Direction, Ready, Urgent
from bot.replies.reply import Reply
from cards.gallery.rollout_samples import rollout_samples

CARE = Text("Hindrar det vården av patient just nu?", "Does it stop patient care right now?")
READY = Ready(None, Text("Incident", "Incident"), "Medicinavdelning 5", "Utskrift")
_FAULT: Mapping[Language, str] = {
    "sv": "skrivaren på expeditionen skriver bara ut tomma sidor",
    "en": "the printer in our office prints empty pages only",
}
_IDEA: Mapping[Language, str] = {
    "sv": "tänk om sökaren kunde läsa upp rumsnumret",
    "en": "what if the pager could read out the room number",
}


def direction_samples(
    language: Language, phone: str, film: HowTo, link: str, frozen: str, rest: str
) -> dict[str, Reply]:
    """Each kind of message that goes somewhere else, by the name of its picture."""
    fault, idea = _said(_FAULT[language]), _said(_IDEA[language])
    proposed = replace(READY, owner="Arvid Demoström", system=None)
    return {
        "urgent": Urgent(phone, _said(frozen)),
        "urgent-fallback": Urgent(phone, _said(frozen), film),
        "care-asked": CareAsked(CARE, _said(frozen)),
        "direction-incident": Direction(Intent.INCIDENT, fault, phone, None, (film,), ready=READY),
        "direction-idea": Direction(Intent.IDEA, idea, phone, ready=proposed),
        "direction-human": Direction(Intent.HUMAN, fault, phone, ready=replace(READY, owner="Maja Provberg")),
        "direction-in-channel": Direction(Intent.REQUEST, idea, phone),
        "direction-rollout": Direction(Intent.ROLLOUT_STATUS, idea, phone, link),
        **rollout_samples(language, film, idea, phone, link),
        "direction-outside": Direction(Intent.OUT_OF_SCOPE, idea, phone),
        "also-asked": AlsoAsked(_said(rest)),
    }


def _said(text: str) -> Screened:
    words = screen(text)
    if not isinstance(words, Screened):
        raise TypeError("the screen stopped a sample")
    return words
