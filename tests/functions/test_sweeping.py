"""The parts of a sweep do not depend on each other."""

import pytest

from functions.sweeping import each_by_itself


async def test_a_part_that_fails_keeps_none_of_the_others_from_its_work_and_is_told_of() -> None:
    done: list[str] = []

    async def watches() -> None:
        raise LookupError("of no matter")

    async def sends() -> int:
        done.append("sent")
        return 1

    with pytest.raises(ExceptionGroup) as caught:
        await each_by_itself(watches, sends)
    assert done == ["sent"]
    assert [type(fault) for fault in caught.value.exceptions] == [LookupError]
