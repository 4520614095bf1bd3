"""The buttons by which people say who they are, and in which language they want to be spoken to."""

from dataclasses import dataclass

from bot.ids import RoleId, UnitId
from bot.language import Language


@dataclass(frozen=True, slots=True)
class Introduce:
    """I work here, as this. None: not chosen, which is said in the answer."""

    unit: UnitId | None
    role: RoleId | None


@dataclass(frozen=True, slots=True)
class ChangeIntroduction:
    """I work somewhere else now, or as something else."""


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """Speak this language with me."""

    language: Language
