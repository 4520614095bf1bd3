"""Who deletes a message takes its question along, where nobody else asked the same."""

from datetime import date, timedelta

from bot.ids import ActivityId, ConversationId
from bot.store import Store
from bot.store.origins import origin_of
from bot.store.retention import KEPT_ORIGINS
from tests.store.conftest import NOW
from tests.store.test_learning import AGNES, ASKED, DAY, OMAR, unmet

ODD = unmet("hur vattnar jag gurkan")


def sent(message: str, chat: str = "a:agnes") -> str:
    return origin_of(ConversationId(chat), ActivityId(message))


async def kept(store: Store) -> list[str]:
    """Every text there is, in the database itself."""
    async with store.database.together() as connection:
        return [row.text for row in (await connection.exec_driver_sql("SELECT text FROM questions")).all()]


async def test_a_deleted_message_leaves_nothing_of_its_question(store: Store) -> None:
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    await store.learning.forget(sent("17"))
    assert await kept(store) == []
    assert await store.learning.unmet(DAY) == []
    assert await store.learning.hours(NOW - timedelta(hours=1)) == []
    await store.learning.forget(sent("17"))


async def test_what_others_asked_too_stays_and_counts_one_less(store: Store) -> None:
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    store.learning.note(ODD, OMAR, DAY, NOW, sent("17", "a:omar"))
    await store.learning.forget(sent("17"))
    assert [tally.count for tally in await store.learning.unmet(DAY)] == [1]
    assert [hour.count for hour in await store.learning.hours(NOW - timedelta(hours=1))] == [1]
    assert await kept(store) == [ODD.text.text]


async def test_the_same_words_after_an_edit_count_again(store: Store) -> None:
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    await store.learning.forget(sent("17"))
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    await store.learning.flush()
    assert [tally.count for tally in await store.learning.unmet(DAY)] == [1]


async def test_another_message_takes_nothing_along(store: Store) -> None:
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    store.learning.note(ASKED, AGNES, DAY, NOW, sent("18"))
    for other in (sent("18"), sent("17", "a:omar"), sent("1")):
        await store.learning.forget(other)
    assert await kept(store) == [ODD.text.text]


async def test_after_a_week_nothing_says_which_message_it_was(store: Store) -> None:
    later = KEPT_ORIGINS + timedelta(hours=1)
    store.learning.note(ODD, AGNES, DAY, NOW, sent("17"))
    await store.learning.flush()
    await store.tidy(NOW + later)
    await store.learning.forget(sent("17"))
    assert await kept(store) == [ODD.text.text]
    assert await store.learning.unmet(date.min)
