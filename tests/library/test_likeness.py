"""Ideas that are nearly the same are found, and others are not."""

import pytest

from bot.library.likeness import most_alike
from bot.privacy import Screened
from tests.desk.test_demo_tickets import ROWS

IDEAS = {
    "skarm": "låt patienterna checka in själva på en skärm, kön är galen varje morgon",
    "karta": "vore bra om man såg på en karta var alla rondvagnar står",
    "pass": "man borde få en pling i mobilen när det finns ett pass över att ta",
    "sprak": "kallelserna borde finnas på somaliska och arabiska också, många vänder i dörren",
    "lab": "would be great if the ED board told us when a lab is back",
    **{number: row.exchange[0].text for number, row in ROWS.items() if row.kind == "idea"},
}
RONDLISTA = "IT-2026-00764"


def near(text: str) -> tuple[str, ...]:
    return most_alike(Screened(text), ((key, Screened(idea)) for key, idea in IDEAS.items()), most=3)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Visa rondlistan i nova i mobilen så slipper vi papper på ronden", RONDLISTA),
        ("Vi vill ha ronden i mobilen i stället för på papper", RONDLISTA),
        ("kallelser på fler språk, arabiska till exempel", "sprak"),
        ("patienter borde kunna anmäla sig själva på en skärm", "skarm"),
        ("tell us on the board when the lab is back", "lab"),
    ],
)
def test_the_same_in_other_words_comes_first(said: str, found: str) -> None:
    assert near(said)[:1] == (found,)


@pytest.mark.parametrize(
    "said",
    [
        "man borde kunna boka rondvagn som man bokar ett rum",
        "signeringslistan borde påminna innan passet är slut",
        "referral should fill itself with latest lab values, would save time for everybody",
        "jag har en idé",
        "",
    ],
)
def test_what_only_shares_a_word_is_another_idea(said: str) -> None:
    assert near(said) == ()
