"""Two or three come close, or none does: the person knows which."""

from bot.actions.answering import AskConsultant, ShowHowTo
from bot.howto import Choices, HowTo, NoAnswer
from bot.privacy import Screened
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.answer import untranslated


def draw_choices(choices: Choices, words: Words) -> Card:
    """Up to three films to choose from, and the way on where none of them is right."""
    count = len(choices.how_tos)
    body = [kit.heading(words.say("choices", count=count)), *films(choices.how_tos, choices.question, words)]
    none = kit.press(words.say("none-of-these"), AskConsultant(choices.question))
    return kit.card(words.language, words.say("choices-summary", count=count), body, [none])


def films(how_tos: tuple[HowTo, ...], question: Screened, words: Words) -> list[kit.Piece]:
    """A row for each: its whole title, and a button with its length."""
    rows = [_film(number, how_to, question, words) for number, how_to in enumerate(how_tos, 1)]
    return [*rows, *untranslated(words, *(how_to.title for how_to in how_tos))]


def _film(number: int, how_to: HowTo, question: Screened, words: Words) -> kit.Piece:
    title = how_to.title.read(words.language)
    button = words.say("film", number=str(number), seconds=str(how_to.video.seconds))
    return kit.row(title, kit.press(button, ShowHowTo(how_to.id, question), about=title))


def draw_no_answer(nothing: NoAnswer, words: Words) -> Card:
    """No film, said plainly. What lies closest is a help and never an answer."""
    title = words.say("no-answer")
    body = [kit.heading(title), kit.paragraph(words.say("no-answer-consultant"))]
    if nothing.near:
        body.append(kit.paragraph(words.say("near", count=len(nothing.near))))
        body.extend(films(nothing.near, nothing.question, words))
    ask = kit.press(words.say("ask-consultant"), AskConsultant(nothing.question), primary=True)
    return kit.card(words.language, title, body, [ask])
