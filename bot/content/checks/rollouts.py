"""A rollout's dates hang together: who moves a wave moves what follows it."""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.rows.rollouts import RolloutRow
from bot.content.sections import GOVERNANCE, ROLLOUTS
from bot.errors import Problem


def parallel_tools(draft: Draft) -> Iterator[Problem]:
    """The new tool's dates are days when a wave starts, a unit's own where the date is for a unit."""
    for row in draft.rows(ROLLOUTS):
        tools = row.parallel_tools
        if tools is None:
            continue
        if tools.from_ not in {wave.start for wave in row.waves}:
            yield _problem(row, "from", "the day when a wave starts")
        for unit, day in tools.from_by_unit.items():
            if day not in {wave.start for wave in row.waves if unit in wave.units}:
                yield _problem(row, f"from_by_unit.{unit}", f"the day when a wave of {unit} starts")
            elif day > tools.until:
                yield _problem(row, f"from_by_unit.{unit}", "not after until")


def cutovers(draft: Draft) -> Iterator[Problem]:
    """The morning after lies in its wave, and the next gate comes after the one that is passed."""
    gates = [gate.id for governance in draft.rows(GOVERNANCE) for gate in governance.handover_gates]
    for row in draft.rows(ROLLOUTS):
        if row.cutover:
            days = [wave for wave in row.waves if wave.wave == row.cutover.wave]
            local = row.cutover.at.astimezone(draft.known.zone).date()
            if not all(wave.start <= local <= wave.end for wave in days):
                yield Problem("rollouts.yaml", row.id, "cutover.at", f"a time in wave {row.cutover.wave}")
        if row.handover and gates and gates.index(row.handover.next) <= gates.index(row.handover.gate):
            yield Problem("rollouts.yaml", row.id, "handover.next", "a gate after the one that is passed")


def _problem(row: RolloutRow, field: str, expected: str) -> Problem:
    return Problem("rollouts.yaml", row.id, f"parallel_tools.{field}", expected)
