"""Films to choose between, a row each."""

from bot.actions.answering import ShowHowTo
from bot.howto import HowTo
from bot.language import Text
from bot.privacy import Screened
from bot.words import Words
from cards import kit


def films(how_tos: tuple[HowTo, ...], question: Screened, words: Words) -> list[kit.Piece]:
    """A row for each: its whole title, and a button with its length."""
    rows = [_film(number, how_to, question, words) for number, how_to in enumerate(how_tos, 1)]
    return [*rows, *untranslated(words, *(how_to.title for how_to in how_tos))]


def untranslated(words: Words, *texts: Text | None) -> list[kit.Piece]:
    """Said where one of these is shown in Swedish to a reader of English."""
    foreign = any(text is not None and not text.is_in(words.language) for text in texts)
    return [kit.note(words.say("only-swedish"))] if foreign else []


def banner(text: Text | None, words: Words) -> list[kit.Piece]:
    """What an editor says to everybody who asks about this, for a time. Stands under the title, before all else."""
    return [] if text is None else [kit.warning(words.say("banner"), text.read(words.language))]


def _film(number: int, how_to: HowTo, question: Screened, words: Words) -> kit.Piece:
    title = how_to.title.read(words.language)
    button = words.say("film", number=str(number), seconds=str(how_to.video.seconds))
    return kit.row(title, kit.press(button, ShowHowTo(how_to.id, question), about=title))
