"""What must not get in, told in other ways than it is usually written."""

from base64 import b64encode

import pytest

from bot.privacy import Screened, Warned, screen
from tests.privacy.test_screen import stopped_by

ENCODED = b64encode(b"19121212-1212").decode()
IN_A_TOKEN = b64encode(b'{"pnr": "191212121212"}').decode()


@pytest.mark.parametrize(
    "text",
    [
        "nitton tolv tolv tolv tolv tolv",
        "patienten är nittonhundratolv tolv tolv, tolv tolv",
        "pnr ett nio ett två ett två ett två ett två ett två",
        "one nine one two one two one two dash one two one two",
        "personnummer åtta fem noll tre ett sju två tre åtta två",
        "sjuttio tio sextiotre tjugotre nittioett",
        "tjugohundraett noll ett noll ett tjugotre åttiotre",
        "19121212 tolv tolv",
        "tolv tolv tolv streck tolv tolv",
    ],
)
def test_a_number_in_words_is_stopped(text: str) -> None:
    assert stopped_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>1912</b>1212-<i>1212</i>",
        "<p>19121212</p><p>1212</p>",
        '<a href="https://journal.example/19121212-1212">patienten</a>',
        "&#49;9121212-1212",
        "1&amp;#57;121212-1212",
        "**1912**1212-1212",
        "`19121212`-`1212`",
        "1️⃣9️⃣1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣",
        "¹⁹¹²¹²¹²-¹²¹²",
        "①⑨①②①②①②①②①②",
        "❶❾❶❷❶❷❶❷-❶❷❶❷",
        "\u202e2121-21212191\u202c",
        "19121212\u2066-\u20691212",
    ],
)
def test_neither_markup_nor_other_digits_hide_a_number(text: str) -> None:
    assert stopped_by(f"sök {text}")


@pytest.mark.parametrize(
    "text",
    [
        "https://journal.example/?d=1912%2F12%2F12-1212",
        "https://journal.example/%31%39%31%32%31%32%31%32%31%32%31%32",
        "pat19121212-1212@region.example",
        "\\\\server\\journal19121212-1212.pdf",
        f"https://journal.example/?id={ENCODED}",
        f"token {IN_A_TOKEN}",
    ],
)
def test_no_address_hides_a_number(text: str) -> None:
    assert stopped_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "född 12/12 1912, fyra sista 1212",
        "född 12 december 1912, slutar på 1212",
        "born 12 december 1912, last four 1212",
        "19121212 sista 1212",
        "121212----1212",
        "1:9:1:2:1:2:1:2:1:2:1:2",
    ],
)
def test_a_number_in_parts_is_stopped(text: str) -> None:
    assert stopped_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "ett två tre fyra fem sex sju åtta nio tio elva tolv",
        "rum tjugotre plats fyra",
        "ring noll sju noll ett sju fyra noll sex noll fem",
        "version 2.0.1.12.1212",
        "guid 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
        "jwt eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
        "värdet a < b visas som &lt;",
        "https://intranet.example/sida?id=%5B12%5D",
    ],
)
def test_what_only_looks_disguised_passes(text: str) -> None:
    assert screen(text) == Screened(text)


@pytest.mark.parametrize(
    "text",
    [
        "min pinkod är sju tre nio ett",
        "sithspin 739104",
        "BankID-koden är 739104",
        "koden till läkemedelsrummet är 7391",
        "password: exempel2",
        "mitt lösenord sommar2026 funkar inte",
        "användarnamn abcd12 lösen hemligt99",
        "logga in med abcd12/Sommar2026",
        "inloggningen är abcd12 / Sommar2026!",
    ],
)
def test_a_secret_told_in_passing_is_stopped(text: str) -> None:
    assert stopped_by(text) == ("hemlighet",)


@pytest.mark.parametrize(
    "text", ["my password is refused as too simple", "koden för åtgärden är 1234", "hur loggar jag in i nova/cosmic"]
)
def test_talk_about_logging_in_passes(text: str) -> None:
    assert screen(text) == Screened(text)


