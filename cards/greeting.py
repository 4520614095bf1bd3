"""The first cards that a person sees: the welcome, hello and thanks, the language, and the refusal to guests."""

from bot.actions.answering import AskQuestion
from bot.actions.introducing import SpeakLanguage
from bot.privacy import Screened
from bot.replies.greeting import Greeting, Welcome
from bot.replies.reply import Card
from bot.words import Words
from cards import kit


def draw_welcome(welcome: Welcome, words: Words) -> Card:
    """What Kollegan does, what never to write, and questions to try."""
    title = words.say("welcome")
    body = [
        kit.heading(title),
        kit.paragraph(words.say("welcome-what")),
        kit.paragraph(words.say("welcome-human"), spacing="small"),
        kit.paragraph(words.say("welcome-privacy"), strong=True),
        *_examples(welcome.examples, words),
    ]
    return kit.card(words.language, title, body, [_other_language(words)])


def draw_greeting(greeting: Greeting, words: Words) -> Card:
    """Short: who says hello wants to get on."""
    if greeting.thanked:
        thanks = words.say("you-are-welcome")
        return kit.card(words.language, thanks, [kit.paragraph(thanks)])
    hello = words.say("hello")
    body = [kit.heading(hello), kit.paragraph(words.say("hello-how")), *_examples(greeting.examples, words)]
    return kit.card(words.language, hello, body)


def draw_language(words: Words) -> Card:
    """Said in the language that was chosen."""
    title = words.say("language-chosen")
    body = [kit.heading(title), kit.paragraph(words.say("language-switch"))]
    return kit.card(words.language, title, body, [_other_language(words)])


def draw_refusal(words: Words) -> Card:
    """One polite no."""
    title = words.say("refusal")
    return kit.card(words.language, title, [kit.heading(title), kit.paragraph(words.say("refusal-instead"))])


def _examples(examples: tuple[Screened, ...], words: Words) -> list[kit.Piece]:
    if not examples:
        return []
    rows = [
        kit.row(str(example), kit.press(words.say("try", number=str(number)), AskQuestion(example), about=str(example)))
        for number, example in enumerate(examples, 1)
    ]
    return [kit.paragraph(words.say("examples")), *rows]


def _other_language(words: Words) -> kit.Button:
    return kit.press(words.say("other-language"), SpeakLanguage("en" if words.language == "sv" else "sv"))
