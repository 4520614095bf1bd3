"""A digest that was sent is put right: its message shows what it would say with an item corrected, or without it."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from bot.editing.edits import Deed

_BETWEEN = ":"
_RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Righting:
    """What a delivery puts right: the digest of `day`, after this version of an item did what it did."""

    item: str
    version: int
    deed: Deed
    day: date

    @property
    def kind(self) -> str:
        """What its deliveries are called."""
        return _BETWEEN.join((_RIGHT, self.item, str(self.version), self.deed.value, self.day.isoformat()))

    @classmethod
    def of(cls, kind: str) -> Self | None:
        """What the delivery of this kind puts right; None for one that does not."""
        right, _, told = kind.partition(_BETWEEN)
        if right != _RIGHT:
            return None
        item, version, deed, day = told.rsplit(_BETWEEN, 3)
        return cls(item, int(version), Deed(deed), date.fromisoformat(day))
