"""What an answer is about: the system and the area, as far as can be told."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.howto import Answer, Choices, HowTo, HowToReply, NoAnswer, Restricted
from bot.library.grams import word_set, words
from bot.privacy import Screened
from bot.region import Region
from bot.replies.direction import CareAsked, Direction, Urgent
from bot.replies.reply import Once, Reply, Spoken
from bot.replies.rollout import RolloutStatus
from bot.systems import About


def about(region: Region, reply: HowToReply) -> About:
    """What a reply is about: its how-to's system, the system that the question names, or what the nearest share."""
    match reply:
        case Answer() | Restricted():
            return About(reply.how_to.system, reply.how_to.area)
        case Choices(how_tos, question) | NoAnswer(how_tos, question):
            return _named(region, question) or _shared(how_tos)


def with_banners(kollegan: Kollegan, spoken: Spoken) -> Spoken:
    """The same, under the banners that editors have put up about it."""
    if not kollegan.corrections.rules.has_banners(kollegan.clock()):
        return spoken
    return replace(spoken, replies=tuple(_with_banner(kollegan, reply) for reply in spoken.replies))


def _with_banner(kollegan: Kollegan, reply: Reply | Once) -> Reply | Once:
    match reply:
        case Answer() | Restricted() | Choices() | NoAnswer():
            subject = about(kollegan.region, reply)
        case Urgent() | CareAsked() | Direction() | RolloutStatus():
            subject = reply.about
        case _:
            return reply
    said = kollegan.corrections.rules.banner(subject.system, subject.area, kollegan.clock())
    return reply if said is None else replace(reply, banner=said)


def _named(region: Region, question: Screened) -> About | None:
    """The one system whose name, or what staff call it, stands whole in the question."""
    said = frozenset(words(question.text))
    named = {
        system.id: About(system.id, system.area)
        for system in region.systems.values()
        if any(word_set(name) and word_set(name) <= said for name in (system.name, *system.aliases))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _shared(how_tos: tuple[HowTo, ...]) -> About:
    systems, areas = {how_to.system for how_to in how_tos}, {how_to.area for how_to in how_tos}
    return About(
        next(iter(systems)) if len(systems) == 1 else None,
        next(iter(areas)) if len(areas) == 1 else None,
    )
