"""When somebody wants to be sent their day, in their own words: "skicka 05.45", "pausa till 7 januari".

Read only where all of the words are of that kind: anything else gets the card on which it is chosen.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.library.grams import fold, word_set, words
from bot.preferences import Preferences
from bot.privacy import Screened
from bot.staff import WEEKDAYS, Weekday

MONTHS = (
    *words("januari februari mars april maj juni juli augusti september oktober november december"),
    *words("january february march april may june july august september october november december"),
    *words("jan feb mar apr maj jun jul aug sep okt nov dec"),
)
_NAMES_OF_DAYS = (
    words("mån tis ons tors fre lör sön"),
    words("måndag tisdag onsdag torsdag fredag lördag söndag"),
    words("monday tuesday wednesday thursday friday saturday sunday"),
)
_ENDINGS = ("", "ar", "arna", "s")
DAY_NAMES: Mapping[str, Weekday] = {
    name + ending: day
    for names in _NAMES_OF_DAYS
    for name, day in zip(names, WEEKDAYS, strict=True)
    for ending in _ENDINGS
}
WORKDAYS: frozenset[Weekday] = frozenset(WEEKDAYS[:5])
WEEKEND: frozenset[Weekday] = frozenset(WEEKDAYS[5:])
HOURS = words("ett två tre fyra fem sex sju åtta nio tio elva tolv")
NUMBERS = {"en": 1, "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "a": 1, "one": 1, "two": 2, "three": 3}
SHIFT_WORDS: Mapping[str, frozenset[str]] = {
    "natt": word_set("natt natten nätter nattpass night nights"),
    "kvall": word_set("kväll kvällar kvällspass evening evenings"),
    "dag": word_set("dagpass dagtid days"),
    "kontor": word_set("kontor kontorstid office"),
}

SENDING = word_set(
    """skicka skickas sänd komma kommer få kort kortet morgonkort morgonkortet digest digesten utskick utskicken
    nyheter nyheterna send card the sending messages meddelanden meddelande prenumeration"""
)
AROUND = word_set(
    """hej tack snälla kan du jag vill ha mig mitt min till klockan kl i stället istället för på vid med det den är en
    ett nu please can you i want it me my at to instead for on och and o a e th bara endast only även också alla varje
    every day dag dagar dagarna hela veckan igen again börja start fram tills until och t o m tom from fr från ska vara
    gärna pass jobbar arbetar går working work"""
)
STOPS = word_set(
    "sluta slut stoppa stopp avsluta avprenumerera unsubscribe stop inga inget inte mer fler slippa slipper"
)
PAUSES = word_set("pausa paus pause mute pausad semester ledig vacation")
AGAIN = word_set("börja start starta igen again återuppta resume")
WORKDAY_WORDS = word_set("vardag vardagar vardagarna weekdays weekday arbetsdagar")
WEEKEND_WORDS = word_set("helg helger helgen helgerna weekend weekends")
LENGTHS = word_set("dag dagar vecka veckor day days week weeks")
KNOWN = (
    SENDING
    | AROUND
    | STOPS
    | PAUSES
    | AGAIN
    | WORKDAY_WORDS
    | WEEKEND_WORDS
    | LENGTHS
    | frozenset(MONTHS)
    | frozenset(DAY_NAMES)
    | frozenset(HOURS)
    | frozenset(NUMBERS)
    | frozenset({"halv"})
    | frozenset[str]().union(*SHIFT_WORDS.values())
)

_PARTS = re.compile(r"[^\W_]+")
_CLOCK = re.compile(r"(?<![\d/])(\d{1,2})[.:](\d{2})(?!\d)")
_HOUR = re.compile(r"\b(?:kl|klockan|at)[ .]*(\d{1,2})(?![\d./:])")
_HALF = re.compile(r"\bhalv (\w+)")
_DATE = re.compile(r"\b(\d{1,2})(?:\s*/\s*(\d{1,2})|[.:]?(?:e|a|th|st|nd|rd)? ([a-z]+))")
_LENGTH = re.compile(r"\b(\d+|[a-z]+) (dag|dagar|vecka|veckor|day|days|week|weeks)\b")
_INCLUDED = re.compile(r"\bt\.?\s?o\.?\s?m\b|till och med")


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody wants otherwise; what is None stays. `shift` is a proposal: it is confirmed before it holds."""

    send_at: time | None = None
    days: frozenset[Weekday] | None = None
    paused_until: date | None = None
    stopped: bool | None = None
    shift: str | None = None

    def of(self, chosen: Preferences) -> Preferences:
        """The choices after it."""
        changed = replace(chosen, send_at=self.send_at or chosen.send_at, days=self.days or chosen.days)
        if self.shift is not None:
            changed = replace(changed, shift=self.shift, send_at=None)
        stopped = self.stopped if self.stopped is not None else False
        paused = self.paused_until if self.paused_until or self.stopped is False else chosen.paused_until
        return replace(changed, stopped=stopped, paused_until=paused)


