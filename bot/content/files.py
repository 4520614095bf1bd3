"""A folder of YAML files, read as they are."""

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import yaml

from bot.errors import Problem

NAMES = (
    "meta.yaml",
    "units.yaml",
    "roles.yaml",
    "systems.yaml",
    "howto.yaml",
    "gaps.yaml",
    "rollouts.yaml",
    "news.yaml",
    "maintenance.yaml",
    "links.yaml",
    "consultants.yaml",
    "routing.yaml",
    "tickets.yaml",
    "sensitive_patterns.yaml",
    "effects.yaml",
    "glossary.yaml",
)


@dataclass(frozen=True, slots=True)
class Files:
    """What the files of a region hold, unchecked: file name → top-level key → anything."""

    folder: Path
    version: str
    sheets: Mapping[str, Mapping[str, object]]
    transcripts: Mapping[str, bytes]
    problems: tuple[Problem, ...]


class _Twice(yaml.MarkedYAMLError):
    """A key that stands twice in one mapping, which YAML lets pass and keeps the last of."""


class _Loader(yaml.CSafeLoader):
    """YAML where a key stands once, and where a date that no calendar has stays text (and is refused as no date)."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Iterator[dict[Hashable, Any]]:
    data: dict[Hashable, Any] = {}
    yield data
    data.update(loader.construct_mapping(node))
    if len(data) < len(node.value):
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise _Twice(problem=f"{key.value} only once", problem_mark=key.start_mark)
            seen.add(key.value)


def _timestamp(loader: _Loader, node: yaml.ScalarNode) -> date | datetime | str:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return str(node.value)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def read(folder: Path) -> Files:
    """Read a region's folder. What cannot be read is a problem, and what can be read is there all the same."""
    digest = sha256()
    sheets: dict[str, Mapping[str, object]] = {}
    problems: list[Problem] = []
    for name in NAMES:
        content = _bytes(folder / name)
        digest.update(name.encode() + b"\0" + (content or b"") + b"\0")
        sheet = Problem(name, "-", "file", "a file of this name") if content is None else sheet_of(name, content)
        if isinstance(sheet, Problem):
            problems.append(sheet)
        else:
            sheets[name] = sheet
    transcripts = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("*/*.vtt"))}
    for name, content in transcripts.items():
        digest.update(name.encode() + b"\0" + content + b"\0")
    return Files(folder, digest.hexdigest()[:12], sheets, transcripts, tuple(problems))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def sheet_of(name: str, content: bytes) -> Mapping[str, object] | Problem:
    """One file's sections, or why it cannot be read."""
    try:
        sheet: object = _Loader(content.decode("utf-8-sig")).get_single_data()
    except UnicodeDecodeError as error:
        return Problem(name, f"byte {error.start}", "file", "UTF-8")
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "-"
        return Problem(name, f"line {line}", "YAML", _plain(error.problem or "YAML"))
    except yaml.YAMLError as error:
        return Problem(name, "-", "YAML", _plain(str(error)))
    if not isinstance(sheet, dict):
        return Problem(name, "-", "file", "named sections")
    return {str(key): value for key, value in cast("dict[object, object]", sheet).items()}


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
