"""A unit wants to try something first: what, where and why."""

from bot.actions.pilot import RegisterPilot
from bot.replies.pilot import PilotForm, PilotKnown
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.ticket_parts import field, lacking


def draw_pilot(form: PilotForm, words: Words) -> Card:
    """Filled in as far as the question says; why may be left out."""
    title, hint = words.say("pilot"), words.say("choose")
    only = form.units[0] if len(form.units) == 1 else None
    body = [kit.heading(title), kit.paragraph(words.say("pilot-text")), *lacking(form.missing, words)]
    body.append(kit.pick("rollout", words.say("pilot-what"), form.rollouts, form.chosen, hint))
    if only is not None:
        body.append(kit.note(words.say("pilot-for", unit=only[1])))
    else:
        body.append(kit.pick("unit", words.say("pilot-where"), form.units, None, hint))
    body.extend(field(words.say("pilot-why"), words))
    register = RegisterPilot(form.question, unit=only[0] if only else None)
    return kit.card(words.language, title, body, [kit.press(words.say("pilot-send"), register, primary=True)])


def draw_pilot_known(known: PilotKnown, words: Words) -> Card:
    """Nothing is to be done."""
    title = words.say("pilot-known")
    body = [kit.heading(title), kit.paragraph(words.say("pilot-known-text", unit=known.unit, rollout=known.rollout))]
    if known.owner is not None:
        body.append(kit.note(words.say("queue-owner", who=known.owner.name)))
    return kit.card(words.language, title, body)
