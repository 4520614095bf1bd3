"""Somebody had nearly the same idea: vote for theirs, or make one's own."""

from bot.actions.staged import TakeBackVote, VoteForIdea
from bot.actions.ticket import MakeAnyway
from bot.replies.reply import Card
from bot.replies.staged import AlikeFirst, Voted
from bot.words import Words
from cards import kit
from cards.ticket_parts import cut

MOST = 300  # letters of an idea


def draw_alike(first: AlikeFirst, words: Words) -> Card:
    """Their words, not their names; and one's own stays a press away."""
    count = len(first.alike)
    body = [kit.heading(words.say("alike", count=count)), kit.paragraph(words.say("alike-text", count=count))]
    for one in first.alike:
        vote = kit.press(words.say("alike-vote"), VoteForIdea(one.ticket), about=one.number)
        body.append(kit.row(cut(one.words, MOST), vote, under=one.number))
    other = kit.press(words.say("alike-other"), MakeAnyway(first.question))
    return kit.card(words.language, words.say("alike-summary"), body, [other])


def draw_voted(voted: Voted, words: Words) -> Card:
    """Counted, or taken back."""
    title = words.say("voted", counted=str(voted.counted))
    body = [kit.heading(title), kit.paragraph(words.say("voted-text", count=voted.votes)), kit.note(voted.number)]
    if voted.counted:
        turn = kit.press(words.say("voted-take-back"), TakeBackVote(voted.ticket))
    else:
        turn = kit.press(words.say("alike-vote"), VoteForIdea(voted.ticket))
    return kit.card(words.language, words.say("voted-summary", number=voted.number), body, [turn])
