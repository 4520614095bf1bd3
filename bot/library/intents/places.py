"""Where a message belongs: its system, its area, and which of the two logics it follows."""

from collections.abc import Sequence

from bot.ids import AreaId, HowToId, SystemId
from bot.intent import Intent
from bot.library.intents.features import Seen, area_features
from bot.library.intents.weights import Weights
from bot.library.ranking import Ranked
from bot.region import Region
from bot.systems import Logic

MAKES_TICKET = frozenset({Intent.HOW_TO, Intent.INCIDENT, Intent.REQUEST, Intent.IDEA, Intent.AUTHORISATION})
CHANGES_WORK = frozenset({"work-otherwise", "be-a-pilot"})
ACCESS = frozenset({"access", "somebody-new"})
LIKELY_ENOUGH = 0.5
NEAR_ENOUGH = 0.12  # a share below this is no hint of a system


def system_of(seen: Seen, region: Region) -> SystemId | None:
    """The first system that is named, else that of the nearest how-to; that of a breach has a rule of its own."""
    if seen.alarm.security:
        return _with_a_rule_of_its_own(region)
    if seen.systems:
        return seen.systems[0]
    near = _nearest(seen.nearest)
    return region.how_tos[near].system if near else None


def _with_a_rule_of_its_own(region: Region) -> SystemId | None:
    incidents = (rule.when for rule in region.routing.rules if rule.when.intent is Intent.INCIDENT)
    return next((when.system for when in incidents if when.system), None)


def area_of(intent: Intent, seen: Seen, region: Region, weights: Weights) -> AreaId | None:
    """The likeliest area of a message that may become a ticket; of one about rollouts or people, where it names one."""
    if intent is Intent.ROLLOUT_STATUS and seen.rollout:
        return region.systems[region.rollouts[seen.rollout].system].area
    if intent in (Intent.ROLLOUT_STATUS, Intent.HUMAN):
        return _named(seen, region)
    return _likeliest(intent, seen, region, weights) if intent in MAKES_TICKET else None


def _likeliest(intent: Intent, seen: Seen, region: Region, weights: Weights) -> AreaId | None:
    shares = weights.shares(area_features(seen, region, asked=intent is Intent.HOW_TO))
    known = {area: share for area, share in shares.items() if AreaId(area) in region.areas}
    return AreaId(max(known, key=lambda area: known[area])) if known else None


def _named(seen: Seen, region: Region) -> AreaId | None:
    return region.systems[seen.systems[0]].area if seen.systems else None


def logic_of(intent: Intent, seen: Seen, system: SystemId | None, region: Region, weights: Weights) -> Logic:
    """Innovation for ideas, for changing how one works, and for what belongs to an innovation rollout or system."""
    if intent is Intent.IDEA:
        return Logic.INNOVATION
    if intent is Intent.AUTHORISATION:
        return Logic.GOVERNANCE
    if intent is Intent.REQUEST and _changes_work(seen, weights):
        return Logic.INNOVATION
    if system is not None and region.systems[system].default_logic is Logic.INNOVATION:
        return Logic.INNOVATION
    if intent is Intent.ROLLOUT_STATUS or (intent is Intent.REQUEST and not seen.cues & ACCESS):
        return region.rollouts[seen.rollout].logic if seen.rollout else Logic.GOVERNANCE
    return Logic.GOVERNANCE


def _changes_work(seen: Seen, weights: Weights) -> bool:
    """Whether what is wanted is another way of working: one of its cues, or all the words together."""
    return bool(seen.cues & CHANGES_WORK) or weights.shares(seen.features)[Logic.INNOVATION.value] >= LIKELY_ENOUGH


def _nearest(nearest: Sequence[Ranked]) -> HowToId | None:
    return HowToId(nearest[0].id) if nearest and nearest[0].score >= NEAR_ENOUGH else None
