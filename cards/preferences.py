"""When and what somebody wants: what holds, said in one line, and what may be changed."""

from bot.actions.introducing import ChangeIntroduction, SpeakLanguage
from bot.actions.morning import ChoosePreferences, SendAgain, StopSending
from bot.digest.values import CHOOSABLE
from bot.replies.morning import PreferencesShown
from bot.replies.reply import Card
from bot.staff import WEEKDAYS
from bot.words import Words
from cards import kit
from cards.kit import lines
from cards.morning_parts import title

WORKDAYS, WEEKEND = ",".join(WEEKDAYS[:5]), ",".join(WEEKDAYS[5:])


def draw_preferences(shown: PreferencesShown, words: Words) -> Card:
    """What holds now; the fields, filled in with it; save, or stop."""
    title = words.say("preferences-saved" if shown.saved else "preferences")
    body = [kit.heading(title), kit.paragraph(_next(shown, words), strong=True)]
    if shown.refused:
        first, last = words.clock(shown.quiet_before), words.clock(shown.quiet_after)
        body.append(kit.paragraph(words.say("preferences-refused", first=first, last=last)))
    body.extend([*_fields(shown, words), *_elsewhere(words), kit.note(words.say("preferences-example"))])
    return kit.card(words.language, title, body, _below(shown, words))


def _next(shown: PreferencesShown, words: Words) -> str:
    if shown.proposed:
        return words.say("preferences-proposed", time=words.clock(shown.send_at))
    if shown.next_day is None:
        return words.say("preferences-never")
    return words.say("preferences-next", day=words.weekday(shown.next_day), time=words.clock(shown.send_at))


def _fields(shown: PreferencesShown, words: Words) -> list[kit.Piece]:
    chosen, hint = shown.chosen, words.say("choose")
    topics = [(topic.value, title(topic, words)) for topic in CHOOSABLE]
    wanted = [value for value, _ in topics if value not in chosen.off]
    until = chosen.paused_until.isoformat() if chosen.paused_until else ""
    own = chosen.send_at.isoformat("minutes") if chosen.send_at else ""
    return [
        kit.pick("shift", words.say("preferences-shift"), _shifts(shown, words), _shift(shown), hint),
        kit.hour("send_at", words.say("preferences-at"), own),
        kit.pick("days", words.say("preferences-days"), _days(shown, words), _chosen_days(shown), hint),
        kit.day("paused_until", words.say("preferences-pause"), until),
        kit.buttons(kit.fold(words.say("preferences-fold"), "content")),
        kit.folded("content", [lines.ticks("topics", words.say("preferences-topics"), topics, wanted)], ground=False),
    ]


def _shifts(shown: PreferencesShown, words: Words) -> list[tuple[str, str]]:
    return [
        (shift, words.say("preferences-shift-name", shift=shift, time=words.clock(at)))
        for shift, at in shown.shifts.items()
    ]


def _shift(shown: PreferencesShown) -> str | None:
    """The shift that is chosen, or that the time is one of; nothing where it is a time of one's own."""
    if shown.chosen.send_at is not None:
        return None
    named = (shift for shift, at in shown.shifts.items() if at == shown.send_at)
    return shown.chosen.shift or next(named, None)


def _days(shown: PreferencesShown, words: Words) -> list[tuple[str, str]]:
    usual = [
        (WORKDAYS, words.say("preferences-workdays")),
        (",".join(WEEKDAYS), words.say("preferences-every-day")),
        (WEEKEND, words.say("preferences-weekend")),
    ]
    own = _chosen_days(shown)
    return usual if own in dict(usual) else [(own, words.weekdays(shown.days)), *usual]


def _chosen_days(shown: PreferencesShown) -> str:
    return ",".join(day for day in WEEKDAYS if day in shown.days)


def _elsewhere(words: Words) -> list[kit.Piece]:
    """What is chosen on other cards."""
    place, language = words.say("preferences-place"), words.say("other-language")
    other = SpeakLanguage("en" if words.language == "sv" else "sv")
    return [lines.more(place, kit.press(place, ChangeIntroduction())), lines.more(language, kit.press(language, other))]


def _below(shown: PreferencesShown, words: Words) -> list[kit.Button]:
    stop = kit.press(words.say("preferences-stop"), StopSending())
    again = kit.press(words.say("preferences-again"), SendAgain())
    save = kit.press(words.say("save"), ChoosePreferences(), primary=True)
    return [save, again if shown.chosen.stopped else stop]
