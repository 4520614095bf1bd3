"""When somebody wants to be sent their day, in their own words."""

from datetime import date, time

import pytest

from bot.library.wanting import WEEKEND, WORKDAYS, Change, wanted
from bot.preferences import Preferences
from bot.privacy import Screened, screen
from bot.staff import WEEKDAYS

TODAY = date(2026, 11, 23)


def heard(text: str) -> Change | None:
    words = screen(text)
    assert isinstance(words, Screened)
    return wanted(words, TODAY, WORKDAYS)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("skicka 05.45", time(5, 45)),
        ("Skicka kl 7 i stället", time(7)),
        ("skicka morgonkortet kl 7 i stället", time(7)),
        ("skicka kortet 7:30 tack", time(7, 30)),
        ("jag vill ha kortet halv sju", time(6, 30)),
        ("can you send it at 7 please", time(7)),
    ],
)
def test_a_time(text: str, at: time) -> None:
    assert heard(text) == Change(send_at=at)


@pytest.mark.parametrize(
    "text",
    ["sluta skicka", "Sluta skicka!", "stoppa utskicken", "inga fler kort", "stop sending", "jag vill inte ha kortet"],
)
def test_no_more(text: str) -> None:
    assert heard(text) == Change(stopped=True)


@pytest.mark.parametrize("text", ["börja skicka igen", "skicka igen", "start sending again"])
def test_again(text: str) -> None:
    assert heard(text) == Change(stopped=False)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pausa till 7 januari", date(2027, 1, 7)),
        ("pausa till den 7:e januari", date(2027, 1, 7)),
        ("pausa t.o.m. 6 januari", date(2027, 1, 7)),
        ("pausa till och med 6/1", date(2027, 1, 7)),
        ("pausa till 7/1", date(2027, 1, 7)),
        ("pausa till måndag", date(2026, 11, 30)),
        ("pausa till fredag", date(2026, 11, 27)),
        ("pausa en vecka", date(2026, 11, 30)),
        ("pausa i 3 dagar", date(2026, 11, 26)),
        ("pause until 7 January", date(2027, 1, 7)),
        ("semester till 7 december", date(2026, 12, 7)),
    ],
)
def test_a_pause(text: str, until: date) -> None:
    assert heard(text) == Change(paused_until=until)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("bara vardagar", WORKDAYS),
        ("skicka bara på vardagar", WORKDAYS),
        ("varje dag", None),
        ("skicka varje dag", frozenset(WEEKDAYS)),
        ("även helger", frozenset(WEEKDAYS)),
        ("bara helger", WEEKEND),
        ("skicka bara på måndagar och onsdagar", frozenset({"mon", "wed"})),
        ("skicka inte på fredagar", frozenset({"mon", "tue", "wed", "thu"})),
        ("inga utskick på helgen", WORKDAYS),
        ("only weekdays", WORKDAYS),
    ],
)
def test_the_days(text: str, days: frozenset[str] | None) -> None:
    change = heard(text)
    assert (change.days if change else None) == days


def test_a_time_and_days_together() -> None:
    assert heard("skicka kl 7 bara vardagar") == Change(send_at=time(7), days=WORKDAYS)


@pytest.mark.parametrize("text", ["jobbar natt hela veckan", "jag jobbar natt"])
def test_a_shift_is_proposed(text: str) -> None:
    assert heard(text) == Change(shift="natt")


@pytest.mark.parametrize(
    "text",
    [
        "hur skickar jag en remiss",
        "skicka remissen kl 7",
        "sluta skicka provsvar till fel avdelning",
        "pausa läkemedelsordinationen till 7 januari",
        "kl 7",
        "idag",
        "nattjour",
        "skicka",
        "pausa",
        "",
        "pausa till 31 februari",
    ],
)
def test_what_may_be_about_something_else_is_left(text: str) -> None:
    assert heard(text) is None


def test_a_choice_leaves_the_others_as_they_were() -> None:
    before = Preferences(days=WEEKEND, off=frozenset({"film"}), paused_until=TODAY, stopped=True)
    after = Change(send_at=time(5, 45)).of(before)
    assert after == Preferences(time(5, 45), days=WEEKEND, off=frozenset({"film"}), paused_until=TODAY)
    assert Change(stopped=False).of(before).paused_until is None
    assert Change(shift="natt").of(after).send_at is None
