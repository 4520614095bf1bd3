"""What staff say among themselves stays there: no message to who asked, or to who follows, holds a word of it."""

from collections.abc import Iterator

import pytest

from bot.app.deliver import compose
from bot.app.tickets.stepping import step_with
from bot.desk.changes import Changed
from bot.desk.course_steps import Sign, Unsign
from bot.desk.steps import AnswerAsExpert, AskExpert, HandBack, Note, Step
from bot.desk.ticket import Actor, Event, Side
from bot.errands import ShowWork, TellAsker, TellFollower, TellMember
from bot.ids import TicketId
from bot.privacy import Screened
from bot.replies.ticket import AskerTold, MemberTold, TicketDenied
from tests.conversations.chat import Chat, Ward
from tests.conversations.staff import staff_chat

SECRET = Screened("Fråga inte chefen om det här.")
MAJA, MIRA = Actor(Side.STAFF, "ik-slut"), Actor(Side.STAFF, "rp-cosmic-1")
QUESTION = (HandBack(), AskExpert("rp-cosmic-1", SECRET), AnswerAsExpert(SECRET), Note(SECRET))
IDEA = (Note(SECRET), Sign("test", SECRET), Unsign("test", SECRET))


async def asked(ward: Ward, words: str) -> tuple[Chat, TicketId]:
    agnes = ward.chat("Agnes")
    await agnes.presses_verb("ask.consultant", question=words)
    found = await ward.house.store.tickets.numbered("IT-2026-00873")
    assert found is not None
    return agnes, found.id


async def events_after(ward: Ward, ticket: TicketId, steps: tuple[Step, ...]) -> list[Event]:
    """What is done with it, by whoever may answer as an expert or else by Maja."""
    happened = list[Event]()
    for step in steps:
        by = MIRA if isinstance(step, AnswerAsExpert) else MAJA
        changed = await step_with(ward.house.kollegan, ticket, step, by)
        assert isinstance(changed, Changed), (step, changed)
        happened.append(changed.event)
    return happened


async def told_of(ward: Ward, agnes: Chat, events: list[Event]) -> list[AskerTold]:
    """All that could be said to her, as who asked and as who follows."""
    errands = [errand for event in events for errand in _errands(event, agnes)]
    parcels = [await compose(ward.house.kollegan, errand) for errand in errands]
    return [parcel.reply for parcel in parcels if parcel is not None and isinstance(parcel.reply, AskerTold)]


def _errands(event: Event, agnes: Chat) -> Iterator[TellAsker | TellFollower]:
    yield TellAsker(event.ticket, event.version)
    yield TellFollower(event.ticket, event.version, agnes.person.id)


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("hur vattnar jag blommorna i cosmic", QUESTION),
        ("jag har en idé om en knapp för blommor i cosmic", IDEA),
    ],
    ids=["a question", "an idea"],
)
async def test_no_message_holds_them(ward: Ward, words: str, steps: tuple[Step, ...]) -> None:
    agnes, ticket = await asked(ward, words)
    events = await events_after(ward, ticket, steps)
    told = await told_of(ward, agnes, events)
    assert len(told) == 2 * len(steps)
    assert not any(one.event.words for one in told)


async def test_who_asks_the_expert_of_what_nobody_has_takes_it_and_the_asker_reads_no_word_of_it(ward: Ward) -> None:
    agnes, ticket = await asked(ward, "hur vattnar jag blommorna i cosmic")
    await events_after(ward, ticket, (HandBack(), AskExpert("rp-cosmic-1", SECRET)))
    await agnes.looks()
    agnes.sees("Nytt i ditt ärende").does_not_see(SECRET.text)


async def test_a_helper_who_no_longer_sees_it_is_told_without_a_word_of_it(ward: Ward) -> None:
    _, ticket = await asked(ward, "hur vattnar jag blommorna i cosmic")
    (noted,) = await events_after(ward, ticket, (Note(SECRET),))
    chat = await staff_chat(ward, "k-adm")
    told = await compose(ward.house.kollegan, TellMember(ticket, noted.version, "k-adm"))
    work = await compose(ward.house.kollegan, ShowWork(ticket, noted.version, "k-adm"))
    assert told is not None
    assert work is not None
    assert (told.to, work.to) == (chat.person.id, chat.person.id)
    assert isinstance(told.reply, MemberTold)
    assert told.reply.event.words is None
    assert isinstance(work.reply, TicketDenied)
