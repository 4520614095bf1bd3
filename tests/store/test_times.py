"""A moment is UTC in the store."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect

from bot.store.times import UtcDateTime

ZONES = st.builds(timezone, st.timedeltas(timedelta(hours=-14), timedelta(hours=14)))
COLUMN = UtcDateTime()
DIALECTS = st.sampled_from([sqlite.dialect(), postgresql.dialect()])


@given(st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=ZONES), DIALECTS)  # noqa: DTZ001 bounds are naive
def test_what_goes_in_comes_out_in_utc(moment: datetime, dialect: Dialect) -> None:
    held = COLUMN.process_bind_param(moment, dialect)
    assert held is not None
    back = COLUMN.process_result_value(held.replace(tzinfo=None), dialect)
    assert back is not None
    assert (back, back.tzinfo) == (moment, UTC)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        COLUMN.process_bind_param(datetime(2026, 11, 23, 6, 30), sqlite.dialect())  # noqa: DTZ001 what is refused
