"""Where a ticket goes."""

from datetime import timedelta

from bot import routing as nouns
from bot.content.draft import Draft
from bot.content.rows import routing as rows
from bot.content.rows.tickets import FieldRow, FormRow
from bot.content.sections import (
    BROKER,
    BUSINESS_HOURS,
    ESCALATION,
    FORMS,
    GOVERNANCE,
    HANDOVER,
    HOLIDAYS,
    PRIORITIES,
    PRIORITY_RULES,
    QUEUES,
    RULES,
)
from bot.intent import Intent
from bot.language import Text
from bot.staff import Hours
from bot.systems import Logic


def routing(draft: Draft) -> nouns.Routing:
    """All that decides where a ticket goes."""
    broker = draft.one(BROKER)
    return nouns.Routing(
        hours=_business_hours(draft),
        queues={nouns.QueueId(row.id): _queue(row) for row in draft.rows(QUEUES)},
        levels={nouns.Priority(row.id): _level(row) for row in draft.rows(PRIORITIES)},
        triage=_triage(draft.one(PRIORITY_RULES)),
        rules=tuple(nouns.Rule(_when(row.when), _then(row.then)) for row in draft.rows(RULES)),
        escalations=tuple(_escalation(row) for row in draft.rows(ESCALATION)),
        broker=nouns.Broker(
            broker.actions, broker.on_overlamna.queue_by_area, broker.on_overlamna.keep_consultant_as_contact
        ),
        handover=_handover(draft),
        forms={nouns.FormId(row.id): _form(row) for row in draft.rows(FORMS)},
    )


def _business_hours(draft: Draft) -> nouns.BusinessHours:
    row = draft.one(BUSINESS_HOURS)
    holidays = {holiday.date: holiday.name for holiday in draft.rows(HOLIDAYS)}
    return nouns.BusinessHours(frozenset(row.days), Hours(row.start, row.end), holidays)


def _queue(row: rows.QueueRow) -> nouns.Queue:
    return nouns.Queue(
        id=nouns.QueueId(row.id),
        name=Text(row.sv, row.en),
        calendar=nouns.Calendar(row.calendar),
        first_response=_first_response(row),
        resolution=timedelta(hours=row.resolution_target_h) if row.resolution_target_h else None,
        owners=row.owners,
        parallel=row.parallel,
        phone_first=row.phone_handoff,
    )


def _first_response(row: rows.QueueRow) -> timedelta | nouns.WorkingDays:
    if row.first_response_working_days:
        return nouns.WorkingDays(row.first_response_working_days)
    return timedelta(hours=row.first_response_h or 0, minutes=row.first_response_min or 0)


def _level(row: rows.PriorityRow) -> nouns.Level:
    return nouns.Level(nouns.Priority(row.id), Text(row.sv, row.en), row.queue, row.call_immediately)


def _triage(row: rows.PriorityRulesRow) -> nouns.Triage:
    default = row.criticality_default
    return nouns.Triage(
        highest_if_any=row.P1_if_any,
        raise_one_step_if=row.raise_one_step_if,
        ask_if_unsure=Text(row.ask_if_unsure_sv, row.ask_if_unsure_en),
        by_criticality={
            "A": nouns.Priority(default.A),
            "B": nouns.Priority(default.B),
            "C": nouns.Priority(default.C),
        },
    )


def _when(row: rows.WhenRow) -> nouns.When:
    return nouns.When(
        intent=Intent(row.intent),
        system=row.system,
        criticality=row.system_criticality,
        priority=nouns.Priority(row.priority) if row.priority else None,
        logic=Logic(row.logic) if row.logic else None,
        kind=nouns.RequestKind(row.kind) if row.kind else None,
        unanswered="topic" in row.model_fields_set,
        asked_for_person=row.asked_for_person,
    )


def _then(row: rows.ThenRow) -> nouns.Then:
    return nouns.Then(
        queue=row.queue,
        assign=nouns.Assignee(row.assign) if row.assign else None,
        form=row.form,
        notify=tuple(nouns.Assignee(name) for name in row.notify),
        suggest_expert=nouns.Assignee(row.suggest_expert) if row.suggest_expert else None,
        needs_manager=row.requires == "chefs_godkannande",
        show_phone=row.show_phone or row.card == "ring_nu",
        offer_ticket=row.action == "offer_ticket",
        log_gap=row.log_gap,
    )


def _escalation(row: rows.EscalationRow) -> nouns.Escalation:
    return nouns.Escalation(row.at, nouns.Assignee(row.to), frozenset(row.queues), row.kind == "warning")


def _handover(draft: Draft) -> nouns.Handover:
    row, gates = draft.one(HANDOVER), draft.one(GOVERNANCE).handover_gates
    return nouns.Handover(
        to_innovation=row.to_innovation.requires,
        to_operations=row.to_operations.requires,
        gates={gate.id: nouns.Gate(gate.id, Text(gate.sv, gate.en), gate.owner) for gate in gates},
    )


def _form(row: FormRow) -> nouns.Form:
    fields = tuple(_field(field) for field in row.fields)
    return nouns.Form(nouns.FormId(row.id), row.kind, fields, row.anonymous_allowed, row.keep_answers_days)


def _field(row: FieldRow) -> nouns.Field:
    choices = tuple(nouns.Choice(choice.id, Text(choice.sv, choice.en)) for choice in row.choices)
    return nouns.Field(row.id, Text(row.sv, row.en), nouns.FieldKind(row.type), row.required, choices)
