"""Getting to know each other."""

from dataclasses import dataclass

from bot.ids import RoleId, UnitId
from bot.language import Language, Text
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first card a person sees: what Kollegan does, and questions to try."""

    examples: tuple[Screened, ...]


@dataclass(frozen=True, slots=True)
class Greeting:
    """A short answer to "hej" or "tack"."""

    thanked: bool
    examples: tuple[Screened, ...] = ()


@dataclass(frozen=True, slots=True)
class WhoAreYou:
    """Where do you work, and as what? `missing` where an answer came without both."""

    units: tuple[tuple[UnitId, str], ...]
    roles: tuple[tuple[RoleId, Text], ...]
    unit: UnitId | None = None
    role: RoleId | None = None
    missing: bool = False


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """From now on in this language."""

    language: Language


@dataclass(frozen=True, slots=True)
class Refusal:
    """Kollegan is for the region's own staff."""
