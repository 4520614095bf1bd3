"""The demo region with something changed in it."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

from bot.content.files import Files, sheet_of
from bot.errors import Problem

DEMO = Path("content/region-exempel")


def copy_of_the_demo(folder: Path) -> Path:
    """The demo region in a folder of its own."""
    return copytree(DEMO, folder / "region")


def changed(region: Path, file: str, old: str, new: str) -> bytes:
    """The file with `new` where `old` stands, which is once."""
    text = (region / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
    return text.replace(old, new).encode()


def with_file(files: Files, name: str, content: bytes) -> Files:
    """What was read, with another content of one file."""
    if name.endswith(".vtt"):
        return replace(files, transcripts={**files.transcripts, name: content})
    sheet = sheet_of(name, content)
    if isinstance(sheet, Problem):
        others = {other: held for other, held in files.sheets.items() if other != name}
        return replace(files, sheets=others, problems=(sheet,))
    return replace(files, sheets={**files.sheets, name: sheet})
