"""Whatever stands anywhere in the files, an editor is told what was expected; nothing falls over."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any, cast

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content import problems_of
from bot.content.draft import draft_of
from bot.content.files import read
from bot.content.values.region import region
from tests.content.copies import DEMO

FILES = read(DEMO)
ODD: list[object] = [
    None,
    "",
    0,
    -1,
    1.5,
    True,
    [],
    {},
    [[]],
    [None],
    {"id": "x"},
    {1: 2},
    "x",
    "<b>",
    "2026-02-30",
    ["x", "x"],
]
Place = tuple[str | int, ...]


def _places(value: object, so_far: Place = ()) -> Iterator[Place]:
    if isinstance(value, dict):
        parts = list(cast("dict[str, object]", value).items())
    elif isinstance(value, list):
        parts = list(enumerate(cast("list[object]", value)))
    else:
        return
    for key, part in parts:
        yield (*so_far, key)
        yield from _places(part, (*so_far, key))


PLACES = [(file, place) for file, sheet in FILES.sheets.items() for place in _places(sheet)]


@settings(max_examples=80)
@given(st.sampled_from(PLACES), st.sampled_from(ODD))
@example(("tickets.yaml", ("tickets", 2, "form", "typ")), ["x", "x"])
@example(("tickets.yaml", ("tickets", 5, "form", "system")), {"id": "x"})
def test_no_value_anywhere_makes_the_check_fall_over(place: tuple[str, Place], odd: object) -> None:
    file, (*way, last) = place
    sheet: Any = deepcopy(FILES.sheets[file])
    there = sheet
    for key in way:
        there = there[key]
    there[last] = odd
    draft = draft_of(replace(FILES, sheets={**FILES.sheets, file: sheet}))
    problems = problems_of(draft)
    assert all(problem.file and problem.expected for problem in problems)
    if not problems:
        assert region(draft, None).name
