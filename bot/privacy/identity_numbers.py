"""Personal identity numbers and co-ordination numbers, in every way that people write them.

The shape of a date decides, not the check digit: a mistyped number is still a person. The check digit is asked only
where the same digits are as likely to be something else: a telephone number, a time, an article number.
"""

import calendar
import re
from collections.abc import Iterator

from bot.privacy.digits import LONG, MOST, SERIAL, SHORT, Run
from bot.privacy.seen import Find, Seen, folded_words
from bot.privacy.told_in_parts import Part, parts

PERSON, CO_ORDINATION, UNSURE = "personnummer", "samordningsnummer", "personnummer_osaker"
ADDED_TO_DAY = 60
NEWEST_PATIENTS = 2015  # from here on, a year, a date and a time look like a child's number
OLDEST_PATIENTS = 30  # a year of two digits from 15 up to this is more often one of these years than of the 1900s
MOBILE = "070"  # the one mobile prefix that is also a year and a month
CENTURIES = frozenset({"18", "19", "20"})

_IN_DATE = re.compile(r"[\s./-]{1,3}")
_SIGNED = re.compile(r"\s?[-+]\s?")
_PERSON_NEAR = re.compile(
    r"(?:p(?:erson)?[-. ]?n(?:umme)?r|pat(?:ient)?(?:en)?|född|ssn|birth)\W*(?:\w+\W+)?$", re.IGNORECASE
)
_PHONE_NEAR = re.compile(r"(?:tel|tfn|mobil|ring|numme?r|nå|sms|phone|call)\w*\W*(?:\w+\W+)?$", re.IGNORECASE)
_THING_NEAR = re.compile(
    r"(?:faktura|räkning|ocr|order|artikel|beställning|serie|kund|konto|referens|kolli|paket|batch|lot|inventarie|ean|"
    r"bankgiro|plusgiro|imei|invoice|article|serial|account|customer)\w{0,12}\W{0,3}(?:(?:nr|nummer|no|number|id)\W{0,3})?$",
    re.IGNORECASE,
)
_ABOUT_PEOPLE = folded_words("""
pat pt patient patienten patientens patienter personnummer personnr pnr född journal journalen läkemedelslistan
kvinna kvinnan mannen pojken flickan barnet hon han henne honom hennes hans inskriven inlagd utskriven kallelse
kallelsen remiss remissen recept receptet patient's she he her his born chart
""")
_ARTICLE = frozenset({2, 6})
_FEW_WORDS = 3
_SHORTEST, _FEWEST_IN_PARTS = 8, 7
_CUT_SHORT = re.compile(
    r"(?<![0-9])((?:18|19|20)[0-9]{6}) ?[-+] ?[0-9]{3}(?![-0-9])"
    r"|\b(?:personnummer|personnr|pnr|p-nr|ssn)\W{1,3}(?:ar |is |med |som )?[0-9](?:[ +-]?[0-9]){7,12}(?![0-9])"
)
_GLUED = re.compile(r"(?<![0-9])[0-9]{13,40}(?![0-9])")
_STAMPED = re.compile(
    r"(?:kvitt\w{0,6}|fil\w{0,4}|log\w{0,8}|bild\w{0,3}|rapport\w{0,3}|export\w{0,3}|backup|version|receipt|report)"
    r"[\W_]{1,3}(?:nr\W{1,2})?$",
    re.IGNORECASE,
)
_FILE_TYPE = re.compile(r"[. ](?:pdf|csv|log|txt|png|jpg|jpe|doc|xls|zip|mp4|htm)", re.IGNORECASE)
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3])[0-5][0-9]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def found(seen: Seen) -> Iterator[Find]:
    """Every number, under the name of what it is; one whose check digit is wrong is no less somebody's."""
    for run in seen.runs:
        kind = date_kind(run.digits[: run.serial_at])
        if kind and _is_number(run, kind, seen):
            yield Find(kind if checks(run.digits) else UNSURE, run.start, run.end)
    if len(seen.runs) == MOST:
        yield Find(UNSURE, min(run.start for run in seen.runs), len(seen.text))
    if seen.digits >= _SHORTEST:
        yield from (Find(UNSURE, *match.span()) for match in _CUT_SHORT.finditer(seen.folded) if _is_cut_short(match))
    if seen.digits >= _FEWEST_IN_PARTS:
        yield from _told_in_parts(seen)
        yield from _glued(seen)


