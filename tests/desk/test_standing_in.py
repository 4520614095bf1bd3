"""Somebody is away, or has too much, or speaks another language: who has it then. Scenarios 3, 4, 5, 8 and 11."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.app.office import office as office_of
from bot.content import check, load
from bot.desk.assignment import place
from bot.desk.company import Expertise, whom_to_ask
from bot.desk.office import Office
from bot.desk.ticket import Kind
from bot.ids import AreaId, SystemId
from bot.routing import QueueId, RequestKind
from bot.systems import Logic
from tests.content.copies import changed, copy_of_the_demo
from tests.desk.demo import asks, away, office, on

MONDAY = on("2026-11-23")
FROM_NORRBY = asks(Kind.QUESTION, "hc-norrby", "videobesok")
FROM_WARD_5 = asks(Kind.QUESTION, "med-avd5", "cosmic")
FROM_HSF = asks(Kind.QUESTION, "hsf", "cosmic")
AN_IDEA = asks(Kind.IDEA, "kir-avd3", "nova")
NOVEMBER = away("2026-11-01", "2026-11-30")


def test_while_jonas_is_away_maja_has_norrbys_tickets_and_he_stays_the_contact() -> None:
    to = place(FROM_NORRBY, office(), MONDAY)
    assert (to.owner, to.contact, to.back, to.relief) == ("ik-slut", "ik-pv", date(2026, 11, 26), False)


def test_when_jonas_is_back_a_new_one_is_his_again() -> None:
    to = place(FROM_NORRBY, office(), on("2026-11-26"))
    assert (to.owner, to.contact, to.back) == ("ik-pv", None, None)


def test_a_cover_who_is_away_too_is_passed_over() -> None:
    assert place(FROM_NORRBY, office({"ik-slut": NOVEMBER}), MONDAY).owner == "ik-stab"


def test_where_all_are_away_the_areas_lead_has_it() -> None:
    to = place(FROM_NORRBY, office({"ik-slut": NOVEMBER, "ik-stab": NOVEMBER}), MONDAY)
    assert (to.owner, to.contact) == ("k-vard", "ik-pv")


def test_where_the_lead_is_away_too_it_lies_in_the_queue_and_is_nobodys_loss() -> None:
    nobody = office(dict.fromkeys(("ik-slut", "ik-stab", "k-vard"), NOVEMBER))
    to = place(FROM_NORRBY, nobody, MONDAY)
    assert (to.queue, to.owner, to.contact, to.back) == ("q-konsult", None, "ik-pv", date(2026, 11, 26))


def test_who_was_named_for_this_absence_goes_before_the_usual_cover() -> None:
    ill = office({"ik-slut": away("2026-11-23", "2026-11-27", "ik-stab")})
    to = place(FROM_WARD_5, ill, MONDAY)
    assert (to.owner, to.contact, to.back) == ("ik-stab", "ik-slut", date(2026, 11, 30))


def test_somebody_is_back_on_the_next_day_that_they_work() -> None:
    over_the_turn_of_the_year = place(FROM_NORRBY, office(), on("2026-12-21"))
    assert over_the_turn_of_the_year.back == date(2027, 1, 11), "a Monday: the absence ends on a Friday"
    then_away_again = office({"ik-pv": away("2027-01-11", "2027-01-12")})
    assert place(FROM_NORRBY, then_away_again, on("2026-12-21")).back == date(2027, 1, 13)


def test_whoever_has_more_than_they_should_is_relieved_by_their_cover() -> None:
    to = place(FROM_WARD_5, office(open_tickets={"ik-slut": 26}), on("2026-11-26"))
    assert (to.owner, to.relief, to.contact) == ("ik-pv", True, None)


def test_whoever_has_as_many_as_they_should_still_gets_one_more() -> None:
    to = place(FROM_WARD_5, office(open_tickets={"ik-slut": 25}), MONDAY)
    assert (to.owner, to.relief) == ("ik-slut", False)


def test_relief_passes_over_those_who_are_away_and_those_who_have_too_much_themselves() -> None:
    assert place(FROM_WARD_5, office(open_tickets={"ik-slut": 26}), MONDAY).owner == "ik-stab", "Jonas is away"
    both = office(open_tickets={"ik-slut": 26, "ik-pv": 26})
    assert place(FROM_WARD_5, both, on("2026-11-26")).owner == "ik-stab"


def test_where_everybody_has_too_much_it_stays_with_whose_it_is() -> None:
    to = place(FROM_WARD_5, office(open_tickets={"ik-slut": 26, "ik-pv": 30, "ik-stab": 30}), on("2026-11-26"))
    assert (to.owner, to.relief) == ("ik-slut", False)


def speaking_swedish_only(member: str) -> Office:
    desk = office()
    only = replace(desk.staff.members[member], languages=frozenset({"sv"}))
    return replace(desk, staff=replace(desk.staff, members={**desk.staff.members, member: only}))


def test_whoever_writes_english_gets_a_consultant_who_speaks_it() -> None:
    in_english = replace(FROM_WARD_5, language="en")
    to = place(in_english, speaking_swedish_only("ik-slut"), on("2026-11-26"))
    assert (to.owner, to.relief) == ("ik-pv", False)
    assert place(FROM_WARD_5, speaking_swedish_only("ik-slut"), on("2026-11-26")).owner == "ik-slut"


def test_where_no_consultant_speaks_it_the_units_own_has_it_all_the_same() -> None:
    desk = office()
    mute = {name: replace(member, languages=frozenset({"sv"})) for name, member in desk.staff.members.items()}
    desk = replace(desk, staff=replace(desk.staff, members=mute))
    assert place(replace(FROM_WARD_5, language="en"), desk, MONDAY).owner == "ik-slut"


def test_staff_of_hsf_itself_have_no_consultant_and_come_to_the_areas_lead() -> None:
    assert place(FROM_HSF, office(), MONDAY).owner == "k-vard"


def test_a_lead_who_is_away_is_covered_like_anybody() -> None:
    to = place(asks(Kind.QUESTION, "hsf", "raindance"), office(), on("2026-12-01"))
    assert (to.owner, to.contact, to.back) == ("rp-m365", "k-adm", date(2026, 12, 7))


def test_a_request_from_hsf_whose_area_nobody_knows_lies_in_the_consultants_queue() -> None:
    to = place(asks(Kind.REQUEST, "hsf"), office(), MONDAY)
    assert (to.queue, to.owner, to.area, to.expert) == ("q-konsult", None, None, None)


def test_a_ticket_from_hospa_goes_to_jonas() -> None:
    assert place(asks(Kind.REQUEST, "hospa"), office(), on("2026-11-26")).owner == "ik-pv"


def test_the_expert_on_parental_leave_is_stood_in_for_and_it_is_said_for_whom() -> None:
    asked = whom_to_ask(SystemId("cosmic-op"), office(), date(2026, 11, 23))
    assert (asked.member, asked.away) == ("rp-cosmic-2", "rp-op")
    to = place(asks(Kind.QUESTION, "c-op", "cosmic-op"), office(), MONDAY)
    assert (to.expert, to.expert_for) == ("rp-cosmic-2", "rp-op")


FLEXLAB = SystemId("flexlab")
IN_DECEMBER = date(2026, 12, 2)
DECEMBER = away("2026-12-01", "2026-12-31")


def test_an_expert_who_is_here_is_the_one() -> None:
    assert whom_to_ask(FLEXLAB, office(), date(2026, 11, 23)) == Expertise(QueueId("q-vard"), "rp-flexlab")


@pytest.mark.parametrize(
    ("also_away", "asked"),
    [
        pytest.param((), "rp-cosmic-2", id="the expert: their cover"),
        pytest.param(("rp-cosmic-2",), "k-vard", id="their cover too: the area's lead"),
        pytest.param(("rp-cosmic-2", "k-vard"), None, id="the lead too: the area's queue"),
    ],
)
def test_there_is_always_somebody_who_can_flexlab_or_a_queue(also_away: tuple[str, ...], asked: str | None) -> None:
    found = whom_to_ask(FLEXLAB, office(dict.fromkeys(also_away, DECEMBER)), IN_DECEMBER)
    assert (found.member, found.away, found.queue) == (asked, "rp-flexlab", "q-vard")
    assert found.back == date(2026, 12, 21)


def test_of_an_area_without_a_system_its_lead_is_asked() -> None:
    assert whom_to_ask(None, office(), date(2026, 11, 23), AreaId("teknik")).member == "k-teknik"


def owned_by(unit: str, folder: Path) -> Path:
    """The demo, where innovation belongs to this unit."""
    region = copy_of_the_demo(folder)
    usual = "  innovation_owner_unit: it-ehalsa      #"
    (region / "units.yaml").write_bytes(changed(region, "units.yaml", usual, f"  innovation_owner_unit: {unit} #"))
    return region


@pytest.mark.parametrize(("unit", "owner"), [("it-ehalsa", "ds"), ("ehalsocentrum", "ds-ehc"), ("fouu", "ds")])
def test_an_idea_goes_to_the_coordinator_of_the_unit_that_owns_innovation(
    unit: str, owner: str, tmp_path: Path
) -> None:
    desk = office_of(load(owned_by(unit, tmp_path)))
    assert place(AN_IDEA, desk, MONDAY).owner == owner
    new_ways = asks(Kind.REQUEST, "med-avd5", "m365", logic=Logic.INNOVATION)
    assert place(new_ways, desk, MONDAY).notify == (owner,), "and is told of requests for new ways of working"
    covered = replace(desk, absences={owner: (NOVEMBER,)})
    assert place(AN_IDEA, covered, MONDAY).owner == "pl-exempel"


def test_a_unit_without_a_coordinator_is_warned_of(tmp_path: Path) -> None:
    (warning,) = check(owned_by("fouu", tmp_path)).warnings
    assert "innovation_owner_unit" in str(warning)


def test_a_reviewer_and_a_lead_who_are_away_are_stood_in_for() -> None:
    application = replace(asks(Kind.AUTHORISATION, "kommunikation"), area=AreaId("administrativa"))
    desk = office({"rp-sak": away("2026-12-01", "2026-12-04")})
    assert place(application, desk, on("2026-12-01")).reviewers == ("k-teknik", "rp-m365")


def test_nobody_is_told_of_what_is_theirs_anyway() -> None:
    to = place(asks(Kind.REQUEST, "hsf", "platina", request=RequestKind.SYSTEM_MANAGEMENT), office(), MONDAY)
    assert (to.owner, to.notify) == ("k-adm", ())
