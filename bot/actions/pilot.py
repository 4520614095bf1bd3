"""The button of a unit that wants to try something first."""

from dataclasses import dataclass

from bot.ids import RolloutId, UnitId
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class RegisterPilot:
    """This unit wants to try this rollout. Why is in `words`, else in the `question` that was asked first."""

    question: Screened
    rollout: RolloutId | None = None
    unit: UnitId | None = None
    words: Screened | None = None
