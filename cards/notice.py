"""Short messages: it was done, or it went wrong."""

from bot.actions.introducing import ChangeIntroduction
from bot.replies.notice import Apology, Notice, Told
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_notice(notice: Notice, words: Words) -> Card:
    """One thing that the reader should know."""
    title = words.say(notice.told.value)
    body = [kit.heading(title), kit.paragraph(_text(notice, words))]
    change = kit.press(words.say("change"), ChangeIntroduction())
    return kit.card(words.language, title, body, [change] if notice.told is Told.INTRODUCED else [])


def _text(notice: Notice, words: Words) -> str:
    message = f"{notice.told.value}-text"
    match notice.told:
        case Told.INTRODUCED:
            role = notice.role.read(words.language) if notice.role else ""
            return words.say(message, unit=notice.unit or "", role=role)
        case Told.PRESS_INSTEAD:
            return words.say(message, phone=notice.phone or "")
        case Told.QUEUE_SHOWN_HERE | Told.QUEUE_NOT_YOURS:
            return words.say(message, queue=notice.queue.read(words.language) if notice.queue else "")
        case Told.NOTED | Told.OPENED_IN_CHAT:
            return words.say(message, number=notice.number or "")
        case _:
            return words.say(message)


def draw_apology(apology: Apology, words: Words) -> Card:
    """It was our fault, what to do meanwhile, and the number that finds it."""
    title = words.say("apology")
    body = [
        kit.heading(title),
        kit.paragraph(words.say("apology-again", phone=apology.phone)),
        kit.note(words.say("apology-reference", reference=apology.reference)),
    ]
    return kit.card(words.language, title, body)
