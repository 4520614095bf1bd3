"""What is shown to somebody whose unit wants to try something first."""

from dataclasses import dataclass

from bot.ids import RolloutId, UnitId
from bot.privacy import Screened
from bot.replies.around import Helper, Missing


@dataclass(frozen=True, slots=True)
class PilotForm:
    """What is tried, where, and why; `chosen` is the rollout that the question names."""

    question: Screened
    rollouts: tuple[tuple[RolloutId, str], ...]
    units: tuple[tuple[UnitId, str], ...]
    chosen: RolloutId | None = None
    missing: Missing | None = None


@dataclass(frozen=True, slots=True)
class PilotKnown:
    """The unit has asked for it already; whoever did is not said, who has it is."""

    rollout: str
    unit: str
    owner: Helper | None


PilotReply = PilotForm | PilotKnown
