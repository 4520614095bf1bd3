"""Words that mean the same, however they are written."""

import pytest

from bot.library.concepts import Concepts, known_concepts
from bot.library.grams import words

KNOWN = Concepts.read(
    ["# bills", "faktura, räkning, invoice", "", "dator, pc, laptop", "ny telefon, ny mobil", "blodprov, blood test"]
)
BILL, COMPUTER, NEW_PHONE, BLOOD_TEST = "c0", "c1", "c2", "c3"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("räkning", [BILL]),
        ("räkningarna", [BILL]),
        ("rakningen", [BILL]),
        ("an invoice", [BILL]),
        ("jobbdatorn", [COMPUTER]),
        ("datorskärmen", [COMPUTER]),
        ("fakktura", [BILL]),
        ("min nya telefon", []),
        ("en ny telefon", [NEW_PHONE]),
        ("blod prov", [BLOOD_TEST]),
        ("blood tests", [BLOOD_TEST]),
        ("pc", [COMPUTER]),
        ("pcr", []),
        ("något helt annat", []),
    ],
)
def test_what_words_mean(said: str, meant: list[str]) -> None:
    assert KNOWN.of(words(said)) == meant


def test_the_dictionary_knows_what_staff_say() -> None:
    def shared(one: str, other: str) -> frozenset[str]:
        concepts = known_concepts()
        return frozenset(concepts.of(words(one))) & frozenset(concepts.of(words(other)))

    assert shared("räkningen från leverantören", "attestera faktura")
    assert shared("doktorn", "physician")
    assert not shared("räkning", "doktorn")
