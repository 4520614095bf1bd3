"""What is one's own, what was put away, and when there is nothing to say."""

from dataclasses import replace

import pytest

from bot.digest import Own, Reason, Topic
from bot.digest.values import Standing
from bot.language import Text
from tests.digest.demo import morning, own, person, shown

MONDAY = "2026-11-23 06:30"
NURSE = Text("Sjuksköterska", "Registered nurse")


def reasons(name: str, topic: Topic) -> list[Reason]:
    digest = morning(name, MONDAY)
    assert digest is not None
    return [item.reason for item in digest.section(topic).items]


def test_a_consultant_begins_with_their_queue_oldest_first() -> None:
    digest = morning("Maja", "2026-11-23 07:45")
    assert digest is not None
    assert digest.sections[0].topic is Topic.QUEUE
    asked = [f"IT-2026-00{number}" for number in (823, 842, 851, 871, 872)]
    assert shown(digest, Topic.QUEUE) == " ".join(asked)


def test_a_long_queue_is_cut_and_counted() -> None:
    many = own(person("Maja")).queue * 2
    assert shown(morning("Maja", MONDAY, Own(queue=many)), Topic.QUEUE).endswith("(+5)")


def test_a_manager_begins_with_their_unit() -> None:
    digest = morning("Vera", MONDAY, Own(unit=Standing("Norrby hälsocentral", 3, 1)))
    assert digest is not None
    assert digest.sections[0].topic is Topic.UNIT


def test_a_unit_without_tickets_is_nothing_to_begin_with() -> None:
    digest = morning("Vera", MONDAY, Own(unit=Standing("Norrby hälsocentral", 0, 0)))
    assert digest is not None
    assert digest.sections[0].topic is Topic.NEWS


def test_what_was_read_or_not_relevant_does_not_come_back() -> None:
    theirs = Own(put_away=frozenset({"n-1177-byte", "n-mejl-vag3"}))
    assert shown(morning("Agnes", MONDAY, theirs), Topic.NEWS) == "n-labfel n-siths-mobilt n-kansliga (+3)"


def test_a_rollout_that_no_shown_news_names_any_longer_stands_for_itself() -> None:
    theirs = Own(put_away=frozenset({"n-mejl-vag3"}))
    assert shown(morning("Agnes", MONDAY, theirs), Topic.ROLLOUTS) == "epost-en-adress teams-moten"


def test_a_mandatory_item_stays_until_it_is_read() -> None:
    for day in ("2026-11-23", "2026-11-30", "2026-12-06"):
        assert shown(morning("Agnes", f"{day} 06:30"), Topic.NEWS).split()[:2].count("n-1177-byte") == 1


def test_a_topic_that_is_turned_off_is_left_out_but_not_what_everybody_must_know() -> None:
    off = frozenset({"news", "calendar", "tickets"})
    digest = morning("Agnes", MONDAY, replace(own(person("Agnes")), off=off))
    assert shown(digest, Topic.NEWS) == "n-1177-byte"
    assert shown(digest, Topic.CALENDAR) == ""
    assert shown(digest, Topic.TICKETS) == ""


def test_with_nothing_but_links_nothing_is_said_unless_it_is_asked_for() -> None:
    off = frozenset({"news", "calendar", "tickets", "downtime", "rollouts", "areas", "film", "disturbances"})
    alone = Own(off=off, put_away=frozenset({"n-1177-byte"}))
    assert morning("Agnes", MONDAY, alone) is None
    assert shown(morning("Agnes", MONDAY, alone, asked=True), Topic.LINKS).startswith("l-cosmic")


def test_a_guest_is_told_nothing() -> None:
    assert morning("Gaby", MONDAY) is None


def test_who_asks_sees_the_collaboration_areas_without_news_too() -> None:
    assert shown(morning("Bodil", MONDAY), Topic.AREAS) == "c-avd5"
    assert shown(morning("Bodil", MONDAY, asked=True), Topic.AREAS) == "c-avd5 c-chefer"


def test_a_disturbance_stands_as_long_as_it_lasts() -> None:
    assert shown(morning("Britt", "2026-11-23 06:39"), Topic.DISTURBANCES) == ""
    assert shown(morning("Britt", "2026-11-23 06:40"), Topic.DISTURBANCES) == "inc-skrivare"
    assert shown(morning("Omar", "2026-11-23 06:40"), Topic.DISTURBANCES) == ""


@pytest.mark.parametrize(("at", "there"), [("2026-11-29 03:59", True), ("2026-11-29 04:00", False)])
def test_a_downtime_goes_by_the_minute(at: str, there: bool) -> None:  # noqa: FBT001 - a table's column
    assert ("mw-cosmic-nov" in shown(morning("Agnes", at), Topic.DOWNTIME)) == there


def test_each_item_says_why_it_is_theirs() -> None:
    assert reasons("Agnes", Topic.NEWS)[:3] == [
        Reason("Hälso- och sjukvårdsförvaltningen", NURSE),
        Reason("Hälso- och sjukvårdsförvaltningen", NURSE),
        Reason("Område medicin"),
    ]
    assert reasons("Agnes", Topic.CALENDAR)[0] == Reason("Medicinavdelning 5")
    assert reasons("Agnes", Topic.DOWNTIME)[1] == Reason()


def test_two_colleagues_share_what_is_not_their_own() -> None:
    agnes, again = morning("Agnes", MONDAY), morning("Agnes", MONDAY, Own())
    assert agnes is not None
    assert again is not None
    assert [section.key for section in agnes.sections[:-1]] == [section.key for section in again.sections]


def test_the_keys_of_sections_that_look_different_differ() -> None:
    monday, tuesday = morning("Agnes", MONDAY), morning("Agnes", "2026-11-24 06:30")
    assert monday is not None
    assert tuesday is not None
    assert monday.section(Topic.NEWS).key != tuesday.section(Topic.NEWS).key
