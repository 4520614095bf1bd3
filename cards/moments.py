"""When something is or was, as people say it: today, tomorrow, else the day."""

from datetime import datetime

from bot.words import Words


def moment(at: datetime, now: datetime, words: Words) -> str:
    """The time of `at`, seen from `now`, on the clocks there: "i dag 14.30", "mån 30/11 08.00"."""
    here = at.astimezone(now.tzinfo)
    time = words.clock(here)
    match (here.date() - now.date()).days:
        case 0:
            return words.say("today-at", time=time)
        case 1:
            return words.say("tomorrow-at", time=time)
        case -1:
            return words.say("yesterday-at", time=time)
        case _:
            return stamp(at, now, words)


def written_out(at: datetime, now: datetime, words: Words) -> str:
    """The same in full, for a time to keep: "tisdag 24 november 13.00"."""
    here = at.astimezone(now.tzinfo)
    return words.say("day-at", day=words.full_day(here.date()), time=words.clock(here))


def stamp(at: datetime, now: datetime, words: Words) -> str:
    """The same where it must hold tomorrow too, on a card that nobody draws anew overnight."""
    here = at.astimezone(now.tzinfo)
    return words.say("day-at", day=words.weekday(here.date()), time=words.clock(here))
