"""When a film is shown, when a few to choose from, and when nothing."""

from datetime import date

import pytest

from bot.howto import Answer, Bounds, Choices, FilmHost, HowTo, Match, NoAnswer, Variant, Video, decide, present, settle
from bot.ids import AreaId, HowToId, PersonId, RoleId, SystemId
from bot.language import Text
from bot.people import Person
from bot.privacy import Screened

QUESTION = Screened("sjukskriva")
BOUNDS = Bounds(sure=0.5, near=0.2, apart=0.1)
NURSE, PHYSICIAN = RoleId("sjukskoterska"), RoleId("lakare")


def how_to(name: str, *roles: RoleId) -> HowTo:
    return HowTo(
        id=HowToId(name),
        title=Text(name),
        system=SystemId("cosmic"),
        area=AreaId("vardsystem"),
        roles=frozenset(roles),
        phrases=(),
        answer=Text(f"Så gör alla: {name}"),
        steps=(),
        video=Video(f"https://film.example/w/{name}", 58, ("sv",)),
        owner="k-vard",
        reviewed=date(2026, 1, 12),
        variants=(Variant(frozenset({PHYSICIAN}), Text("Så gör läkare")),),
    )


CERTIFICATE, SICK_REPORT, PRINTER = how_to("intyg", PHYSICIAN), how_to("franvaro", NURSE), how_to("skrivare")


def person(*roles: RoleId, told: RoleId | None = None) -> Person:
    return Person(PersonId("p"), "", "sv", roles=frozenset(roles), told_roles=frozenset({told} if told else ()))


def matches(*scored: tuple[HowTo, float]) -> tuple[Match, ...]:
    return tuple(Match(one, score) for one, score in scored)


def test_one_that_is_sure_and_alone_is_the_answer() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.4))
    assert decide(QUESTION, found, person(), BOUNDS) == CERTIFICATE


def test_two_as_good_are_a_choice_for_somebody_whose_role_is_not_known() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.75))
    assert decide(QUESTION, found, person(), BOUNDS) == Choices((CERTIFICATE, SICK_REPORT), QUESTION)


def test_of_two_as_good_the_one_for_the_persons_role_wins() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.75))
    assert decide(QUESTION, found, person(PHYSICIAN), BOUNDS) == CERTIFICATE
    assert decide(QUESTION, found, person(NURSE), BOUNDS) == SICK_REPORT
    assert decide(QUESTION, found, person(told=NURSE), BOUNDS) == SICK_REPORT


def test_of_those_as_good_the_one_whose_tool_is_in_use_is_offered_first() -> None:
    found = (Match(CERTIFICATE, 0.8, in_use=False), Match(SICK_REPORT, 0.75))
    assert decide(QUESTION, found, person(), BOUNDS) == Choices((SICK_REPORT, CERTIFICATE), QUESTION)


def test_somebody_with_both_roles_chooses() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.75))
    assert isinstance(decide(QUESTION, found, person(NURSE, PHYSICIAN), BOUNDS), Choices)


def test_a_role_never_beats_a_better_answer() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.6))
    assert decide(QUESTION, found, person(NURSE), BOUNDS) == CERTIFICATE


def test_what_is_not_sure_is_offered_and_not_shown() -> None:
    found = matches((CERTIFICATE, 0.4), (SICK_REPORT, 0.1), (PRINTER, 0.05))
    assert decide(QUESTION, found, person(), BOUNDS) == Choices((CERTIFICATE, SICK_REPORT), QUESTION)


def test_at_most_three_to_choose_from() -> None:
    found = matches(*((how_to(f"h{n}"), 0.4) for n in range(5)))
    reply = decide(QUESTION, found, person(), BOUNDS)
    assert isinstance(reply, Choices)
    assert len(reply.how_tos) == 3


def test_below_that_it_says_so_and_names_what_lies_near() -> None:
    found = matches((CERTIFICATE, 0.19), (SICK_REPORT, 0.12), (PRINTER, 0.05))
    assert decide(QUESTION, found, person(), BOUNDS) == NoAnswer((CERTIFICATE, SICK_REPORT), QUESTION)


@pytest.mark.parametrize("found", [matches(), matches((PRINTER, 0.05))])
def test_nonsense_is_near_to_nothing(found: tuple[Match, ...]) -> None:
    assert decide(QUESTION, found, person(), BOUNDS) == NoAnswer((), QUESTION)


def test_the_ranking_puts_the_persons_own_first_among_those_as_good() -> None:
    found = matches((CERTIFICATE, 0.8), (SICK_REPORT, 0.75), (PRINTER, 0.3))
    assert [match.how_to for match in settle(found, person(NURSE), BOUNDS)] == [SICK_REPORT, CERTIFICATE, PRINTER]
    assert settle(found, person(), BOUNDS) == found


def test_an_answer_is_written_for_its_reader() -> None:
    host = FilmHost("https://film.example/w/", "http://127.0.0.1:3978/film/")
    answer = present(CERTIFICATE, QUESTION, person(PHYSICIAN), host, date(2026, 11, 23))
    film = "http://127.0.0.1:3978/film/intyg"
    assert answer == Answer(CERTIFICATE, QUESTION, Text("Så gör läkare"), film, stale=False)
    assert present(CERTIFICATE, QUESTION, person(NURSE), host, date(2026, 11, 23)).sentence == Text(
        "Så gör alla: intyg"
    )


def test_a_how_to_is_stale_after_twelve_months() -> None:
    assert not CERTIFICATE.is_stale(date(2027, 1, 11))
    assert CERTIFICATE.is_stale(date(2027, 1, 12))


def test_a_film_starts_where_its_host_is_told_to() -> None:
    video = Video("https://film.example/w/intyg", 58, ("sv",))
    at_home = FilmHost("https://film.example/w/", "https://film.example/w/", "?t={seconds}")
    assert at_home.link(video, 47) == "https://film.example/w/intyg?t=47"
    assert at_home.link(video, 0) == "https://film.example/w/intyg"
