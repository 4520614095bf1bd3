"""routing.yaml's forms, and tickets.yaml: tickets as they stand when the demo begins."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, RootModel

from bot.content.rows.routing import Positive, Priority, RequestKind, TicketKind
from bot.content.rows.row import (
    AreaRef,
    Count,
    HowToRef,
    Id,
    Info,
    Instant,
    Language,
    Logic,
    Many,
    PersonaRef,
    Plain,
    QueueRef,
    Row,
    StaffOrPersonaRef,
    StaffRef,
    SystemRef,
    UnitRef,
    expected,
    not_before,
    shaped,
)

Number = Annotated[str, shaped(r"IT-\d{4}-\d{5,7}", "a ticket's number, as IT-2026-00873")]
Status = Literal[
    "new", "in_progress", "waiting_asker", "waiting_expert", "resolved",
    "ny", "bedoms", "test", "utvarderad", "overlamning", "avslutad",
    "mottagen", "komplettering", "bedomning", "besked",
]  # fmt: skip


class ChoiceRow(Row):
    """One of a field's choices."""

    id: Id
    sv: Plain
    en: Plain | None = None


def _only_of_a_choice(choices: tuple[ChoiceRow, ...], info: Info) -> tuple[ChoiceRow, ...]:
    if "type" in info.data and bool(choices) != (info.data["type"] == "choice"):
        raise expected("choices for a field of type choice, and only there")
    if len({choice.id for choice in choices}) < len(choices):
        raise expected("each id once")
    return choices


class FieldRow(Row):
    """One thing that a form asks."""

    id: Id
    sv: Plain
    en: Plain | None = None
    type: Literal["text", "long", "choice", "yes_no", "number", "date", "unit", "system", "person"]
    required: bool
    choices: Annotated[Many[ChoiceRow], AfterValidator(_only_of_a_choice)] = Field(default=(), validate_default=True)


def _each_once(fields: tuple[FieldRow, ...]) -> tuple[FieldRow, ...]:
    if len({field.id for field in fields}) < len(fields):
        raise expected("each id once")
    return fields


class FormRow(Row):
    """A form; the id is its name in the file."""

    id: Id
    kind: TicketKind
    fields: Annotated[Many[FieldRow], AfterValidator(_each_once)] = Field(min_length=1)
    photo_allowed: bool = False
    anonymous_allowed: bool = False
    keep_answers_days: Positive | None = None


class NextNumberRow(RootModel[Number]):
    """The number that the next ticket gets."""

    model_config = ConfigDict(strict=True, frozen=True)


Day = date


class StageRow(Row):
    """Where an idea stands."""

    id: Status
    owner: StaffRef
    date: Day


class ReviewerRow(Row):
    """Who judges an authorisation."""

    by: StaffRef
    status: Literal["klar", "pagar"]
    date: Day | None = None


class SaidRow(Row):
    """What somebody wrote."""

    at: Instant
    from_: StaffOrPersonaRef = Field(alias="from")
    text: Plain


def _in_turn(said: tuple[SaidRow, ...]) -> tuple[SaidRow, ...]:
    times = [one.at for one in said]
    if times != sorted(times):
        raise expected("the oldest first")
    return said


class TicketRow(Row):
    """A ticket."""

    number: Number
    kind: TicketKind
    request_kind: RequestKind | None = None
    title_sv: Plain
    lang: Language
    reporter: PersonaRef
    unit: UnitRef
    system: SystemRef | None = None
    area: AreaRef | None = None
    logic: Logic
    priority: Priority | None = None
    queue: QueueRef
    owner: StaffRef | None = None
    cover: StaffRef | None = None
    contact: StaffRef | None = None
    contact_back: date | None = None
    notify: Many[StaffRef] = ()
    expert: StaffRef | None = None
    requires: Literal["chefs_godkannande"] | None = None
    reviewers: Many[ReviewerRow] = ()
    stage: StageRow | None = None
    votes: Count = 0
    status: Status
    created: Instant
    first_response_due: Annotated[Instant, not_before("created")]
    first_response_at: Annotated[Instant, not_before("created")] | None = None
    resolution_due: Annotated[Instant, not_before("created")] | None = None
    resolved_at: Annotated[Instant, not_before("created")] | None = None
    solved_with: HowToRef | None = None
    reopen_until: date | None = None
    form: dict[Id, object]
    exchange: Annotated[Many[SaidRow], AfterValidator(_in_turn)]
    notes: Annotated[Many[SaidRow], AfterValidator(_in_turn)] = ()
