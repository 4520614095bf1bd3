"""The buttons of an absence: somebody who helps is away, and who covers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenAbsence:
    """Somebody will be away: the form."""


@dataclass(frozen=True, slots=True)
class RegisterAbsence:
    """This member, by staff id, is away from `first` to `last` ("2026-11-23"), and `cover` has what is theirs.

    Without a cover it is who usually covers.
    """

    member: str | None
    first: str | None
    last: str | None
    cover: str | None


@dataclass(frozen=True, slots=True)
class EndAbsence:
    """They are back, or stay: what begins on `first` is over."""

    member: str
    first: str | None


AbsenceAction = OpenAbsence | RegisterAbsence | EndAbsence
ABSENCES: Mapping[str, type[AbsenceAction]] = {
    "absence.open": OpenAbsence,
    "absence.register": RegisterAbsence,
    "absence.end": EndAbsence,
}
"""The verbs of their buttons."""
