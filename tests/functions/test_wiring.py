"""The house is built whole, or not at all and nothing of it is left."""

import asyncio
import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from bot.errors import BrokenContent, BrokenSettings
from bot.privacy import Screened
from functions.settings import Settings
from functions.wiring import Unsigned, build
from tests.library.models import favouring

DEMO = Settings().content_folder


def settings(folder: Path, content: Path = DEMO, reranker: Path | None = None) -> Settings:
    return Settings(database=f"sqlite+aiosqlite:///{folder / 'kollegan.db'}", content=content, reranker=reranker)


async def test_a_fault_in_the_content_is_told_before_the_store_is_touched(tmp_path: Path) -> None:
    broken = shutil.copytree(DEMO, tmp_path / "content")
    (broken / "howto.yaml").write_text("", encoding="utf-8")
    with pytest.raises(BrokenContent):
        await build(settings(tmp_path, broken), Unsigned())
    assert not (tmp_path / "kollegan.db").exists()


async def test_a_model_that_cannot_be_used_is_told_before_the_store_is_touched(tmp_path: Path) -> None:
    with pytest.raises(BrokenSettings) as caught:
        await build(settings(tmp_path, reranker=tmp_path / "none.onnx"), Unsigned())
    assert caught.value.problems == (f"KOLLEGAN_RERANKER: there is no file {tmp_path / 'none.onnx'}",)
    assert not (tmp_path / "kollegan.db").exists()


async def test_a_model_that_the_settings_name_has_its_say(tmp_path: Path) -> None:
    model = favouring(tmp_path / "model.onnx", "_ord")
    house = await build(settings(tmp_path, reranker=model), Unsigned())
    try:
        assert house.kollegan.library.rank(Screened("hur signerar jag läkemedel"))[0].id == "cosmic-lakemedel-ordinera"
    finally:
        await house.close()


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
