"""What editors correct while Kollegan runs: rows that are laid over the content until they are undone."""

from dataclasses import dataclass
from datetime import datetime

from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Pin:
    """Who asks this, or nearly this, gets that how-to."""

    phrase: Screened
    how_to: HowToId


@dataclass(frozen=True, slots=True)
class Never:
    """Who asks this, or nearly this, does not get that how-to."""

    phrase: Screened
    how_to: HowToId


@dataclass(frozen=True, slots=True)
class Banner:
    """Said above everything that is answered about a system or an area, until then (UTC); about all, where neither."""

    text: Text
    until: datetime
    system: SystemId | None = None
    area: AreaId | None = None

    def concerns(self, system: SystemId | None, area: AreaId | None) -> bool:
        """Whether it is said above an answer about this system, in this area."""
        if self.system is not None:
            return self.system == system
        return self.area is None or self.area == area


Correction = Pin | Never | Banner


@dataclass(frozen=True, slots=True)
class Kept:
    """A correction as it is kept: its number, when it was made (UTC), and by whom."""

    number: int
    correction: Correction
    made_at: datetime
    made_by: str
