"""The package in an empty folder: Microsoft's worker runs it, on PostgreSQL, woken by Azurite's queues."""

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.content import personas
from bot.people import Person
from functions.deliveries import QUEUE
from functions.settings import ROOT
from tests.conftest import MIGRATED
from tests.postgres import Postgres
from tests.real.azurite import Storage, azurite
from tests.real.packaged import DEMO, Ground, ground, nothing_waits, unpacked, until
from tests.real.packaged_morning import brought


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpacked(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Storage]:
    with azurite(tmp_path_factory.mktemp("azurite")) as account:
        yield account


@pytest.fixture
async def there(folder: Path, storage: Storage, server: Postgres, tmp_path: Path) -> AsyncGenerator[Ground, None]:
    with server.copy(MIGRATED) as database:
        async with ground(folder, tmp_path, storage, database) as around:
            yield around


def known(name: str) -> Person:
    """One of the demo's people, by first name."""
    return next(each.person for each in personas(ROOT / DEMO) if each.person.name.startswith(name))


async def test_a_question_is_answered_and_a_ticket_worked_to_its_end(there: Ground) -> None:
    await there.store.people.take_over([known("Agnes"), known("Maja")])
    async with there.instance() as instance:
        agnes, maja = there.chat(instance, known("Agnes")), there.chat(instance, known("Maja"))
        await agnes.says("hur signerar jag läkemedel")
        agnes.sees("Signera utdelning av läkemedel")

        await agnes.says("hur vattnar jag blommorna i entrén")
        await agnes.presses("Fråga en IT-konsult")
        (ticket,) = await there.store.tickets.asked_by(known("Agnes").id, 2)
        await maja.says(ticket.number)
        await maja.fills("Skriv här", "Kannan står i städskåpet.").presses("Svara och lös")
        maja.sees("Löst")
        await agnes.looks()
        agnes.sees("Maja Provberg har svarat dig", "Kannan står i städskåpet.")
        await agnes.presses("Ja")
        agnes.sees("Löst")


async def test_what_fails_five_times_ends_in_the_poison_queue_with_an_alert_and_is_sent_all_the_same(
    there: Ground,
) -> None:
    await there.store.people.take_over([known("Agnes")])
    async with there.instance() as instance:
        agnes = there.chat(instance, known("Agnes"))
        await agnes.says("hur vattnar jag blommorna i entrén")
        await there.store.database.change(text("ALTER TABLE errands RENAME TO mislaid"), {})
        await there.queues.put(QUEUE, "errands")
        await instance.host.line("Delivery failed again and again")
        assert await there.queues.fetch(QUEUE) is None
        await there.store.database.change(text("ALTER TABLE mislaid RENAME TO errands"), {})

        await agnes.presses("Fråga en IT-konsult")
        await there.queues.put(QUEUE, "errands")
        await until(lambda: nothing_waits(there.store), instance.host)


async def test_a_morning_whose_instances_are_killed_one_and_then_all_is_brought_to_everybody(there: Ground) -> None:
    figures = await brought(there, 150)
    assert figures["people"] == 150
