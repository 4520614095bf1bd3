"""Something is known already of trouble with that system: said before a ticket is made."""

from bot.actions.ticket import MakeAnyway
from bot.replies.reply import Card
from bot.replies.ticket import DisturbanceFirst
from bot.systems import Downtime
from bot.words import Words
from cards import kit
from cards.films import untranslated
from cards.moments import moment


def draw_disturbance(first: DisturbanceFirst, words: Words) -> Card:
    """What is known, what to do meanwhile, and when more is said. What is something else becomes a ticket."""
    known = first.disturbance
    meanwhile = known.impact if isinstance(known, Downtime) else known.workaround
    body = [kit.heading(words.say("disturbance")), kit.paragraph(known.title.read(words.language), strong=True)]
    if meanwhile is not None:
        body.append(kit.paragraph(meanwhile.read(words.language)))
    if first.until is not None:
        message = "disturbance-ends" if isinstance(known, Downtime) else "disturbance-next"
        body.append(kit.paragraph(words.say(message, when=moment(first.until, first.now, words))))
    body.extend(untranslated(words, known.title, meanwhile))
    other = kit.press(words.say("disturbance-other"), MakeAnyway(first.question))
    return kit.card(words.language, words.say("disturbance"), body, [other])
