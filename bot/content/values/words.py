"""What words mean, what the screen does, and what is followed up."""

from datetime import timedelta

from bot.content.draft import Draft
from bot.content.sections import (
    ABBREVIATIONS,
    AMBIGUOUS,
    DETECTORS,
    EFFECTS,
    FROM_ENGLISH,
    METRICS,
    REPORT_GOALS,
    REPORT_RULES,
    SPELLINGS,
    STORAGE,
)
from bot.language import Text
from bot.privacy import ScreenPolicy
from bot.privacy.seen import fold
from bot.region import Aim, Ambiguous, Glossary, Reports
from bot.routing import Priority
from bot.staff import Staff


def glossary(draft: Draft) -> Glossary:
    """What words mean."""
    return Glossary(
        abbreviations=draft.one(ABBREVIATIONS).root,
        ambiguous={
            row.id: Ambiguous(tuple(row.options), Text(row.ask_sv, row.ask_en)) for row in draft.rows(AMBIGUOUS)
        },
        misspellings=draft.one(SPELLINGS).root,
        from_english=draft.one(FROM_ENGLISH).root,
    )


def screening(draft: Draft, helpers: Staff) -> ScreenPolicy:
    """What the screen does; those who help may be named."""
    storage = draft.one(STORAGE)
    return ScreenPolicy(
        actions={row.id: row.action for row in draft.rows(DETECTORS)},
        redactions=storage.redaction,
        keep_blocked_days=storage.block.retention_days,
        keep_warned_days=storage.warn.retention_days,
        staff=frozenset(fold(helper.name) for helper in (*helpers.members.values(), *helpers.superusers)),
    )


def reports(draft: Draft) -> Reports:
    """What is followed up."""
    goals = draft.one(REPORT_GOALS)
    hours = goals.first_response_median_h
    by_priority = ((Priority.P1, hours.P1), (Priority.P2, hours.P2), (Priority.P3, hours.P3), (Priority.P4, hours.P4))
    return Reports(
        aims=tuple(Aim(row.id, Text(row.sv, row.en), row.target, row.metrics) for row in draft.rows(EFFECTS)),
        metrics={row.id: Text(row.sv, row.en) for row in draft.rows(METRICS)},
        least_group=draft.one(REPORT_RULES).min_group_size,
        first_response_median={priority: timedelta(hours=value) for priority, value in by_priority},
        first_response_within_target=goals.first_response_within_target,
        most_reassignments=goals.reassignment_max,
        least_satisfaction=goals.csat_min,
    )
