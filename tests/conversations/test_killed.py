"""A process is killed between keeping a ticket and sending word of it: another sends it, once."""

import asyncio
import signal
import sys
from pathlib import Path

from tests.conversations.chat import Ward
from tests.conversations.test_desk import NUMBER, QUESTION, consultant
from tests.real.program import ROOT


async def test_what_a_killed_process_left_unsent_is_sent_by_another_once(ward: Ward, tmp_path: Path) -> None:
    maja, agnes = await consultant(ward), ward.chat("Agnes")
    dying = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.conversations.dying", f"sqlite+aiosqlite:///{tmp_path}/kollegan.db", agnes.person.id, QUESTION),
        cwd=ROOT,
    )
    assert await dying.wait() == -signal.SIGKILL
    assert await ward.house.store.tickets.numbered(NUMBER) is not None
    await maja.looks()
    maja.does_not_see(NUMBER)
    for _ in range(2):
        await ward.house.sweep()
    await maja.looks_at(NUMBER)
    assert len([m for m in ward.teams.memory.shown(maja.conversation) if NUMBER in str(m)]) == 1
