"""What of their day somebody asks for: all of it, or one section."""

import re
from collections.abc import Mapping

from bot.digest import Topic
from bot.library.grams import fold, word_set, words
from bot.privacy import Screened

TOPIC_WORDS: Mapping[Topic, frozenset[str]] = {
    Topic.LINKS: word_set("länk länkar länkarna länken genväg genvägar genvägarna link links shortcut shortcuts"),
    Topic.CALENDAR: word_set(
        """kalender kalendern calendar möte möten mötena mötet apt träff träffar träffen utbildning utbildningar
        meeting meetings events inbokat bokat"""
    ),
    Topic.AREAS: word_set("yta ytor ytorna samarbetsyta samarbetsytor samarbetsytorna oläst olästa unread areas"),
    Topic.NEWS: word_set("nyhet nyheter nyheterna nyheten news headlines"),
    Topic.DOWNTIME: word_set("avbrott avbrotten driftstopp driftstoppen servicefönster downtime"),
    Topic.ROLLOUTS: word_set("införande införanden införandena rollouts"),
}
WHOLE = word_set(
    """idag dag dagens dagskort kort kortet morgonkort morgonkortet morgon sammanfattning sammanfattningen digest
    digesten today day card morning nytt"""
)
_STOP = re.compile(
    r"\b(?:(?:drift)?stopp(?:et|en)?|stops?|avbrott(?:et|en)?|driftavbrott|servicefonst(?:er|ret)|underhall(?:et)?|nere|stangs?"
    r"|(?:av)?stang(?:d|da|t)|stanger|laslage|downtimes?|outages?|maintenance|down|closed|offline)\b"
)
# "när cosmic är nere" is no question: its verb stands later
_WHEN = re.compile(
    r"^(?:hej\W+)?(?:nar (?:ar|blir|ligger|stangs|stanger|ska|kommer|gar|har|far|sker)|vilken (?:dag|tid)"
    r"|vilka (?:dagar|tider)|when|what (?:time|day))\b"
    r"|\b(?:nasta|planera\w*|kommande|next|planned|scheduled|upcoming)\b"
)
_HOW = re.compile(
    r"\b(?:hur|how|vad gor|what do|varfor|why|vem|who|idag igen|fortfarande|still|sedan|since|kan inte|funkar)\b"
)
_OLD = re.compile(r"\b(?:gaml\w+|gammal\w*|old)\b")
AROUND = word_set(
    """visa mig mitt min mina våra vår vårt i på hej tack snälla se ge öppna läs hämta kan jag du få alla allt är vad
    det senaste nu händer show me my our the all please see open read what is whats new a for in todays"""
)
PERIODS = word_set("vecka veckan veckans imorgon morgondagen week tomorrow")


def asked_for_outright(question: Screened) -> Topic | bool:
    """What a message that speaks of nothing else asks for: a section, or True for all of it; False for none of it."""
    said = frozenset(words(question.text))
    named = topics_in(said)
    known = AROUND | WHOLE | PERIODS | frozenset[str]().union(*TOPIC_WORDS.values())
    if not said or not said <= known or len(named) > 1:
        return False
    return named[0] if named else bool(said & WHOLE)


def asks_what_is_planned(question: Screened) -> bool:
    """Whether somebody asks when something will be closed; not what to do then, nor why it is."""
    text = fold(question.text)
    return bool(speaks_of_stop(question) and _WHEN.search(text) and not _HOW.search(text))


def speaks_of_stop(question: Screened) -> bool:
    """Whether it is about something that is closed for a time. An old tool closes for good."""
    return bool(_STOP.search(fold(question.text))) and not speaks_of_old(question)


def speaks_of_old(question: Screened) -> bool:
    """Whether it is about what is old: of two tools the one that goes."""
    return bool(_OLD.search(fold(question.text)))


def section_of(question: Screened) -> Topic | None:
    """The one section that a wish to see one's day names; None for all of it."""
    named = topics_in(frozenset(words(question.text)))
    return named[0] if len(named) == 1 else None


def topics_in(said: frozenset[str]) -> list[Topic]:
    """The sections that these words name."""
    return [topic for topic, telling in TOPIC_WORDS.items() if said & telling]