def _glued(seen: Seen) -> Iterator[Find]:
    """Twelve digits at the beginning or the end of a longer row, as where noughts fill it up."""
    for row in _GLUED.finditer(seen.text):
        for number in (row[0][:LONG], row[0][-LONG:]):
            birth = number[:-SERIAL]
            if date_kind(birth) == PERSON and checks(number) and not _is_lately(birth):
                yield Find(PERSON, *row.span())


def _is_cut_short(match: re.Match[str]) -> bool:
    """Called a personal number, or a date of birth with three of the last four."""
    return match[1] is None or bool(date_kind(match[1]) and int(match[1][:4]) < NEWEST_PATIENTS)


def _told_in_parts(seen: Seen) -> Iterator[Find]:
    for part in parts(seen):
        right = checks(part.birth + part.last)
        if (kind := date_kind(part.birth)) and _is_told(part, kind, seen, right=right):
            yield Find(kind if right else UNSURE, part.start, part.end)


def _is_told(part: Part, kind: str, seen: Seen, *, right: bool) -> bool:
    """Whether the four are a person's last. Where nobody calls them so, the check digit is asked too."""
    if part.how == "called so":
        return True
    lately = _is_lately(part.birth)
    if part.how == "beside" and len(part.birth) == LONG - SERIAL and kind == PERSON and not lately:
        return True
    clock = bool(_CLOCK.fullmatch(part.last) or _YEAR.fullmatch(part.last))
    if _THING_NEAR.search(seen.text[max(0, part.start - 24) : part.start]) or (lately and clock):
        return False
    return right and kind == PERSON and not (lately and part.how == "near")


def _is_lately(birth: str) -> bool:
    """Whether the date may also be a day of these years, on which something else happened."""
    year = int(birth[:-4])
    return year >= NEWEST_PATIENTS if year > 100 else NEWEST_PATIENTS % 100 <= year < OLDEST_PATIENTS


def date_kind(digits: str) -> str | None:
    """What a number that begins with these six or eight digits is, if they are a date.

    In a co-ordination number 60 is added to the day; month 00 and day 60 were not known when it was given.
    """
    century, year, month, day = digits[:-6], int(digits[-6:-4]), int(digits[-4:-2]), int(digits[-2:])
    if century and century not in CENTURIES:
        return None
    years = [int(century) * 100 + year] if century else [1900 + year, 2000 + year]
    if any(_is_day(one, month, day) for one in years):
        return PERSON
    unknown_or_added = month <= 12 and ADDED_TO_DAY <= day <= ADDED_TO_DAY + 31
    return CO_ORDINATION if unknown_or_added else None


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _is_number(run: Run, kind: str, seen: Seen) -> bool:
    """Whether it is written as a number is, and no better as something else; else its check digit decides."""
    if run.is_wide:
        return _is_number_all_the_same(run)
    if run.guessed:
        return kind == PERSON and bool(run.places) and checks(run.digits) and _parts_fit(run) and not _is_stamp(run)
    if not run.places and len(run.digits) == SHORT and not _is_somebody_s(run, kind, seen):
        return False
    if _is_of_a_thing(run):
        return False
    if run.gap(run.serial_at + 2) == ":" and not _is_one_by_one(run) and not _SIGNED.fullmatch(run.gap(run.serial_at)):
        return False
    if run.digits.startswith("0") and run.serial_at not in run.places:
        return _is_no_phone(run, kind)
    if not _parts_fit(run) or _is_time(run) or _is_article(run):
        return checks(run.digits)
    return not _begins_next_date(run)


