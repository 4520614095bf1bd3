"""Something in the message should go: the rest is shown, and answered when the person says so."""

from bot.actions.action import Action
from bot.actions.answering import AnswerRest
from bot.privacy import Screened
from bot.privacy.people_named import COLLEAGUE
from bot.replies.notice import Redacted
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_redacted(redacted: Redacted, words: Words) -> Card:
    """What would be answered, and the one button that asks for it."""
    if redacted.typed is not None:
        return _typed(redacted, redacted.typed.rest, words)
    if redacted.rest is None:
        return _nothing_left(redacted, words)
    title = words.say("redacted")
    about = "redacted-colleague" if _is_about_colleague(redacted) else "redacted-patient"
    body = [kit.heading(title), kit.paragraph(words.say(about)), *_calls(redacted, words)]
    body += [kit.paragraph(words.say("redacted-rest")), *_left(redacted.rest), *_still_there(words)]
    yes = kit.press(words.say("answer-rest"), AnswerRest(redacted.rest, redacted.origin), primary=True)
    return kit.card(words.language, title, body, [yes])


def _nothing_left(redacted: Redacted, words: Words) -> Card:
    """There is nothing to say yes to: it is to be written again."""
    title = words.say("redacted-nothing-left")
    about = "colleague" if _is_about_colleague(redacted) else "patient"
    what = kit.paragraph(words.say("redacted-nothing-left-text", about=about))
    return kit.card(words.language, title, [kit.heading(title), what, *_calls(redacted, words), *_still_there(words)])


def _typed(redacted: Redacted, rest: Action | None, words: Words) -> Card:
    """What stands in a card's field: no message could be deleted. The card is there still, to be mended."""
    if rest is None or redacted.rest is None:
        title = words.say("redacted-field")
        body = [kit.heading(title), kit.paragraph(words.say("redacted-field-text")), *_calls(redacted, words)]
        return kit.card(words.language, title, body)
    title = words.say("redacted")
    about = "redacted-typed-colleague" if _is_about_colleague(redacted) else "redacted-typed-patient"
    body = [kit.heading(title), kit.paragraph(words.say(about)), *_calls(redacted, words)]
    body += [kit.paragraph(words.say("redacted-typed-rest")), *_left(redacted.rest)]
    body.append(kit.note(words.say("redacted-typed-unkept")))
    return kit.card(words.language, title, body, [kit.press(words.say("typed-rest"), rest, primary=True)])


def _is_about_colleague(redacted: Redacted) -> bool:
    return set(redacted.detectors) == {COLLEAGUE}


def _calls(redacted: Redacted, words: Words) -> list[kit.Piece]:
    """Whom to call where somebody is in danger, or protected."""
    calls = (
        [] if _is_about_colleague(redacted) else [kit.warning(words.say("stopped-urgent"), words.say("stopped-call"))]
    )
    if redacted.phone:
        calls.append(kit.warning(words.say("redacted-protected"), words.say("redacted-call", phone=redacted.phone)))
    return calls


def _left(rest: Screened) -> list[kit.Piece]:
    return [kit.paragraph(rest.text, strong=True)]


def _still_there(words: Words) -> list[kit.Piece]:
    return [kit.note(words.say("redacted-still-there")), kit.note(words.say("stopped-delete"))]
