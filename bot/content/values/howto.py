"""How-tos and their films."""

from itertools import zip_longest

from bot.content.draft import Draft
from bot.content.rows.howto import HowToRow, TextRow, VideoRow
from bot.content.sections import HOW_TOS
from bot.content.values.people import RoleNames
from bot.content.values.systems import optional
from bot.howto import Chapter, HowTo, Variant, Video
from bot.ids import HowToId
from bot.language import Text


def text(row: TextRow) -> Text:
    """A text in both languages."""
    return Text(row.sv, row.en)


def how_tos(draft: Draft, names: RoleNames) -> dict[HowToId, HowTo]:
    """The catalogue."""
    return {HowToId(row.id): _how_to(row, names) for row in draft.rows(HOW_TOS)}


def _how_to(row: HowToRow, names: RoleNames) -> HowTo:
    return HowTo(
        id=HowToId(row.id),
        title=text(row.title),
        system=row.system,
        area=row.area,
        roles=names.roles(row.roles),
        phrases=row.keywords.sv + row.keywords.en + row.complaints_sv,
        answer=text(row.answer),
        steps=tuple(Text(sv, en) for sv, en in zip_longest(row.steps_sv, row.steps_en)),
        video=_video(row.video),
        owner=row.owner,
        reviewed=row.reviewed,
        restricted_to=names.roles(row.restricted_to),
        restricted_note=optional(row.restricted_note_sv, row.restricted_note_en),
        safety=optional(row.safety_sv, row.safety_en),
        variants=tuple(Variant(names.roles(v.roles), Text(v.answer_sv, v.answer_en)) for v in row.variants),
        related=row.related,
        rollout=row.rollout,
    )


def _video(row: VideoRow) -> Video:
    chapters = tuple(Chapter(chapter.at, Text(chapter.sv, chapter.en)) for chapter in row.chapters)
    return Video(row.url, row.seconds, row.captions, row.transcript, chapters)
