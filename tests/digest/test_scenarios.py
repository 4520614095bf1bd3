"""Scenarios 1, 2 and 10 of the demo region, item by item. Nobody has read or hidden anything."""

import pytest

from bot.digest import Digest, Topic
from bot.digest.values import Coming
from bot.digest.waves import own_waves, wave_of
from tests.digest.demo import material, morning, reader, shown

MONDAY, TUESDAY = "2026-11-23 06:30", "2026-11-24 06:30"
CUTOVER, BEFORE_CHRISTMAS = "2026-12-07 06:30", "2026-12-21 06:30"

AGNES = {
    Topic.NEWS: "n-1177-byte n-labfel n-mejl-vag3 (+5)",
    Topic.DOWNTIME: "mw-cosmic-nov mw-heroma",
    Topic.DISTURBANCES: "",
    Topic.ROLLOUTS: "teams-moten",
    Topic.FILM: "1177-gamla-arenden",
    Topic.CALENDAR: "k-apt5 k-1177-genomgang",
    Topic.LINKS: "l-cosmic l-1177 l-npo l-avvikelse l-centuri l-heroma (+4)",
    Topic.AREAS: "c-avd5",
    Topic.TICKETS: "IT-2026-00864",
    Topic.QUEUE: "",
    Topic.UNIT: "",
}
SAMI = {
    Topic.NEWS: "n-1177-byte n-nova-start n-labfel (+6)",
    Topic.DOWNTIME: "mw-nat mw-cosmic-nov (+1)",
    Topic.ROLLOUTS: "epost-en-adress mobilt-siths (+1)",
    Topic.CALENDAR: "k-nova-utb k-super k-1177-genomgang",
    Topic.AREAS: "c-super",
    Topic.TICKETS: "IT-2026-00842 IT-2026-00764",
}
NOT_AGNESS = (
    *("n-larm-test", "n-ebesok-pilot", "n-telefoni-pv", "c-akutrum", "n-nova-start", "k-nova-utb"),
    *("n-raindance-arsbryt", "mw-nat", "n-cosmic-servicefonster"),
)


def everything(name: str, at: str) -> str:
    """All that somebody's material holds that morning, cut or not: the ids of a digest without limits."""
    seen = material(name, at)
    groups = (seen.news, seen.downtimes, seen.events, seen.areas)
    day = reader(name, at).day
    first = {item.id: getattr(item, "first", day) for group in groups for item in group}
    return " ".join(name for name, start in first.items() if start <= day)


def lines(digest: Digest | None) -> list[Coming]:
    assert digest is not None
    subjects = [item.subject for item in digest.section(Topic.ROLLOUTS).items]
    return [line for line in subjects if isinstance(line, Coming)]


@pytest.mark.parametrize("topic", AGNES, ids=lambda topic: topic.value)
def test_agnes_on_the_23rd(topic: Topic) -> None:
    assert shown(morning("Agnes", MONDAY), topic) == AGNES[topic]


def test_agness_sections_stand_in_order() -> None:
    digest = morning("Agnes", MONDAY)
    assert digest is not None
    assert [section.topic for section in digest.sections] == [topic for topic in Topic if AGNES.get(topic)]


def test_the_rest_of_agness_news_are_behind_show_more() -> None:
    rest = shown(morning("Agnes", MONDAY, limits=100), Topic.NEWS).split()[3:]
    assert rest == ["n-siths-mobilt", "n-kansliga", "n-brand", "n-hjalptid", "n-ide"]


def test_agness_film_is_62_seconds() -> None:
    digest = morning("Agnes", MONDAY)
    assert digest is not None
    assert digest.film is not None
    assert digest.film.how_to.video.seconds == 62


def test_agnes_has_3_unread() -> None:
    (area,) = (area for area in material("Agnes", MONDAY).areas if area.unread)
    assert area.unread == 3


@pytest.mark.parametrize("item", NOT_AGNESS)
def test_agnes_gets_nothing_of_psychiatry_primary_care_other_wards_or_managers(item: str) -> None:
    assert item not in everything("Agnes", MONDAY).split()


def test_agnes_was_the_pilot_of_nova_and_of_mobile_siths() -> None:
    rollouts = {rollout.id: rollout for rollout in material("Agnes", MONDAY).rollouts}
    here = reader("Agnes", MONDAY)
    for name in ("nova-mobil", "mobilt-siths"):
        wave = wave_of(own_waves(next(r for r in rollouts.values() if r.id == name), here.places[0]), here.day)
        assert wave is not None
        assert (wave.number, wave.end < here.day) == (0, True)


def test_a_mandatory_item_goes_first_on_the_24th_and_the_mail_move_comes_under_rollouts() -> None:
    digest = morning("Agnes", TUESDAY)
    assert shown(digest, Topic.NEWS) == "n-cosmic-servicefonster n-1177-byte n-labfel (+6)"
    assert shown(digest, Topic.ROLLOUTS) == "epost-en-adress teams-moten"
    assert lines(digest)[0].wave.number == 3


@pytest.mark.parametrize("name", ["Agnes", "Omar", "Britt", "Bodil", "Sami"])
def test_the_cutover_card_reaches_its_roles(name: str) -> None:
    digest = morning(name, CUTOVER)
    assert digest is not None
    assert digest.changed is not None
    assert digest.changed.rollout == "1177-personalverktyg"
    assert shown(digest, Topic.FILM) == "1177-arende"
    assert digest.film is not None
    assert digest.film.how_to.video.seconds == 86


OTHERS = ["Vera", "Niklas", "Yusuf", "Maja", "Jonas", "Leila", "Arvid", "Signe", "Petra", "Fatima", "Olle", "Ravi"]


@pytest.mark.parametrize("name", [*OTHERS, "Disa", "Hugo", "Elin", "Karin", "Ingrid"])
def test_it_reaches_nobody_else(name: str) -> None:
    digest = morning(name, CUTOVER)
    assert digest is not None
    assert digest.changed is None


@pytest.mark.parametrize(("at", "known"), [("06:30", 2), ("09:29", 2), ("09:30", 3), ("13:15", 3)])
def test_a_known_issue_is_told_since_it_is_known(at: str, known: int) -> None:
    digest = morning("Agnes", f"2026-12-07 {at}")
    assert digest is not None
    assert digest.changed is not None
    assert len(digest.changed.issues) == known


@pytest.mark.parametrize("at", ["2026-12-06 06:30", "2026-12-07 05:59", "2026-12-08 06:30"])
def test_the_cutover_card_is_that_mornings_alone(at: str) -> None:
    digest = morning("Agnes", at)
    assert digest is not None
    assert digest.changed is None


def test_agness_digest_on_the_morning_of_the_cutover() -> None:
    digest = morning("Agnes", CUTOVER)
    assert shown(digest, Topic.NEWS) == "n-siths-mobilt n-kansliga n-brand (+2)"
    assert shown(digest, Topic.ROLLOUTS) == "teams-moten"
    assert shown(digest, Topic.DOWNTIME) == ""


@pytest.mark.parametrize("topic", SAMI, ids=lambda topic: topic.value)
def test_samis_two_units(topic: Topic) -> None:
    assert shown(morning("Sami", MONDAY), topic) == SAMI[topic]


def test_nothing_comes_twice_to_sami() -> None:
    digest = morning("Sami", MONDAY, limits=100)
    assert digest is not None
    ids = [item.id for section in digest.sections for item in section.items]
    assert len(ids) == len(set(ids))


def test_a_line_says_which_of_samis_units_it_is_for() -> None:
    first, second = lines(morning("Sami", MONDAY))
    assert (first.wave.number, first.units) == (3, ("Medicinavdelning 7",))
    assert (second.wave.number, second.units) == (1, ("Kirurgavdelning 3", "Medicinavdelning 7"))


def test_samis_temporary_unit_ends_with_its_last_day() -> None:
    assert len(reader("Sami", "2026-12-18 23:59").places) == 2
    assert [place.id for place in reader("Sami", "2026-12-19 00:00").places] == ["kir-avd3"]


def test_samis_morning_when_the_temporary_unit_has_ended() -> None:
    digest = morning("Sami", BEFORE_CHRISTMAS)
    assert shown(digest, Topic.NEWS) == "n-siths-mobilt n-kansliga"
    assert shown(digest, Topic.ROLLOUTS) == "epost-en-adress 1177-personalverktyg"
    assert [(line.wave.number, line.wave.start.isoformat()) for line in lines(digest)] == [
        (4, "2027-01-11"),
        (2, "2026-12-07"),
    ]
