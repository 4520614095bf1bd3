"""Somebody who helps is away: a form, and what was noted."""

from bot.actions.absence import EndAbsence, OpenAbsence, RegisterAbsence
from bot.replies.absence import AbsenceForm, AbsenceNoted, AbsenceOver, AbsenceReply
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_absence(reply: AbsenceReply, words: Words) -> Card:
    """The form, the receipt, or the word that they are back."""
    match reply:
        case AbsenceForm():
            return _form(reply, words)
        case AbsenceNoted():
            return _noted(reply, words)
        case AbsenceOver():
            return _over(reply, words)


def _form(asked: AbsenceForm, words: Words) -> Card:
    title = words.say("absence")
    body = [kit.heading(title), kit.paragraph(words.say("absence-text"))]
    if asked.wrong:
        body.append(kit.warning(words.say("form-wrong"), words.say("absence-wrong")))
    if len(asked.members) > 1:
        members = [(one.id, one.name) for one in asked.members]
        body.append(kit.pick("member", words.say("absence-who"), members, asked.member, words.say("choose")))
    body.append(kit.day("first", words.say("absence-first"), asked.first.isoformat() if asked.first else ""))
    body.append(kit.day("last", words.say("absence-last"), asked.last.isoformat() if asked.last else ""))
    covers = [("", words.say("absence-usual")), *((one.id, one.name) for one in asked.covers)]
    body.append(kit.pick("cover", words.say("absence-cover"), covers, asked.cover, words.say("choose")))
    data = RegisterAbsence(None if len(asked.members) > 1 else asked.member, None, None, None)
    return kit.card(words.language, title, body, [kit.press(words.say("save"), data, primary=True)])


def _noted(noted: AbsenceNoted, words: Words) -> Card:
    days = words.say("absence-days", first=words.full_day(noted.first), last=words.full_day(noted.last))
    mine = "mine" if noted.mine else "other"
    body = [kit.heading(words.say("absence-noted", mine=mine, who=noted.who.name)), kit.paragraph(days, strong=True)]
    if noted.cover is not None:
        body.append(kit.paragraph(words.say("absence-covers", mine=mine, who=noted.cover.name)))
    else:
        body.append(kit.paragraph(words.say("absence-queue")))
    back = kit.press(words.say("absence-end"), EndAbsence(noted.who.id, noted.first.isoformat()))
    return kit.card(words.language, words.say("absence-summary"), body, [back])


def _over(over: AbsenceOver, words: Words) -> Card:
    mine = "mine" if over.mine else "other"
    title = words.say("absence-over" if over.was else "absence-none", mine=mine, who=over.who.name)
    body = [kit.heading(title), kit.paragraph(words.say("absence-over-text" if over.was else "absence-none-text"))]
    new = kit.press(words.say("absence-open"), OpenAbsence())
    return kit.card(words.language, words.say("absence-summary"), body, [new])
