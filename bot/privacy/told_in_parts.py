"""A date of birth in one place and the last four digits in another, or a date that is written the other way round."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Literal, NamedTuple

from bot.privacy.digits import MOST
from bot.privacy.seen import Seen, any_of, folded_words

How = Literal["called so", "beside", "joined", "near"]
"""Called the last four, right after the date, joined to it by "och", or with a word between that may be any."""

_MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
_IN_ENGLISH = {"may": "maj", "oct": "okt"}
_MONTH = rf"(?:{'|'.join([*_MONTHS, *_IN_ENGLISH])})[a-z]{{0,6}}\.?"
_YEAR = r"(?:(?:1[89]|20)[0-9]{2}|[0-9]{2})"
_TURNED = re.compile(
    r"(?<![0-9.])(?:"
    # 18/12/1981, 18 december 1981, 18/12-81
    rf"(?P<day>[0-9]{{1,2}})(?: ?[-./ ] ?(?P<number>[0-9]{{1,2}})| ?[-./ ]? ?(?P<month>{_MONTH}))"
    rf" ?[-./, ]? ?(?P<year>{_YEAR})"
    # Dec 18, 1981
    rf"|(?P<first>{_MONTH}) ?(?P<second>[0-9]{{1,2}})(?:st|nd|rd|th)?,? ?(?P<third>{_YEAR})"
    # år 1981 månad 12 dag 18
    r"|(?:ar|year) (?P<called>[0-9]{2,4})\W{1,2}(?:manad|month) (?P<its_month>[0-9]{1,2})\W{1,2}"
    r"(?:dag|day) (?P<its_day>[0-9]{1,2})"
    r")(?![0-9])"
)
_YEAR_FIRST = re.compile(r"(?<![0-9])(?:1[89]|20)?[0-9]{2}[-./ ]?[0-9]{2}[-./ ]?[0-9]{2}(?![0-9])")
_LAST = any_of(r"""
(?:fyra|4)_sista(?:_siffror\w{0,3})? sista(?:_(?:fyra|4))?(?:_siffror\w{0,3})? last(?:_(?:four|4))?(?:_digits)?
slutsiffror\w{0,3} slutar_(?:pa|med) slutet (?:id_)?ends?_(?:in|with) (?:id_)?ending(?:_(?:in|with))?
kontrollsiffr\w{1,5} check_digits suffix
""")
_SMALL_WORDS = any_of("med och and with de the his her hennes hans ar is are dom")
_LAST_AFTER = re.compile(
    rf"\W{{1,3}}(?:{_SMALL_WORDS} ){{0,3}}{_LAST}\W{{1,3}}(?:(?:ar|is|are) )?(?P<last>[0-9]{{4}})(?![0-9])"
)
_LAST_BEFORE = re.compile(
    rf"(?:\b{_LAST}\W{{1,3}}(?:(?:ar|is|are) )?(?P<last>[0-9]{{4}})"
    rf"|(?<![0-9])(?P<named>[0-9]{{4}}) (?:(?:ar|is|are) )?(?:(?:de|the|hennes|hans|her|his) )?{_LAST})"
    r"\W{1,3}(?:[a-z]{1,12}\W{1,2}){0,3}$"
)
_NO_SUM = r"(?![0-9]|,[0-9]| ?(?:kr|st|sek|tkr|:-))"
_BESIDE = re.compile(rf"\W{{1,3}}(?P<last>[0-9]{{4}}){_NO_SUM}")
_JOINED = re.compile(r"\W{1,4}(?P<words>(?:[a-z]{1,12}\W{1,3}){1,3}|- - )(?P<last>[0-9]{4})" + _NO_SUM)
_BEHIND: tuple[tuple[How, re.Pattern[str]], ...] = (
    ("called so", _LAST_AFTER),
    ("beside", _BESIDE),
    ("near", _JOINED),
)
_OF_THINGS = folded_words("""
rum rummet kl klockan at sal plan avd tel telefon ankn kod felkod fel rad sida artikel order faktura st hus ring version
rev kr belopp konto room phone ext code page till to tom and
""")
_LINKS = folded_words("och samt plus följt av nr nummer bindestreck bindestr mellanslag sedan followed by dash then")
_BEFORE, _AFTER = 60, 48


class Part(NamedTuple):
    """Six or eight digits of a date, and four of their own."""

    birth: str
    last: str
    how: How
    start: int
    end: int


def parts(seen: Seen) -> Iterator[Part]:
    """Every date with four digits beside it. Where they go on from a date in its order, that is for others to see."""
    dates = chain(_TURNED.finditer(seen.folded), _YEAR_FIRST.finditer(seen.folded))
    for date in islice(dates, MOST):
        last = [found for found in (_before(seen.folded, date), _after(seen.folded, date)) if found is not None]
        for birth in _births(date) if last else ():
            yield from (Part(birth, digits, how, start, end) for digits, how, start, end in last)


def _before(folded: str, date: re.Match[str]) -> tuple[str, How, int, int] | None:
    begin = max(0, date.start() - _BEFORE)
    found = _LAST_BEFORE.search(folded[begin : date.start()])
    return (found["last"] or found["named"], "called so", begin + found.start(), date.end()) if found else None


def _after(folded: str, date: re.Match[str]) -> tuple[str, How, int, int] | None:
    after = folded[date.end() : date.end() + _AFTER]
    for how, pattern in _BEHIND:
        if (found := pattern.match(after)) is not None and not (how == "beside" and date.re is _YEAR_FIRST):
            said = how if how != "near" else _how_near(found["words"])
            return (found["last"], said, date.start(), date.end() + found.end()) if said else None
    return None


def _how_near(words: str) -> How | None:
    between = set(re.findall("[a-z]+", words))
    if between & _OF_THINGS:
        return None
    return "joined" if between <= _LINKS else "near"


def _births(date: re.Match[str]) -> Iterator[str]:
    """What the date may be, year first. Where the month is a number, it may stand before the day."""
    if date.re is _YEAR_FIRST:
        yield re.sub("[^0-9]", "", date[0])
    elif date["called"]:
        yield f"{date['called']}{date['its_month']:0>2}{date['its_day']:0>2}"
    elif date["first"]:
        yield f"{date['third']}{_number(date['first'])}{date['second']:0>2}"
    elif date["month"]:
        yield f"{date['year']}{_number(date['month'])}{date['day']:0>2}"
    else:
        yield f"{date['year']}{date['number']:0>2}{date['day']:0>2}"
        yield f"{date['year']}{date['day']:0>2}{date['number']:0>2}"


def _number(month: str) -> str:
    """ "december" is 12."""
    return f"{_MONTHS.index(_IN_ENGLISH.get(month[:3], month[:3])) + 1:02}"
