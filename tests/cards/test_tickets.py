"""Tickets, as who asks and who helps see them."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from bot.actions.buttons import from_button
from bot.actions.ticket import AskTheExpert, AssignTicket, HandBackTicket, HandOverTicket, ResolveTicket
from bot.desk.ticket import State
from bot.ids import TicketId
from bot.privacy import Screened, screen
from bot.replies.reply import Card, Reply
from bot.replies.ticket import Line, Missing, QueueCard, TicketMade, TicketShown, WorkCard
from bot.words import load
from cards import draw
from cards.gallery.samples import samples
from cards.gallery.ticket_samples import NOW
from cards.moments import moment, stamp
from tests.cards.card import Json, actions, button, parts, primary, texts, titles

SV, EN = load()["sv"], load()["en"]
SAMPLES = samples("sv")


def _card(name: str) -> Card:
    return draw(SAMPLES[name], SV)


def _seen(card: Card) -> str:
    return "\n".join(texts(card.content))


def _inputs(card: Card) -> list[Json]:
    return [part for part in parts(card.content) if str(part.get("type")).startswith("Input.")]


def _pressed(card: Card, title: str, **inputs: str) -> object:
    """What a press asks for, with what stands in the card's inputs."""
    data = cast("Json", button(card, title)["data"])
    return from_button({**data, **inputs})


def _work(name: str = "work") -> WorkCard:
    reply: Reply = SAMPLES[name]
    assert isinstance(reply, WorkCard)
    return reply


def test_the_receipt_says_its_number_who_has_it_and_by_when() -> None:
    card = _card("ticket-made")
    assert texts(card.content)[:3] == [
        "IT-2026-00873",
        "Maja Provberg tar hand om din fråga.",
        "Du får svar här, senast i dag 12.30.",
    ]
    assert titles(card) == ["Lägg till något", "Dra tillbaka", "Skicka"]


def test_the_receipt_says_whom_the_consultant_stands_in_for() -> None:
    assert "I stället för Jonas Testlund, åter 26/11." in _seen(_card("ticket-made-cover"))
    english = draw(samples("en")["ticket-made-cover"], EN)
    assert "In place of Jonas Testlund, back 26 Nov." in _seen(english)


def test_where_nobody_has_it_yet_the_queue_is_named() -> None:
    assert "Din beställning ligger i kön ”Intern IT-konsult”." in _seen(_card("ticket-made-queue"))


def test_where_care_is_at_stake_the_number_to_call_stands_first() -> None:
    card = _card("ticket-made-call")
    assert texts(card.content)[0] == "Ring 0980-31 92 10 nu"
    assert "Ditt ärende är IT-2026-00873." in _seen(card)
    assert card.summary == "Ring nu"


def test_who_only_wanted_to_talk_is_not_told_that_care_is_at_stake() -> None:
    made = SAMPLES["ticket-made"]
    assert isinstance(made, TicketMade)
    card = draw(replace(made, call=True), SV)
    assert texts(card.content)[0] == "IT-2026-00873"
    assert "Vill du prata med någon nu? Ring 0980-31 92 10." in _seen(card)
    assert "vården" not in _seen(card)


def test_a_time_that_has_passed_is_not_promised() -> None:
    made = SAMPLES["ticket-made"]
    assert isinstance(made, TicketMade)
    late = replace(made.around, due=NOW - timedelta(hours=1))
    assert "Du får svar" not in _seen(draw(replace(made, around=late), SV))


def test_a_second_press_is_told_of_the_first_ticket() -> None:
    card = _card("ticket-made-again")
    assert texts(card.content)[0] == "Du har redan ett ärende om det: IT-2026-00873"
    assert card.summary == "Ditt ärende finns redan: IT-2026-00873"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (NOW, "i dag 09.41"),
        (NOW + timedelta(days=1), "i morgon 09.41"),
        (NOW - timedelta(days=1), "i går 09.41"),
        (NOW + timedelta(days=7), "mån 30/11 09.41"),
        (datetime.fromisoformat("2026-11-23T23:30:00+00:00"), "i morgon 00.30"),
    ],
)
def test_a_time_is_said_as_people_say_it_on_the_regions_clocks(at: datetime, said: str) -> None:
    assert moment(at, NOW, SV) == said


def test_on_a_card_that_stays_the_day_is_written_out() -> None:
    assert stamp(NOW, NOW, SV) == "mån 23/11 09.41"
    assert "i dag" not in _seen(_card("queue-free"))


def test_who_is_asked_has_the_question_and_the_field_before_them() -> None:
    card = _card("told-asked")
    assert texts(card.content)[0] == "Maja Provberg har en fråga till dig"
    assert [(field["id"], field["label"]) for field in _inputs(card)] == [("words", "Ditt svar")]
    assert titles(card) == primary(card) == ["Skicka svar"]
    assert button(card, "Skicka svar")["data"] == {"action": "ticket.add", "ticket": "prov-873"}


