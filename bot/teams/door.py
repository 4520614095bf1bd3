"""The door: an activity in, what is said in answer out."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from botbuilder.core import TurnContext
from botbuilder.schema import Activity

from bot.actions.arriving import Arrival, Arrived, Left, Setting
from bot.app.kollegan import Kollegan
from bot.app.learning import learn
from bot.errors import NotDelivered, Refused, Unreadable
from bot.ids import ActivityId
from bot.language import Language
from bot.people import Person
from bot.replies.notice import Apology
from bot.replies.reply import Card, Reply, Spoken
from bot.store import Store
from bot.teams.acquaintance import Acquaintance
from bot.teams.activities import read
from bot.teams.adapter import Adapter
from bot.teams.faults import told
from bot.teams.outgoing import instead, message
from bot.teams.post import WAITING, Post
from bot.teams.tokens import Guard
from bot.teams.wire import activity_of, parsed
from bot.words import Words

log = logging.getLogger(__name__)

_ADAPTER = Adapter()
_ONCE = frozenset({"message", "messageUpdate"})
"""What is answered once. A press is answered each time, with the same card: it must not stay unanswered."""


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
        activity, arrival = context.activity, read(context.activity, self.kollegan.region.screening)
        if arrival is None:
            return DONE
        people = Acquaintance(self.store.people, self.post, self.kollegan.region.default_language)
        language, now = people.spoken_by(arrival.incoming), self.kollegan.clock()
        try:
            if activity.type in _ONCE and not await self._is_first(arrival, now):
                return DONE
            person = await people.find(arrival, now)
            if person is None:
                return DONE
            language = person.language
            return await self._answer(activity, arrival, person, now)
        except Exception as error:  # Whatever it is ends here: the person is told, and the log knows where to look.
            return await self._apologise(activity, arrival, language, error)

    async def _is_first(self, arrival: Arrival, now: datetime) -> bool:
        incoming = arrival.incoming
        return await self.store.activities.first_sight(incoming.reference.conversation, incoming.activity, now)

    async def _answer(self, activity: Activity, arrival: Arrival, person: Person, now: datetime) -> HttpAnswer:
        spoken = await self.respond(self.kollegan, arrival, person)
        words = self.words[spoken.language]
        answer = await self._give(activity, arrival, [self.draw(reply, words) for reply in spoken.replies], WAITING)
        if arrival.incoming.setting is Setting.PERSONAL and not person.guest:
            await self._note(arrival, person, now)
        self._mark_answered(activity, arrival, now)
        learn(self.kollegan, arrival, person, spoken)
        return answer

    async def _give(self, activity: Activity, arrival: Arrival, cards: Sequence[Card], waiting: float) -> HttpAnswer:
        """The first card of a press goes back in its place, as the call's answer; everything else is posted."""
        is_press = activity.type == "invoke"
        for card in cards[1:] if is_press else cards:
            await self._post(activity, arrival, card, waiting)
        return HttpAnswer(HTTPStatus.OK, instead(cards)) if is_press else DONE

    async def _post(self, activity: Activity, arrival: Arrival, card: Card, waiting: float) -> None:
        reference, shown = arrival.incoming.reference, message(card)
        try:
            if activity.type in _ONCE and activity.id:
                await self.post.reply(reference, shown, ActivityId(activity.id), waiting=waiting)
            else:
                await self.post.send(reference, shown, waiting=waiting)
        except NotDelivered as refused:
            if not refused.permanent:
                raise
            log.warning("An answer was not taken: %s", refused)

    async def _note(self, arrival: Arrival, person: Person, now: datetime) -> None:
        """How to reach the person's own chat. It is gone where they removed Kollegan from that very chat."""
        references, reference = self.store.references, arrival.incoming.reference
        if not isinstance(arrival, Left):
            references.note(person.id, reference, now, always=isinstance(arrival, Arrived))
            return
        known = await references.of(person.id)
        if known is not None and known.conversation == reference.conversation:
            await references.gone(person.id, now)

    def _mark_answered(self, activity: Activity, arrival: Arrival, now: datetime) -> None:
        if activity.type in _ONCE:
            self.store.activities.answered(arrival.incoming.reference.conversation, arrival.incoming.activity, now)

    async def _apologise(
        self, activity: Activity, arrival: Arrival, language: Language, error: Exception
    ) -> HttpAnswer:
        """Say sorry, with a number that finds the fault in the log."""
        number = secrets.token_hex(3).upper()
        log.error("Fault %s\n%s", number, told(error))
        apology = Apology(number, self.kollegan.region.contact.servicecenter_phone)
        try:
            card = self.draw(apology, self.words[language])
            answer = await self._give(activity, arrival, [card], waiting=0.0)
            self._mark_answered(activity, arrival, self.kollegan.clock())
        except Exception as another:  # Not even that: the mark goes, so that the person is answered when Teams resends.
            log.error("Fault %s, and no apology\n%s", number, told(another))
            await self._release(activity, arrival)
            return HttpAnswer(HTTPStatus.SERVICE_UNAVAILABLE)
        return answer

    async def _release(self, activity: Activity, arrival: Arrival) -> None:
        incoming = arrival.incoming
        if activity.type not in _ONCE:
            return
        try:
            await self.store.activities.release(incoming.reference.conversation, incoming.activity)
        except Exception as error:  # The store is what is broken: the mark is taken over by itself after a while.
            log.error("A mark was not released\n%s", told(error))
