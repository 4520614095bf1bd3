"""Messages that no film answers: where they go, and what cannot wait."""

from tests.conversations.chat import Ward


async def test_when_care_is_at_stake_the_number_comes_first(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("akutliggaren har fryst hos alla")
    omar.sees("Call 0980-31 92 11 now").does_not_see("Play film")


async def test_an_incident_that_may_be_worse_is_asked_about_once(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("nova loggar ut mig hela tiden")
    agnes.sees("Hindrar det vården av patient just nu?")
    await agnes.presses("Ja")
    agnes.sees("Ring 0980-31 92 11 nu")


async def test_care_goes_on_and_the_service_desk_is_named(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("nova loggar ut mig hela tiden")
    await agnes.presses("Nej")
    agnes.sees("tar hand om din felanmälan", "0980-31 92 11")


async def test_a_medical_question_gets_no_answer(ward: Ward) -> None:
    omar = ward.chat("Omar")
    await omar.says("vilken dos cefotaxim vid sepsis")
    omar.sees("I cannot answer that", "medical questions").does_not_see("Play film")


async def test_an_idea_is_thanked_for(ward: Ward) -> None:
    yusuf = ward.chat("Yusuf")
    await yusuf.says("tänk om sökaren kunde läsa upp rumsnumret")
    yusuf.sees("Tack för idén").does_not_see("Spela filmen")


async def test_a_person_is_asked_for_and_a_number_given(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("kan jag få prata med en riktig människa")
    agnes.sees("Så når du en människa", "0980-31 92 11")


async def test_a_second_wish_is_offered_as_a_button(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("hur signerar jag läkemedel. skicka morgonkortet kl 7 i stället")
    agnes.has_seen(2).sees("Du tog upp en sak till", "skicka morgonkortet kl 7 i stället")
    await agnes.presses("Svara på det")
    agnes.sees("Det kan du snart ställa in här")
