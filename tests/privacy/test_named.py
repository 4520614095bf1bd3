"""Names: where somebody is spoken of as a patient, and where a colleague, a place or a system is."""

import pytest

from bot.privacy import Screened, Warned, screen


@pytest.mark.parametrize(
    "text",
    [
        "hitta ej epikrisen för Testqvist",
        "diktatet för Testqvist borta",
        "remiss för Provström studsar",
        "intyg åt Göran Testsson kommer inte iväg",
        "orosanmälan på Wilma Berg, hur",
        "epikris på Sven Norén går inte att signera",
        "signera lm för Elsa",
        "hittar inte Gunhild Testström",
        "öppnar inte Fatima Hosseini i cosmic",
        "hur skriver jag ut Karl Testsson",
        "boka om maria testgren till torsdag",
        "kalla Bo Ek till återbesök",
        "avboka Anna Provberg",
        "Testsson på 4:an vill hem",
        "Elsa 3:1 vägrar medicin",
        "mohammed abdi kommer inte upp i listan",
        "ali hassan syns inte i tidboken",
        "hassan ali har ont i bröstet",
        "provsvar för abdi warsame",
        "nguyen thi lan ska skrivas in",
        "Sven Testsson kan inte logga in på 1177, han är 79",
        "Greta 84 år har fel ordination",
        "Bengt, 91, syns inte i listan",
        "Berit (77) får fel dos",
        "Anders på avd 5 är dement",
        "Anders på avd 5 har fått fel dos",
        "Berit på femman har fått fel insulin",
        "Nilsson rum 4 ska ha insulin",
        "Lundqvist plats 2 ska ha insulin",
    ],
)
def test_a_patient_is_known_by_what_is_done_with_them(text: str) -> None:
    verdict = screen(text)
    assert isinstance(verdict, Warned)
    assert verdict.detectors == ("namn_vard",)
    assert isinstance(screen(verdict.redacted.text), Screened)


@pytest.mark.parametrize(
    "text",
    [
        "Jonas på avdelningen dricker på jobbet",
        "sjuksköterskan Eva Ek har gått in i journaler olovligt",
        "Stina har fått avslag på försäkringskassan",
    ],
)
def test_nor_is_a_colleague_s_business_anybody_else_s(text: str) -> None:
    verdict = screen(text)
    assert isinstance(verdict, Warned)
    assert verdict.detectors == ("medarbetare",)


def test_a_relative_in_a_room_is_one_patient() -> None:
    assert isinstance(screen("mormor på rum 7 är dement"), Warned)


def test_a_room_for_meetings_is_no_bed() -> None:
    assert isinstance(screen("hur bokar jag rum 4 för möte om demens"), Screened)
    assert isinstance(screen("rum 4 har demens, hur bokar jag transport"), Warned)


def test_an_addict_in_a_room_is_one_patient() -> None:
    assert isinstance(screen("mamman till barnet på rum 3 är heroinist"), Warned)


@pytest.mark.parametrize(
    "text",
    [
        "dr Testsson på plats?",
        "vem är Per Nilsson på röntgen",
        "vem har hand om remisser, är det Per Nilsson",
        "hur når jag Per Nilsson på akuten",
        "Anders på avd 5 är sjuk idag",
        "Nilsson på rum 4 har ny dator",
        "Anders 10 år i tjänst, hur firar vi",
        "Maria på avd 5 kan inte ordinera insulin",
        "dr Testqvist diktat saknas",
        "AT-läkare Göran Testsson saknar behörighet",
        "osignerade diktat för Testqvist",
        "Testsson på 4:an kan inte logga in",
        "Testqvist har ringt",
        "hittar inte Anna Provberg i teams",
        "boka in Lisa Berg på utbildningen",
        "lägg till nguyen thi lan i gruppen",
        "kan Mohammed Ali få behörighet",
        "anna testgren och jag delar schema",
        "Anna vill gå hem tidigare, hur byter jag pass",
        "Erik Testholm fyller 50 år",
        "Eva Ek är ny chef",
        "Sofia Hemmet remiss",
        "remiss till Sofia Hemmet",
        "remiss till Maria Ungdom",
        "remissen till Lindesberg studsar",
        "journal för Lindholmens vårdcentral",
        "Saba",
        "hur anmäler jag dataintrång",
        "hur hanterar jag skyddad identitet i kallelsen",
        "rutin för skyddad identitet",
    ],
)
def test_a_colleague_a_place_and_a_question_in_general_pass(text: str) -> None:
    assert screen(text) == Screened(text)