def wanted(question: Screened, today: date, days: frozenset[Weekday]) -> Change | None:
    """What the message wants otherwise; None where it may be about something else. `days` are those that hold."""
    text = fold(question.text)
    said = frozenset(_PARTS.findall(text))
    if not said or not {word for word in said if not word.isdecimal()} <= KNOWN:
        return None
    if said & PAUSES:
        until = _until(text, today)
        return Change(paused_until=until) if until is not None else None
    if not said & (SENDING | WORKDAY_WORDS | WEEKEND_WORDS) and not _is_of_work(said):
        return None
    return _change(text, said, days)


def _change(text: str, said: frozenset[str], days: frozenset[Weekday]) -> Change | None:
    at, on = _time(text), _days(said, days)
    if at is not None or on is not None:
        return Change(send_at=at, days=on)
    if said & STOPS and not said & AGAIN:
        return Change(stopped=True)
    if said & AGAIN:
        return Change(stopped=False)
    shift = next((shift for shift, names in SHIFT_WORDS.items() if said & names), None)
    return Change(shift=shift) if shift is not None else None


def _is_of_work(said: frozenset[str]) -> bool:
    """They say when they work."""
    return bool(said & word_set("jobbar arbetar går working work")) and any(said & n for n in SHIFT_WORDS.values())


def _time(text: str) -> time | None:
    """A time of day: "05.45", "kl 7", "halv sju"."""
    if found := _CLOCK.search(text):
        return _clock(int(found[1]), int(found[2]))
    if found := _HOUR.search(text):
        return _clock(int(found[1]), 0)
    found = _HALF.search(text)
    return time(HOURS.index(found[1]), 30) if found and found[1] in HOURS else None


def _clock(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _days(said: frozenset[str], days: frozenset[Weekday]) -> frozenset[Weekday] | None:
    """On which days: those that are named, or those that are left."""
    named: frozenset[Weekday] = frozenset(DAY_NAMES[word] for word in said if word in DAY_NAMES)
    if said & WORKDAY_WORDS:
        named |= WORKDAYS
    if said & WEEKEND_WORDS:
        named |= WEEKEND
    if said & word_set("varje alla every") and said & word_set("dag dagar day"):
        return frozenset(WEEKDAYS)
    if not named:
        return None
    if said & word_set("även också"):
        return days | named
    if not said & word_set("inte inga inget sluta stop"):
        return named
    return frozenset(day for day in days if day not in named) or None


def _until(text: str, today: date) -> date | None:
    """The day on which it begins again: a date, a weekday, or after so long."""
    last = timedelta(days=1 if _INCLUDED.search(text) else 0)
    if (found := _DATE.search(text)) and (day := _date(found, today)):
        return day + last
    if found := _LENGTH.search(text):
        number = int(found[1]) if found[1].isdecimal() else NUMBERS.get(found[1], 0)
        return today + timedelta(days=number * (7 if found[2].startswith(("v", "w")) else 1)) if number else None
    weekday = next((DAY_NAMES[word] for word in _PARTS.findall(text) if word in DAY_NAMES), None)
    if weekday is None:
        return None
    return today + timedelta(days=(WEEKDAYS.index(weekday) - today.weekday() - 1) % 7 + 1) + last


def _date(found: re.Match[str], today: date) -> date | None:
    """The next such day."""
    month = int(found[2]) if found[2] else MONTHS.index(found[3]) % 12 + 1 if found[3] in MONTHS else 0
    for year in (today.year, today.year + 1):
        try:
            day = date(year, month, int(found[1]))
        except ValueError:
            continue
        if day > today:
            return day
    return None
