"""What is done where a detector found something: the region's word, or the built-in one where it says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Act = Literal["block", "warn"]

_BUILT_IN: Mapping[str, Act] = {
    "personnummer": "block",
    "samordningsnummer": "block",
    "reservnummer": "block",
    "hemlighet": "block",
    "personnummer_osaker": "warn",
    "namn_vard": "warn",
    "halsouppgift": "warn",
    "journaltext": "warn",
    "skyddad": "warn",
    "kontakt_patient": "warn",
    "medarbetare": "warn",
}
_IN_ITS_PLACE: Mapping[str, str] = {"personnummer": "[personuppgift]", "namn": "[namn]", "telefon": "[telefon]"}


@dataclass(frozen=True, slots=True)
class ScreenPolicy:
    """What the screen does: detector → block or warn, what is put in the place of what goes, how long traces stay.

    `staff` are the full names, in small letters, of those who help: a consultant's name in a question about care is
    no patient's.
    """

    actions: Mapping[str, Act]
    redactions: Mapping[str, str]
    keep_blocked_days: int
    keep_warned_days: int
    staff: frozenset[str] = frozenset()

    def blocks(self, detector: str) -> bool:
        """Whether the message is stopped; else the person is asked. A detector that nobody has named stops it."""
        return self.actions.get(detector, _BUILT_IN.get(detector, "block")) == "block"

    def instead(self, kind: str) -> str:
        """What stands in the place of a "namn", a "telefon" or anything else that goes."""
        return self.redactions.get(kind) or self.redactions.get("personnummer") or _IN_ITS_PLACE["personnummer"]


STRICT = ScreenPolicy(_BUILT_IN, _IN_ITS_PLACE, keep_blocked_days=90, keep_warned_days=180)
"""Holds where no region's policy is at hand."""
