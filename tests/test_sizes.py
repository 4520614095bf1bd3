"""The sizes that readable code keeps: small functions, one idea a file."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "cards", "functions", "benchmarks", "manifest")
LONGEST_FILE = 250
FUNCTION_P90 = 25

# Files that honestly want more, each with its reason.
LONGER: dict[str, str] = {}


def sources() -> list[Path]:
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) if "versions" not in path.parts]


def function_lengths() -> list[int]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sources())
    functions = (
        node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return sorted((node.end_lineno or node.lineno) - node.lineno + 1 for node in functions)


def test_nine_functions_in_ten_fit_in_25_lines() -> None:
    lengths = function_lengths()
    assert lengths[int(len(lengths) * 0.9)] <= FUNCTION_P90


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_longer_than_250_lines(path: Path) -> None:
    name = str(path.relative_to(ROOT))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE or name in LONGER


def makes_screened(source: str) -> bool:
    """Whether `Screened(…)` is called, by itself or as a module's: `privacy.Screened(…)`."""
    called = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    names = (
        func.attr if isinstance(func, ast.Attribute) else func.id
        for func in called
        if isinstance(func, ast.Attribute | ast.Name)
    )
    return "Screened" in names


@pytest.mark.parametrize("made", ["Screened(text)", "privacy.Screened(text)", "bot.privacy.Screened(text)"])
def test_screened_text_made_in_passing_is_noticed(made: str) -> None:
    assert makes_screened(f"answer({made})")


def test_screened_text_is_made_by_the_screen_alone() -> None:
    makers = {str(path.relative_to(ROOT)) for path in sources() if makes_screened(path.read_text(encoding="utf-8"))}
    assert all(maker.startswith("bot/privacy") for maker in makers), makers
