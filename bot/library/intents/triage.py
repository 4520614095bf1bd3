"""How bad an incident is, by the region's criteria; and whether to ask back, where it may be worse than it looks."""

from collections.abc import Sequence

from bot.library.intents.cues import cues
from bot.region import Region
from bot.routing import Priority
from bot.systems import Criticality, System

WORST = "P1"
WHOLE, SEVERAL, DOWN = "whole-unit", "several-hit", "down"
WAY_IN, ANYTHING = "the-way-in", "anything-at-all"
AT_THE_PATIENT = frozenset({"patient-at-hand", "about-care"})
LADDER: Sequence[Priority] = (Priority.P4, Priority.P3, Priority.P2)
UNKNOWN: Criticality = "B"


def endangers_care(fired: frozenset[str]) -> bool:
    """Whether the message itself tells of one of the criteria of P1."""
    return any(WORST in cues()[cue].speaks_for for cue in fired)


def is_worst(fired: frozenset[str], system: System | None, *, named: bool) -> bool:
    """Whether the incident is a P1: a criterion, or a whole unit that cannot reach what is critical for patients.

    `named` says whether the message itself names the system.
    """
    if endangers_care(fired):
        return True
    if WHOLE not in fired:
        return False
    critical = system is not None and system.criticality == "A"
    return critical or WAY_IN in fired or (ANYTHING in fired and not named)


def priority_of(fired: frozenset[str], system: System | None, region: Region, *, named: bool) -> Priority:
    """Where its system's class starts, one step up for several people or a whole function; P1 by the criteria alone."""
    if is_worst(fired, system, named=named):
        return Priority.P1
    starts = region.routing.triage.by_criticality[system.criticality if system else UNKNOWN]
    if starts not in LADDER:
        return starts
    raised = LADDER.index(starts) + bool(fired & {WHOLE, SEVERAL, DOWN})
    return LADDER[min(raised, len(LADDER) - 1)]


def is_unsure(fired: frozenset[str], system: System | None) -> bool:
    """Whether an incident may be a P1 after all: a critical system, more than one hit, or a patient near."""
    critical = system is not None and system.criticality == "A"
    return bool(critical or fired & {WHOLE, SEVERAL} or fired & AT_THE_PATIENT)
