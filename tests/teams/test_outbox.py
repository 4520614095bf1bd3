"""The outbox by itself: what it leases, in which order it sends, and how often one conversation is written to."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from bot.app.deliver import Parcel
from bot.errands import Errand, Outcome
from bot.ids import ConversationId
from bot.store import Store
from bot.store.errand_rows import id_of
from bot.teams.courier import Courier, Done
from bot.teams.outbox import AT_ONCE, Outbox
from bot.teams.paces import Paces
from tests.fake_teams.limits import SENDING, Pace
from tests.store.conftest import NOW
from tests.store.tickets import draft, make

CHAT = ConversationId("19:channel")


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(f"sqlite+aiosqlite:///{tmp_path / 'kollegan.db'}")
    await opened.migrate()
    yield opened
    await opened.close()


@dataclass
class SlowTeams:
    """A courier who takes so long for each; meanwhile another process looks for something to send."""

    store: Store
    seconds: float
    now: datetime = NOW
    sent: list[str] = field(default_factory=list[str])

    async def compose(self, errand: Errand) -> Parcel | None:
        return cast("Parcel", errand)

    async def bring(self, parcel: Parcel) -> Done:
        self.now += timedelta(seconds=self.seconds)
        for name, _ in await self.store.errands.due(self.now, 2):
            self.sent.append(name)
            await self.store.errands.done(name, Outcome.DELIVERED, self.now)
        self.sent.append(id_of(cast("Errand", parcel)))
        return Done(Outcome.DELIVERED)

    async def missed(self, errand: Errand) -> None:
        raise AssertionError(errand)


@pytest.mark.parametrize("seconds", [0.1, 8.0, 20.0, 25.0])
async def test_however_slow_teams_is_nothing_is_sent_by_two(store: Store, seconds: float) -> None:
    for number in range(3 * AT_ONCE):
        await make(store, draft(str(number)))
    teams = SlowTeams(store, seconds)
    outbox = Outbox(store.errands, cast("Courier", teams), teams.compose, teams.missed, lambda: teams.now)
    await outbox.run()
    assert sorted(teams.sent) == sorted(set(teams.sent))
    assert len(teams.sent) == 3 * AT_ONCE


def test_a_conversation_is_never_written_to_more_often_than_teams_takes() -> None:
    stopwatch = [0.0]
    ours, teams = Paces(lambda: stopwatch[0]), Pace(SENDING)
    for _ in range(2_000):
        stopwatch[0] += ours.wait(CHAT, NOW)
        assert teams.wait(stopwatch[0]) == 0
        ours.count(CHAT)
        teams.count(stopwatch[0])
    assert stopwatch[0] >= 3600, "1,800 in an hour"


def test_what_teams_asks_us_to_wait_is_waited_in_that_conversation_alone() -> None:
    paces = Paces(lambda: 0.0)
    paces.hold(CHAT, NOW + timedelta(seconds=20))
    assert paces.wait(CHAT, NOW) == 20
    assert paces.wait(CHAT, NOW + timedelta(seconds=20)) == 0
    assert paces.wait(ConversationId("another"), NOW) == 0
