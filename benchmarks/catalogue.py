"""Catalogues larger than a region's: how-tos made of the words of the real ones, on a fixed seed."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.howto import HowTo
from bot.ids import HowToId
from bot.language import Text

SEED = 20261123
PHRASES = 6  # of a how-to that nobody has gathered more for


def enlarged(how_tos: Mapping[HowToId, HowTo], size: int) -> dict[HowToId, HowTo]:
    """The real how-tos, and made-up ones beside them until there are `size`."""
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    real = list(how_tos.values())
    words = sorted({word for how_to in real for word in _words(how_to)})
    made = (_made_up(chance, number, real[number % len(real)], words) for number in range(size - len(real)))
    return {**how_tos, **{how_to.id: how_to for how_to in made}}


def _words(how_to: HowTo) -> list[str]:
    return " ".join([how_to.title.sv, how_to.answer.sv, *how_to.phrases]).split()


def _made_up(chance: random.Random, number: int, like: HowTo, words: Sequence[str]) -> HowTo:
    def some(least: int, most: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(least, most)))

    return replace(
        like,
        id=HowToId(f"made-up-{number}"),
        title=Text(some(4, 7)),
        phrases=tuple(some(1, 3) for _ in range(PHRASES)),
        answer=Text(some(12, 25)),
        steps=tuple(Text(some(4, 9)) for _ in like.steps),
    )
