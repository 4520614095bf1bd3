"""Who are you, in which language, and who may talk with Kollegan at all."""

from dataclasses import replace

from bot.ids import PersonId
from bot.people import Person
from tests.conversations.chat import Ward

STRANGER = Person(PersonId("00000000-0000-4000-8000-00000000abcd"), "Ny Demo", "sv")


async def test_a_ward_nurse_is_given_a_ward_nurses_questions_and_a_secretary_a_secretarys(ward: Ward) -> None:
    agnes, britt = ward.chat("Agnes"), ward.chat("Britt")
    await agnes.installs()
    agnes.sees("Signera utdelning av läkemedel", "Beställa prover och skriva ut etiketter", "Skriva in patient")
    await britt.installs()
    britt.sees("Ta emot, bedöma och returnera remisser", "Boka, boka om och spärra tider i tidboken")


async def test_a_picture_without_a_word_is_answered_in_ones_language(ward: Ward) -> None:
    picture = {"type": "message", "attachments": [{"contentType": "image/png", "name": "image.png"}]}
    agnes, omar = ward.chat("Agnes"), ward.chat("Omar", locale="en-GB")
    await agnes.sends(picture)
    agnes.has_seen(cards=1).sees("Jag kan inte läsa bilder eller filer", "Ta bort meddelandet.")
    await omar.sends(picture)
    omar.sees("I cannot read pictures or files")


