"""How-tos and their films, and what no film answers yet."""

from collections.abc import Mapping
from itertools import zip_longest

from bot.content.draft import Draft
from bot.content.rows.howto import GapRow, HowToRow, TextRow, VideoRow
from bot.content.sections import GAPS, HOW_TOS
from bot.content.values.people import RoleNames
from bot.content.values.systems import optional
from bot.content.webvtt import cues
from bot.howto import Chapter, HowTo, KnownGap, Variant, Video
from bot.ids import GapId, HowToId
from bot.language import Text


def text(row: TextRow) -> Text:
    """A text in both languages."""
    return Text(row.sv, row.en)


def how_tos(draft: Draft, names: RoleNames) -> dict[HowToId, HowTo]:
    """The catalogue."""
    transcripts = draft.files.transcripts
    return {HowToId(row.id): _how_to(row, names, transcripts) for row in draft.rows(HOW_TOS)}


def known_gaps(draft: Draft) -> tuple[KnownGap, ...]:
    """What staff ask and no film answers yet."""
    return tuple(_gap(row) for row in draft.rows(GAPS))


def _gap(row: GapRow) -> KnownGap:
    return KnownGap(GapId(row.id), text(row.title), (*row.asked.sv, *row.asked.en))


def _how_to(row: HowToRow, names: RoleNames, transcripts: Mapping[str, bytes]) -> HowTo:
    return HowTo(
        id=HowToId(row.id),
        title=text(row.title),
        system=row.system,
        area=row.area,
        roles=names.roles(row.roles),
        phrases=_phrases(row),
        answer=text(row.answer),
        steps=tuple(Text(sv, en) for sv, en in zip_longest(row.steps_sv, row.steps_en)),
        video=_video(row.video, transcripts),
        owner=row.owner,
        reviewed=row.reviewed,
        restricted_to=names.roles(row.restricted_to),
        restricted_note=optional(row.restricted_note_sv, row.restricted_note_en),
        safety=optional(row.safety_sv, row.safety_en),
        variants=tuple(Variant(names.roles(v.roles), Text(v.answer_sv, v.answer_en)) for v in row.variants),
        related=row.related,
        rollout=row.rollout,
        written_for=names.single(row.roles),
    )


def _phrases(row: HowToRow) -> tuple[str, ...]:
    """All that staff call it and ask for it, and what its film's chapters are called; each once."""
    chapters = [title for chapter in row.video.chapters for title in (chapter.sv, chapter.en) if title is not None]
    said = (*row.keywords.sv, *row.keywords.en, *row.complaints_sv, *row.asked.sv, *row.asked.en, *chapters)
    return tuple(dict.fromkeys(said))


def _video(row: VideoRow, transcripts: Mapping[str, bytes]) -> Video:
    chapters = tuple(Chapter(chapter.at, Text(chapter.sv, chapter.en)) for chapter in row.chapters)
    said = tuple(cues(transcripts[row.transcript_file])) if row.transcript_file else ()
    return Video(row.url, row.seconds, row.captions, row.transcript, chapters, said)
