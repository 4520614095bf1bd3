"""howto.yaml: how-tos and their films; gaps.yaml: what staff ask and no how-to answers."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.content.rows.row import (
    AreaRef,
    Count,
    HowToRef,
    Id,
    Info,
    Language,
    Many,
    Plain,
    RolesRef,
    RolloutRef,
    Row,
    StaffRef,
    SystemRef,
    Url,
    beside,
    each_once,
    expected,
    shaped,
    starts_with,
)


class TextRow(Row):
    """A text in both languages; in Swedish always."""

    sv: Plain
    en: Plain | None = None


class KeywordsRow(Row):
    """What staff call it."""

    sv: Many[Plain] = Field(min_length=1)
    en: Many[Plain] = ()


class AskedRow(Row):
    """How staff ask for it, in their words."""

    sv: Annotated[Many[Plain], AfterValidator(each_once)] = ()
    en: Annotated[Many[Plain], AfterValidator(each_once)] = ()


class ChapterRow(Row):
    """A part of a film."""

    at: Count
    sv: Plain
    en: Plain | None = None


def _in_order(chapters: tuple[ChapterRow, ...], info: Info) -> tuple[ChapterRow, ...]:
    starts, seconds = [chapter.at for chapter in chapters], info.data.get("seconds")
    if starts != sorted(set(starts)):
        raise expected("chapters one after the other")
    if starts and seconds is not None and starts[-1] >= seconds:
        raise expected(f"chapters that start within the film's {seconds} seconds")
    return chapters


class VideoRow(Row):
    """A film of at most two minutes."""

    url: Annotated[Url, starts_with(lambda known: known.video_base)]
    seconds: Annotated[int, Field(ge=1, le=120)]
    captions: Annotated[Many[Language], AfterValidator(each_once)] = Field(min_length=1)
    transcript: Annotated[Url, starts_with(lambda known: known.transcript_base)] | None = None
    transcript_file: Annotated[str, shaped(r"transcripts/[a-z0-9_-]+\.(sv|en)\.vtt", "transcripts/….sv.vtt")] | None = (
        None
    )
    chapters: Annotated[Many[ChapterRow], AfterValidator(_in_order)] = ()


class VariantRow(Row):
    """Another answer for some roles."""

    roles: Many[RolesRef] = Field(min_length=1)
    answer_sv: Plain
    answer_en: Plain | None = None


def _as_many(steps: tuple[str, ...], info: Info) -> tuple[str, ...]:
    swedish = info.data.get("steps_sv")
    if steps and swedish is not None and len(steps) != len(swedish):
        raise expected(f"{len(swedish)} steps, as in steps_sv")
    return steps


def _says_why(note: str | None, info: Info) -> str | None:
    if note is None and info.data.get("restricted_to"):
        raise expected("a text for those whom restricted_to keeps out")
    if note is not None and info.data.get("restricted_to") == ():
        raise expected("restricted_to to say whom it keeps out")
    return note


def _not_itself(related: tuple[str, ...], info: Info) -> tuple[str, ...]:
    if info.data.get("id") in related:
        raise expected("other how-tos")
    return related


class HowToRow(Row):
    """A how-to."""

    id: Id
    title: TextRow
    system: SystemRef
    area: AreaRef
    roles: Many[RolesRef]
    keywords: KeywordsRow
    complaints_sv: Many[Plain] = ()
    asked: AskedRow = AskedRow()
    answer: TextRow
    steps_sv: Many[Plain] = Field(min_length=1)
    steps_en: Annotated[Many[Plain], AfterValidator(_as_many)] = ()
    video: VideoRow
    related: Annotated[Many[HowToRef], AfterValidator(each_once), AfterValidator(_not_itself)] = ()
    owner: StaffRef
    reviewed: date
    restricted_to: Many[RolesRef] = ()
    restricted_note_sv: Annotated[Plain | None, AfterValidator(_says_why)] = Field(default=None, validate_default=True)
    restricted_note_en: Annotated[Plain, beside("restricted_note_sv")] | None = None
    safety_sv: Plain | None = None
    safety_en: Annotated[Plain, beside("safety_sv")] | None = None
    variants: Many[VariantRow] = ()
    rollout: RolloutRef | None = None


def _asked_somehow(asked: AskedRow) -> AskedRow:
    if not asked.sv:
        raise expected("at least one phrase in Swedish")
    return asked


class GapRow(Row):
    """What staff ask and no film answers yet; `near` is what it is easily taken for."""

    id: Id
    title: TextRow
    system: SystemRef | None = None
    near: Annotated[Many[HowToRef], AfterValidator(each_once)] = ()
    asked: Annotated[AskedRow, AfterValidator(_asked_somehow)]
