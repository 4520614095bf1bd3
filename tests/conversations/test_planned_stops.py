"""When something will be closed: what is planned for where one works, said in the chat."""

import pytest

from tests.conversations.chat import Ward

COSMIC, UPGRADE, CASES = "COSMIC läsläge under servicefönster", "COSMIC uppgradering", "E-tjänsterna stängda"


@pytest.mark.parametrize(
    "asked", ["nästa planerade stopp", "när är nästa driftstopp?", "Finns det några planerade avbrott"]
)
async def test_all_that_is_planned_where_they_work_comes_in_order(ward: Ward, asked: str) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(asked)
    agnes.sees("Planerade avbrott", "Lönebearbetning", COSMIC, CASES, UPGRADE)
    agnes.does_not_see("Byte av nätutrustning", "Uppgradering av svarsgrupper")


@pytest.mark.parametrize("asked", ["när är cosmic nere", "när ligger cosmic nere nästa gång", "when is cosmic down"])
async def test_a_system_that_is_named_is_told_of_alone(ward: Ward, asked: str) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(asked)
    agnes.sees(COSMIC, UPGRADE).does_not_see(CASES, "Lönebearbetning")


async def test_nothing_planned_is_said_so(ward: Ward) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says("när stängs sectra")
    agnes.sees("Planerade avbrott").does_not_see(COSMIC)


@pytest.mark.parametrize(
    "said", ["cosmic är nere", "vad gör vi när cosmic är nere", "när cosmic är nere dör patienten"]
)
async def test_what_is_down_now_is_another_matter(ward: Ward, said: str) -> None:
    agnes = ward.chat("Agnes")
    await agnes.says(said)
    agnes.does_not_see("Planerade avbrott")