def test_a_solution_asks_whether_it_helped_and_lets_one_say_what_is_left() -> None:
    card = _card("told-resolved")
    assert titles(card) == ["Ja", "Nej", "Öppna igen"]
    assert (button(card, "Ja")["verb"], button(card, "Öppna igen")["verb"]) == ("ticket.helped", "ticket.reopen")
    assert button(card, "Nej")["targetElements"] == ["again"]
    assert next(part for part in parts(card.content) if part.get("id") == "again")["isVisible"] is False


def test_a_solution_with_a_film_plays_it() -> None:
    card = _card("told-resolved-film")
    assert primary(card) == ["Spela filmen (69 s)"]
    assert str(button(card, "Spela filmen (69 s)")["url"]) in str(card.content["fallbackText"])


def test_a_booked_time_is_said_on_the_regions_clocks() -> None:
    assert "Bokad tid: onsdag 25 november 13.00" in _seen(_card("told-resolved-booked"))


def test_who_is_covered_for_is_named_with_the_day_they_return() -> None:
    card = _card("told-covered")
    assert texts(card.content)[:2] == [
        "Maja Provberg tar över ditt ärende",
        "Jonas Testlund är borta, åter 26/11. Du behöver inte göra något.",
    ]


def test_after_two_weeks_there_is_no_reopening_and_a_way_on() -> None:
    card = _card("ticket-shown-old")
    assert titles(card) == []
    assert "Skriv frågan igen" in _seen(card)


def test_an_idea_says_where_it_stands_in_words() -> None:
    shown = SAMPLES["ticket-shown-new"]
    assert isinstance(shown, TicketShown)
    stages = (State.PROPOSED, State.ASSESSED, State.TESTED, State.EVALUATED, State.HANDED_OVER, State.ENDED)
    cards = [draw(replace(shown, ticket=replace(shown.ticket, state=stage)), SV) for stage in stages]
    said = [texts(card.content)[1] for card in cards]
    assert said == ["Nytt", "Bedöms", "Testas", "Utvärderas", "Lämnas över", "Avslutat"]


@pytest.mark.parametrize("name", [name for name, reply in SAMPLES.items() if isinstance(reply, QueueCard)])
def test_the_channels_card_holds_no_free_text_no_inputs_and_few_buttons(name: str) -> None:
    card = _card(name)
    assert _work().ticket.question.text not in str(card.content)
    assert _inputs(card) == []
    assert len(titles(card)) <= 3


def test_the_channels_card_can_be_taken_only_while_nobody_has_it() -> None:
    assert primary(_card("queue-free")) == ["Ta ärendet"]
    assert titles(_card("queue-taken")) == ["Öppna"]
    assert texts(_card("queue-taken").content)[1] == "Maja Provberg har det"
    assert titles(_card("queue-solved")) == titles(_card("queue-elsewhere")) == []


def test_what_is_late_stands_out_in_words_and_weight() -> None:
    late = next(part for part in parts(_card("queue-late").content) if str(part.get("text")).startswith("Försenat"))
    assert late["text"] == "Försenat sedan mån 23/11 07.30"
    assert late["weight"] == "bolder"


def test_the_work_card_has_one_field_and_the_rare_things_behind_more() -> None:
    card = _card("work")
    assert primary(card) == ["Svara och lös"]
    assert titles(card)[:4] == ["Svara och lös", "Svara", "Fråga", "Mer"]
    assert [field["id"] for field in _inputs(card)] == ["words", "film", "day", "hour", "to"]
    more = next(part for part in parts(card.content) if part.get("id") == "more")
    assert more["isVisible"] is False
    assert [action["title"] for action in actions(more)] == [
        "Spara som intern anteckning",
        "Skicka vidare",
    ]


@pytest.mark.parametrize(
    ("chosen", "step"),
    [
        ("queue", HandBackTicket(TicketId("prov-873"))),
        ("member:ik-pv", AssignTicket(TicketId("prov-873"), "ik-pv")),
        ("area:teknik", HandOverTicket),
        ("expert:rp-cosmic-2", AskTheExpert),
        ("", AssignTicket(TicketId("prov-873"), "")),
    ],
)
def test_one_list_says_who_it_is_passed_on_to(chosen: str, step: object) -> None:
    asked = _pressed(_card("work"), "Skicka vidare", to=chosen)
    assert asked == step or type(asked) is step


def test_the_list_names_the_queue_the_colleagues_and_the_areas() -> None:
    rows = cast("list[Json]", _inputs(_card("work"))[-1]["choices"])
    assert [row["title"] for row in rows] == [
        "Fråga Olle Formstedt (för Anna Listén)",
        "Kön (lämna tillbaka)",
        "Jonas Testlund",
        "Leila Exempelsson",
        "Området Vårdsystem",
        "Området Administrativa system",
        "Området Teknik och infrastruktur",
    ]


