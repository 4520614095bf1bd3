"""What editors' corrections say of a question."""

from datetime import UTC, datetime, timedelta

from bot.corrections import Banner, Correction, Never, Pin
from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from bot.library.rules import Rules, Ruling
from bot.privacy import Screened, screen

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
FILM, OTHER = HowToId("film"), HowToId("other")
COSMIC, CARE = SystemId("cosmic"), AreaId("vardsystem")


def asked(text: str) -> Screened:
    verdict = screen(text)
    assert isinstance(verdict, Screened)
    return verdict


def ruling(text: str, *corrections: Correction) -> Ruling:
    return Rules.of(corrections).ruling(asked(text))


def banner(text: str, system: SystemId | None = None, area: AreaId | None = None, hours: int = 1) -> Banner:
    return Banner(Text(text), NOW + timedelta(hours=hours), system, area)


def test_without_corrections_nothing_is_said() -> None:
    assert ruling("kvittera svar") == Ruling()


def test_a_pinned_phrase_and_those_nearly_equal_get_their_how_to() -> None:
    pin = Pin(asked("kvittera svaren"), FILM)
    assert ruling("hur kvitterar jag svar?", pin).pinned == FILM
    assert ruling("kvitera svar", pin).pinned == FILM
    assert ruling("kvittera remissen", pin).pinned is None


def test_never_takes_one_how_to_away_and_leaves_the_others() -> None:
    never = Never(asked("kvittera svar"), FILM)
    assert ruling("kvittera svaret", never) == Ruling(None, frozenset({FILM}))
    assert ruling("något annat", never) == Ruling()


def test_the_newest_word_holds() -> None:
    pin, never = Pin(asked("kvittera svar"), FILM), Never(asked("kvittera svar"), FILM)
    assert ruling("kvittera svar", pin, never) == Ruling(None, frozenset({FILM}))
    assert ruling("kvittera svar", never, pin) == Ruling(FILM)
    assert ruling("kvittera svar", pin, Pin(asked("kvittera svar"), OTHER)).pinned == OTHER


def test_a_banner_is_said_of_its_system_its_area_or_everything() -> None:
    of_system, of_area, of_all = banner("system", COSMIC), banner("area", area=CARE), banner("all")
    assert Rules.of([of_system]).banner(COSMIC, CARE, NOW) == Text("system")
    assert Rules.of([of_system]).banner(SystemId("other"), CARE, NOW) is None
    assert Rules.of([of_area]).banner(None, CARE, NOW) == Text("area")
    assert Rules.of([of_area]).banner(None, None, NOW) is None
    assert Rules.of([of_all]).banner(None, None, NOW) == Text("all")


def test_the_newest_banner_that_is_still_up_is_the_one_that_is_said() -> None:
    rules = Rules.of([banner("older", hours=5), banner("newer", hours=1)])
    assert rules.banner(None, None, NOW) == Text("newer")
    assert rules.banner(None, None, NOW + timedelta(hours=1)) == Text("older")
    assert rules.has_banners(NOW)
    assert not rules.has_banners(NOW + timedelta(hours=5))
