"""Builds what is deployed: `python -m functions.package`, a zip for Linux and Python 3.13 with all that it needs in it.

It holds what `.funcignore` leaves of the program, one region's content, the packages of `requirements.txt` where the
Functions worker looks for them, and compiled bytecode of it all: Azure builds nothing, and starts it quickly.
"""

import argparse
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from functions.settings import ROOT, read

PYTHON = "3.13"
PACKAGES = Path(".python_packages/lib/site-packages")
PROGRAM = ("function_app.py", "host.json", "requirements.txt", "bot", "cards", "functions")
FOREIGN = ("*/babel/locale-data/*",)
SPOKEN = ("sv", "en", "root")
BUDGET = 50
"""Megabytes that the zip may have."""

MIDNIGHT = (2026, 1, 1, 0, 0, 0)
"""The time of every file in the zip: the same program makes the same zip."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    asked = _parser().parse_args(arguments)
    with TemporaryDirectory() as folder:
        stage = Path(folder)
        lay_out(stage, asked.content)
        install(stage / PACKAGES)
        compile_all(stage, asked.python or find_python())
        size = pack(stage, asked.to).stat().st_size / 2**20
    print(f"{asked.to}: {size:.1f} MB")
    if size > BUDGET:
        print(f"More than the {BUDGET} MB that it may weigh: each instance fetches it when it starts", file=sys.stderr)
    return int(size > BUDGET)


def files(content: Path) -> Iterator[Path]:
    """What of this folder is deployed, with this region's content; paths as they are in the folder."""
    ignored = [line for line in (ROOT / ".funcignore").read_text("utf-8").splitlines() if line and line[0] != "#"]
    for part in (*PROGRAM, str(content)):
        found = [ROOT / part] if (ROOT / part).is_file() else sorted((ROOT / part).rglob("*"))
        here = (path.relative_to(ROOT) for path in found if path.is_file())
        yield from (path for path in here if not _is_ignored(path, ignored))


def _is_ignored(path: Path, patterns: Sequence[str]) -> bool:
    """By a part of it, by a folder that it is in, or as a whole."""
    names = {*path.parts, str(path), *(f"{folder}/" for folder in path.parents)} - {"./"}
    return "__pycache__" in names or any(fnmatch(name, pattern) for name in names for pattern in patterns)


def lay_out(stage: Path, content: Path) -> None:
    """Copy the program and the content."""
    for path in files(content):
        (stage / path).parent.mkdir(parents=True, exist_ok=True)
        copyfile(ROOT / path, stage / path)


def install(site: Path) -> None:
    """Install the requirements for where it runs, whatever runs here; without languages that nobody speaks there."""
    where = ("--target", str(site), "--python-version", PYTHON, "--python-platform", "x86_64-manylinux_2_28")
    _run("uv", "pip", "install", "-q", *where, "--only-binary", ":all:", "-r", str(ROOT / "requirements.txt"))
    for path in site.rglob("*"):
        if path.is_file() and any(path.match(each) for each in FOREIGN) and not path.name.startswith(SPOKEN):
            path.unlink()


def compile_all(stage: Path, python: str) -> None:
    """Compile it. By its content, never looked at again: a zip's times say nothing."""
    how = ("-q", "-j", "0", "--invalidation-mode", "unchecked-hash", "-s", str(stage))
    _run(python, "-m", "compileall", *how, str(stage))


def pack(stage: Path, to: Path) -> Path:
    """The zip; the same files make the same one."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(each for each in stage.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(str(path.relative_to(stage)), MIDNIGHT)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return to


def find_python() -> str:
    """A Python of the version that it runs on: bytecode is read by its own version only."""
    if sys.version_info[:2] == tuple(map(int, PYTHON.split("."))):
        return sys.executable
    asked = _command("uv", "python", "find", PYTHON)
    found = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if found.returncode:
        sys.exit(
            f"Python {PYTHON} is to compile it, and is not here: --python names one, `uv python install` brings it"
        )
    return found.stdout.strip()


def _run(*command: str) -> None:
    subprocess.run(_command(*command), check=True)  # noqa: S603 - our own arguments


def _command(program: str, *arguments: str) -> list[str]:
    beside = Path(sys.executable).parent / program
    return [str(beside) if beside.exists() else program, *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m functions.package", description="Builds what is deployed.")
    parser.add_argument("--content", type=Path, default=read().content, help="the region's folder; KOLLEGAN_CONTENT")
    parser.add_argument("--python", metavar="PATH", help=f"a Python {PYTHON}")
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "kollegan.zip", metavar="FILE")
    return parser


if __name__ == "__main__":
    sys.exit(main())
