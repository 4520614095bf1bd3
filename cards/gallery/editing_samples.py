"""What editors are shown, as Hugo and Karin of Region Exempel see it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import content
from bot.app.digest.composer import Composer
from bot.digest import Digest, Item, Own, Reason, Section, Topic
from bot.digest.values import Coming
from bot.editing.edits import Deed, Edit
from bot.editing.overlay import laid_over
from bot.ids import HowToId, PersonId, RoleId, RolloutId, UnitId
from bot.language import Text
from bot.news import News
from bot.people import Audience, Membership, Person
from bot.privacy import Screened, screen
from bot.region import Region
from bot.replies.editing import (
    EditUndone,
    MoveAsked,
    Named,
    NewsForm,
    NewsKept,
    NewsList,
    NewsPreview,
    NewsRow,
    Reach,
    SeenAs,
    WaveMoved,
    WithdrawAsked,
    Written,
    Wrong,
)
from bot.replies.morning import Morning
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply

FOLDER = Path(__file__).parents[2] / "content" / "region-exempel"
MORNING = datetime(2026, 11, 23, 6, 35, tzinfo=ZoneInfo("Europe/Stockholm"))
NURSE, WARD = RoleId("sjukskoterska"), UnitId("med-avd5")
NEWS = News(
    "n-5f2a",
    Text("Ny rutin för vikt på rond", "New routine for weight on rounds"),
    Text("Väg före kl. 7 och skriv in direkt.", "Weigh before 7 and enter it at once."),
    Audience(frozenset({UnitId("omr-medicin")}), frozenset({NURSE})),
    date(2026, 11, 23),
    date(2026, 12, 7),
    topic=HowToId("nova-vitalparametrar"),
)
FILLED = {"title": NEWS.title.sv, "body": NEWS.body.sv, "units": "område medicin", "roles": NURSE}
WRITTEN = Written("new", 0, "a1b2c3d4", FILLED)
REACH = Reach(("Område medicin",), (Text("Sjuksköterska", "Registered nurse"),), 214, 12)
NOVA = RolloutId("nova-mobil")
WAS, BECOMES = (date(2027, 2, 1), date(2027, 2, 26)), (date(2027, 2, 15), date(2027, 3, 12))
UNITS, SURGERY = ("Kirurgavdelning 3", "Centraloperation"), "NOVA – mobil dokumentation på vårdavdelning"


def editing_samples() -> dict[str, Reply]:
    """From the empty form to what can be undone no longer."""
    form = NewsForm(Written("new", 0, "a1b2c3d4", {}), _roles(), ())
    right = NewsForm(Written(NEWS.id, 1, "a1b2c3d4", FILLED), _roles(), ((NOVA, Text(SURGERY)),))
    kept = NewsKept(NEWS.id, 1, Deed.PUBLISHED, NEWS, MORNING, REACH, may_undo=True)
    rows = (NewsRow(NEWS.id, NEWS, shown=False), *(NewsRow(one.id, one, shown=True) for one in _region().news[:2]))
    return {
        "news-form": form,
        "news-form-wrong": replace(right, wrong=(Wrong.UNITS, Wrong.DAYS)),
        "news-preview": _preview(),
        "news-published": kept,
        "news-corrected": replace(kept, deed=Deed.CORRECTED, may_undo=False, reach=replace(REACH, cards=187)),
        "news-withdrawn": replace(kept, deed=Deed.WITHDRAWN, may_undo=False, reach=replace(REACH, cards=187)),
        "morning-righted": Morning(_digest(replace(NEWS, corrected=True)), righted=Deed.CORRECTED),
        "morning-righted-away": Morning(_digest(_region().news[0]), righted=Deed.WITHDRAWN),
        "morning-moved": Morning(_moved()),
        "news-list": NewsList(rows, 3),
        "news-withdraw": WithdrawAsked(NEWS.id, 1, NEWS, replace(REACH, cards=187)),
        "edit-undone": EditUndone(NEWS.id, news=True),
        "edit-too-late": EditUndone(NEWS.id, news=True, too_late=True),
        "edit-overtaken": Notice(Told.EDIT_OVERTAKEN),
        "not-an-editor": Notice(Told.NOT_AN_EDITOR),
        "no-such-wave": Notice(Told.NO_SUCH_WAVE),
        "move-ask": MoveAsked(NOVA, SURGERY, 2, WAS, BECOMES, UNITS, 86, UNITS[:1], 0),
        "move-done": WaveMoved(f"{NOVA}-w2", 1, SURGERY, 2, BECOMES, UNITS, 86, MORNING, may_undo=True),
    }


@cache
def _region() -> Region:
    return content.load(FOLDER)


def _roles() -> Named:
    return tuple((role.id, role.name) for role in _region().roles.values())


def _digest(news: News) -> Digest:
    section = Section(Topic.NEWS, (Item(news, Reason("Medicinavdelning 5")),))
    return Digest(news.first, (section,))


def _moved() -> Digest:
    rollout = _region().rollouts[NOVA]
    wave = replace(rollout.waves[2], start=BECOMES[0], end=BECOMES[1])
    line = Coming(NOVA, rollout.name, rollout.summary, wave, UNITS[:1], runs=False, moved=True)
    return Digest(NEWS.first, (Section(Topic.ROLLOUTS, (Item(line),)),))


def _preview() -> NewsPreview:
    at = MORNING.astimezone(UTC)
    edit = Edit(NEWS.id, 1, Deed.PUBLISHED, NEWS, PersonId("hugo"), at - timedelta(minutes=10), at)
    reader = Person(PersonId(""), "", "sv", frozenset({NURSE}), memberships=(Membership(WARD),))
    digest = Composer(laid_over(_region(), [edit]), at).digest(reader, Own())
    section = digest.section(Topic.NEWS) if digest else None
    units = ((WARD, Text("Medicinavdelning 5")), ("med-avd7", Text("Medicinavdelning 7")))
    nurse = ((NURSE, Text("Sjuksköterska", "Registered nurse")),)
    film, seen = _region().how_tos[HowToId("nova-vitalparametrar")].title, SeenAs(NURSE, WARD, section, includes=True)
    return NewsPreview(replace(WRITTEN, answers=_answers()), NEWS, MORNING, REACH, film, seen, nurse, units)


def _answers() -> Mapping[str, Screened]:
    screened = {name: screen(text) for name, text in FILLED.items()}
    return {name: text for name, text in screened.items() if isinstance(text, Screened)}
