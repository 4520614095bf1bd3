"""The screen stopped a message: what to do now. What was written is never shown again."""

from bot.privacy.passwords import GIVEN_AWAY
from bot.replies.notice import Stopped
from bot.replies.reply import Card
from bot.words import Words
from cards import kit

_ABOUT_PEOPLE = ("stopped-rewrite", "stopped-delete", "stopped-tell")
_ABOUT_SECRETS = ("stopped-secret-change", "stopped-delete", "stopped-secret-rewrite")


def draw_stopped(stopped: Stopped, words: Words) -> Card:
    """What it was about, and what to do, in order."""
    secret = set(stopped.detectors) == {GIVEN_AWAY}
    if stopped.typed is not None:
        return _typed(words, secret=secret)
    title = words.say("stopped")
    body = [kit.heading(title), kit.paragraph(words.say("stopped-secret-what" if secret else "stopped-what"))]
    if not secret:
        body.append(kit.warning(words.say("stopped-urgent"), words.say("stopped-call")))
    if stopped.phone and not secret:
        body.append(kit.paragraph(words.say("stopped-again", phone=stopped.phone)))
    steps = [words.say(step) for step in (_ABOUT_SECRETS if secret else _ABOUT_PEOPLE)]
    if stopped.phone and secret:
        steps.append(words.say("stopped-secret-tell", phone=stopped.phone))
    body.extend(kit.numbered(steps))
    return kit.card(words.language, title, body)


def _typed(words: Words, *, secret: bool) -> Card:
    """No message stands in the chat that could be deleted: it is only to be written again, on the card."""
    title, about = words.say("stopped-typed"), words.say("stopped-typed-secret" if secret else "stopped-typed-what")
    body = [kit.heading(title), kit.paragraph(about)]
    if not secret:
        body.append(kit.warning(words.say("stopped-urgent"), words.say("stopped-call")))
    return kit.card(words.language, title, body)
