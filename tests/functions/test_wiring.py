"""The house is built whole, or not at all and nothing of it is left."""

import asyncio
import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from bot.errors import BrokenContent
from functions.settings import Settings
from functions.wiring import Unsigned, build

DEMO = Settings().content_folder


def settings(folder: Path, content: Path = DEMO) -> Settings:
    return Settings(database=f"sqlite+aiosqlite:///{folder / 'kollegan.db'}", content=content)


async def test_a_fault_in_the_content_is_told_before_the_store_is_touched(tmp_path: Path) -> None:
    broken = shutil.copytree(DEMO, tmp_path / "content")
    (broken / "howto.yaml").write_text("", encoding="utf-8")
    with pytest.raises(BrokenContent):
        await build(settings(tmp_path, broken), Unsigned())
    assert not (tmp_path / "kollegan.db").exists()


async def test_a_store_that_cannot_be_migrated_is_closed_again(tmp_path: Path) -> None:
    file, threads = tmp_path / "kollegan.db", threading.active_count()
    house = await build(settings(tmp_path), Unsigned())
    await house.close()
    text = file.read_bytes()
    file.write_bytes(text.replace(b"alembic_version", b"alembic_versoin"))
    with pytest.raises(DatabaseError):
        await build(settings(tmp_path), Unsigned())
    async with asyncio.timeout(5):
        while threading.active_count() > threads + 1:  # noqa: ASYNC110 a thread has no event; the content's reader stays
            await asyncio.sleep(0.01)
