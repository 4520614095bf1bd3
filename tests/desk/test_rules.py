"""Each rule of the region, in a sentence: what somebody brings, and where it goes."""

from dataclasses import replace

from bot.desk.assignment import Placement, place
from bot.desk.matters import Matter
from bot.desk.ticket import Kind
from bot.ids import AreaId, SystemId, UnitId
from bot.intent import Intent
from bot.routing import FormId, Priority, RequestKind
from bot.systems import Logic
from tests.desk.demo import asks, local, office, on

MONDAY = on("2026-11-23")
SATURDAY_NIGHT = local("2026-11-28 23:00")


def placed(matter: Matter) -> Placement:
    return place(matter, office(), MONDAY)


def test_a_suspected_breach_goes_to_information_security_whatever_its_priority_with_the_phone_first() -> None:
    for priority in Priority:
        to = placed(asks(Kind.INCIDENT, "med-avd5", "sakerhet", priority=priority))
        assert (to.queue, to.owner, to.show_phone, to.form) == ("q-sakerhet", "rp-sak", True, "felanmalan")


def test_an_incident_that_threatens_care_is_the_service_desks_with_the_phone_first() -> None:
    to = placed(asks(Kind.INCIDENT, "akuten", "cosmic", priority=Priority.P1))
    assert (to.queue, to.owner, to.show_phone) == ("q-patientkritisk", None, True)


def test_an_incident_that_can_wait_goes_to_the_units_consultant() -> None:
    to = placed(asks(Kind.INCIDENT, "med-avd5", "heroma", priority=Priority.P4))
    assert (to.queue, to.owner, to.form) == ("q-konsult", "ik-slut", "felanmalan")


def test_an_incident_in_a_system_critical_to_patients_tells_its_areas_lead() -> None:
    to = placed(asks(Kind.INCIDENT, "akuten", "sectra", priority=Priority.P2))
    assert (to.queue, to.owner, to.notify) == ("q-incident", None, ("k-vard",))


def test_any_other_incident_is_the_service_desks() -> None:
    to = placed(asks(Kind.INCIDENT, "med-avd5", "klient", priority=Priority.P3))
    assert (to.queue, to.owner, to.notify, to.show_phone) == ("q-incident", None, (), False)


def test_an_application_is_the_units_consultants_and_judged_by_security_and_the_areas_lead() -> None:
    application = replace(asks(Kind.AUTHORISATION, "kommunikation"), area=AreaId("administrativa"))
    to = placed(application)
    assert (to.queue, to.owner, to.form) == ("q-auktorisation", "ik-stab", "auktorisationsansokan")
    assert to.reviewers == ("rp-sak", "k-adm")
    assert to.logic is Logic.GOVERNANCE


def test_an_idea_is_its_owners() -> None:
    to = placed(asks(Kind.IDEA, "kir-avd3", "nova"))
    assert (to.queue, to.owner, to.form, to.logic) == ("q-ide", "ds", "ide", Logic.INNOVATION)


def test_a_request_to_work_in_another_way_tells_who_owns_innovation() -> None:
    to = placed(asks(Kind.REQUEST, "med-avd5", "m365", request=RequestKind.ADVICE, logic=Logic.INNOVATION))
    assert (to.queue, to.owner, to.notify, to.expert) == ("q-konsult", "ik-slut", ("ds",), "rp-m365")


def test_what_is_asked_of_a_system_in_innovation_is_innovation() -> None:
    to = placed(asks(Kind.REQUEST, "med-mott", "hemmonitorering"))
    assert (to.logic, to.notify, to.expert) == (Logic.INNOVATION, ("ds",), "rp-hem")


def test_a_system_manager_who_needs_relief_is_heard_by_the_areas_lead_too() -> None:
    to = placed(asks(Kind.REQUEST, "sekretariat", "platina", request=RequestKind.SYSTEM_MANAGEMENT))
    assert (to.queue, to.owner, to.notify, to.expert) == ("q-konsult", "ik-stab", ("k-adm",), "rp-platina")


def test_access_needs_a_manager() -> None:
    to = placed(asks(Kind.REQUEST, "akuten", "sectra", request=RequestKind.ACCESS))
    assert (to.owner, to.needs_manager, to.expert) == ("ik-slut", True, "rp-sectra")


def test_any_other_request_is_the_units_consultants_who_may_ask_the_expert() -> None:
    to = placed(asks(Kind.REQUEST, "kk", "obstetrix", request=RequestKind.EQUIPMENT))
    assert (to.queue, to.owner, to.expert, to.needs_manager) == ("q-konsult", "ik-slut", "rp-obs", False)
    assert to.form == "bestallning"


def test_whoever_wants_a_person_gets_the_units_consultant_and_the_phone() -> None:
    to = placed(replace(asks(Kind.QUESTION, "med-avd7"), intent=Intent.HUMAN))
    assert (to.queue, to.owner, to.show_phone, to.form) == ("q-konsult", "ik-slut", True, "fraga")


def test_a_question_that_no_film_answers_is_the_units_consultants_who_may_ask_the_expert() -> None:
    to = placed(asks(Kind.QUESTION, "ruf-skola", "raindance"))
    assert (to.queue, to.owner, to.expert, to.form) == ("q-konsult", "ik-stab", "rp-raindance", "fraga")


def test_a_question_without_an_answer_or_a_wish_for_a_person_is_a_gap_in_the_catalogue() -> None:
    gap = replace(asks(Kind.QUESTION, "med-avd5", "cosmic"), asked_for_person=False, unanswered=True)
    assert (placed(gap).queue, placed(gap).owner) == ("q-obesvarad", None)


def test_what_no_rule_catches_is_the_units_consultants() -> None:
    to = placed(replace(asks(Kind.QUESTION, "hc-norrby"), intent=Intent.ROLLOUT_STATUS))
    assert (to.queue, to.form, to.contact) == ("q-konsult", FormId("fraga"), "ik-pv")


def test_outside_the_service_desks_hours_whoever_is_on_call_takes_what_cannot_wait() -> None:
    for priority, system in ((Priority.P1, "cosmic"), (Priority.P2, "klient")):
        to = place(asks(Kind.INCIDENT, "akuten", system, priority=priority), office(), SATURDAY_NIGHT)
        assert to.owner == "rp-nat"


def test_outside_the_service_desks_hours_what_can_wait_lies_in_the_queue_until_it_opens() -> None:
    to = place(asks(Kind.INCIDENT, "akuten", "klient", priority=Priority.P3), office(), SATURDAY_NIGHT)
    assert (to.queue, to.owner) == ("q-incident", None)


def test_the_turn_on_call_changes_on_monday_morning_at_seven() -> None:
    incident = asks(Kind.INCIDENT, "akuten", "cosmic", priority=Priority.P1)
    before, after = local("2026-11-30 06:59"), local("2026-11-30 07:00")
    assert place(incident, office(), before).owner == "rp-nat"
    assert place(incident, office(), after).owner is None, "the service desk has opened"


def test_on_a_holiday_the_service_desk_is_closed() -> None:
    christmas_eve = local("2026-12-24 10:00")
    incident = asks(Kind.INCIDENT, "akuten", "cosmic", priority=Priority.P1)
    assert place(incident, office(), christmas_eve).owner == "k-teknik"


def test_a_system_that_nobody_knows_is_no_hindrance() -> None:
    to = placed(replace(asks(Kind.QUESTION, "med-avd5"), system=SystemId("okant"), unit=UnitId("okand")))
    assert (to.queue, to.owner, to.expert) == ("q-konsult", None, None)
