"""The diagrams in the documents are those of the tables."""

from bot.desk.lifecycle import LIFECYCLES
from bot.desk.ticket import Kind, Move, State
from functions.diagrams import DOCUMENT, diagram, drawn


def test_the_committed_diagrams_are_what_the_tables_say_now() -> None:
    committed = DOCUMENT.read_text(encoding="utf-8")
    assert committed == drawn(committed), "run `python -m functions.diagrams`"


def test_every_kind_is_drawn() -> None:
    committed = DOCUMENT.read_text(encoding="utf-8")
    assert [kind for kind in Kind if diagram(kind) not in committed] == []


def test_a_diagram_shows_each_way_that_leads_elsewhere() -> None:
    ways = LIFECYCLES[Kind.QUESTION]
    assert ways[State.WAITING_ASKER, Move.SAID] is State.IN_PROGRESS
    assert "    waiting_asker --> in_progress: said\n" in diagram(Kind.QUESTION)
    assert "assigned" not in diagram(Kind.QUESTION), "to be assigned leads nowhere else"
