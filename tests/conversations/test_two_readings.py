"""A word of two meanings, said alone: the role settles which is meant, or one question asks."""

import pytest

from tests.conversations.chat import Ward

REPORT_SICK, CERTIFICATE = "Anmäla egen sjukfrånvaro och VAB i Heroma", "Write and send a certificate in Webcert"
SEND, RECEIVE = "Skicka remiss eller konsultation", "Ta emot, bedöma och returnera remisser"
DISCHARGE, PRINT = "Skriva ut patient från avdelningen", "Lägga till skrivare och skriva ut säkert"


@pytest.mark.parametrize("said", ["sjukskriva", "hur sjukskriver jag", "Sjukskriva?"])
async def test_sick_is_oneself_for_a_nurse_and_a_patient_for_a_physician(ward: Ward, said: str) -> None:
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar", locale="en-GB")
    await agnes.says(said)
    agnes.sees(REPORT_SICK, "Löste det?")
    await omar.says(said)
    omar.sees(CERTIFICATE)


async def test_a_nurse_sends_a_referral_and_a_secretary_receives_it(ward: Ward) -> None:
    agnes, britt = ward.chat("Agnes"), ward.chat("Britt")
    await agnes.says("remiss")
    agnes.sees(SEND, "Löste det?").does_not_see(RECEIVE)
    await britt.says("remiss")
    britt.sees(RECEIVE, "Löste det?").does_not_see(SEND)


async def test_a_physician_does_both_and_is_asked_once(ward: Ward) -> None:
    omar = ward.chat("Omar", locale="en-GB")
    await omar.says("remiss")
    omar.sees("Are you sending a referral or receiving one?", "Send a referral", "Receive, assess", "None of these")


async def test_a_nurse_is_asked_whether_a_patient_or_a_paper_is_to_leave(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("skriva ut")
    agnes.sees("Menar du hemgång, utskrift på papper eller recept?", DISCHARGE, PRINT).does_not_see("e-recept")
    second = next(title for title in agnes.shown[-1].titles() if title.startswith("Film 2 ("))
    await agnes.presses(second)
    agnes.sees(PRINT, "Löste det?").does_not_see("Menar du")


async def test_one_who_has_only_one_of_them_to_do_is_not_asked(ward: Ward) -> None:
    niklas, agnes = ward.chat("Niklas"), ward.chat("Agnes")
    await niklas.says("signera hur")
    niklas.sees("Signera utdelning av läkemedel", "Löste det?")
    await agnes.says("signera hur")
    agnes.sees("Gäller det anteckningar eller läkemedel?", "Inget av dessa")


async def test_another_word_beside_it_says_what_is_meant(ward: Ward) -> None:
    britt, agnes = ward.chat("Britt"), ward.chat("Agnes")
    await britt.says("skriva ut diktat")
    britt.sees("Diktera och skriva ut diktat").does_not_see("Menar du")
    await agnes.says("hur skriver jag ut etiketter till rören från labblistan")
    agnes.does_not_see("Menar du")
