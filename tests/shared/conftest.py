"""These checks run where they are asked for by name, never with all the others."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    named = [(config.invocation_params.dir / argument.split("::")[0]).resolve() for argument in config.args]
    asked_for = any(path.is_relative_to(HERE) for path in named)
    return None if asked_for or collection_path == HERE else True
