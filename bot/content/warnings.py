"""What looks odd in a region's content and stops nobody."""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.sections import AMBIGUOUS, CONSULTANTS, GOVERNANCE, HOW_TOS, PERSONAS, PRIORITY_RULES
from bot.content.values.staff import coordinators, innovation_owner
from bot.errors import Problem


def warnings_of(draft: Draft) -> Iterator[Problem]:
    """Innovation without an owner at home in its unit, transcripts that no film has, people without a role.

    And questions back that are in Swedish only.
    """
    unit = draft.one(GOVERNANCE).innovation_owner_unit
    consultants = draft.rows(CONSULTANTS)
    if all(row.home_unit != unit for row in coordinators(consultants)):
        stand_in = innovation_owner(consultants, unit).id
        what = f"a unit where a coordinator is at home; until then {stand_in} owns ideas"
        yield Problem("units.yaml", "governance", "innovation_owner_unit", what)
    named = {row.video.transcript_file for row in draft.rows(HOW_TOS)}
    for name in draft.files.transcripts:
        if name not in named:
            yield Problem(name, "-", "file", "a how-to that names it")
    for row in draft.rows(PERSONAS):
        if not row.guest and not (row.roles and row.units):
            yield Problem("consultants.yaml", row.upn, "roles", "a role and a unit, or they are asked who they are")
    if draft.one(PRIORITY_RULES).ask_if_unsure_en is None:
        yield Problem("routing.yaml", "priority_rules", "ask_if_unsure_en", "the question in English too")
    for row in draft.rows(AMBIGUOUS):
        if row.ask_en is None:
            yield Problem("glossary.yaml", f"ambiguous: {row.id}", "ask_en", "the question in English too")