async def test_a_file_whose_name_holds_a_personal_number_is_stopped(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.sends(
        {"type": "message", "text": "skriva ut", "attachments": [{"contentType": "x", "name": "19121212-1212.pdf"}]}
    )
    agnes.sees("Ditt meddelande stoppades").does_not_see("1912")


async def test_a_welcome_comes_once_and_its_examples_can_be_asked(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.installs()
    agnes.has_seen(cards=1).sees("Hej! Jag är Kollegan", "Prova att fråga")
    await agnes.installs()
    agnes.has_seen(cards=1)
    await agnes.presses("Fråga 1")
    agnes.sees("Spela filmen", "Löste det?")


async def test_somebody_unknown_is_answered_first_and_asked_once(ward: Ward) -> None:
    new = ward.chat_of(STRANGER)
    await new.says("hur signerar jag läkemedel")
    new.has_seen(cards=2).sees("Var arbetar du")
    new.chooses("Arbetsplats", "Medicinavdelning 7").chooses("Roll", "Sjuksköterska")
    await new.presses("Spara")
    new.sees("Medicinavdelning 7", "Sjuksköterska")
    await new.says("hur signerar jag läkemedel")
    new.has_seen(cards=4).sees("Spela filmen (69 s)")


async def test_half_an_introduction_is_asked_for_the_rest(ward: Ward) -> None:
    new = ward.chat_of(STRANGER)
    await new.says("hur signerar jag läkemedel")
    await new.chooses("Arbetsplats", "Medicinavdelning 7").presses("Spara")
    new.sees("Välj både arbetsplats och roll")
    await new.chooses("Roll", "Undersköterska").presses("Spara")
    new.sees("Undersköterska, Medicinavdelning 7")


async def test_an_alias_is_enough(ward: Ward) -> None:
    new = ward.chat_of(STRANGER)
    await new.says("ssk avd 5")
    new.sees("Sjuksköterska", "Medicinavdelning 5")


async def test_a_role_that_you_gave_yourself_opens_nothing(ward: Ward) -> None:
    new = ward.chat_of(STRANGER)
    await new.says("läkare akuten")
    new.sees("Läkare, Akutmottagningen Exempelstad")
    await new.says("hur förnyar jag ett recept")
    new.sees("Kräver förskrivarbehörighet").does_not_see("Spela filmen")


async def test_english_please_and_back(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("english please")
    agnes.sees("I now write in English")
    await agnes.says("hur signerar jag läkemedel")
    agnes.sees("Document medication administration", "Play film (69 s)")
    await agnes.says("svenska tack")
    agnes.sees("Nu skriver jag på svenska")
    await agnes.says("hur signerar jag läkemedel")
    agnes.sees("Spela filmen (69 s)")


async def test_a_greeting_and_thanks_get_no_film(ward: Ward) -> None:
    niklas = ward.chat("Niklas")
    await niklas.says("hej är du vaken")
    niklas.sees("Hej").does_not_see("Spela filmen")
    await niklas.says("tack snälla, det löste sig")
    niklas.sees("Varsågod").does_not_see("Spela filmen")


async def test_another_unit_can_be_told_at_any_time(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("byt enhet")
    agnes.sees("Var arbetar du")
    await agnes.chooses("Arbetsplats", "Medicinavdelning 7").presses("Spara")
    agnes.sees("Sjuksköterska, Medicinavdelning 7")


async def test_what_nobody_said_is_not_kept_as_said(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("bytt till avd 7")
    agnes.sees("Sjuksköterska, Medicinavdelning 7")
    known = await ward.house.store.people.find(agnes.person.id)
    assert known is not None
    assert (known.told_unit, known.told_roles) == ("med-avd7", frozenset())


async def test_a_guest_gets_one_polite_refusal(ward: Ward) -> None:
    gaby = ward.chat("Gaby")
    await gaby.says("hur signerar jag läkemedel")
    gaby.has_seen(cards=1).sees("Jag finns bara för regionens egen personal")
    await gaby.says("snälla?")
    gaby.has_seen(cards=1)


async def test_a_guest_whom_nobody_has_named_is_known_by_the_roster(ward: Ward) -> None:
    visitor = ward.chat_of(replace(STRANGER, name="Besök Demo"))
    ward.teams.roster["29:Besök Demo"] = {"userRole": "guest", "userPrincipalName": "b#EXT#@regionexempel.example"}
    await visitor.says("hur signerar jag läkemedel")
    visitor.has_seen(cards=1).sees("Jag finns bara för regionens egen personal")


async def test_in_a_channel_it_answers_when_mentioned_and_shows_nothing_personal(ward: Ward) -> None:
    omar = ward.chat("Omar").person
    channel = ward.chat_of(omar, kind="channel")
    mention = {"entities": [{"type": "mention", "text": "<at>Kollegan</at>", "mentioned": {"id": "28:kollegan"}}]}
    await channel.says("hur förnyar jag ett recept")
    channel.has_seen(cards=0)
    await channel.says("<at>Kollegan</at> hur förnyar jag ett recept", **mention)
    channel.has_seen(cards=1).does_not_see("Play film")
    await channel.says("<at>Kollegan</at> byt enhet", **mention)
    channel.sees("our own chat")
    await channel.says("<at>Kollegan</at>", **mention)
    channel.sees("What can I help you with?")


async def test_a_press_in_a_channel_shows_nothing_personal_to_everybody(ward: Ward) -> None:
    omar = ward.chat("Omar").person
    channel = ward.chat_of(omar, kind="channel")
    mention = {"entities": [{"type": "mention", "text": "<at>Kollegan</at>", "mentioned": {"id": "28:kollegan"}}]}
    await channel.says("<at>Kollegan</at> hur förnyar jag ett recept", **mention)
    for verb in ("howto.show", "howto.solved", "howto.notsolved"):
        await channel.presses_verb(verb, topic="cosmic-erecept", question="hur förnyar jag ett recept")
        channel.sees("Requires prescriber").does_not_see("Play film", "Show steps")
    for verb, field in (("me.change", ""), ("me.introduce", "med-avd7"), ("me.language", "sv")):
        await channel.presses_verb(verb, language=field, unit=field, role="lakare")
        channel.sees("our own chat").does_not_see("Workplace")
    known = await ward.house.store.people.find(omar.id)
    assert known is not None
    assert (known.language, known.told_unit) == (omar.language, None)


async def test_a_press_in_a_channel_answers_and_draws_no_button_that_is_refused_there(ward: Ward) -> None:
    channel = ward.chat_of(ward.chat("Agnes").person, kind="channel")
    question = "hur signerar jag läkemedel"
    await channel.presses_verb("ask.question", question=question)
    channel.sees("Signera utdelning av läkemedel", "Spela filmen (69 s)").does_not_see("Fråga en IT-konsult")
    await channel.presses_verb("ask.consultant", question=question)
    channel.sees("Här svarar jag bara på frågor")
