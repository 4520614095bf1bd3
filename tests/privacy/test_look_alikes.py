"""A thousand of each kind of number that is nobody's identity: how many are stopped, and how many are asked about."""

import random
from collections import Counter
from collections.abc import Callable, Mapping

import pytest

from bot.privacy import Blocked, Warned, screen

SEED, MANY = 20261123, 1000
MOST_BLOCKED, MOST_WARNED = 0.005, 0.03
SENTENCES = ("hur hittar jag {}", "{} syns inte i listan", "det står {} på skärmen, vad gör jag")

Make = Callable[[random.Random], str]


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _phone(rng: random.Random) -> str:
    area, rest = rng.choice((("070", "1740%02d"), ("031", "39006%02d"), ("040", "62804%02d"), ("0980", "3192%02d")))
    digits = rest % rng.randrange(100)
    parted = f"{digits[:-4]} {digits[-4:-2]} {digits[-2:]}"
    return rng.choice((f"{area}-{digits}", f"{area}-{parted}", f"+46 {area[1:]} {parted}", f"ring {area}{digits}"))


def _date(rng: random.Random) -> str:
    year, month, day = rng.randrange(2015, 2030), rng.randrange(1, 13), rng.randrange(1, 29)
    written = rng.choice(("{0}-{1:02}-{2:02}", "{0}{1:02}{2:02}", "{2}/{1} {0}", "{0}-{1:02}-{2:02} 14:30"))
    return written.format(year, month, day)


def _serial(rng: random.Random) -> str:
    letters = "".join(rng.choice("ABCDEFGHKLMNPRSTXYZ") for _ in range(3))
    return rng.choice((f"{letters[:2]}{_digits(rng, 10)}{letters[2]}", f"PC-{letters[:2]}{_digits(rng, 5)}"))


def _amount(rng: random.Random) -> str:
    crowns = f"{rng.randrange(100, 10**9):,}".replace(",", rng.choice((" ", "")))
    return f"{crowns},{rng.randrange(100):02} kr"


KINDS: Mapping[str, Make] = {
    "phones": _phone,
    "invoices": lambda rng: f"faktura {_digits(rng, rng.choice((8, 10)))}",
    "tickets": lambda rng: f"IT-20{rng.randrange(10, 30)}-{_digits(rng, rng.choice((5, 6, 7)))}",
    "dates": _date,
    "addresses of machines": lambda rng: ".".join(str(rng.randrange(256)) for _ in range(4)),
    "HSA ids": lambda rng: f"SE{_digits(rng, 10)}-{_digits(rng, 4)}",
    "organisations": lambda rng: (
        f"{rng.randrange(2, 10)}{_digits(rng, 1)}{rng.randrange(2, 10)}{_digits(rng, 3)}-{_digits(rng, 4)}"
    ),
    "serial numbers": _serial,
    "amounts": _amount,
    "plain numbers": lambda rng: _digits(rng, rng.randrange(3, 12)),
}


def judged(make: Make) -> Counter[str]:
    rng = random.Random(SEED)  # noqa: S311 - the same numbers every time, and nobody's secret
    texts = [rng.choice(SENTENCES).format(make(rng)) for _ in range(MANY)]
    return Counter(type(screen(text)).__name__ for text in texts)


@pytest.mark.parametrize("kind", KINDS)
def test_what_only_looks_like_a_number_passes(kind: str) -> None:
    counted = judged(KINDS[kind])
    assert counted[Blocked.__name__] <= MOST_BLOCKED * MANY, counted
    assert counted[Warned.__name__] <= MOST_WARNED * MANY, counted


def test_a_time_of_twelve_digits_is_stopped_where_its_check_digit_happens_to_be_right() -> None:
    """One in ten, and never asked about: written together, nothing else tells a time from somebody's number."""
    counted = judged(
        lambda rng: f"20261{rng.randrange(1, 3)}{rng.randrange(1, 29):02}{rng.randrange(24):02}{rng.randrange(60):02}"
    )
    assert 0.05 * MANY < counted[Blocked.__name__] < 0.15 * MANY
    assert counted[Warned.__name__] == 0
