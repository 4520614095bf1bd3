"""Who sees what of a ticket, role by role."""

from dataclasses import replace

import pytest

from bot.desk.access import Sight, may, sight
from bot.desk.company import somebody_above
from bot.desk.office import Office
from bot.desk.steps import (
    AnswerAsExpert,
    Assign,
    Claim,
    Cover,
    Escalate,
    Note,
    Reopen,
    Resolve,
    Say,
    Step,
    Withdraw,
)
from bot.desk.ticket import Kind, Ticket
from bot.ids import PersonId, RoleId, UnitId
from bot.people import Membership, Person
from bot.routing import Assignee, Priority, RequestKind
from bot.systems import Logic
from tests.desk.demo import ASKER, asks, away, local, member, office, on, person, ticket

WARD_5 = ticket(asks(Kind.QUESTION, "med-avd5", "cosmic"))
NORRBY = ticket(asks(Kind.QUESTION, "hc-norrby", "videobesok"))
STAB = ticket(asks(Kind.REQUEST, "ekonomi", "raindance"))
INCIDENT = ticket(asks(Kind.INCIDENT, "med-avd5", "utskrift", priority=Priority.P3))
URGENT = ticket(asks(Kind.INCIDENT, "akuten", "cosmic", priority=Priority.P1))
IDEA = ticket(asks(Kind.IDEA, "kir-avd3", "nova"))
BREACH = ticket(asks(Kind.INCIDENT, "med-avd5", "sakerhet", priority=Priority.P1))
NOBODYS = ticket(asks(Kind.REQUEST, "hsf"))
THURSDAY = on("2026-11-26")


def seen(upn: str, what: Ticket, desk: Office | None = None) -> Sight:
    return sight(person(upn), member(upn), what, desk or office(), THURSDAY)


def by_role(role: str, what: Ticket, unit: str = "region") -> Sight:
    """Somebody of this role alone, who is not among those who help."""
    somebody = replace(person("agnes"), roles=frozenset({RoleId(role)}), memberships=(Membership(UnitId(unit)),))
    return sight(somebody, None, what, office(), THURSDAY)


def test_whoever_asked_sees_their_own_ticket_without_what_staff_note() -> None:
    mine = replace(WARD_5, asker=person("agnes").id)
    assert seen("agnes", mine) is Sight.OWN


@pytest.mark.parametrize(
    "upn", ["agnes", "omar", "britt", "sami", "niklas", "yusuf", "hugo", "elin.c", "karin", "ingrid"]
)
def test_nobody_else_without_a_role_for_it_sees_it(upn: str) -> None:
    every = (WARD_5, NORRBY, STAB, INCIDENT, URGENT, IDEA, BREACH, NOBODYS)
    assert {seen(upn, one) for one in every} == {Sight.NOTHING}


def test_a_guest_sees_nothing_not_even_what_carries_their_name() -> None:
    guest = person("gaby")
    assert seen("gaby", replace(WARD_5, asker=guest.id)) is Sight.NOTHING
    consultant_as_guest = replace(person("maja"), guest=True)
    assert sight(consultant_as_guest, member("maja"), WARD_5, office(), THURSDAY) is Sight.NOTHING


def test_a_manager_sees_the_tickets_of_their_unit_without_a_word_of_them() -> None:
    assert seen("bodil", WARD_5) is Sight.ROW
    assert seen("bodil", NORRBY) is Sight.NOTHING
    assert seen("vera.demo", NORRBY) is Sight.ROW


def test_a_director_sees_the_units_below_theirs() -> None:
    assert by_role("verksamhetschef", WARD_5, "omr-medicin") is Sight.ROW
    assert by_role("verksamhetschef", WARD_5, "omr-kirurgi") is Sight.NOTHING


def test_what_somebody_says_of_themselves_opens_nothing() -> None:
    says_manager = replace(person("agnes"), told_roles=frozenset({RoleId("avdelningschef")}))
    says_elsewhere = replace(person("bodil"), told_unit=UnitId("hc-norrby"))
    assert sight(says_manager, None, WARD_5, office(), THURSDAY) is Sight.NOTHING
    assert sight(says_elsewhere, None, NORRBY, office(), THURSDAY) is Sight.NOTHING


def test_a_manager_of_a_unit_for_a_time_sees_it_for_that_time() -> None:
    until = Membership(UnitId("hc-norrby"), local("2026-11-25 12:00").date())
    visiting = replace(person("bodil"), memberships=(*person("bodil").memberships, until))
    assert sight(visiting, None, NORRBY, office(), on("2026-11-25")) is Sight.ROW
    assert sight(visiting, None, NORRBY, office(), THURSDAY) is Sight.NOTHING


def test_a_consultant_works_on_the_tickets_of_their_units() -> None:
    assert seen("maja", WARD_5) is Sight.WORK
    assert seen("jonas", NORRBY) is Sight.WORK
    assert seen("leila", STAB) is Sight.WORK


def test_of_a_colleagues_units_a_consultant_sees_no_more_than_the_channel_shows() -> None:
    assert seen("leila", WARD_5) is Sight.ROW
    assert seen("maja", STAB) is Sight.ROW
    assert seen("leila", IDEA) is Sight.NOTHING


def test_what_nobody_has_is_seen_by_all_three_consultants_and_any_may_take_it() -> None:
    assert [seen(upn, NOBODYS) for upn in ("maja", "jonas", "leila")] == [Sight.WORK] * 3


