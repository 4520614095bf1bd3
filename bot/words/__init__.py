"""Every sentence that Kollegan says. They stand in `sv.ftl` and `en.ftl`, in the language of Project Fluent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from functools import cache
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource

from bot.errors import WordsMissing
from bot.language import LANGUAGES, Language
from bot.staff import WEEKDAYS, Weekday

FOLDER = Path(__file__).parent
_SHORT: Mapping[Language, str] = {"sv": "d/M", "en": "d MMM"}
_CLOCK: Mapping[Language, str] = {"sv": "HH.mm", "en": "HH:mm"}


@dataclass(frozen=True, slots=True)
class Words:
    """One language's sentences."""

    language: Language
    _fixed: dict[str, str] = field(default_factory=dict[str, str], repr=False, compare=False)

    def say(self, message: str, /, **variables: str | int) -> str:
        """The sentence with this id. A number is written the language's way; what must stay as it is comes as a string.

        Raises `WordsMissing` where there is no such sentence, or it wants a variable that was not given.
        """
        if not variables and message in self._fixed:
            return self._fixed[message]
        bundle = _bundle(self.language)
        pattern = bundle.get_message(message).value if bundle.has_message(message) else None
        if pattern is None:
            raise WordsMissing(f"{self.language}: {message}")
        said, errors = bundle.format_pattern(pattern, variables)
        if errors or not isinstance(said, str):
            raise WordsMissing(f"{self.language}: {message}: {', '.join(str(error) for error in errors)}")
        if not variables:
            self._fixed[message] = said
        return said

    def time(self, at: datetime) -> str:
        """A time of day as it is said: "06.00", "06:00"."""
        return format_time(at, "HH.mm" if self.language == "sv" else "HH:mm", locale=self.language)

    def day(self, day: date) -> str:
        """A date as it is said: "7 december", "7 December"."""
        return format_date(day, "d MMMM", locale=self.language)

    def day_of_year(self, day: date) -> str:
        """A date that may be another year's: "15 februari 2027", "15 February 2027"."""
        return format_date(day, "d MMMM y", locale=self.language)

    def short_day(self, day: date) -> str:
        """A date as it is written in passing: "26/11", "26 Nov"."""
        return format_date(day, _SHORT[self.language], locale=self.language)

    def weekday(self, day: date) -> str:
        """The same with its weekday: "mån 30/11", "Mon 30 Nov"."""
        return format_date(day, f"EEE {_SHORT[self.language]}", locale=self.language)

    def full_day(self, day: date) -> str:
        """The same in full: "tisdag 24 november", "Tuesday 24 November"."""
        return format_date(day, "EEEE d MMMM", locale=self.language)

    def weekdays(self, days: Iterable[Weekday]) -> str:
        """Some days of the week: "mån, ons", "Mon, Wed"."""
        wanted = set(days)
        monday = date(2024, 1, 1)
        named = (monday + timedelta(days=place) for place, day in enumerate(WEEKDAYS) if day in wanted)
        return ", ".join(format_date(day, "EEE", locale=self.language) for day in named)

    def clock(self, at: datetime | time_of_day) -> str:
        """A time of day: "14.30", "14:30". `at` is local time."""
        return format_time(at, _CLOCK[self.language], locale=self.language)


def load() -> Mapping[Language, Words]:
    """The sentences of both languages; a file is read when its first sentence is said."""
    return MappingProxyType({language: Words(language) for language in LANGUAGES})


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolating marks are invisible characters around each variable: they would end up in the text of buttons.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle
