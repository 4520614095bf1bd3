"""The demo region as the house sees it."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.content import Persona, load, personas
from bot.howto import HowTo
from bot.ids import HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.people import Membership
from bot.region import Region
from bot.routing import Assignee, FormId, Priority, QueueId, WorkingDays
from bot.systems import Logic
from tests.content.copies import DEMO, changed, copy_of_the_demo

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def region() -> Region:
    return load(DEMO)


@pytest.fixture(scope="module")
def people() -> dict[str, Persona]:
    return {persona.upn.split("@")[0]: persona for persona in personas(DEMO)}


def how_to(region: Region, name: str) -> HowTo:
    return region.how_tos[HowToId(name)]


def test_everything_is_there(region: Region) -> None:
    assert (region.name, region.zone.key, region.default_language) == ("Region Exempel", "Europe/Stockholm", "sv")
    assert (len(region.units), len(region.roles), len(region.systems), len(region.areas)) == (41, 25, 41, 3)
    assert (len(region.how_tos), len(region.rollouts), len(region.news)) == (76, 13, 15)
    assert (len(region.links), len(region.collaboration_areas), len(region.events)) == (12, 4, 5)
    assert (len(region.downtimes), len(region.disturbances)) == (7, 2)
    assert (len(region.staff.members), len(region.staff.consultants), len(region.staff.experts)) == (39, 11, 24)
    assert (len(region.routing.queues), len(region.routing.rules), len(region.routing.forms)) == (10, 15, 5)
    assert region.next_ticket == "IT-2026-00873"


def test_groups_of_roles_become_the_roles_in_them(region: Region) -> None:
    everybody_in_care = how_to(region, "cosmic-logga-in").roles
    assert {"lakare", "underskoterska", "tandskoterska", "medicinsk_sekreterare"} <= everybody_in_care
    assert "avdelningschef" not in everybody_in_care
    managers = next(link for link in region.links if link.id == "l-raindance").audience.roles
    assert managers == {"avdelningschef", "verksamhetschef", "administrator"}
    assert how_to(region, "teams-mote").roles == set(region.roles)


def test_a_how_to_that_few_may_see(region: Region) -> None:
    prescribe = how_to(region, "cosmic-lakemedel-ordinera")
    assert prescribe.restricted_to == {"lakare", "tandlakare"}
    assert prescribe.restricted_note is not None
    assert prescribe.restricted_note.read("en").startswith("Requires prescriber authorisation")
    assert how_to(region, "cosmic-signera").restricted_to == frozenset()


def test_a_how_to_and_its_film(region: Region) -> None:
    sign = how_to(region, "cosmic-signera")
    assert (sign.video.seconds, [chapter.at for chapter in sign.video.chapters]) == (55, [0, 14, 29, 43])
    assert "signeringslista" in sign.phrases
    assert "unsigned" in sign.phrases
    assert {"hur signerar jag mina anteckningar", "where do i find my unsigned notes"} <= set(sign.phrases)
    assert {"Fel ansvarig", "Wrong person responsible"} <= set(sign.phrases)
    assert [step.is_in("en") for step in sign.steps] == [True] * 4
    assert region.films.link(sign.video, 43) == "https://video.regionexempel.example/w/cosmic-signera?t=43"


def test_steps_that_nobody_translated_are_in_swedish(region: Region) -> None:
    untranslated = [row for row in region.how_tos.values() if not row.steps[0].is_in("en")]
    assert len(untranslated) == 76 - 33
    assert untranslated[0].steps[0].read("en") == untranslated[0].steps[0].sv


def test_films_can_be_played_elsewhere() -> None:
    region = load(DEMO, films_shown_at="http://127.0.0.1:3978/film/")
    video = how_to(region, "cosmic-signera").video
    assert region.films.link(video, 0) == "http://127.0.0.1:3978/film/cosmic-signera"
    assert region.films.link(video, 43) == "http://127.0.0.1:3978/film/cosmic-signera?t=43"


def test_a_host_that_says_nothing_of_its_start_gets_the_usual_one(tmp_path: Path) -> None:
    folder = copy_of_the_demo(tmp_path)
    line = '  video_start: "?t={seconds}"           # how this film host is told to start inside a film\n'
    (folder / "meta.yaml").write_bytes(changed(folder, "meta.yaml", line, ""))
    region = load(folder)
    assert region.films.link(how_to(region, "cosmic-signera").video, 47).endswith("/w/cosmic-signera#t=47")


def test_another_answer_for_some_roles(region: Region) -> None:
    hand_out = how_to(region, "cosmic-lakemedel-utdelning")
    assert "delegering" in hand_out.answer_for(frozenset({RoleId("underskoterska")})).sv
    assert hand_out.answer_for(frozenset({RoleId("sjukskoterska")})) == hand_out.answer


def test_a_rollout_with_its_waves_and_tools(region: Region) -> None:
    rollout = region.rollouts[RolloutId("1177-personalverktyg")]
    assert [(wave.number, wave.start, wave.end) for wave in rollout.waves][1] == (
        1, date(2026, 12, 4), date(2026, 12, 7),
    )  # fmt: skip
    tools, cutover = rollout.parallel_tools, rollout.cutover
    assert tools is not None
    assert (tools.start, tools.start_by_unit) == (date(2026, 12, 7), {"hc-norrby": date(2026, 10, 12)})
    assert cutover is not None
    assert cutover.at == datetime(2026, 12, 7, 5, 0, tzinfo=UTC)
    assert rollout.logic is Logic.GOVERNANCE
    mail = region.rollouts[RolloutId("epost-en-adress")]
    assert mail.afterwards is not None
    assert mail.afterwards.until == date(2027, 12, 31)


def test_local_times_become_utc_in_winter_and_in_summer(region: Region, tmp_path: Path) -> None:
    assert region.downtimes[0].start == datetime(2026, 12, 4, 16, 30, tzinfo=UTC)
    folder = copy_of_the_demo(tmp_path)
    old = 'start: "2026-11-24T22:00", end: "2026-11-25T01:00"'
    new = 'start: "2027-06-24T22:00", end: "2027-06-25T01:00"'
    (folder / "maintenance.yaml").write_bytes(changed(folder, "maintenance.yaml", old, new))
    network = next(downtime for downtime in load(folder).downtimes if downtime.id == "mw-nat")
    assert network.start == datetime(2027, 6, 24, 20, 0, tzinfo=UTC)


def test_what_lasts_and_what_is_over(region: Region) -> None:
    printing, lab = region.disturbances
    assert printing.resolved is None
    assert lab.resolved == datetime(2026, 11, 22, 20, 30, tzinfo=UTC)
    assert lab.cause is not None
    assert lab.cause.read("en") == "An integration was restarted"


def test_news_reach_whom_they_are_for(region: Region, people: dict[str, Persona]) -> None:
    nova = next(item for item in region.news if item.id == "n-nova-start")
    reached = {name for name, persona in people.items() if region.may_see(persona.person, nova, MONDAY)}
    assert reached == {"sami.demo", "yusuf.demo"}
    assert not region.may_see(people["sami.demo"].person, nova, date(2026, 12, 19))


def test_who_somebody_of_the_demo_is(people: dict[str, Persona]) -> None:
    assert len(people) == 23
    sami, yusuf = people["sami.demo"], people["yusuf.demo"]
    assert sami.person.id == "bedf2191-20ff-55e6-aa04-1c25d9d9cc23"
    assert sami.person.roles == {"superanvandare", "sjukskoterska"}
    assert sami.person.memberships == (
        Membership(UnitId("kir-avd3")),
        Membership(UnitId("med-avd7"), date(2026, 12, 18)),
    )
    assert (sami.shift, sami.mailbox, yusuf.mailbox) == ("dag", True, False)
    assert people["omar.demo"].person.language == "en"
    guests = [persona for persona in people.values() if persona.person.guest]
    assert [guest.person.name for guest in guests] == ["Gaby Gäst"]


def test_everybody_of_the_demo_has_an_id_of_their_own(people: dict[str, Persona]) -> None:
    assert len({persona.person.id for persona in people.values()}) == len(people)


def test_who_helps(region: Region) -> None:
    staff = region.staff
    jonas = staff.members["ik-pv"]
    assert jonas.absence_on(MONDAY) is not None
    assert jonas.absence_on(date(2026, 11, 26)) is None
    assert jonas.cover == ("ik-slut", "ik-stab")
    assert staff.members["ik-slut"].works["fri"].end == time(14, 0)
    assert staff.consultants["ik-pv"].serves_units == {"omr-pv", "hospa"}
    assert staff.experts["rp-cosmic-2"].systems == {"cosmic", "npo", "webcert"}
    assert (staff.service_desk, staff.it_manager, staff.innovation_owner) == (("sc-1", "sc-2"), "itc", "ds")
    somebody = staff.with_upn("Maja.Provberg@regionexempel.example")
    assert somebody is not None
    assert somebody.id == "ik-slut"


def test_who_is_on_call(region: Region) -> None:
    on_call = region.staff.on_call
    assert on_call.at(datetime(2026, 11, 23, 5, 59, tzinfo=UTC)) == "rp-klient"
    assert on_call.at(datetime(2026, 11, 23, 6, 0, tzinfo=UTC)) == "rp-nat"
    assert on_call.at(datetime(2027, 5, 1, tzinfo=UTC)) == "k-teknik"


def test_innovation_moves_with_its_unit(tmp_path: Path) -> None:
    folder = copy_of_the_demo(tmp_path)
    old, new = "innovation_owner_unit: it-ehalsa ", "innovation_owner_unit: ehalsocentrum "
    (folder / "units.yaml").write_bytes(changed(folder, "units.yaml", old, new))
    assert load(folder).staff.innovation_owner == "ds-ehc"


def test_queues_and_their_targets(region: Region) -> None:
    queues = region.routing.queues
    assert queues[QueueId("q-patientkritisk")].first_response == timedelta(minutes=15)
    assert queues[QueueId("q-konsult")].resolution == timedelta(hours=40)
    assert queues[QueueId("q-ide")].first_response == WorkingDays(2)
    assert queues[QueueId("q-obesvarad")].resolution is None


def test_rules_levels_and_forms(region: Region) -> None:
    routing = region.routing
    assert [rule.then.queue for rule in routing.rules][:3] == [None, "q-sakerhet", "q-patientkritisk"]
    assert [rule.when.unanswered for rule in routing.rules].index(True) == 14
    assert routing.rules[10].then.needs_manager
    assert routing.levels[Priority.P1].call_immediately
    assert routing.triage.by_criticality == {"A": Priority.P2, "B": Priority.P3, "C": Priority.P4}
    assert routing.escalations[0].to is Assignee.OWNER
    assert len(routing.handover.to_operations) == len(routing.handover.gates) == 8
    kind = routing.forms[FormId("bestallning")].fields[0]
    assert [choice.id for choice in kind.choices][:2] == ["access", "equipment"]
    assert routing.hours.holidays[date(2026, 12, 24)] == "Julafton"


def test_a_supplier_is_known(region: Region) -> None:
    supplier = region.systems[SystemId("cosmic")].supplier
    assert supplier is not None
    assert supplier.support_phone == "0980-31 92 30"


def test_the_rest_of_the_region(region: Region) -> None:
    assert region.digest.shifts["natt"] == time(20, 30)
    assert region.digest.most_items["news"] == 3
    assert region.contact.service_desk_hours.start == time(7, 0)
    assert region.glossary.abbreviations["ssk"] == "sjuksköterska"
    assert region.screening.actions["personnummer"] == "block"
    assert region.reports.least_group == 5
    assert region.capabilities["it_chef"]["see_tickets"] == "all"
    assert region.governance.innovation_owner_unit == "it-ehalsa"


def test_a_version_is_the_same_until_something_changes(region: Region, tmp_path: Path) -> None:
    folder = copy_of_the_demo(tmp_path)
    assert load(folder).version == region.version
    (folder / "README.md").write_text("Another text", encoding="utf-8")
    assert load(folder).version == region.version
    transcript = "transcripts/cosmic-signera.sv.vtt"
    (folder / transcript).write_bytes(changed(folder, transcript, "Sortera på", "Ordna på"))
    assert load(folder).version != region.version
