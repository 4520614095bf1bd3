"""Who is told what after each thing that happens to a ticket, and which cards show it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from bot import errands
from bot.desk.changes import Changed, take
from bot.desk.company import hand_over
from bot.desk.steps import (
    Answer,
    AnswerAsExpert,
    AskAsker,
    AskExpert,
    Assign,
    Claim,
    Cover,
    Escalate,
    HandBack,
    Miss,
    Note,
    Rate,
    Reopen,
    Resolve,
    Say,
    Step,
    Warn,
    Withdraw,
)
from bot.desk.ticket import KOLLEGAN, Actor, Kind, Side, State, Ticket
from bot.errands import Errand, ShowAgain, ShowInQueue, ShowWork, TellAsker, TellFollower, TellMember
from bot.ids import AreaId
from bot.privacy import Screened
from bot.routing import Priority, QueueId, RequestKind
from tests.desk.demo import ASKER, asks, made, office, on

NOW = on("2026-11-26")
WORDS = Screened("Så här är det.")
AGNES, MAJA, LEILA = Actor(Side.ASKER, ASKER), Actor(Side.STAFF, "ik-slut"), Actor(Side.STAFF, "ik-stab")
MIRA, FATIMA = Actor(Side.STAFF, "rp-cosmic-1"), Actor(Side.STAFF, "sc-1")

GIVEN = made(asks(Kind.QUESTION, "med-avd5", "cosmic")).ticket
MINE = replace(GIVEN, state=State.IN_PROGRESS)
FREE = replace(GIVEN, owner=None)
ASKED = replace(MINE, state=State.WAITING_ASKER)
EXPERT = replace(MINE, state=State.WAITING_EXPERT)
SOLVED = replace(MINE, state=State.RESOLVED, closed_at=NOW)
HANDED_ON = replace(MINE, owner="k-vard", contact="ik-slut")
TO_PETRA = hand_over(MINE, AreaId("vardsystem"), office(), NOW)


def written(sent: Iterable[Errand]) -> set[str]:
    return {_written(errand) for errand in sent}


def _written(errand: Errand) -> str:
    match errand:
        case TellAsker():
            return "tell the asker"
        case TellMember(member=member):
            return f"tell {member}"
        case ShowInQueue(queue=queue):
            return f"show in {queue}"
        case ShowWork(member=member) | ShowAgain(member=member):
            return f"show {member}"
        case TellFollower(person=person):
            return f"tell follower {person}"


def after(before: Ticket, step: Step, by: Actor, *also: str) -> set[str]:
    desk = office()
    changed = take(before, step, by, NOW, desk.clock, desk.queue(before.queue))
    assert isinstance(changed, Changed), changed
    return written(errands.of(before, changed, also))


def test_a_new_ticket_is_shown_in_its_queue_and_told_to_whose_it_is() -> None:
    assert written(errands.of(None, made(asks(Kind.QUESTION, "med-avd5", "cosmic")))) == {
        "show in q-konsult",
        "tell ik-slut",
    }


def test_those_whom_its_rule_names_are_told_of_a_new_one() -> None:
    managing = made(asks(Kind.REQUEST, "sekretariat", "platina", request=RequestKind.SYSTEM_MANAGEMENT))
    assert written(errands.of(None, managing)) == {"show in q-konsult", "tell ik-stab", "tell k-adm"}
    incident = made(asks(Kind.INCIDENT, "akuten", "sectra", priority=Priority.P2))
    assert written(errands.of(None, incident)) == {"show in q-incident", "tell k-vard"}
    application = made(asks(Kind.AUTHORISATION, "kommunikation", "arbetsplatsen"))
    only_its_owner = {"tell ik-stab"}
    assert written(errands.of(None, application)) == {"show in q-auktorisation", *only_its_owner}


CASES: list[tuple[str, Ticket, Step, Actor, set[str]]] = [
    ("Maja takes what was given to her", GIVEN, Claim(), MAJA, {"show ik-slut"}),
    ("Maja takes what nobody had", FREE, Claim(), MAJA, {"show ik-slut", "tell the asker"}),
    ("Maja gives it to Leila", MINE, Assign("ik-stab"), MAJA, {"show ik-slut", "tell ik-stab", "tell the asker"}),
    ("Fatima gives it to Leila", FREE, Assign("ik-stab"), FATIMA, {"tell ik-stab", "tell the asker"}),
    ("Fatima gives it to herself", FREE, Assign("sc-1"), FATIMA, {"show sc-1", "tell the asker"}),
    ("Maja hands it back", MINE, HandBack(), MAJA, {"show ik-slut"}),
    ("Maja is away", MINE, Cover("ik-pv", date(2026, 12, 1)), KOLLEGAN,
     {"show ik-slut", "tell ik-pv", "tell the asker"}),
    ("all are away", MINE, Cover(None, None), KOLLEGAN, {"show ik-slut", "tell the asker"}),
    ("Maja asks the asker", MINE, AskAsker(WORDS), MAJA, {"show ik-slut", "tell the asker"}),
    ("Maja says something", MINE, Answer(WORDS), MAJA, {"show ik-slut", "tell the asker"}),
    ("Maja solves it", MINE, Resolve(WORDS), MAJA, {"show ik-slut", "tell the asker"}),
    ("Maja solves what nobody had", FREE, Resolve(WORDS), MAJA, {"show ik-slut", "tell the asker"}),
    ("Maja asks Mira", MINE, AskExpert("rp-cosmic-1", WORDS), MAJA, {"show ik-slut", "tell rp-cosmic-1"}),
    ("Mira answers", EXPERT, AnswerAsExpert(WORDS), MIRA, {"show ik-slut", "tell ik-slut"}),
    ("Maja notes", MINE, Note(WORDS), MAJA, {"show ik-slut"}),
    ("Leila notes on Maja's", MINE, Note(WORDS), LEILA, {"show ik-slut", "tell ik-slut"}),
    ("the asker adds something", MINE, Say(WORDS), AGNES, {"show ik-slut", "tell ik-slut"}),
    ("the asker adds to what nobody has", FREE, Say(WORDS), AGNES, set()),
    ("the asker answers", ASKED, Say(WORDS), AGNES, {"show ik-slut", "tell ik-slut"}),
    ("the asker no longer needs it", MINE, Withdraw(), AGNES, {"show ik-slut", "tell ik-slut"}),
    ("it helped", SOLVED, Rate(helped=True), AGNES, {"show ik-slut"}),
    ("it did not", SOLVED, Reopen(WORDS), AGNES, {"show ik-slut", "tell ik-slut"}),
    ("nobody has answered soon", GIVEN, Warn(0.75), KOLLEGAN, {"show ik-slut", "tell ik-slut"}),
    ("nobody has answered soon, and nobody has it", FREE, Warn(0.75), KOLLEGAN, set()),
    ("nobody has answered", GIVEN, Escalate(1.0, "k-vard"), KOLLEGAN, {"show ik-slut", "tell ik-slut", "tell k-vard"}),
    ("Petra solves what Maja handed on", HANDED_ON, Resolve(WORDS), Actor(Side.STAFF, "k-vard"),
     {"show k-vard", "tell the asker", "tell ik-slut"}),
]  # fmt: skip
NAMES = [case[0] for case in CASES]


@pytest.mark.parametrize(
    ("before", "step", "by", "sent"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_its_channel_shows_it_and(before: Ticket, step: Step, by: Actor, sent: set[str]) -> None:
    assert after(before, step, by) == {"show in q-konsult", *sent}


def test_what_is_handed_over_is_shown_in_both_queues() -> None:
    assert TO_PETRA is not None
    shown = {"show in q-konsult", "show in q-vard", "show ik-slut"}
    assert after(MINE, TO_PETRA, MAJA) == {*shown, "tell k-vard", "tell the asker"}


def test_from_whom_it_was_handed_over_by_another_is_told() -> None:
    assert TO_PETRA is not None
    sent = after(MINE, replace(TO_PETRA, assigns=True), Actor(Side.STAFF, "k-vard"))
    assert "tell ik-slut" in sent


@pytest.mark.parametrize(
    ("missed", "told"),
    [
        pytest.param(Miss(), {"tell ik-slut"}, id="the asker: who has it"),
        pytest.param(Miss(queue=QueueId("q-konsult")), {"tell ik-slut"}, id="the channel: who has it"),
        pytest.param(Miss(member="ik-slut"), set[str](), id="who has it: nobody by itself"),
    ],
)
def test_when_word_does_not_reach_somebody_it_is_told_to(missed: Miss, told: set[str]) -> None:
    assert after(MINE, missed, KOLLEGAN) == told
    assert after(MINE, missed, KOLLEGAN, "k-vard") == {*told, "tell k-vard"}


def test_an_alert_that_does_not_arrive_is_no_alert() -> None:
    desk = office()
    alert = take(MINE, Miss(), KOLLEGAN, NOW, desk.clock, desk.queue(MINE.queue))
    said = take(MINE, Say(WORDS), AGNES, NOW, desk.clock, desk.queue(MINE.queue))
    assert isinstance(alert, Changed)
    assert isinstance(said, Changed)
    assert (errands.is_worth_an_alert(alert.event), errands.is_worth_an_alert(said.event)) == (False, True)


@pytest.mark.parametrize(("before", "step", "by"), [case[1:4] for case in CASES], ids=NAMES)
def test_nobody_is_told_of_what_they_did_themselves(before: Ticket, step: Step, by: Actor) -> None:
    sent = after(before, step, by)
    assert f"tell {by.id}" not in sent
    assert by is not AGNES or "tell the asker" not in sent
