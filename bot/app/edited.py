"""The region as it is now: its content, with what editors have changed laid over it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.editing.edits import Edit, in_force
from bot.editing.overlay import laid_over
from bot.region import Region
from bot.store.edits import Edits

NEVER = datetime.max.replace(tzinfo=UTC)


class Edited:
    """One region and its edits. Its `region` is another value whenever other edits are `holding`."""

    def __init__(self, written: Region, edits: Edits) -> None:
        self.written = written
        self.edits = edits
        self.region = written
        self.holding: tuple[Edit, ...] = ()
        self._laid: tuple[Sequence[Edit], datetime] | None = None

    async def fresh(self, now: datetime) -> None:
        """See to it that the region is a minute old at most."""
        await self.edits.fresh(self._day(now))
        self._lay(now)

    async def keep(self, edit: Edit) -> Edit:
        """Keep this edit; what stands at its version, which is another where somebody was quicker."""
        standing = await self.edits.add(edit)
        self._lay(edit.at)
        return standing

    def _lay(self, now: datetime) -> None:
        """Nothing is done where nothing was read anew, and nothing begins to hold."""
        known = self.edits.known
        if self._laid is not None and self._laid[0] is known and now < self._laid[1]:
            return
        self._laid = known, min((edit.holds_from for edit in known if edit.holds_from > now), default=NEVER)
        holding = in_force(self.edits.known, now)
        if holding != self.holding:
            self.holding = holding
            self.region = laid_over(self.written, holding)

    def _day(self, now: datetime) -> date:
        return now.astimezone(self.written.zone).date()
