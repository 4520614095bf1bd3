"""A queue's channel: the short card, who may press it, and what is said in its threads."""

from bot.ids import PersonId
from bot.people import Person
from tests.conversations.chat import Chat, Ward
from tests.conversations.test_desk import NUMBER, QUESTION, asks_a_person, consultant, queue_channel

KALLE = Person(PersonId("kalle"), "Kalle Svarström", "sv", upn="kalle.svarstrom@regionexempel.example")


def same_channel(ward: Ward, channel: Chat, reader: str) -> Chat:
    """The channel as somebody else sees it."""
    return Chat(ward.house, ward.teams, ward.chat(reader).person, channel.conversation, "channel")


def in_thread(channel: Chat, card: str) -> Chat:
    """The thread under a card in the channel, as the same person sees it."""
    return Chat(channel.house, channel.teams, channel.person, f"{channel.conversation};messageid={card}", "channel")


async def test_what_was_given_to_somebody_waits_until_they_take_it(ward: Ward) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    await channel.sees("Väntar på Maja Provberg").presses("Ta ärendet")
    channel.sees("Maja Provberg har det").does_not_see("Ta ärendet", "blommorna")
    await maja.looks_at("Pågår")
    maja.sees(QUESTION)


async def test_opened_in_the_channel_it_is_shown_in_ones_own_chat(ward: Ward) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    before = len(ward.teams.memory.shown(channel.conversation))
    await channel.presses("Öppna")
    assert channel.heard == ["Ärendet ligger nu i din chatt med mig"]
    await maja.looks()
    maja.sees(QUESTION, "Svara och lös")
    await channel.presses("Öppna")
    await maja.looks()
    assert len([card for card in maja.shown if "Svara och lös" in card.text()]) == 2, (
        "at the end of the chat, each time"
    )
    assert len(ward.teams.memory.shown(channel.conversation)) == before, "nobody else is disturbed"


async def test_somebody_without_the_role_is_told_kindly_and_sees_nothing(ward: Ward) -> None:
    await consultant(ward)
    channel = await queue_channel(ward)
    await asks_a_person(ward)
    sami = same_channel(ward, channel, "Sami")
    await sami.looks_at(NUMBER)
    for button in ("Ta ärendet", "Öppna"):
        await sami.presses(button)
    assert sami.heard == ["Bara de som hjälper till här kan öppna och ta ärenden"] * 2
    sami.sees("Väntar på Maja Provberg")
    assert QUESTION not in str(ward.teams.memory.messages[channel.conversation])


async def test_who_does_not_have_the_queue_shows_it_nowhere(ward: Ward) -> None:
    await consultant(ward)
    channel = ward.channel("konsulterna", "Maja")
    await channel.mentions("visa q-sakerhet här")
    channel.sees("Bara de som har kön får visa den").does_not_see("Kön visas här")


async def test_the_second_to_take_it_sees_the_card_as_it_is_now_and_who_was_first(ward: Ward) -> None:
    await consultant(ward, "Fatima")
    channel = ward.channel("servicecenter", "Fatima")
    await channel.mentions("visa q-incident här")
    agnes = ward.chat("Agnes")
    await agnes.says("skrivaren på expeditionen är trasig")
    await agnes.presses("Skicka felanmälan")
    await ward.house.store.people.take_over([KALLE])
    kalle = Chat(ward.house, ward.teams, KALLE, channel.conversation, "channel")
    await kalle.looks_at("IT-2026-")
    await channel.looks_at("IT-2026-")
    await channel.presses("Ta ärendet")
    await kalle.presses("Ta ärendet")
    kalle.sees("Fatima Lurqvist har redan tagit det", "Fatima Lurqvist har det").does_not_see("Ta ärendet")


async def test_a_reply_under_the_card_is_a_note_for_staff(ward: Ward) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    agnes = await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    thread = in_thread(channel, await channel.activity_of(NUMBER))
    await thread.mentions("Jag har sett det förut, det är pumpen")
    thread.sees("Anteckningen är sparad")
    await maja.says(NUMBER)
    maja.sees("det är pumpen")
    await agnes.says(NUMBER)
    agnes.does_not_see("pumpen")


async def test_a_reply_that_the_screen_stops_is_no_note_and_is_not_repeated(ward: Ward) -> None:
    maja, channel = await consultant(ward), await queue_channel(ward)
    await asks_a_person(ward)
    await channel.looks_at(NUMBER)
    thread = in_thread(channel, await channel.activity_of(NUMBER))
    await thread.mentions("gäller pat 19121212-1212")
    thread.does_not_see("Anteckningen", "1212")
    await maja.says(NUMBER)
    maja.sees(QUESTION).does_not_see("gäller pat", "1212")


async def test_where_others_read_no_button_is_shown_that_is_refused_there(ward: Ward) -> None:
    channel = ward.channel("19:avdelningen@thread.tacv2", as_seen_by="Agnes")
    await channel.mentions("hur vattnar jag gurkan i entrén")
    channel.sees("Jag har ingen film om det", "Skriv till mig i vår egen chatt, så ordnar vi det där.")
    assert "Fråga en IT-konsult" not in channel.shown[-1].titles()
    agnes = ward.chat("Agnes")
    await agnes.says("hur vattnar jag gurkan i entrén")
    agnes.does_not_see("Skriv till mig i vår egen chatt")
    assert "Fråga en IT-konsult" in agnes.shown[-1].titles()


async def test_a_film_in_a_channel_can_be_played_and_said_to_help(ward: Ward) -> None:
    channel = ward.channel("19:avdelningen@thread.tacv2", as_seen_by="Agnes")
    await channel.mentions("signera lm utdelning hur")
    channel.sees("Signera utdelning av läkemedel", "Löste det?", "Spela filmen (69 s)")
