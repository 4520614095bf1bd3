"""What the first message of the day waits for: nothing is imported on its way that it has no use for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from functions.settings import ROOT

ELSEWHERE = frozenset(
    {"msgraph", "alembic", "onnxruntime", "numpy", "opentelemetry", "azure.monitor", "pytest"}
    | {"tests", "benchmarks", "functions.local", "functions.migrate"}
)
"""Migrations, telemetry, a model, a directory's client, and what is for development."""

ANSWERS = """
import asyncio, sys
import function_app
from functions.settings import read
from functions.wiring import Unsigned, build
async def stands():
    house = await build(read(), Unsigned())
    await house.close()
asyncio.run(stands())
print(*sys.modules)
"""


def test_the_way_of_a_message_imports_nothing_that_it_has_no_use_for(file: Path, tmp_path: Path) -> None:
    database = shutil.copy(file, tmp_path / "kollegan.db")
    environment = os.environ | {"KOLLEGAN_DATABASE": f"sqlite+aiosqlite:///{database}"}
    command = [sys.executable, "-c", ANSWERS]
    said = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    imported = set(said.stdout.split())
    assert {"botbuilder.core", "bot.teams.door", "functions.messages"} <= imported
    assert imported & ELSEWHERE == set()
