"""Identity numbers that nobody has, made by rule: the serial numbers 238x and 239x are kept free for testing."""

import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from bot.privacy.identity_numbers import ADDED_TO_DAY

FIRST, DAYS = date(1930, 1, 1), 36_000
SEED = 20261123

Write = Callable[[str], str]

FORMS: Mapping[str, Write] = {
    "YYYYMMDDNNNN": lambda n: n,
    "YYYYMMDD-NNNN": lambda n: f"{n[:8]}-{n[8:]}",
    "YYYYMMDD NNNN": lambda n: f"{n[:8]} {n[8:]}",
    "YYYYMMDD – NNNN": lambda n: f"{n[:8]} \u2013 {n[8:]}",
    "YYYYMMDD\u2011NNNN": lambda n: f"{n[:8]}\u2011{n[8:]}",
    "YYYY-MM-DD-NNNN": lambda n: f"{n[:4]}-{n[4:6]}-{n[6:8]}-{n[8:]}",
    "YYYY MM DD NNNN": lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}",
    "YY MM DD - NN NN": lambda n: f"{n[2:4]} {n[4:6]} {n[6:8]}-{n[8:]}",
    "YYMMDD-NNNN": lambda n: f"{n[2:8]}-{n[8:]}",
    "YYMMDD+NNNN": lambda n: f"{n[2:8]}+{n[8:]}",
    "YYMMDD NNNN": lambda n: f"{n[2:8]} {n[8:]}",
    "YYMMDDNNNN": lambda n: n[2:],
    "soft hyphen": lambda n: f"{n[2:8]}\u00ad{n[8:]}",
    "line break": lambda n: f"{n[:8]}-\n{n[8:]}",
    "digit by digit": " ".join,
    "in an address": lambda n: f"https://journal.example/visa?pnr={n}&flik=2",
}
SENTENCES = (
    "{}",
    "patienten {} får fel dos i listan",
    "i can not open {}, it just closes",
    "sökte på {} men fick ingen träff. rum 4, tel 0980-31 92 10",
    "varför syns inte ({})?",
)


def with_check(nine: str) -> str:
    """Nine digits, and their check digit."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(nine))
    return nine + str(-sum(value // 10 + value % 10 for value in doubled) % 10)


def number(rng: random.Random, *, co_ordination: bool = False) -> str:
    """Twelve digits, of a person or a co-ordination number, born between 1930 and 2028."""
    born = FIRST + timedelta(days=rng.randrange(DAYS))
    day = born.day + (ADDED_TO_DAY if co_ordination else 0)
    return str(born.year)[:2] + with_check(f"{born:%y%m}{day:02}{rng.choice(('238', '239'))}")


def numbers(count: int) -> list[str]:
    """The same ones every time, every third a co-ordination number."""
    rng = random.Random(SEED)  # noqa: S311 - the same numbers every time, and nobody's secret
    return [number(rng, co_ordination=which % 3 == 2) for which in range(count)]
