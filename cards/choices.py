"""Two or three come close, or none does: the person knows which."""

from bot.actions.answering import AskConsultant, NoneOfThese
from bot.actions.form import OpenForm
from bot.howto import Choices, NoAnswer
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.films import banner, films


def draw_choices(choices: Choices, words: Words) -> Card:
    """Up to three films to choose from, and the way on where none of them is right."""
    count = len(choices.how_tos)
    title = choices.ask.read(words.language) if choices.ask else words.say("choices", count=count)
    body = [kit.heading(title), *banner(choices.banner, words), *films(choices.how_tos, choices.question, words)]
    none = kit.press(words.say("none-of-these"), NoneOfThese(choices.question))
    return kit.card(words.language, words.say("choices-summary", count=count), body, [none])


def draw_no_answer(nothing: NoAnswer, words: Words) -> Card:
    """No film, said plainly. What lies closest is a help and never an answer."""
    title = words.say("no-answer")
    body = [kit.heading(title), *banner(nothing.banner, words), kit.paragraph(words.say("no-answer-consultant"))]
    if nothing.near:
        body.append(kit.paragraph(words.say("near", count=len(nothing.near))))
        body.extend(films(nothing.near, nothing.question, words))
    ask = kit.press(words.say("ask-consultant"), AskConsultant(nothing.question), primary=True)
    form = kit.press(words.say("form-fill"), OpenForm("question", nothing.question))
    return kit.card(words.language, title, body, [ask, form])
