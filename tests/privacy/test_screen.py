"""What the screen stops, and what it lets through."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.privacy import Blocked, Screened, Warned, screen


def stopped_by(text: str) -> tuple[str, ...]:
    verdict = screen(text)
    return verdict.detectors if isinstance(verdict, Blocked) else ()


def warned(text: str) -> tuple[str, str] | None:
    """The first detector that asks, and what is offered instead."""
    verdict = screen(text)
    return (verdict.detectors[0], verdict.redacted.text) if isinstance(verdict, Warned) else None


@pytest.mark.parametrize(
    "written",
    [
        "19121212-1212",
        "191212121212",
        "121212-1212",
        "121212+1212",
        "1212121212",
        "19121212 1212",
        "19121212 - 1212",
        "1912 12 12 1212",
        "19 12 12 12 12 12",
        "1 9 1 2 1 2 1 2 1 2 1 2",
        "1912-12-12-1212",
        "1912-12-12 1212",
        "1912.12.12-1212",
        "121212/1212",
        "121212:1212",
        "121212, 1212",
        "121212_1212",
        "19121212\u20131212",
        "19121212\u22121212",
        "19121212\u20111212",
        "19121212\u00ad1212",
        "19121212\u00a01212",
        "1912\u200b1212\u200b1212",
        "19121212-\n1212",
        "19121212\r\n1212",
        "\uff11\uff19\uff11\uff12\uff11\uff12\uff11\uff12-\uff11\uff12\uff11\uff12",
        "\u0661\u0669\u0661\u0662\u0661\u0662\u0661\u0662-\u0661\u0662\u0661\u0662",
        "l9121212-12I2",
        "1912l2l2-l2l2",
        "pnr191212121212",
        "(121212-1212)",
        "https://journal.example/visa?pnr=191212121212&flik=2",
        "https://journal.example/visa/19121212%2D1212",
    ],
)
def test_a_personal_number_is_stopped_however_it_is_written(written: str) -> None:
    assert stopped_by(f"patienten {written} får fel dos i listan") == ("personnummer",)


@pytest.mark.parametrize("written", ["19121212-1213", "121212-1219", "191212121211", "1212121213", "19121272-1212"])
def test_a_mistyped_number_is_still_a_person(written: str) -> None:
    assert warned(written) == ("personnummer_osaker", "[personuppgift]")


@pytest.mark.parametrize("written", ["19701063-2391", "701063-2391", "197010632391", "701063 2391", "7010632391"])
def test_a_co_ordination_number_is_stopped(written: str) -> None:
    assert stopped_by(f"hen har {written} i kassan") == ("samordningsnummer",)


@pytest.mark.parametrize(
    "written",
    ["20000101-T220", "000101T220", "991912121212", "20150315K123", "20150315M12A", "22150315TF4B", "20010101 M238"],
)
def test_a_reserve_number_is_stopped(written: str) -> None:
    assert stopped_by(f"okänd patient {written}") == ("reservnummer",)


def test_a_number_told_in_two_parts_is_one_number() -> None:
    assert stopped_by("född 19121212, de sista fyra är 1212") == ("personnummer",)
    assert stopped_by("kunden saknar svenska fyra sista") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ring servicecenter 0980-31 92 10, 0980-31 92 11",
        "0980-31 92 10 0980-31 92 11",
        "mitt nummer är 070-174 06 11",
        "ring 0701740611",
        "0701740611",
        "0910-12 34 56",
        "08-101 234 56",
        "+46 70 174 06 11",
        "+46701740611",
        "0046 70 174 06 11",
        "+46 (0)70 174 06 11",
        "hur går det med IT-2026-00871",
        "IT-2026-0087112 är tillbaka",
        "mitt HSA-id är SE2321000016-1003",
        "SE2321000016-A1B2",
        "fakturan från 556036-0793",
        "232100-0016",
        "2026-11-23",
        "2026-11-23 14:30",
        "2026-11-23 1430",
        "202611231431",
        "20261123T143000",
        "20261123143000",
        "2026-11-23 - 2026-12-01",
        "2026-11-23 2026-11-24",
        "11-12/12 2026",
        "23/11 2026 kl 14.30",
        "rum 10 12 14 16 17",
        "hus 12, plan 3, rum 1214",
        "1 250 000,50 kr",
        "12 500 kr",
        "serienummer CN8512121233X",
        "skrivaren på 192.168.12.12",
        "850230-1234",
        "851332-1234",
    ],
)
def test_numbers_of_other_things_pass(text: str) -> None:
    assert screen(text) == Screened(text)


def test_a_telephone_number_that_could_be_a_person_is_judged_by_the_words_before_it() -> None:
    assert screen("ring 0701121238") == Screened("ring 0701121238")
    assert stopped_by("pnr 0701121238") == ("personnummer",)


@pytest.mark.parametrize(
    "text",
    [
        "my password is Exempel-Sommar-9 and it still says wrong",
        "mitt lösen är sommar",
        "mitt nya lösenord är sommar",
        "Lösenord: Exempel2026",
        "pw=exempel-9",
        "Exempel2026! är mitt lösenord",
        "pin 123456",
        "min PIN-kod är 4711",
        "PUK: 12345678",
    ],
)
def test_a_secret_is_stopped(text: str) -> None:
    assert stopped_by(text) == ("hemlighet",)


@pytest.mark.parametrize(
    "text",
    [
        "hur byter jag lösenord",
        "mitt lösenord är fel",
        "lösenordet är utgånget",
        "my password is expired",
        "what is my password",
        "vad är mitt lösenord",
        "pin-koden är spärrad",
        "byt pin",
        "pin 6 siffror",
        "mitt pass är på natten",
        "lösenord: hur byter jag",
    ],
)
def test_talk_about_passwords_passes(text: str) -> None:
    assert screen(text) == Screened(text)


def test_what_is_stopped_leaves_nothing_but_its_length() -> None:
    text = "patienten 19121212-1212, pin 123456"
    assert screen(text) == Blocked(("personnummer", "hemlighet"), len(text))


@given(st.text(max_size=200))
def test_no_text_breaks_the_screen(text: str) -> None:
    assert isinstance(screen(text), Screened | Warned | Blocked)


LONG, SLOWEST = (
    28_000,
    5.0,
)  # letters that Teams takes, and seconds: a tenth of one usually, minutes if it grew by its square


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "O",
        "0",
        "1 ",
        " ",
        "-",
        "lösen ",
        "Anna Testberg ",
        "Ab ",
        "sal 3 ",
        "hon 84 år ",
        "bt 90/60 ",
        "patienten 07 ",
        "a@",
        "1 9 ",
        "1\t \t",
        "0O ",
        "1-",
        "19121212 1213 ",
        "070 ",
        "anna ",
        "Alvedon 500 mg, ekg ",
        "a1",
        "&#49;",
        "patient 0980-31 92 10 ",
        "byt lösen ",
        "lösen x till ",
        "skrev a som ",
        "p i n 1 ",
        "eyJ",
        "lösen: a ",
        "12 dec 81 ",
        "12/12/81 ab ",
        "sista fyra 1212 a ",
        "811218 a b ",
        "8Z1S ",
        "1x",
    ],
)
def test_no_message_takes_the_screen_long(piece: str) -> None:
    message = (piece * (LONG // len(piece)))[: LONG - 50] + " med lösen patienten 19121212"
    assert min(seconds(message) for _ in range(3)) < SLOWEST


def seconds(message: str) -> float:
    began = time.process_time()
    screen(message)
    return time.process_time() - began


def test_a_message_of_nothing_but_numbers_is_asked_about_though_nobody_looks_at_each() -> None:
    verdict = screen("se listan: " + "1 " * 12_000)
    assert isinstance(verdict, Warned)
    assert verdict.redacted.text == "se listan: [personuppgift]"


@given(
    year=st.integers(1900, 2014),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    serial=st.integers(0, 9999),
    sign=st.sampled_from(["", "-", "+", " ", " - ", "\u2013", "\n"]),
)
def test_every_date_of_birth_with_four_digits_is_a_person(
    year: int, month: int, day: int, serial: int, sign: str
) -> None:
    assert not isinstance(screen(f"hon är {year}{month:02}{day:02}{sign}{serial:04} och väntar"), Screened)
