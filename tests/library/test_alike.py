"""When two people ask the same thing."""

import pytest

from bot.library.alike import Phrase, normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hur byter jag batteri i dosan", "Byta batteri i dosan?"),
        ("skriva ut recepten", "hur skriver man ut ett recept"),
        ("skriva ut recept", "skriva ut recpet"),
        ("läkemedelslistan", "läkemedels lista"),
        ("sjuk skriva patient", "sjukskriva patienten"),
        ("fylla i dödsbevis", "hej, fyller i dodsbeviset"),
        ("schemat i heroma", "heroma scheman"),
        ("how do I acknowledge results", "acknowledge the results please"),
    ],
)
def test_the_same_in_other_words_is_alike(one: str, other: str) -> None:
    assert Phrase.of(one).is_alike(Phrase.of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("boka tolk", "avboka tolk"),
        ("skriva ut patient", "skriva in patient"),
        ("låsa upp kortet", "låsa kortet"),
        ("skicka remiss", "skicka inte remiss"),
        ("byta pin", "byta pin till kortet"),
        ("signera anteckning", "signera läkemedel"),
        ("signerade anteckningar", "osignerade anteckningar"),
        ("", "hej"),
        ("", ""),
    ],
)
def test_what_means_something_else_is_not(one: str, other: str) -> None:
    assert not Phrase.of(one).is_alike(Phrase.of(other))
    assert not Phrase.of(one).is_close(Phrase.of(other))


def test_a_word_more_is_listed_together_and_not_the_same() -> None:
    one = Phrase.of("vidimera skannade remissvar från annan region")
    other = Phrase.of("vidimera skannade remissvar från andra regioner digitalt")
    assert not one.is_alike(other)
    longer = Phrase.of("vidimera skannade remissvar och laboratoriesvar från annan region")
    assert one.is_close(Phrase.of("vidimera inskannade remissvar från annan region"))
    assert not one.is_close(longer)


def test_word_order_and_endings_give_one_key() -> None:
    assert Phrase.of("hur gör jag en sårodling").key == Phrase.of("Sårodlingar, hur gör man?").key == "sarodling"


def test_what_is_kept_of_a_question_is_short_and_without_addresses_and_long_numbers() -> None:
    text = normalised("  Hur mejlar jag\nkim.provberg@regionexempel.example om ÄRENDE 2026118822?  ")
    assert text == "hur mejlar jag … om ärende …"
    assert len(normalised("ord " * 100)) <= 160
    assert normalised("1177 och Microsoft 365") == "1177 och microsoft 365"


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("pat 811218 syns inte", "pat … syns inte"),
        ("född 18/12 1981 och saknas", "född … och saknas"),
        ("född 18 december 1981 och saknas", "född … och saknas"),
        ("born dec 18, 1981", "born …"),
        ("-9876", "…"),
        ("sista fyra är 9876", "…"),
        ("webcert fk 7804 saknas", "webcert fk 7804 saknas"),
        ("office 2019 startar inte", "office 2019 startar inte"),
    ],
)
def test_no_half_of_a_personal_number_is_kept(asked: str, kept: str) -> None:
    assert normalised(asked) == kept


@pytest.mark.parametrize("text", ["811218", "-9876", "…", "18/12", "7804", "19 81 12"])
def test_numbers_alone_say_nothing(text: str) -> None:
    assert not Phrase.of(text).says_something
