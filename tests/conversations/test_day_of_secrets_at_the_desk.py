"""The same day at the desk: what must not be kept is written into every field of every card, and into the channel."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest

from bot.actions.buttons import VERBS, WRITTEN
from tests.conversations.chat import Chat, Ward
from tests.conversations.test_channel import in_thread
from tests.conversations.test_day_of_secrets import NUMBERS, SECRETS, filled, kept_in, traces
from tests.conversations.test_desk import NUMBER, asks_a_person, consultant, queue_channel
from tests.conversations.test_ideas import proposes

PLANTED: Sequence[str] = (
    *(f"pat {number} får fel dos" for number in NUMBERS),
    f"mitt lösenord är {SECRETS[0]} men det går inte",
    "patienten Anna Hittepasson syns inte",
    "pat Karin Testlundius ligger kvar hos oss",
)
CHOSEN: Mapping[str, str] = {
    "stage": "bedoms",
    "member": "ds",
    "by": "2026-12-01",
    "unit": "med-avd5",
    "gate": "g1-behov",
    "cover": "pl-exempel",
    "rollout": "nova-mobil",
    "to": "member:ik-pv",
    "kind": "incident",
}
FORMS = {
    "question": ("fraga", "provat"),
    "incident": ("vad_hander", "plats_eller_dator", "provat"),
    "request": ("beskrivning", "vem"),
    "idea": ("rubrik", "problem", "vem_hjalps", "forslag", "kontakt"),
    "authorisation": ("namn_pa_losning", "syfte", "leverantor", "kontaktperson"),
}


def written_in(ticket: str) -> Iterator[dict[str, str]]:
    """The data of every button that takes words, with each planted thing in turn; and every field of every form."""
    for verb, action in VERBS.items():
        names = {field.name for field in fields(action)}
        for words in PLANTED if names & WRITTEN else ():
            yield {"action": verb, "ticket": ticket, **CHOSEN, **dict.fromkeys(names & WRITTEN, words)}
    for kind, names in FORMS.items():
        for number, words in enumerate(PLANTED):
            each = names[number % len(names)]
            yield {"action": "form.send", "kind": kind, "nonce": f"{number}", f"field.{each}": words}


async def presses_all(chats: Sequence[tuple[Chat, str]]) -> list[object]:
    """What every such press is answered, each person's in turn. Teams takes seven messages a second in a chat: each
    press has a chat of its own.
    """
    answers: list[object] = []
    for place, each in enumerate(zip(*(written_in(ticket) for _, ticket in chats), strict=True)):
        chat, data = chats[place % len(chats)][0], each[place % len(chats)]
        value = {"action": {"type": "Action.Execute", "verb": data["action"], "data": data}}
        elsewhere = replace(chat, conversation=f"a:{place}", shown=[], opened=[])
        answers.append(await elsewhere.sends({"type": "invoke", "name": "adaptiveCard/action", "value": value}))
    return answers


async def test_nothing_typed_at_the_desk_holds_what_must_not_be_kept(
    ward: Ward, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for room in (None, "bot", "cards", "functions"):
        caplog.set_level(logging.DEBUG, logger=room)
    maja, arvid, bodil = [await consultant(ward, name) for name in ("Maja", "Arvid", "Bodil")]
    channel = await queue_channel(ward)
    agnes, sami = await asks_a_person(ward), await proposes(ward, idea="det borde finnas en rondlista i nova")
    await channel.looks_at(NUMBER)
    thread = in_thread(channel, await channel.activity_of(NUMBER))
    for planted in PLANTED:
        await thread.mentions(planted)
    tickets = [await ward.house.store.tickets.numbered(f"IT-2026-0087{place}") for place in (3, 4)]
    question, idea = (ticket.id for ticket in tickets if ticket is not None)
    await maja.looks_at(NUMBER)
    await maja.presses("Öppna")
    await maja.fills("Skriv här", "Hur dags?").presses("Fråga")
    people = ((agnes, question), (maja, question), (bodil, question), (sami, idea), (arvid, idea))
    answers = await presses_all(people)
    await ward.house.outbox.quiet()
    await ward.house.store.traces.flush()
    posted = json.dumps(ward.teams.memory.messages, default=str, ensure_ascii=False)
    await ward.house.close()
    written = {
        "cards": posted,
        "answers": json.dumps(answers, ensure_ascii=False),
        "database": kept_in(tmp_path),
        "log": caplog.text,
    }
    assert {place: traces(place, text) for place, text in written.items() if traces(place, text)} == {}
    # and that it looked where something is
    assert filled(tmp_path / "kollegan.db") >= {"tickets", "ticket_events", "errands", "shown_tickets", "held_back"}
    assert "Hur dags?" in written["database"]
    assert "Hur dags?" in written["cards"]
