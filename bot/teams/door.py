"""The door: an activity in, what is said in answer out."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.actions.arriving import Arrival, Arrived, Left, Setting
from bot.app.kollegan import Kollegan
from bot.app.learning import learn
from bot.app.tickets.missed import channel_lost
from bot.errors import Refused, Unreadable
from bot.ids import ActivityId, ConversationId
from bot.language import Language
from bot.people import Person
from bot.replies.notice import Apology
from bot.replies.reply import Card, Reply, Spoken
from bot.store import Store
from bot.store.origins import origin_of
from bot.teams.acquaintance import Acquaintance
from bot.teams.activities import in_own_chat, read, taken_back
from bot.teams.adapter import Adapter
from bot.teams.delivery import Delivery
from bot.teams.faults import told
from bot.teams.losses import lost
from bot.teams.post import Post
from bot.teams.tokens import Guard
from bot.teams.turn import Turn
from bot.teams.wire import activity_of, parsed
from bot.words import Words

log = logging.getLogger(__name__)

_ADAPTER = Adapter()


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What the HTTP call is answered; `body` is JSON."""

    status: int
    body: bytes | None = None


DONE = HttpAnswer(HTTPStatus.OK)


@dataclass(frozen=True, slots=True)
class Door:
    """Takes what Teams sends. `respond` decides what is said, `draw` how it looks; both are given by the wiring.

    `guard` is None in the local run alone, which is bound to loopback.
    """

    kollegan: Kollegan
    respond: Callable[[Kollegan, Arrival, Person], Awaitable[Spoken]]
    store: Store
    post: Post
    draw: Callable[[Reply, Words], Card]
    words: Mapping[Language, Words]
    guard: Guard | None

    async def receive(self, authorization: str | None, body: bytes) -> HttpAnswer:
        """Let in what is Teams', and do what it asks. Whoever else knocks gets a status, and costs nothing more."""
        try:
            activity = await self._let_in(authorization, body)
            return await _ADAPTER.run(activity, self._turn)
        except Refused as refused:
            log.info("Turned away, %d: %s", refused.status, refused)
            return HttpAnswer(refused.status)
        except Unreadable as unreadable:
            log.info("Not understood: %s", unreadable)
            return HttpAnswer(HTTPStatus.BAD_REQUEST)

    async def _let_in(self, authorization: str | None, body: bytes) -> Activity:
        if self.guard is None:
            return activity_of(parsed(body))
        token = await self.guard.verify(authorization)
        activity = parsed(body)
        self.guard.admit(token, activity)
        return activity_of(activity)

    async def _turn(self, context: TurnContext) -> HttpAnswer:
        activity, now = context.activity, self.kollegan.clock()
        arrival = read(activity, self.kollegan.region.screening)
        if not await self._let_go(activity, now):
            return HttpAnswer(HTTPStatus.SERVICE_UNAVAILABLE)
        if arrival is None:
            await self._seen(activity, now)
            return await self._taken_along(activity)
        turn = Turn.of(activity, arrival, now)
        people = Acquaintance(self.store.people, self.post, self.kollegan.region.default_language)
        language = people.spoken_by(arrival.incoming)
        try:
            if turn.is_once and not await self._is_first(turn):
                return DONE
            if arrival.incoming.is_edit:
                await self._forget(arrival.incoming.reference.conversation, arrival.incoming.message)
            person = await people.find(arrival, now, turn.patience)
            if person is None:
                return DONE
            language = person.language
            await self._note(turn, person)
            return await self._answer(turn, person)
        except Exception as error:  # Whatever it is ends here: the person is told, and the log knows where to look.
            return await self._apologise(turn, language, error)

    async def _is_first(self, turn: Turn) -> bool:
        incoming = turn.arrival.incoming
        return await self.store.activities.first_sight(incoming.reference.conversation, incoming.activity, turn.now)

    async def _answer(self, turn: Turn, person: Person) -> HttpAnswer:
        spoken = await self.respond(self.kollegan, turn.arrival, person)
        body = await self._delivery.deliver(turn, person.id, spoken)
        self._mark_answered(turn)
        try:
            learn(self.kollegan, turn.arrival, person, spoken)
        except Exception as error:  # The person has been answered: this is ours to mend, and none of their business.
            log.error("A turn was not learned from\n%s", told(error))
        return HttpAnswer(HTTPStatus.OK, body)

    @property
    def _delivery(self) -> Delivery:
        return Delivery(self.post, self.store.people, self.draw, self.words)

    async def _note(self, turn: Turn, person: Person) -> None:
        """How to reach the person's own chat. It is gone where they removed Kollegan from that very chat."""
        references, arrival = self.store.references, turn.arrival
        if arrival.incoming.setting is not Setting.PERSONAL or person.guest:
            return
        reference = arrival.incoming.reference
        if not isinstance(arrival, Left):
            references.note(person.id, reference, turn.now, always=isinstance(arrival, Arrived))
            return
        known = await references.of(person.id)
        if known is not None and known.conversation == reference.conversation:
            await references.gone(person.id, turn.now)

    async def _seen(self, activity: Activity, now: datetime) -> None:
        """A thumb up, a file, a deletion: nothing to answer, but the person's own chat is alive."""
        incoming = in_own_chat(activity)
        try:
            person = None if incoming is None else await self.store.people.find(incoming.sender.id)
        except Exception as error:  # Nobody waits for this, and the next activity tells the same.
            log.warning("A chat was not noted\n%s", told(error))
            return
        if incoming is not None and person is not None and not person.guest:
            self.store.references.note(person.id, incoming.reference, now)

    async def _let_go(self, activity: Activity, now: datetime) -> bool:
        """A channel that is gone shows no queue any longer; False where that could not be noted, and is told again."""
        gone = lost(activity)
        try:
            if gone is not None and gone.channel is not None:
                await channel_lost(self.kollegan, await self.store.channels.gone(gone.channel, now))
            elif gone is not None and gone.team is not None:
                await channel_lost(self.kollegan, await self.store.channels.gone_with(gone.team, now))
        except Exception as error:  # The database is what is broken.
            log.error("A channel that is gone was not noted\n%s", told(error))
            return False
        return True

    async def _taken_along(self, activity: Activity) -> HttpAnswer:
        """A deleted or emptied message takes what was kept of it along; where that fails, Teams may tell of itagain."""
        message = taken_back(activity)
        try:
            if message is not None:
                await self._forget(*message)
        except Exception as error:  # The database is what is broken: the person sees no difference.
            log.error("A deleted message's question is still kept\n%s", told(error))
            return HttpAnswer(HTTPStatus.SERVICE_UNAVAILABLE)
        return DONE

    async def _forget(self, conversation: ConversationId, message: ActivityId) -> None:
        await self.store.learning.forget(origin_of(conversation, message))

    def _mark_answered(self, turn: Turn) -> None:
        incoming = turn.arrival.incoming
        if turn.is_once:
            self.store.activities.answered(incoming.reference.conversation, incoming.activity, turn.now)

    async def _apologise(self, turn: Turn, language: Language, error: Exception) -> HttpAnswer:
        """Say sorry, with a number that finds the fault in the log. Only to somebody who wrote or pressed."""
        number = secrets.token_hex(3).upper()
        log.error("Fault %s\n%s", number, told(error))
        if not turn.somebody_waits:
            return HttpAnswer(HTTPStatus.SERVICE_UNAVAILABLE)
        apology = Apology(number, self.kollegan.region.contact.servicecenter_phone)
        turn.patience.stop_repeating()
        try:
            sender = turn.arrival.incoming.sender.id
            body = await self._delivery.deliver(turn, sender, Spoken(language, (apology,)))
            self._mark_answered(turn)
        except Exception as another:  # Not even that: the mark goes, so that the person is answered when Teams resends.
            log.error("Fault %s, and no apology\n%s", number, told(another))
            await self._release(turn)
            return HttpAnswer(HTTPStatus.SERVICE_UNAVAILABLE)
        return HttpAnswer(HTTPStatus.OK, body)

    async def _release(self, turn: Turn) -> None:
        incoming = turn.arrival.incoming
        if not turn.is_once:
            return
        try:
            await self.store.activities.release(incoming.reference.conversation, incoming.activity)
        except Exception as error:  # The store is what is broken: the mark is taken over by itself after a while.
            log.error("A mark was not released\n%s", told(error))
