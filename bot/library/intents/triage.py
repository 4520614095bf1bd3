"""How bad an incident is, by the region's criteria; and whether to ask back, where it may be worse than it looks."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.library.intents.cues import cues
from bot.library.intents.harm import NOTHING, Alarm, Harm
from bot.region import Region
from bot.routing import Priority
from bot.systems import Criticality, System

WORST, OTHER = "P1", "other"
# How likely danger is: whatever is asked beside it, by all its words, to be asked about, and that with one of its cues.
CERTAIN, SURE, UNSURE, UNSURE_WITH_A_CUE = 0.7, 0.5, 0.3, 0.15
WHOLE, SEVERAL, DOWN = "whole-unit", "several-hit", "down"
WAY_IN, ANYTHING = "the-way-in", "anything-at-all"
AT_THE_PATIENT = frozenset({"patient-at-hand", "about-care"})
LADDER: Sequence[Priority] = (Priority.P4, Priority.P3, Priority.P2)
UNKNOWN: Criticality = "B"


@dataclass(frozen=True, slots=True)
class Danger:
    """What a message tells of danger to care: the cues that fired, and 0–1 how likely all its words make it."""

    fired: frozenset[str]
    share: float
    alarm: Alarm = NOTHING

    @property
    def told(self) -> bool:
        """Whether the message itself tells of one of the criteria of P1."""
        if self.alarm.harm is Harm.DANGER:
            return True
        return not self.alarm.calm and self.share >= SURE

    @property
    def certain(self) -> bool:
        """Whether it tells of one so plainly that it is no question, though it is put like one."""
        return self.share >= CERTAIN

    @property
    def possible(self) -> bool:
        """Whether it may: then one question is asked, for none may be missed."""
        if self.alarm.harm is not Harm.NONE:
            return True
        return not self.alarm.calm and self.share >= (UNSURE_WITH_A_CUE if self._cue else UNSURE)

    @property
    def _cue(self) -> bool:
        return any(WORST in cues()[cue].speaks_for for cue in self.fired)


def is_worst(danger: Danger, system: System | None, *, named: bool) -> bool:
    """Whether the incident is a P1: a criterion, or a whole unit that cannot reach what is critical for patients.

    `named` says whether the message itself names the system.
    """
    if danger.told:
        return True
    if danger.alarm.calm or not danger.fired >= {WHOLE, DOWN}:
        return False
    critical = system is not None and system.criticality == "A"
    return critical or WAY_IN in danger.fired or (ANYTHING in danger.fired and not named)


def priority_of(danger: Danger, system: System | None, region: Region, *, named: bool) -> Priority:
    """Where its system's class starts, one step up for several people or a whole function; P1 by the criteria alone."""
    if is_worst(danger, system, named=named):
        return Priority.P1
    starts = region.routing.triage.by_criticality[system.criticality if system else UNKNOWN]
    if starts not in LADDER:
        return starts
    raised = LADDER.index(starts) + bool(danger.fired & {WHOLE, SEVERAL, DOWN})
    return LADDER[min(raised, len(LADDER) - 1)]


def is_unsure(danger: Danger, system: System | None) -> bool:
    """Whether an incident may be a P1 after all: a critical system, more than one hit, or a patient near."""
    critical = system is not None and system.criticality == "A"
    if danger.alarm.calm and danger.alarm.harm is Harm.NONE:
        return False
    return bool(critical or danger.possible or danger.fired & {WHOLE, SEVERAL} or danger.fired & AT_THE_PATIENT)
