"""Every reply in every language, as JSON and as pictures: `make cards`. Nothing here runs in production."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.language import LANGUAGES
from bot.words import load
from cards import draw
from cards.gallery.samples import samples

FOLDER = Path(__file__).parent
JSON = FOLDER / "json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A drawn sample, by its name: "answer.sv"."""

    name: str
    content: Mapping[str, object]
    summary: str


def drawn() -> Iterator[Sample]:
    """Every sample in every language."""
    for language in LANGUAGES:
        for name, reply in samples(language).items():
            card = draw(reply, load()[language])
            yield Sample(f"{name}.{language}", card.content, card.summary)


def as_json(sample: Sample) -> str:
    """A sample as its file holds it."""
    return json.dumps({"summary": sample.summary, "card": sample.content}, ensure_ascii=False, indent=1) + "\n"


def files() -> dict[Path, str]:
    """What the gallery's JSON files should hold now."""
    return {JSON / f"{sample.name}.json": as_json(sample) for sample in drawn()}