def _is_number_all_the_same(run: Run) -> bool:
    """A date, many signs and four digits: two numbers, unless the check digit is right or it is called a person's."""
    if any(place % 2 or place > run.serial_at for place in run.places):
        return False
    if _PERSON_NEAR.search(run.before):
        return True
    return checks(run.digits) and not (_is_stamp(run) or _is_of_a_thing(run) or _begins_next_date(run))


def _is_somebody_s(run: Run, kind: str, seen: Seen) -> bool:
    """Ten digits without a sign are also invoices and articles: those that pass the check are a person's, unless
    they are called something else; the others only where people are spoken of, or hardly anything else is said."""
    if _PERSON_NEAR.search(run.before):
        return True
    if checks(run.digits):
        return not _THING_NEAR.search(run.before)
    if len(seen.words) == 1:
        return True
    if len(seen.words) <= _FEW_WORDS and kind == PERSON:
        return not (_THING_NEAR.search(run.before) or _PHONE_NEAR.search(run.before))
    return not seen.said.isdisjoint(_ABOUT_PEOPLE)


def _is_of_a_thing(run: Run) -> bool:
    """A file that is named after the minute, or an article in groups that no number of a person is written in."""
    if _PERSON_NEAR.search(run.before):
        return False
    if run.places == _ARTICLE and _THING_NEAR.search(run.before):
        return True
    return _is_stamp(run) and bool(_STAMPED.search(run.before) or _FILE_TYPE.match(run.after))


def _is_stamp(run: Run) -> bool:
    """A day of these years and a time of day."""
    return _is_lately(run.digits[: run.serial_at]) and bool(_CLOCK.fullmatch(run.digits[run.serial_at :]))


def checks(digits: str) -> bool:
    """Whether the last digit is the check digit (Luhn) of the nine before it."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits[-10:]))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _parts_fit(run: Run) -> bool:
    """Whether it is parted as a date and four digits are, or between all of its digits."""
    if _is_one_by_one(run):
        return True
    dated = all(place % 2 == 0 and _IN_DATE.fullmatch(gap) for place, gap in run.gaps if place < run.serial_at)
    return dated and not any(place > run.serial_at for place in run.places)


def _is_one_by_one(run: Run) -> bool:
    return len(run.places) == len(run.digits) - 1


def _is_no_phone(run: Run, kind: str) -> bool:
    """Digits that begin with 0 and stand together: a number of somebody born in the 2000s, or a telephone's."""
    if _PERSON_NEAR.search(run.before):
        return True
    if run.places or _PHONE_NEAR.search(run.before):
        return False
    return not run.digits.startswith(MOBILE) or (kind == PERSON and checks(run.digits))


def _is_time(run: Run) -> bool:
    """Whether it may be a date and a time, or a date and a year. A sign between says otherwise, but of these years."""
    signed = bool(_SIGNED.fullmatch(run.gap(run.serial_at)))
    if _is_stamp(run):
        return not (signed and _PERSON_NEAR.search(run.before))
    last = run.digits[run.serial_at :]
    if signed or not (_CLOCK.fullmatch(last) or _YEAR.fullmatch(last)):
        return False
    parted = any(place < run.serial_at for place in run.places)
    return parted or (len(run.digits) == LONG and int(run.digits[:4]) >= NEWEST_PATIENTS)


def _is_article(run: Run) -> bool:
    """Ten or twelve digits glued to letters that do not say that it is a person's number."""
    beside = run.before[-1:].isalpha() or run.after[:1].isalpha()
    return beside and not run.places and not _PERSON_NEAR.search(run.before)


def _begins_next_date(run: Run) -> bool:
    """ "2026-11-23 - 2026-12-01": what looks like the last four digits is the next date's year."""
    return bool(_YEAR.fullmatch(run.digits[run.serial_at :]) and run.next_gap and _IN_DATE.fullmatch(run.next_gap))
