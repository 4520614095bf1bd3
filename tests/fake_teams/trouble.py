"""Trouble on a seed: some conversations meet one kind of it each, the same ones in every run.

With the documentation's words (read 2026-11-22, from stored copies of conversation-messages, "Status code responses"):

- "429 | Code: Throttled | [...] Too many requests were sent. Also returns when to retry after."
- "412 | PreconditionFailed | Retry with exponential backoff", "502 | BadGateway", "503 | ServiceUnavailable",
  "504 | GatewayTimeout | Retry with exponential backoff"; "500 | Code: ServiceError | [...] Don't retry".
- "403 | Code: ConversationBlockedByUser", "Code: BotNotInConversationRoster", "Code: BotDisabledByAdmin",
  "Code: ForbiddenOperationException [...] bot isn't installed", "Code: NotEnoughPermissions";
  MessageWritesBlocked comes as JSON inside JSON.
- "404 | Code: ConversationNotFound"

How often each kind comes nobody documents: here all are equally frequent, but for a Retry-After, which is not about one
conversation: it begins a second in which everything is throttled, at most one in half a minute.
"""

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """A kind of trouble."""

    RETRY_AFTER = "429 with Retry-After"
    THROTTLED = "429"
    PRECONDITION = "412"
    BROKEN = "500"
    BAD_GATEWAY = "502"
    UNAVAILABLE = "503"
    GATEWAY_TIMEOUT = "504"
    WRITES_BLOCKED = "403 MessageWritesBlocked"
    BLOCKED_BY_USER = "403 ConversationBlockedByUser"
    NOT_IN_ROSTER = "403 BotNotInConversationRoster"
    NOT_INSTALLED = "403 ForbiddenOperationException"
    DISABLED = "403 BotDisabledByAdmin"
    LOST_CHAT = "404 ConversationNotFound"
    NO_SUCH_PERSON = "404 MemberNotFoundInConversation"
    SLOW = "slow"
    RESET = "reset"
    ACCEPT_THEN_DROP = "accept, then drop"


PASSING = {
    Kind.THROTTLED: (429, "Throttled"),
    Kind.PRECONDITION: (412, "PreconditionFailed"),
    Kind.BROKEN: (500, "ServiceError"),
    Kind.BAD_GATEWAY: (502, "BadGateway"),
    Kind.UNAVAILABLE: (503, "ServiceUnavailable"),
    Kind.GATEWAY_TIMEOUT: (504, "GatewayTimeout"),
}
"""Said once to a conversation."""

ARRIVES = {Kind.BROKEN: 0.5, Kind.BAD_GATEWAY: 0.2, Kind.GATEWAY_TIMEOUT: 0.5}
"""How often what was answered so stands in the chat all the same: our assumption, so that it is counted with."""

THROTTLED_FOR, CALM_FOR = 1.0, 30.0


@dataclass(slots=True)
class Fault:
    """What happens to a call: an answer other than the usual one, or none at all, later or at once.

    `status` 0 leaves the usual answer. `arrives`: the message is taken all the same.
    """

    kind: Kind
    status: int = 0
    body: dict[str, object] = field(default_factory=dict[str, object])
    retry_after: int = 0
    seconds: float = 0.0
    drops: bool = False
    arrives: bool = False


@dataclass(slots=True)
class Trouble:
    """Which call meets which fault. `share` of all conversations meet one; `kinds` are those that there are."""

    share: float
    seed: int = 0
    kinds: tuple[Kind, ...] = tuple(Kind)
    met: Counter[str] = field(default_factory=Counter[str])
    _over: set[str] = field(default_factory=set[str])
    _throttled_until: float = float("-inf")

    def kind_of(self, conversation: str) -> Kind | None:
        """The trouble that is this conversation's, however often it is called."""
        chance = random.Random(f"{self.seed} {conversation}")  # noqa: S311 - repeatable, not secret
        return chance.choice(self.kinds) if chance.random() < self.share else None

    def next(self, conversation: str, now: float) -> Fault | None:
        """What happens to this call."""
        kind = self.kind_of(conversation)
        if now < self._throttled_until or (kind is Kind.RETRY_AFTER and now >= self._throttled_until + CALM_FOR):
            return self._throttle(now)
        fault = None if kind is None or conversation in self._over else self._fault(kind, conversation)
        if fault is not None:
            self.met[fault.kind.value] += 1
        return fault

    def made_anew(self, conversation: str) -> None:
        """The chat was made again."""
        if self.kind_of(conversation) is Kind.LOST_CHAT:
            self._over.add(conversation)

    def _throttle(self, now: float) -> Fault:
        if now >= self._throttled_until:
            self._throttled_until = now + THROTTLED_FOR
        self.met[Kind.RETRY_AFTER.value] += 1
        return Fault(Kind.RETRY_AFTER, 429, _said("Throttled"), retry_after=1)

    def _fault(self, kind: Kind, conversation: str) -> Fault | None:
        if kind in _LASTING:
            status, code = kind.value.split(" ", 1)
            return Fault(kind, int(status), _blocked() if kind is Kind.WRITES_BLOCKED else _said(code))
        self._over.add(conversation)
        if kind in PASSING:
            status, code = PASSING[kind]
            return Fault(kind, status, _said(code), arrives=self._arrives(kind, conversation))
        return _WITHOUT_STATUS.get(kind)

    def _arrives(self, kind: Kind, conversation: str) -> bool:
        chance = random.Random(f"arrives {self.seed} {conversation}")  # noqa: S311 - repeatable, not secret
        return chance.random() < ARRIVES.get(kind, 0.0)


_LASTING = frozenset(kind for kind in Kind if kind.value.startswith(("403", "404")))
_WITHOUT_STATUS = {
    Kind.SLOW: Fault(Kind.SLOW, seconds=2.0),
    Kind.RESET: Fault(Kind.RESET, drops=True),
    Kind.ACCEPT_THEN_DROP: Fault(Kind.ACCEPT_THEN_DROP, drops=True, arrives=True),
}


def _said(code: str) -> dict[str, object]:
    return {"error": {"code": code, "message": "As the documentation says."}}


def _blocked() -> dict[str, object]:
    """As Teams writes it: JSON inside JSON."""
    inner = {"subCode": "MessageWritesBlocked", "details": "Thread is blocked from message writes."}
    return {"errorCode": 209, "message": json.dumps(inner)}
