"""Something in the message should go: the rest is shown, and answered when the person says so."""

from bot.actions.answering import AnswerRest
from bot.privacy.people_named import COLLEAGUE
from bot.replies.notice import Redacted
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_redacted(redacted: Redacted, words: Words) -> Card:
    """What would be answered, and the one button that asks for it."""
    title = words.say("redacted")
    about = "redacted-colleague" if set(redacted.detectors) == {COLLEAGUE} else "redacted-patient"
    body = [kit.heading(title), kit.paragraph(words.say(about))]
    if redacted.phone:
        body.append(kit.warning(words.say("redacted-protected"), words.say("redacted-call", phone=redacted.phone)))
    if redacted.in_card:
        title = words.say("redacted-field")
        body = [kit.heading(title), *body[2:], kit.paragraph(words.say("redacted-field-text"))]
        return kit.card(words.language, title, body)
    if redacted.rest is None:
        body += [kit.paragraph(words.say("redacted-nothing-left")), *_still_there(words)]
        return kit.card(words.language, title, body)
    body += [kit.paragraph(words.say("redacted-rest")), kit.paragraph(redacted.rest.text, strong=True)]
    body += _still_there(words)
    yes = kit.press(words.say("answer-rest"), AnswerRest(redacted.rest), primary=True)
    return kit.card(words.language, title, body, [yes])


def _still_there(words: Words) -> list[kit.Piece]:
    return [kit.note(words.say("redacted-still-there")), kit.note(words.say("stopped-delete"))]
