"""What is said reaches its reader: drawn, posted in order, and ticked off where it is said once."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from bot.app.company import is_alone
from bot.errors import NotDelivered
from bot.ids import PersonId
from bot.language import Language
from bot.people import Occasion
from bot.replies.reply import Card, Once, Reply, Spoken
from bot.store.people import People
from bot.teams.aloud import aloud
from bot.teams.faults import told
from bot.teams.outgoing import beside, instead, message
from bot.teams.post import Post
from bot.teams.turn import Turn
from bot.words import Words

log = logging.getLogger(__name__)

NOBODY_TO_TELL = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
"""They blocked Kollegan or removed it: an apology would not reach them either."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Delivers what is said; `draw` says how it looks."""

    post: Post
    people: People
    draw: Callable[[Reply, Words], Card]
    words: Mapping[Language, Words]

    async def deliver(self, turn: Turn, person: PersonId, spoken: Spoken) -> bytes | None:
        """Say it all; the body that a press is answered with, None for everything else.

        Raises what keeps the first reply from being said. What comes after it is an extra, and its faults are logged.
        """
        words = self.words[spoken.language]
        if spoken.aside and turn.is_press:
            return self._aside(spoken.replies[0], words)
        shown: Card | None = None
        for place, reply in enumerate(spoken.replies):
            in_place = turn.is_press and place == 0 and not spoken.beside
            try:
                card = await self._say(turn, person, reply, words, in_place=in_place)
            except Exception as error:  # Whatever it is: who asked has been answered, and is owed no apology.
                if place == 0:
                    raise
                log.warning("What follows an answer was not said\n%s", told(error))
                break
            if card is None:
                break
            shown = shown or card
        return _answer(shown, spoken, words) if turn.is_press else None

    def _aside(self, said: Reply | Once, words: Words) -> bytes:
        reply = said.reply if isinstance(said, Once) else said
        return beside(self.draw(reply, words).summary)

    async def _say(
        self, turn: Turn, person: PersonId, said: Reply | Once, words: Words, *, in_place: bool
    ) -> Card | None:
        """The card that was shown; None for what has been said once before, or where there is nobody to tell."""
        occasion, reply = (said.occasion, said.reply) if isinstance(said, Once) else (None, said)
        card = self.draw(reply, words)
        if not is_alone(turn.arrival.incoming):
            card = aloud(card, words.say("channel-only-answers-text"))
        if occasion is None:
            arrived = in_place or await self._post(turn, card)
        else:
            arrived = await self._say_once(turn, person, occasion, card, in_place=in_place)
        return card if arrived else None

    async def _say_once(self, turn: Turn, person: PersonId, occasion: Occasion, card: Card, *, in_place: bool) -> bool:
        """Ticked off before, since an installation comes as two activities at once; taken back where it fails."""
        if not await self.people.once(person, occasion, turn.now):
            return False
        arrived = False
        try:
            arrived = in_place or await self._post(turn, card)
        finally:
            if not arrived:
                await self.people.not_yet(person, occasion)
        return arrived

    async def _post(self, turn: Turn, card: Card) -> bool:
        """Whether it arrived; False where there is nobody to tell. Raises `NotDelivered` for everything else."""
        reference, shown = turn.arrival.incoming.reference, message(card)
        try:
            if turn.answers is not None:
                await self.post.reply(reference, shown, turn.answers, turn.patience)
            else:
                await self.post.send(reference, shown, turn.patience)
        except NotDelivered as refused:
            may_have_arrived = refused.status == HTTPStatus.INTERNAL_SERVER_ERROR
            if not may_have_arrived and refused.status not in NOBODY_TO_TELL:
                raise
            log.warning("An answer was not taken: %s", refused)
            return may_have_arrived
        return True


def _answer(shown: Card | None, spoken: Spoken, words: Words) -> bytes:
    if shown is None:
        return beside(words.say("nothing-to-show"))
    return beside(shown.summary) if spoken.beside else instead(shown)
