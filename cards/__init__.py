"""How it looks: pure functions, a reply in, an Adaptive Card out."""

from bot.howto import Answer, Choices, NoAnswer, Restricted
from bot.replies.direction import AlsoAsked, CareAsked, Direction, Urgent
from bot.replies.editing import (
    EditUndone,
    MoveAsked,
    NewsForm,
    NewsKept,
    NewsList,
    NewsPreview,
    WaveMoved,
    WithdrawAsked,
)
from bot.replies.greeting import Greeting, LanguageChosen, Refusal, Welcome, WhoAreYou
from bot.replies.morning import ClosingTold, ItemShown, Morning, PreferencesShown, WholeSection
from bot.replies.notice import Apology, Notice, Redacted, Stopped
from bot.replies.reply import Card, Reply
from bot.replies.rollout import RolloutsAhead, RolloutStatus
from bot.words import Words
from cards.answer import draw_answer, draw_restricted
from cards.choices import draw_choices, draw_no_answer
from cards.direction import draw_also_asked, draw_care_asked, draw_direction, draw_urgent
from cards.editing import draw_kept, draw_news_list, draw_preview, draw_undone, draw_withdraw
from cards.editing_form import draw_news_form
from cards.greeting import draw_greeting, draw_language, draw_refusal, draw_welcome
from cards.morning import draw_morning, draw_whole
from cards.morning_item import draw_closing, draw_item
from cards.moving import draw_move, draw_moved
from cards.notice import draw_apology, draw_notice
from cards.preferences import draw_preferences
from cards.redacted import draw_redacted
from cards.rollout import draw_rollout, draw_rollouts
from cards.stopped import draw_stopped
from cards.tickets import draw_ticket
from cards.who_are_you import draw_who_are_you


def draw(reply: Reply, words: Words, *, films_inside: bool = False) -> Card:  # noqa: C901 - one line for each kind of reply; nothing is decided here
    """The card of a reply, in the language of `words`; `films_inside` lets films on SharePoint play in it."""
    match reply:
        case Answer():
            return draw_answer(reply, words, films_inside=films_inside)
        case Restricted():
            return draw_restricted(reply, words)
        case Choices():
            return draw_choices(reply, words)
        case NoAnswer():
            return draw_no_answer(reply, words)
        case Welcome():
            return draw_welcome(reply, words)
        case Greeting():
            return draw_greeting(reply, words)
        case WhoAreYou():
            return draw_who_are_you(reply, words)
        case LanguageChosen():
            return draw_language(words)
        case Refusal():
            return draw_refusal(words)
        case Urgent():
            return draw_urgent(reply, words)
        case CareAsked():
            return draw_care_asked(reply, words)
        case Direction():
            return draw_direction(reply, words)
        case AlsoAsked():
            return draw_also_asked(reply, words)
        case RolloutStatus():
            return draw_rollout(reply, words)
        case RolloutsAhead():
            return draw_rollouts(reply, words)
        case Stopped():
            return draw_stopped(reply, words)
        case Redacted():
            return draw_redacted(reply, words)
        case Notice():
            return draw_notice(reply, words)
        case Apology():
            return draw_apology(reply, words)
        case Morning():
            return draw_morning(reply, words)
        case WholeSection():
            return draw_whole(reply, words)
        case ItemShown():
            return draw_item(reply, words)
        case ClosingTold():
            return draw_closing(reply, words)
        case PreferencesShown():
            return draw_preferences(reply, words)
        case NewsForm():
            return draw_news_form(reply, words)
        case NewsPreview():
            return draw_preview(reply, words)
        case NewsKept():
            return draw_kept(reply, words)
        case NewsList():
            return draw_news_list(reply, words)
        case WithdrawAsked():
            return draw_withdraw(reply, words)
        case EditUndone():
            return draw_undone(reply, words)
        case MoveAsked():
            return draw_move(reply, words)
        case WaveMoved():
            return draw_moved(reply, words)
        case _:
            return draw_ticket(reply, words)
