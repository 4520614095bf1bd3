"""The documents tell the truth: every link leads somewhere, and every file that they name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.md")]
LINK = re.compile(r'(?:\]\(|src=")([^)"\s]+)[)"]')
NAMED = re.compile(r"`((?:bot|cards|functions|content|docs|tests|benchmarks|infra|manifest)/[\w./*-]*)`")
CODE = re.compile(r"`[^`]*`")
HEADING = re.compile(r"^#+ +(.*)$", re.MULTILINE)


def anchor(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def leads_somewhere(document: Path, link: str) -> bool:
    """Whether a link within the repository leads to a file, and to a heading in it."""
    path, _, heading = link.partition("#")
    target = (document.parent / path) if path else document
    if not target.exists():
        return False
    return not heading or heading in map(anchor, HEADING.findall(target.read_text(encoding="utf-8")))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(CODE.sub("", document.read_text(encoding="utf-8")))
    inside = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in inside if not leads_somewhere(document, link)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_is_named_is_there(document: Path) -> None:
    names = NAMED.findall(document.read_text(encoding="utf-8"))
    assert [name for name in names if not any(ROOT.glob(name.rstrip("/")))] == []