def test_an_expert_who_stands_in_says_for_whom() -> None:
    card = _card("work-cover")
    assert "Fråga Olle Formstedt (för Anna Listén)" in str(_inputs(card)[-1]["choices"])


def test_what_stands_in_the_field_goes_with_the_button_that_is_pressed() -> None:
    asked = _pressed(_card("work"), "Svara och lös", words="Genvägen är bytt.", member="", to="")
    assert isinstance(asked, ResolveTicket)
    assert asked.words.text == "Genvägen är bytt."


def test_internal_notes_are_marked() -> None:
    assert "Internt, Leila Exempelsson, mån 23/11 09.32:" in _seen(_card("work-exchange"))
    assert "Internt" not in _seen(_card("ticket-shown-solved"))


def test_a_ticket_that_a_colleague_has_says_who_and_folds_the_field() -> None:
    card = _card("work-not-mine")
    assert texts(card.content)[1] == "Leila Exempelsson har det"
    assert titles(card)[0] == "Mer"
    assert primary(card) == []


def test_a_press_that_lacked_something_is_told_what() -> None:
    assert "Skriv något i fältet först." in _seen(_card("work-missing"))
    assert "Välj i listan först." in _seen(draw(replace(_work(), missing=Missing.CHOICE), SV))


def test_a_ticket_that_is_solved_has_nothing_to_press() -> None:
    assert titles(_card("work-solved")) == []


def test_a_long_exchange_shows_the_newest_and_says_what_is_left_out() -> None:
    lines = tuple(Line(None, NOW, f"{number}: " + "ö" * 1_990) for number in range(12))
    question = screen("Läkemedelslistan är tom på natten. " * 200)
    assert isinstance(question, Screened)
    card = draw(replace(_work(), ticket=replace(_work().ticket, question=question), lines=lines), SV)
    assert "10 tidigare inlägg får inte plats här." in _seen(card)
    assert "11: " in _seen(card)
    assert len(json.dumps(card.content, ensure_ascii=False).encode()) < 25_000


def test_the_expert_knows_where_the_answer_goes() -> None:
    assert "Svaret går till Maja Provberg, som svarar den som frågade." in _seen(_card("expert-asked"))
    assert titles(_card("expert-too-late")) == []


def test_a_list_has_six_buttons_and_the_rest_by_number() -> None:
    card = _card("list-unclaimed")
    assert titles(card) == ["Öppna"] * 6
    assert "IT-2026-00868 · COSMIC" in _seen(card)
    assert "Skriv ett nummer, så öppnar jag det." in _seen(card)


def test_ones_own_are_known_by_what_was_asked() -> None:
    assert any(text.startswith("När jag öppnar utdelningen") for text in texts(_card("list-my-own").content))


def test_a_queue_that_is_empty_leads_on_to_what_nobody_has_taken() -> None:
    assert titles(_card("list-empty")) == ["Visa otagna"]


def test_the_lost_race_is_told_kindly_and_by_name() -> None:
    card = _card("denied-taken")
    assert texts(card.content)[:2] == ["Maja Provberg har redan tagit det", "Du behöver inte göra något."]


def test_no_lock_screen_names_anybody() -> None:
    for name, reply in SAMPLES.items():
        summary = draw(reply, SV).summary
        assert [who for who in ("Maja", "Jonas", "Leila", "Olle") if who in summary] == [], name


def test_a_number_that_leads_nowhere_can_be_missing() -> None:
    assert texts(_card("no-such-ticket").content)[0] == "Jag hittar inget ärende IT-2026-09999"


def test_a_known_disturbance_says_when_more_is_said_and_lets_one_object() -> None:
    card = _card("disturbance-first")
    assert "Nästa besked kommer i dag 10.00." in _seen(card)
    assert button(card, "Det är något annat")["verb"] == "ticket.make"


def _unowned(name: str) -> Card:
    """The work card as it is where nobody has the ticket."""
    work = SAMPLES[name]
    assert isinstance(work, WorkCard)
    return draw(
        replace(work, ticket=replace(work.ticket, owner=None), around=replace(work.around, owner=None), mine=True), SV
    )


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("work-application-judge", "Tillstyrk"),
        ("work-application-decide", "Bevilja"),
        ("work-idea", "Börja bedöma"),
    ],
)
def test_an_application_or_idea_that_nobody_has_is_judged_or_taken(name: str, first: str) -> None:
    card = _unowned(name)
    assert primary(card) == [first]
    assert "Ta ärendet" in titles(card)


def test_who_asks_an_expert_of_what_nobody_has_can_write_what_they_want_to_know() -> None:
    card = _unowned("work")
    assert primary(card) == ["Ta ärendet"]
    assert "words" in [part["id"] for part in _inputs(card)]
