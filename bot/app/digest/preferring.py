"""When and what somebody wants: shown, chosen, stopped and begun again."""

from dataclasses import replace

from bot.actions.morning import ChoosePreferences, PreferenceAction, SendAgain, ShowPreferences, StopSending
from bot.app.kollegan import Kollegan
from bot.digest import Topic
from bot.digest.values import CHOOSABLE
from bot.people import Person
from bot.preferences import Preferences, next_due
from bot.replies.morning import PreferencesShown


async def press_preferences(kollegan: Kollegan, action: PreferenceAction, person: Person) -> PreferencesShown:
    """Do what the button asks, and show what holds then."""
    chosen = person.preferences
    match action:
        case ShowPreferences():
            return shown(kollegan, person)
        case ChoosePreferences():
            return await prefer(kollegan, person, _of(kollegan, action, person))
        case StopSending():
            return await prefer(kollegan, person, replace(chosen, stopped=True))
        case SendAgain():
            return await prefer(kollegan, person, replace(chosen, stopped=False, paused_until=None))


async def prefer(kollegan: Kollegan, person: Person, chosen: Preferences) -> PreferencesShown:
    """Keep this, where its time is one at which something may be sent."""
    defaults, at = kollegan.region.digest, chosen.send_at
    if at is not None and not defaults.quiet_before <= at <= defaults.quiet_after:
        return replace(shown(kollegan, person), refused=True)
    rhythm = defaults.rhythm(chosen, person.shift, kollegan.region.zone)
    now = kollegan.clock()
    known = await kollegan.people.prefer(person.id, chosen, next_due(rhythm, now), now)
    return replace(shown(kollegan, known), saved=True)


def shown(kollegan: Kollegan, person: Person) -> PreferencesShown:
    """What holds now, the region's word where nothing was chosen."""
    region, chosen = kollegan.region, person.preferences
    rhythm = region.digest.rhythm(chosen, person.shift, region.zone)
    due = next_due(rhythm, kollegan.clock())
    return PreferencesShown(
        chosen=chosen,
        send_at=rhythm.send_at,
        days=rhythm.days if rhythm.days else chosen.days or region.digest.days,
        shifts=region.digest.shifts,
        language=person.language,
        next_day=due.astimezone(region.zone).date() if due is not None else None,
        quiet_before=region.digest.quiet_before,
        quiet_after=region.digest.quiet_after,
    )


def proposed(kollegan: Kollegan, person: Person, chosen: Preferences) -> PreferencesShown:
    """The card filled in with this; nothing holds before it is saved."""
    return replace(shown(kollegan, replace(person, preferences=chosen)), proposed=True)


def _of(kollegan: Kollegan, asked: ChoosePreferences, person: Person) -> Preferences:
    """What was chosen on the card. What the region says anyway is not kept: it may change its word."""
    region = kollegan.region
    known = asked.shift in region.digest.shifts and asked.shift != person.shift
    past = asked.paused_until is None or asked.paused_until <= kollegan.today()
    wanted = asked.topics or frozenset[Topic]()
    return Preferences(
        send_at=asked.send_at,
        shift=asked.shift if known else None,
        days=None if asked.days == region.digest.days else asked.days,
        paused_until=None if past else asked.paused_until,
        off=frozenset(topic.value for topic in CHOOSABLE if topic not in wanted),
    )
