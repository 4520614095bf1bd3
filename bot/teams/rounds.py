"""The round that brings everybody their morning: a chunk is leased, drawn and posted evenly, and noted at once.

Any number of workers go on their rounds side by side. The store is the truth: who has what, how fast all of them
together may be, and how each delivery ended. A worker that is killed leaves its chunk to the others.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from http import HTTPStatus
from uuid import uuid4

from bot.errors import NotDelivered
from bot.mornings.delivery import Ended, Later, Leased, Note, Sent
from bot.store import Store
from bot.store.gathered import Gathered
from bot.store.mornings import LEASED
from bot.teams.answers import Patience
from bot.teams.chats import NO_CONVERSATION, Chats
from bot.teams.faults import told
from bot.teams.letters import AFTER_A_FAULT, Compose, Letter, written
from bot.teams.post import LONGEST_CALL, Post
from bot.teams.refusals import LOST_CHAT, is_about_the_person, meaning, meaning_instead
from bot.teams.tempo import Tempo, sleep_until

log = logging.getLogger(__name__)

LEAST_CHUNK = 50
BREATH = 0.5
"""Seconds from one lease to the next while there is less than a chunk to do."""

NAP = 5.0
"""Seconds that a worker waits at most before it looks again, while something is planned for this round."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a worker works. `per_second` is for all workers together, `call` the seconds that one call may take.

    `makes_chats`: who has no chat yet gets one, where the app is installed for them.
    """

    per_second: float
    lease: timedelta = LEASED
    call: float = LONGEST_CALL
    makes_chats: bool = False

    @property
    def chunk(self) -> int:
        """How many are leased at once; so many, at most, are under way or not yet noted."""
        return max(LEAST_CHUNK, int(self.per_second / 2))

    @property
    def step(self) -> float:
        """Seconds from one to the next."""
        return 1 / self.per_second


class Worker:
    """Somebody on their round. `compose` says what each digest shows, and `clock` the time (UTC).

    Nothing is posted that is leased no longer, or faster than the pace of all; what Teams asks of one holds for all.
    """

    def __init__(
        self, store: Store, post: Post, compose: Compose, clock: Callable[[], datetime], habits: Habits
    ) -> None:
        self.name = uuid4().hex
        self._store = store
        self._post = post
        self._chats = Chats(store, post, clock)
        self._compose = compose
        self._clock = clock
        self._habits = habits
        self._tempo = Tempo(store.pace, clock, habits.step)
        self._notes: Gathered[Leased, Note] = Gathered(self._write_down)
        self._room = asyncio.Semaphore(habits.chunk)
        self._under_way: dict[Leased, asyncio.Task[None]] = {}

    async def run(self, until: datetime) -> int:
        """Work until then, or until nothing more is planned before then; how many deliveries were handled."""
        await self._store.mornings.skip_late(self._clock())
        handled, ready = 0, await self._next()
        try:
            while ready is not None or await self._wait(until):
                leased, letters = ready or (0, ())
                handled += leased
                is_full = leased == self._habits.chunk and self._clock() < until
                following = asyncio.create_task(self._next()) if is_full else None
                await self._bring(letters)
                ready = await following if following else await self._after_a_breath(until)
        finally:
            await asyncio.gather(*self._under_way.values())
            await self._notes.close()
        return handled

    async def _wait(self, until: datetime) -> bool:
        """Wait for what is planned next; False where it is not for this round."""
        soonest = await self._store.mornings.soonest()
        if soonest is None or soonest >= until:
            return False
        await asyncio.sleep(min(max((soonest - self._clock()).total_seconds(), 0), NAP))
        return True

    async def _after_a_breath(self, until: datetime) -> tuple[int, Sequence[Letter]] | None:
        if self._clock() >= until:
            return None
        await asyncio.sleep(BREATH)
        return await self._next()

    async def _next(self) -> tuple[int, Sequence[Letter]] | None:
        """The next chunk: how many were leased, and their letters. None where nothing is due."""
        now, habits = self._clock(), self._habits
        leased = await self._store.mornings.lease(self.name, now, habits.chunk, habits.lease)
        if not leased:
            return None
        readers = await self._store.readers.of([each.person for each in leased])
        lacks_one = habits.makes_chats and any(reader.chat is None for reader in readers.values())
        elsewhere = await self._store.references.newest() if lacks_one else None
        letters, notes = await written(leased, readers, self._compose, now, elsewhere)
        for each, note in notes.items():
            self._notes.add(each, note)
        return len(leased), letters

    async def _bring(self, letters: Sequence[Letter]) -> None:
        """Post these evenly in seconds of their own; whatever Teams asks meanwhile, the rest takes other seconds."""
        rest = deque(letters)
        while rest:
            moment = await self._tempo.reserve(len(rest))
            if not await self._is_ours_then(rest, moment):
                return
            await sleep_until(moment)
            while rest and not self._tempo.is_held:
                await self._room.acquire()
                moment = await self._tempo.next(moment)
                self._send_off(rest.popleft())

    async def _is_ours_then(self, rest: deque[Letter], moment: float) -> bool:
        """Where the seconds come after the lease, the letters are given back, to be leased anew then."""
        wait = timedelta(seconds=max(moment - asyncio.get_running_loop().time(), 0))
        if self._clock() + wait < rest[-1].leased.until - self._margin:
            return True
        for letter in rest:
            self._notes.add(letter.leased, Later(self._clock() + wait, refused=False))
        return False

    @property
    def _margin(self) -> timedelta:
        """A call begun so long before the lease's end is over by then."""
        return timedelta(seconds=self._habits.call)

    def _send_off(self, letter: Letter) -> None:
        self._under_way[letter.leased] = asyncio.create_task(self._deliver(letter))

    async def _deliver(self, letter: Letter) -> None:
        leased = letter.leased
        try:
            if self._clock() < leased.until - self._margin:
                note = await self._posted(letter)
            else:  # It slept, and the others may be at it already.
                note = Later(leased.until, refused=False)
        except Exception as error:  # The edge of a task: whatever it is, it holds up nobody else.
            log.error("A digest was not posted\n%s", told(error))
            note = Later(self._clock() + AFTER_A_FAULT, maybe=True)
        self._notes.add(leased, note)

    async def _posted(self, letter: Letter) -> Note:
        if letter.chat.conversation == NO_CONVERSATION and letter.leased.instead_of is None:
            return await self._in_a_new_chat(letter)
        try:
            sent = await self._send(letter)
        except NotDelivered as refused:
            await self._tempo.note(too_many=refused.status == HTTPStatus.TOO_MANY_REQUESTS)
            return await self._refused(letter, refused)
        await self._tempo.note(too_many=False)
        return sent

    async def _send(self, letter: Letter) -> Sent:
        patience, there = Patience(self._habits.call, repeats=False), letter.leased.instead_of
        if there is not None:
            place = replace(letter.chat, conversation=there.conversation)
            await self._post.update(place, there.activity, letter.body, patience)
            return Sent(there.conversation, there.activity)
        return Sent(letter.chat.conversation, await self._post.send(letter.chat, letter.body, patience))

    async def _refused(self, letter: Letter, refused: NotDelivered) -> Note:
        if refused.retry_after:
            await self._tempo.hold(refused.retry_after)
        if letter.leased.instead_of is not None:
            return meaning_instead(refused, letter.leased, self._clock())
        if refused.code == LOST_CHAT:
            return await self._in_a_new_chat(letter)
        note = meaning(refused, letter.leased, self._clock())
        if isinstance(note, Ended):
            log.warning("A digest was not delivered: %s: %s", note.why.value, refused)
        return note

    async def _in_a_new_chat(self, letter: Letter) -> Note:
        """There is no chat, or it was deleted: make it, and write there. Both calls take seconds of their own."""
        await sleep_until(await self._tempo.reserve(2))
        person, chat = letter.leased.person, letter.chat
        try:
            return await self._chats.in_a_new_one(person, chat, lambda new: self._send(replace(letter, chat=new)))
        except NotDelivered as refused:
            return meaning(refused, letter.leased, self._clock())

    async def _write_down(self, notes: Mapping[Leased, Note]) -> None:
        """All of them in one transaction; then there is room for as many more."""
        now = self._clock()
        await self._store.mornings.note(self.name, {each.number: note for each, note in notes.items()}, now)
        posted = [leased for leased in notes if self._under_way.pop(leased, None) is not None]
        for _ in posted:
            self._room.release()
        ends = ((leased.person, notes[leased]) for leased in posted)
        why = {person: note.why for person, note in ends if isinstance(note, Ended) and is_about_the_person(note.why)}
        if why:
            await self._store.references.refused(why, now)
