"""A rollout's wave is moved: from when to when, who is told, and what was done."""

from datetime import date

from bot.actions.editing import MoveWave, UndoEdit
from bot.replies.editing import MoveAsked, WaveMoved
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.morning_parts import when


def draw_move(asked: MoveAsked, words: Words) -> Card:
    """Nothing is moved before the one button."""
    title = words.say("move-ask", number=str(asked.wave))
    body = [
        kit.heading(title),
        kit.paragraph(asked.name, strong=True),
        kit.paragraph(words.say("move-was", days=_days(asked.was, words))),
        kit.paragraph(words.say("move-becomes", days=_days(asked.becomes, words)), strong=True),
        kit.paragraph(words.say("move-told", units=", ".join(asked.units), count=asked.people)),
    ]
    if asked.tool_moves:
        body.append(kit.note(words.say("move-tool", units=", ".join(asked.tool_moves))))
    move = MoveWave(asked.rollout, asked.wave, asked.becomes[0], asked.version)
    return kit.card(words.language, title, body, [kit.press(words.say("move-do"), move, primary=True)])


def draw_moved(moved: WaveMoved, words: Words) -> Card:
    """What was done, and how to undo it."""
    title = words.say("move-done", number=str(moved.wave))
    body = [
        kit.heading(title),
        kit.paragraph(moved.name, strong=True),
        kit.paragraph(words.say("move-becomes", days=_days(moved.becomes, words)), strong=True),
        kit.paragraph(words.say("move-told", units=", ".join(moved.units), count=moved.people)),
        kit.note(words.say("move-from", at=when(moved.starts, words))),
    ]
    undo = [kit.press(words.say("edit-undo"), UndoEdit(moved.item, moved.version))] if moved.may_undo else []
    return kit.card(words.language, title, body, undo)


def _days(days: tuple[date, date], words: Words) -> str:
    return words.say("move-days", first=words.day_of_year(days[0]), last=words.day_of_year(days[1]))
