"""A moment is UTC in the store."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from bot.store.times import UtcDateTime

ZONES = st.builds(timezone, st.timedeltas(timedelta(hours=-14), timedelta(hours=14)))
COLUMN, DIALECT = UtcDateTime(), sqlite.dialect()


@given(st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001 bounds are naive
def test_what_goes_in_comes_out_in_utc(moment: datetime) -> None:
    held = COLUMN.process_bind_param(moment, DIALECT)
    assert held is not None
    back = COLUMN.process_result_value(held.replace(tzinfo=None), DIALECT)
    assert back is not None
    assert (back, back.tzinfo) == (moment, UTC)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        COLUMN.process_bind_param(datetime(2026, 11, 23, 6, 30), DIALECT)  # noqa: DTZ001 what is refused
