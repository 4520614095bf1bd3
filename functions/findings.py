"""Who is looked at by the doctor, and how a finding is told."""

from dataclasses import dataclass
from enum import Enum

from bot.store.database import Password
from functions.settings import Settings
from functions.wiring import Clock, Token


class State(Enum):
    """How a check came out; `UNSEEN` where it cannot be told from here."""

    WELL = "ok"
    WRONG = "WRONG"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, and what to do about it."""

    state: State
    says: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """The installation that is looked at. Without tokens it stands outside Azure, and less of it is seen."""

    settings: Settings
    clock: Clock
    bot: Token | None = None
    storage: Token | None = None
    graph: Token | None = None
    password: Password | None = None
    graph_at: str = "https://graph.microsoft.com"
