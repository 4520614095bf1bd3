"""How often in a row the screen stopped somebody: who is stopped again and again is given a telephone number.

Kept in this process's memory only, by nothing but the person's id. Another instance counts anew, and nothing is lost
by that.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.ids import PersonId

IN_A_ROW = 3
FORGOTTEN_AFTER = timedelta(hours=1)
MOST_PEOPLE = 10_000


@dataclass(slots=True)
class Stops:
    """Counts stops in a row."""

    _counted: dict[PersonId, tuple[int, datetime]] = field(default_factory=dict[PersonId, tuple[int, datetime]])

    def stopped(self, person: PersonId, now: datetime) -> bool:
        """Count one more; whether it is time for a human."""
        before, since = self._counted.pop(person, (0, now))
        count = before + 1 if now - since < FORGOTTEN_AFTER else 1
        self._counted[person] = count, now
        if len(self._counted) > MOST_PEOPLE:
            del self._counted[next(iter(self._counted))]
        return count >= IN_A_ROW

    def passed(self, person: PersonId) -> None:
        """The person was understood."""
        self._counted.pop(person, None)