@pytest.mark.parametrize(
    "text",
    [
        "min chef är alkoholist",
        "en kollega dricker på jobbet, vem anmäler jag till",
        "min kollega har fått cancer, hur ändrar jag schemat",
        "sköterskan på avd 5 är gravid men vill inte berätta",
        "kollegan går på antidepressiva",
        "min medarbetare har gått in i väggen",
        "my boss is an alcoholic",
        "a nurse on our ward has a drinking problem",
    ],
)
def test_what_is_private_about_somebody_at_work_is_asked_about_without_a_name(text: str) -> None:
    verdict = screen(text)
    assert isinstance(verdict, Warned)
    assert verdict.detectors == ("medarbetare",)


@pytest.mark.parametrize(
    "text",
    [
        "kollegan är sjukskriven, hur ändrar jag schemat",
        "min chef är på semester, vem attesterar",
        "läkaren har diabetes-mottagning, hur bokar jag",
        "min chef undrar om alkoholmodulen",
        "jag är gravid, hur söker jag ledighet",
        "skrivaren på sal 3 är sjuk",
        "datorn i rum 4 är död",
        "ms teams på sal 3 hänger",
    ],
)
def test_talk_of_work_passes(text: str) -> None:
    assert screen(text) == Screened(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Mrs Testsson in bed 4 needs heparin", "Mrs [namn] in bed 4 needs heparin"),
        ("Mr Provberg wants his prescription", "Mr [namn] wants his prescription"),
        ("Exempelsson i 4:an ska ha insulin", "[namn] i 4:an ska ha insulin"),
        ("kan inte signera Svens läkemedel", "kan inte signera [namn] läkemedel"),
        (
            "hemsjukvård till Björkvägen 7, patienten öppnar inte",
            "hemsjukvård till [personuppgift], patienten öppnar inte",
        ),
        ("hennes adress är Ringvägen 3", "hennes adress är [personuppgift]"),
        ("sonens mejl är son.test@example.com", "sonens mejl är [personuppgift]"),
        ("hon som ligger på 12:2 har c-diff", "hon som ligger [personuppgift]"),
    ],
)
def test_a_patient_told_of_in_passing_is_left_out(text: str, rest: str) -> None:
    verdict = screen(text)
    assert isinstance(verdict, Warned)
    assert verdict.redacted.text == rest


@pytest.mark.parametrize(
    "text",
    [
        "12/12/1912-1212",
        "12.12.1912-1212",
        "12 december 1912 1212",
        "DOB 12/12/1912 1212",
        "dec 12 1912, 1212",
        "born Dec 12, 1912, last four digits 1212",
        "sista fyra 1212 född 121212",
        "1212 är sista fyra, född 19121212",
        "19121212, sista siffrorna 1212",
        "19121212 kontrollsiffror 1212",
        "dob 1912-12-12, id ending 1212",
        "pat 12 dec 1912 nr 1212",
        "år 1912 månad 12 dag 12 nummer 1212",
        "850312 och 2387",
        "850312 samt 2387",
        "850312 plus 2387",
        "850312 följt av 2387",
        "850312 (ssk kollar) 2387",
        "850312 - - 2387",
        "850312 23åttiosju",
        "eight50312-2387",
        "B50312-2387",
        "8503iZ-2387",
        "850312-23B7",
        "19121212x1212",
        "1912-12-12T1212",
        "00191212121212",
        "191212121212191212121212",
    ],
)
def test_nor_does_another_order_or_a_word_between_or_a_letter_that_looks_alike(text: str) -> None:
    assert stopped_by(text) == ("personnummer",)


@pytest.mark.parametrize(
    "text",
    [
        "mötet 261123 kl 1430",
        "mötet 261123 och 1430",
        "20261123 i rum 1214",
        "ordernr 850312 rad 2387",
        "18/12/2026 1430",
        "18/12 2026-0930",
        "261218-0930",
        "kvittens 20261123-1412",
        "fil 20261123_1412.pdf",
        "20261123T1412",
        "artikel 12-1212-1212",
        "1-3 dec 2026 1300-1500",
        "från 1/1 2027 gäller 1212",
        "inköp 3 jan 2014 4711 kr",
        "serienr 5G8B2S1218",
        "EAN 7350012345678",
        "ring 8503122384",
    ],
)
def test_a_day_and_what_happens_on_it_passes(text: str) -> None:
    assert screen(text) == Screened(text)


def test_ten_digits_with_hardly_a_word_beside_them_are_a_mistyped_number() -> None:
    verdict = screen("8503122384 hittas ej")
    assert isinstance(verdict, Warned)
    assert verdict.detectors == ("personnummer_osaker",)
