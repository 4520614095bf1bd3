"""Node comes from the machine where it is new enough, else from PyPI."""

import os
import subprocess
import sys
from pathlib import Path

from tests.real.program import ROOT


def npm(path: Path) -> subprocess.CompletedProcess[str]:
    """`npm --version`, on a machine whose only programs lie at `path`."""
    return subprocess.run(
        [sys.executable, "-m", "functions.node", "npm", "--version"],
        cwd=ROOT,
        env=os.environ | {"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def machine_with_node(folder: Path, version: str) -> Path:
    """A machine whose `node` says that it is `version`, and does nothing else."""
    program = folder / "node"
    program.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_a_machine_without_node_gets_the_one_from_pypi(tmp_path: Path) -> None:
    answer = npm(tmp_path)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout[0].isdigit()


def test_a_node_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    assert npm(machine_with_node(tmp_path, "v18.19.0")).stdout[0].isdigit()


def test_a_node_that_is_new_enough_is_used(tmp_path: Path) -> None:
    assert npm(machine_with_node(tmp_path, "v22.1.0")).stdout == "v22.1.0\n"
