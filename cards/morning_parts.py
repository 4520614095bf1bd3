"""How the lines of a digest are written: when, why, and how many."""

from datetime import datetime

from bot.digest import Reason, Section, Topic
from bot.words import Words


def when(at: datetime, words: Words) -> str:
    """A day and a time: "tor 26/11 14.00". Written out, since the card may stand overnight."""
    return words.say("day-at", day=words.weekday(at.date()), time=words.clock(at))


def span(start: datetime, end: datetime, words: Words) -> str:
    """From when to when; the day is said once where it is the same."""
    if start.date() == end.date():
        return f"{when(start, words)}–{words.clock(end)}"
    return f"{when(start, words)} – {when(end, words)}"


def why(reason: Reason, words: Words) -> str:
    """Why it is shown."""
    role = _in_a_sentence(reason.role.read(words.language)) if reason.role else None
    match reason.unit, role:
        case None, None:
            return words.say("morning-why-all")
        case None, str():
            return words.say("morning-why-role", role=role)
        case str(), None:
            return words.say("morning-why-unit", unit=reason.unit)
        case _:
            return words.say("morning-why-both", role=role or "", unit=reason.unit or "")


def title(topic: Topic, words: Words) -> str:
    """What a section of this topic is called."""
    return words.say("morning-section", topic=topic.value)


def counted(section: Section, words: Words) -> str:
    """How many there are, in words: "3 nyheter"."""
    return words.say("morning-count", topic=section.topic.value, count=section.size)


def _in_a_sentence(role: str) -> str:
    """A role inside a sentence: "sjuksköterska"; "IT-konsult" stays as it is."""
    return role[:1].lower() + role[1:] if role[1:2].islower() else role
