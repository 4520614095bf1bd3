"""glossary.yaml, sensitive_patterns.yaml and effects.yaml: words, what the screen does, and what is followed up."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel

from bot.content.rows.row import Count, Id, Many, MetricRef, Plain, RolesRef, Row, UnitRef

_STRICT = ConfigDict(strict=True, frozen=True)
Action = Literal["block", "warn"]
Days = Annotated[int, Field(ge=1)]


class MeaningsRow(RootModel[dict[Plain, Plain]]):
    """A word, and what it means."""

    model_config = _STRICT


class SpellingsRow(RootModel[dict[Plain, Many[Plain]]]):
    """A word, and how else it is written."""

    model_config = _STRICT


class AmbiguousRow(Row):
    """A word of several meanings (the id), and what to ask back."""

    id: Plain
    options: Many[Plain] = Field(min_length=2)
    ask_sv: Plain
    ask_en: Plain | None = None


class CompoundRow(Row):
    """How words are joined, split and bent, in words."""

    sv: Plain
    rule: str


class DetectorRow(Row):
    """Something that the screen looks for."""

    id: Id
    sv: Plain
    en: Plain | None = None
    forms: Many[str]
    check: Many[Literal["date", "date_minus_60", "luhn", "format"]] = ()
    action: Action
    answer: Literal["never_echo"] | None = None
    context_not_required: bool = False
    note: Plain | None = None


class AllowedRow(Row):
    """Something that looks alike and passes."""

    id: Id
    form: str
    note: Plain | None = None
    caution: str | None = None


class BlockedTraceRow(Row):
    """What stays of a blocked text."""

    store_text: Literal[False]
    store: Many[Literal["time", "channel", "user_hash", "detector_id", "length"]]
    retention_days: Days


class WarnedTraceRow(Row):
    """What stays of a text with a warning."""

    store_text: Literal["redacted_only"]
    retention_days: Days


class StorageRow(Row):
    """What stays of what the screen stopped."""

    block: BlockedTraceRow
    warn: WarnedTraceRow
    redaction: dict[Id, str]


class ReplyRow(Row):
    """What is said then."""

    block: Plain
    warn: Plain
    secret: Plain


class EffectRow(Row):
    """An effect that the region is after."""

    id: Id
    sv: Plain
    en: Plain | None = None
    target_groups: Many[RolesRef]
    usage_goal: Plain
    metrics: Many[MetricRef]
    pilot_unit: UnitRef | None = None
    baseline: Plain | None = None
    target: Plain


class MetricRow(Row):
    """A measure."""

    id: Id
    sv: Plain
    en: Plain | None = None
    formula: Plain
    by: Many[Id] = ()


class ReportRulesRow(Row):
    """What no report does."""

    min_group_size: Count
    no_individual_ranking: Literal[True]
    no_free_text_in_reports: Literal[True]
    period_default: Literal["week", "month", "quarter"]
