"""Rollouts."""

from bot.content.draft import Draft
from bot.content.rows import rollouts as rows
from bot.content.sections import ROLLOUTS
from bot.content.values.howto import text
from bot.content.values.people import RoleNames
from bot.ids import RolloutId
from bot.language import Text
from bot.rollouts import (
    Afterwards,
    Contact,
    Cutover,
    Handover,
    KnownIssue,
    ParallelTools,
    Roadmap,
    Rollout,
    TechnicalItem,
    Wave,
)
from bot.systems import Logic


def rollouts(draft: Draft, names: RoleNames) -> dict[RolloutId, Rollout]:
    """All rollouts."""
    return {RolloutId(row.id): _rollout(row, names) for row in draft.rows(ROLLOUTS)}


def _rollout(row: rows.RolloutRow, names: RoleNames) -> Rollout:
    return Rollout(
        id=RolloutId(row.id),
        name=row.name,
        system=row.system,
        logic=Logic(row.logic),
        summary=Text(row.summary_sv, row.summary_en),
        profile=row.profile,
        phase=row.phase,
        principles=row.principles.model_dump(),
        support_plan=row.support_plan.model_dump(),
        national=_contact(row.contacts.national),
        regional=_contact(row.contacts.regional),
        roadmap=_roadmap(row.roadmap),
        waves=tuple(_wave(wave) for wave in row.waves),
        technical=tuple(TechnicalItem(item.what, item.owner, item.due, item.status) for item in row.technical),
        films=row.films,
        roles=names.roles(row.roles),
        numbers=row.numbers,
        parallel_tools=_tools(row.parallel_tools) if row.parallel_tools else None,
        cutover=_cutover(row.cutover) if row.cutover else None,
        handover=_handover(row.handover) if row.handover else None,
        afterwards=Afterwards(Text(row.after.sv, row.after.en), row.after.until) if row.after else None,
        effects=row.effects,
    )


def _contact(row: rows.ContactRow) -> Contact:
    return Contact(row.role, row.name, row.mail, row.consultant)


def _roadmap(row: rows.RoadmapRow) -> Roadmap:
    return Roadmap(row.pilot_start, row.pilot_end, row.broad_start, row.broad_end)


def _wave(row: rows.WaveRow) -> Wave:
    return Wave(row.wave, Text(row.sv, row.en), row.units, row.start, row.end, row.status)


def _handover(row: rows.HandoverRow) -> Handover:
    return Handover(row.gate, row.next, row.receiving_unit)


def _tools(row: rows.ParallelToolsRow) -> ParallelTools:
    return ParallelTools(
        old=text(row.old),
        new=text(row.new),
        start=row.from_,
        start_by_unit=row.from_by_unit,
        until=row.until,
        rule=Text(row.rule_sv, row.rule_en),
        new_how_tos=row.howtos.new,
        old_how_tos=row.howtos.old,
    )


def _cutover(row: rows.CutoverRow) -> Cutover:
    return Cutover(
        wave=row.wave,
        at=row.at,
        changed=Text(row.changed_sv, row.changed_en),
        first=Text(row.first_sv, row.first_en),
        known_issues=tuple(KnownIssue(Text(issue.sv, issue.en), issue.since) for issue in row.known_issues),
        film=row.film,
    )
