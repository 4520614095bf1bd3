"""Passwords, codes and keys, told in the ways that people tell them; and talk about them, which passes."""

import pytest

from bot.privacy import Screened, screen
from tests.privacy.test_screen import stopped_by


@pytest.mark.parametrize(
    "text",
    [
        "lösenord exempel2 funkar ej",
        "har lösenord exempel2",
        "nytt lösen blomma14",
        "lösen: katten",
        "lösenord = banan",
        "password: winter",
        "mitt lössen e vintern26",
        "lösen ord Katten12",
        "jag använder Vinter2026 som lösen",
        "skrev Blomma12 men fel lösen",
        "i typed Winter2026! as password and got denied",
        "byt lösen till Blomma13!",
        "kan du byta mitt lösenord till Blomma13",
        "change my password to Winter2027!",
        "lösenordet jag har är Blomma12",
        "mitt lösenord är fel och det är Katten1",
        "tillfälligt lösenord fick jag: Welkom99",
        "the password for wifi is Guest2026",
        "inlogg agnes01 / Katten12!",
        "credentials omar01:Winter!26",
        "pass: Winter2026!",
        "pass: hunter2",
        "lösenord: Sommar 2026",
        "mitt användarnamn är kalle och lösenordet kalle",
        "username: kalle and password: kallekalle",
    ],
)
def test_a_password_is_stopped_however_it_is_told(text: str) -> None:
    assert stopped_by(text) == ("hemlighet",)


@pytest.mark.parametrize(
    "text",
    [
        "my passcode 739104",
        "legitimeringskoden är 739104",
        "underskriftskod 739104",
        "legitimering 739104 underskrift 739105",
        "kod 739104 funkar ej på kortet",
        "min kod till kortet är 739104",
        "authenticator visar 739 104 men nekas",
        "P I N 7 3 9 1",
        "p1n 7391",
        "pin är sjuttiotre nittioett",
        "TOTP hemlighet JBSWY3DPEHPK3PXP",
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc123",
        "-----BEGIN PRIVATE KEY-----",
        "wifi key Exempel-2026-gäst",
        "api key: 8f3a9c0d1e2f4b5a6c7d8e9f",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a funkar ej",
        "api-nyckel sk-proj-abc123DEF456ghi789",
        "client secret: Xy8~Q1a2b3c4d5e6f7g8",
        "bearer abcdef0123456789abcdef",
        "larmkoden på avd 5: 4711",
        "medicinskåpet har kod 4711",
        "kod: 4711 till dörren",
        "koden in till omklädningsrummet är 2580",
        "mitt bankid är 471199",
    ],
)
def test_a_code_or_a_key_is_stopped(text: str) -> None:
    assert stopped_by(text) == ("hemlighet",)


@pytest.mark.parametrize(
    "text",
    [
        "hur byter jag lösenord till Heroma",
        "lösenord till wifi?",
        "byt lösenord till Windows10",
        "lösenord office365",
        "Lösenord: Heroma",
        "lösenord: glömt",
        "password: expired",
        "lösenord för dator RX123456",
        "lösenordet till datorn RX123456 är utgånget",
        "lösenordet går ut 2026-12-24",
        "nytt lösenord till agnes andersson",
        "lösenord v47",
        "pass: natt 22-07",
        "pass: kväll2",
        "lösenord: torsdag 12/3",
        "mitt användarnamn är rätt och lösenordet nekas",
        "användarnamn och lösenord till heroma",
        "the password is correct but it does not work",
        "token: 123456 fungerar inte",
        "api-nyckel till sectra saknas",
        "koden på skärmen är 4711",
        "larmkoden på avd 5 saknas",
        "login to nova/Cosmic",
        "inloggning 2026-11-23 07:15:33 misslyckades",
        "felkod 4711 på kortläsaren",
        "kod 4711 visas på skrivaren",
        "åtgärdskod 471199",
        "authenticator visar ingen kod",
        "underskrift saknas på 3 intyg",
        "nyckel till rum 1214",
    ],
)
def test_talk_of_passwords_and_codes_passes(text: str) -> None:
    assert screen(text) == Screened(text)
