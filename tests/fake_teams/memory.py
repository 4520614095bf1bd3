"""What the fake Teams remembers: every call, and every message as it stands now."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what was done, in which conversation, to which message, with what; `status` is what it was answered."""

    what: str
    conversation: str
    activity: str
    body: Json
    status: int
    token: str


@dataclass(slots=True)
class Memory:
    """Everything so far. `messages` are those that stand in a conversation, oldest first; not kept for a crowd."""

    keeps: bool = True

    calls: list[Call] = field(default_factory=list[Call])
    messages: dict[str, dict[str, Json]] = field(default_factory=dict[str, dict[str, Json]])
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1700000000001))

    def new_id(self) -> str:
        """An id for a message, as Teams makes them: milliseconds."""
        return str(next(self._ids))

    def note(self, call: Call) -> None:
        """This was called."""
        if self.keeps:
            self.calls.append(call)

    def put(self, conversation: str, body: Json) -> str:
        """A message more in a conversation; its id."""
        new = self.new_id()
        if self.keeps:
            self.messages.setdefault(conversation, {})[new] = {**body, "id": new}
        return new

    def shown(self, conversation: str) -> list[Json]:
        """What a reader of the conversation sees now."""
        return list(self.messages.get(conversation, {}).values())

    def told(self) -> dict[str, object]:
        """All of it as JSON."""
        shown = {conversation: list(held.values()) for conversation, held in self.messages.items()}
        return {"calls": [asdict(call) for call in self.calls], "messages": shown}
