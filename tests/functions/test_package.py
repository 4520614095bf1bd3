"""What is deployed: all that runs there, and nothing else."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from functions import package
from functions.settings import ROOT

DEMO = Path("content/region-exempel")
PROGRAM_BUDGET = 8 * 2**20
"""What the program itself may weigh, without its packages: most of it is what was learned of language."""


@pytest.fixture(scope="module")
def deployed() -> set[str]:
    return {str(path) for path in package.files(DEMO)}


def test_what_runs_is_there(deployed: set[str]) -> None:
    rooms = ("bot", "cards")
    modules = {str(path.relative_to(ROOT)) for room in rooms for path in (ROOT / room).rglob("*.py")}
    assert modules - {path for path in modules if path.startswith("cards/gallery")} <= deployed
    assert {"function_app.py", "host.json", "requirements.txt", "functions/doctor.py", "bot/words/sv.ftl"} <= deployed


@pytest.mark.parametrize(
    "part",
    ["tests", "benchmarks", "node_modules", "docs", "infra", "manifest", "cards/gallery", "var", ".git", ".venv"],
)
def test_what_is_for_development_is_not(deployed: set[str], part: str) -> None:
    assert not [path for path in deployed if path.startswith(f"{part}/")]


@pytest.mark.parametrize("name", ["local", "playground", "films", "hosting", "node", "ask", "package"])
def test_what_starts_it_elsewhere_is_not(deployed: set[str], name: str) -> None:
    assert f"functions/{name}.py" not in deployed


def test_another_regions_package_holds_nothing_of_the_demo_region() -> None:
    other = Path("content/region-annan")
    assert not [path for path in package.files(other) if path.parts[0] == "content"]


def test_the_program_itself_is_small(deployed: set[str]) -> None:
    assert sum((ROOT / path).stat().st_size for path in deployed) < PROGRAM_BUDGET


def test_the_program_stands_in_an_empty_folder(tmp_path: Path) -> None:
    package.lay_out(tmp_path / "stage", DEMO)
    archive = package.pack(tmp_path / "stage", tmp_path / "kollegan.zip")
    alone = tmp_path / "alone"
    zipfile.ZipFile(archive).extractall(alone)
    lists = "import function_app; print(*(each.get_function_name() for each in function_app.app.get_functions()))"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = subprocess.run(
        [sys.executable, "-c", lists], cwd=alone, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    assert {"messages", "health", "deliver", "bring", "sweep", "tidy"} <= set(said.stdout.split())


def test_the_same_program_makes_the_same_zip(tmp_path: Path) -> None:
    (tmp_path / "stage" / "bot").mkdir(parents=True)
    (tmp_path / "stage" / "bot" / "ids.py").write_text("ID = 1\n", "utf-8")
    first = package.pack(tmp_path / "stage", tmp_path / "first.zip").read_bytes()
    shutil.copytree(tmp_path / "stage", tmp_path / "later")
    os.utime(tmp_path / "later" / "bot" / "ids.py", (0, 0))
    assert package.pack(tmp_path / "later", tmp_path / "later.zip").read_bytes() == first


def test_compiled_code_is_read_whatever_the_times_of_the_files_say(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("print('compiled')\n", "utf-8")
    package.compile_all(tmp_path, sys.executable)
    module.write_text("print('written again')\n", "utf-8")
    said = subprocess.run([sys.executable, "-m", "module"], cwd=tmp_path, stdout=subprocess.PIPE, text=True, check=True)
    assert said.stdout == "compiled\n"