def test_whoever_covers_a_consultant_works_on_their_units_meanwhile() -> None:
    away = on("2026-11-23")
    assert sight(person("maja"), member("maja"), NORRBY, office(), away) is Sight.WORK
    assert sight(person("leila"), member("leila"), NORRBY, office(), away) is Sight.ROW


def test_whoever_has_a_ticket_works_on_it_whatever_unit_it_is_of_and_its_contact_too() -> None:
    lent = replace(STAB, owner="ik-pv", contact="ik-slut")
    assert seen("jonas", lent) is Sight.WORK
    assert seen("maja", lent) is Sight.WORK


def test_an_areas_lead_works_on_their_area() -> None:
    assert seen("petra", WARD_5) is Sight.WORK
    assert seen("petra", STAB) is Sight.NOTHING


def test_a_system_manager_reads_their_area_and_acts_on_nothing_there() -> None:
    assert seen("olle", NORRBY) is Sight.WHOLE
    assert seen("olle", STAB) is Sight.NOTHING
    assert seen("disa.f", STAB) is Sight.NOTHING, "a manager in the units, whose area nobody has written down"


def test_the_expert_who_is_asked_reads_it_in_any_area() -> None:
    assert seen("olle", replace(STAB, expert="rp-cosmic-2")) is Sight.WHOLE


def test_whoever_judges_an_application_or_is_told_of_it_reads_it() -> None:
    application = ticket(asks(Kind.AUTHORISATION, "kommunikation", "arbetsplatsen"))
    assert sight(person("agnes"), office().staff.members["rp-sak"], application, office(), THURSDAY) is Sight.WHOLE
    managing = ticket(asks(Kind.REQUEST, "med-avd5", "platina", request=RequestKind.SYSTEM_MANAGEMENT))
    assert sight(person("agnes"), office().staff.members["k-adm"], managing, office(), THURSDAY) is Sight.WORK


def test_a_coordinator_works_on_innovation() -> None:
    assert seen("arvid", IDEA) is Sight.WORK
    assert seen("signe", replace(STAB, logic=Logic.INNOVATION)) is Sight.WORK
    assert seen("arvid", STAB) is Sight.NOTHING


def test_the_service_desk_works_on_all_tickets() -> None:
    assert {seen("fatima", one) for one in (WARD_5, STAB, INCIDENT, URGENT, IDEA, BREACH)} == {Sight.WORK}


def test_the_head_of_it_works_on_all_tickets() -> None:
    assert {by_role("it_chef", one) for one in (WARD_5, STAB, INCIDENT, URGENT, IDEA)} == {Sight.WORK}


def test_who_stands_in_for_the_head_of_it_or_an_areas_lead_reads_what_they_are_called_upon_for() -> None:
    for absent, name in (("itc", Assignee.IT_MANAGER), ("k-vard", Assignee.AREA_LEAD)):
        desk = office({absent: away("2026-11-20", "2026-12-20")})
        called = somebody_above(name, WARD_5, desk, THURSDAY)
        assert called not in (None, absent)
        known = desk.staff.members[called]
        reader = Person(PersonId("stands-in"), known.name, "sv", upn=known.upn)
        assert sight(reader, known, WARD_5, desk, THURSDAY) >= Sight.WHOLE, (absent, called)


def test_whoever_is_on_call_works_on_what_cannot_wait() -> None:
    on_call = office().staff.members["rp-nat"]
    assert sight(person("agnes"), on_call, URGENT, office(), THURSDAY) is Sight.WORK
    assert sight(person("agnes"), on_call, WARD_5, office(), THURSDAY) is Sight.NOTHING
    next_week = on("2026-12-01")
    assert sight(person("agnes"), on_call, URGENT, office(), next_week) is Sight.NOTHING


def able(upn: str, step: type[Step], what: Ticket, who: Person | None = None) -> bool:
    return may(step, who or person(upn), member(upn), what, office(), THURSDAY)


def test_only_whoever_asked_says_more_withdraws_and_reopens() -> None:
    asker = replace(person("agnes"), id=ASKER)
    for step in (Say, Withdraw, Reopen):
        assert able("agnes", step, WARD_5, asker)
        assert not able("maja", step, WARD_5)


def test_whoever_asked_does_not_work_on_it() -> None:
    asker = replace(person("agnes"), id=ASKER)
    assert not any(able("agnes", step, WARD_5, asker) for step in (Claim, Resolve, Note, Assign))


def test_only_who_works_on_it_assigns_it_and_only_who_reads_it_notes() -> None:
    assert able("maja", Assign, WARD_5)
    assert not able("leila", Assign, WARD_5)
    assert able("olle", Note, NORRBY)
    assert not able("leila", Note, NORRBY)


def test_whoever_comes_second_in_the_same_queue_may_try_and_is_told_who_has_it() -> None:
    assert able("leila", Claim, WARD_5)
    assert able("leila", Resolve, WARD_5)
    assert not able("leila", Claim, IDEA), "of another queue's ticket they hear nothing"
    assert not able("bodil", Claim, WARD_5), "a manager of the unit does not help"


def test_only_the_expert_who_is_asked_answers_as_one() -> None:
    asked = replace(STAB, expert="rp-cosmic-2")
    assert able("olle", AnswerAsExpert, asked)
    assert not able("leila", AnswerAsExpert, asked)


def test_nobody_does_what_kollegan_does_by_itself() -> None:
    assert not any(able("fatima", step, WARD_5) for step in (Cover, Escalate))
