"""Where do you work, and as what?"""

from bot.actions.introducing import Introduce
from bot.replies.greeting import WhoAreYou
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_who_are_you(asked: WhoAreYou, words: Words) -> Card:
    """Two lists, filled in as far as they are known, and one button. Their ids are the fields of `Introduce`."""
    title = words.say("who-are-you")
    roles = [(role, name.read(words.language)) for role, name in asked.roles]
    unit = kit.pick("unit", words.say("unit"), asked.units, asked.unit, words.say("choose"))
    role = kit.pick("role", words.say("role"), roles, asked.role, words.say("choose"))
    said = (
        kit.paragraph(words.say("who-missing"), strong=True) if asked.missing else kit.paragraph(words.say("who-why"))
    )
    save = kit.press(words.say("save"), Introduce(unit=None, role=None), primary=True)
    return kit.card(words.language, title, [kit.heading(title), said, unit, role], [save])
