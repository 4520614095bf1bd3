"""Conversations as they are had: somebody writes and presses, and sees what Teams shows."""

import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self, cast

from bot.content import Persona
from bot.people import Person
from functions.wiring import House
from tests.conversations.screen import Json, Shown
from tests.fake_teams.identity import TENANT
from tests.fake_teams.server import FakeTeams

BOT = {"id": "28:kollegan", "name": "Kollegan"}
_ids = itertools.count(1)


@dataclass(slots=True)
class Chat:
    """One person's view of one conversation with Kollegan, through the door and the fake Teams."""

    house: House
    teams: FakeTeams
    person: Person
    conversation: str
    kind: str = "personal"
    locale: str = "sv-SE"
    shown: list[Shown] = field(default_factory=list[Shown])
    opened: list[str] = field(default_factory=list[str])
    heard: list[str] = field(default_factory=list[str])
    _read: int = 0

    async def says(self, text: str, **more: object) -> Self:
        """Write something."""
        await self.sends({"type": "message", "text": text, "textFormat": "plain"} | more)
        return self

    async def mentions(self, text: str) -> Self:
        """Write to Kollegan where others read too."""
        entity = {"type": "mention", "text": "<at>Kollegan</at>", "mentioned": BOT}
        await self.sends({"type": "message", "text": f"<at>Kollegan</at> {text}", "entities": [entity]})
        return self

    async def installs(self) -> Self:
        """Add Kollegan to one's Teams."""
        await self.sends({"type": "installationUpdate", "action": "add"})
        return self

    async def presses(self, title: str) -> Self:
        """Press the button that says so, on the newest card."""
        card = self.shown[-1]
        action = card.button(title)
        match action["type"]:
            case "Action.ToggleVisibility":
                card.toggle(action)
            case "Action.OpenUrl":
                self.opened.append(str(action["url"]))
            case "Action.Execute":
                await self._executes(card, action)
            case kind:
                raise AssertionError(f"a button of kind {kind}")
        return self

    async def presses_verb(self, verb: str, **data: str) -> Self:
        """Press a button with this data, of a card that somebody else was shown, or that is years old."""
        await self._invokes(verb, {"action": verb, **data})
        return self

    async def presses_in_an_old_client(self, title: str) -> Self:
        """The same on a client without Universal Actions: the fallback comes as a message with a value."""
        card = self.shown[-1]
        fallback = cast("Json", card.button(title)["fallback"])
        data = cast("Mapping[str, object]", fallback["data"])
        await self.sends({"type": "message", "value": {**data, **card.inputs()}})
        return self

    def chooses(self, label: str, choice: str) -> Self:
        """Choose from a list on the newest card."""
        self.shown[-1].choose(label, choice)
        return self

    def fills(self, label: str, text: str) -> Self:
        """Write in a field of the newest card."""
        self.shown[-1].fill(label, text)
        return self

    async def looks(self) -> Self:
        """Look at the conversation again, once all that Kollegan had to send has arrived."""
        await self.house.outbox.quiet()
        self._reads_on()
        return self

    async def looks_at(self, text: str) -> Self:
        """Scroll to the newest card that says this, as it stands now."""
        await self.looks()
        here = [self._card(message) for message in self.teams.memory.shown(self.conversation)]
        found = [card for card in here if text in card.text()]
        assert found, f"no card says {text!r}:\n" + "\n--\n".join(card.text() for card in here)
        self.shown.append(found[-1])
        return self

    async def activity_of(self, text: str) -> str:
        """The id of the newest message whose card says this."""
        await self.house.outbox.quiet()
        here = self.teams.memory.shown(self.conversation)
        return next(str(message["id"]) for message in reversed(here) if text in self._card(message).text())

    def sees(self, *texts: str) -> Self:
        """All of these are on the newest card."""
        seen = self.shown[-1].text()
        missing = [text for text in texts if text not in seen]
        assert not missing, f"{missing} not on the card:\n{seen}"
        return self

    def does_not_see(self, *texts: str) -> Self:
        """None of these is on the newest card."""
        seen = self.shown[-1].text()
        there = [text for text in texts if text in seen]
        assert not there, f"{there} on the card:\n{seen}"
        return self

    def has_seen(self, cards: int) -> Self:
        """So many cards have come in this conversation."""
        assert len(self.shown) == cards, [card.text() for card in self.shown]
        return self

    async def sends(self, activity: Mapping[str, object]) -> Mapping[str, object]:
        """Any activity, as Teams wraps it. What the conversation shows after it is on the screen."""
        body = json.dumps(self._wrapped(activity)).encode()
        answer = await self.house.door.receive(None, body)
        assert answer.status == 200, answer
        self._reads_on()
        return json.loads(answer.body) if answer.body else {}

    async def _executes(self, card: Shown, action: Json) -> None:
        data = {**cast("Mapping[str, object]", action["data"]), **card.inputs()}
        await self._invokes(str(action["verb"]), data)

    async def _invokes(self, verb: str, data: Mapping[str, object]) -> None:
        value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}}
        answer = await self.sends({"type": "invoke", "name": "adaptiveCard/action", "value": value})
        match answer["type"]:
            case "application/vnd.microsoft.card.adaptive":
                self.shown.append(Shown(cast("Json", answer["value"])))
            case "application/vnd.microsoft.activity.message":
                self.heard.append(str(answer["value"]))
            case kind:
                raise AssertionError(f"Teams does not know what to do with {kind}")

    def _wrapped(self, activity: Mapping[str, object]) -> Mapping[str, object]:
        member = {"id": f"29:{self.person.name}", "name": self.person.name, "aadObjectId": self.person.id}
        around: Mapping[str, object] = {
            "id": str(next(_ids)),
            "timestamp": "2026-11-23T05:25:00.000Z",
            "channelId": "msteams",
            "serviceUrl": self.teams.url,
            "locale": self.locale,
            "from": member,
            "recipient": BOT,
            "conversation": {"id": self.conversation, "conversationType": self.kind, "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}},
        }
        return {**around, **activity}

    def _reads_on(self) -> None:
        here = self.teams.memory.shown(self.conversation)
        self.shown.extend(self._card(message) for message in here[self._read :])
        self._read = len(here)

    def _card(self, message: Json) -> Shown:
        (attachment,) = cast("Sequence[Json]", message["attachments"])
        return Shown(cast("Json", attachment["content"]))


@dataclass(frozen=True, slots=True, repr=False)  # why: asyncio writes out a fixture's result, all of the region
class Ward:
    """Region Exempel, its Kollegan, and its people."""

    house: House
    teams: FakeTeams
    personas: Sequence[Persona]

    def chat(self, name: str, locale: str = "sv-SE") -> Chat:
        """The personal chat of one of the demo's people, by first name."""
        person = next(p.person for p in self.personas if p.person.name.lower().startswith(name.lower()))
        return Chat(self.house, self.teams, person, f"a:{name}", locale=locale)

    def channel(self, name: str, as_seen_by: str) -> Chat:
        """A channel, through the eyes of one of the demo's people."""
        person = self.chat(as_seen_by).person
        return Chat(self.house, self.teams, person, f"19:{name}@thread.tacv2", "channel")

    def chat_of(self, person: Person, kind: str = "personal", locale: str = "sv-SE") -> Chat:
        """A conversation that anybody has with Kollegan."""
        return Chat(self.house, self.teams, person, f"{kind}:{person.id}", kind, locale)
