"""What is installed is what pyproject.toml asks for: `make requirements` compiles the one from the other."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PRODUCT = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
OPTIONAL = [Requirement(line) for lines in PROJECT["project"]["optional-dependencies"].values() for line in lines]
DEVELOPMENT = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]


def pinned(file: str) -> Mapping[str, str]:
    """Package → the version that `file` installs."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    rows = (line.partition(";")[0].strip().split("==") for line in lines if "==" in line)
    return {canonicalize_name(name.partition("[")[0]): version for name, version in rows}


@pytest.mark.parametrize("asked", PRODUCT, ids=str)
def test_the_product_gets_what_it_asks_for(asked: Requirement) -> None:
    assert asked.specifier.contains(pinned("requirements.txt").get(canonicalize_name(asked.name), "0"))


@pytest.mark.parametrize("asked", [*OPTIONAL, *DEVELOPMENT], ids=str)
def test_development_gets_what_it_asks_for_and_what_only_some_regions_need(asked: Requirement) -> None:
    assert asked.specifier.contains(pinned("requirements-dev.txt").get(canonicalize_name(asked.name), "0"))


def test_development_runs_on_the_very_versions_that_are_deployed() -> None:
    assert pinned("requirements.txt").items() <= pinned("requirements-dev.txt").items()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_nothing_of_the_machine_that_compiled_it_is_in_it(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert not [word for word in ("file:", "http:", "https:", "--index", "--find", "/home", "/tmp") if word in text]  # noqa: S108 looked for, not used
