"""What every row has in common, and the kinds of value that rows hold."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, Strict, ValidationInfo
from pydantic_core import PydanticCustomError

from bot.content.known import Kind, Known
from bot.ids import AreaId, HowToId, RoleId, RolloutId, SystemId, UnitId
from bot.routing import FormId, QueueId
from bot.staff import Hours

T = TypeVar("T")
Day = TypeVar("Day", bound=date)
Many = Annotated[tuple[T, ...], Strict(strict=False)]
"""A list in the file; the items keep their strictness."""

Info = ValidationInfo[Known]

_MARKUP = re.compile(r"<\s*[A-Za-z/!?]|\]\s*\(|!\[|`|(?<!\w)(\*\*?|__?)\w|^\s*#+\s|&\w+;|&#", re.MULTILINE)
_INVISIBLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_ADDRESS = re.compile(r"[!-~]+")


class Row(BaseModel):
    """A row's form: exactly the fields that it names, each of exactly its type."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, defer_build=True)


def expected(what: str) -> PydanticCustomError:
    """The error of a value that should have been something else, said so that an editor can mend it."""
    return PydanticCustomError("expected", "{what}", {"what": what})


def has_markup(text: str) -> bool:
    """Whether a reader of markdown or HTML would take some of the text for more than text."""
    return bool(_MARKUP.search(text))


def _plain(text: str) -> str:
    if text != text.strip() or not text:
        raise expected("a text, without space around it")
    if has_markup(text):
        raise expected("plain text, without markdown or HTML")
    if _INVISIBLE.search(text):
        raise expected("text without invisible characters")
    return text


def shaped(pattern: str, what: str) -> AfterValidator:
    """A text of this shape; `what` says it to an editor."""
    shape = re.compile(pattern)

    def has_shape(text: str) -> str:
        if not shape.fullmatch(text):
            raise expected(f"{what}, not {text!r}")
        return text

    return AfterValidator(has_shape)


Plain = Annotated[str, AfterValidator(_plain)]
Id = Annotated[str, shaped(r"[a-z0-9][a-z0-9_-]*", "an id of a-z, 0-9, - and _")]
Mail = Annotated[str, shaped(r"[a-z0-9.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+", "a mail address")]
Upn = Annotated[str, shaped(r"[a-z0-9._+-]+(#EXT#)?@[a-z0-9-]+(\.[a-z0-9-]+)+", "who somebody is in Teams (a upn)")]
Phone = Annotated[str, shaped(r"(?=(\D*\d){7,12}\D*$)(\+46|0)[\d -]*\d", "a Swedish phone number")]
Extension = Annotated[str, shaped(r"\d[\d ]+\d", "an internal phone number")]
Count = Annotated[int, Field(ge=0)]
Language = Literal["sv", "en"]
Priority = Literal["P1", "P2", "P3", "P4"]
Logic = Literal["styr", "innovation"]


def _refers(kind: Kind) -> AfterValidator:
    def points_to_something(value: str, info: Info) -> str:
        ids = info.context.ids[kind]
        if ids is not None and value not in ids:
            raise expected(f"{kind.value}, not {value!r}")
        return value

    return AfterValidator(points_to_something)


UnitRef = Annotated[UnitId, _refers(Kind.UNIT)]
RoleRef = Annotated[RoleId, _refers(Kind.ROLE)]
RolesRef = Annotated[str, _refers(Kind.ROLES)]
AreaRef = Annotated[AreaId, _refers(Kind.AREA)]
SystemRef = Annotated[SystemId, _refers(Kind.SYSTEM)]
HowToRef = Annotated[HowToId, _refers(Kind.HOW_TO)]
RolloutRef = Annotated[RolloutId, _refers(Kind.ROLLOUT)]
StaffRef = Annotated[str, _refers(Kind.STAFF)]
PersonaRef = Annotated[str, _refers(Kind.PERSONA)]
StaffOrUnitRef = Annotated[str, _refers(Kind.STAFF_OR_UNIT)]
StaffOrPersonaRef = Annotated[str, _refers(Kind.STAFF_OR_PERSONA)]
OwnerRef = Annotated[str, _refers(Kind.OWNER)]
QueueRef = Annotated[QueueId, _refers(Kind.QUEUE)]
FormRef = Annotated[FormId, _refers(Kind.FORM)]
GateRef = Annotated[str, _refers(Kind.GATE)]
MetricRef = Annotated[str, _refers(Kind.METRIC)]
CapableRef = Annotated[str, _refers(Kind.CAPABLE)]


def _address(value: str, info: Info) -> str:
    parts = urlsplit(value) if _ADDRESS.fullmatch(value) else None
    domain = info.context.domain
    if parts is None or parts.scheme != "https" or not _is_at(parts.netloc, domain):
        raise expected(f"an https address at {domain}")
    return value


def _is_at(host: str, domain: str | None) -> bool:
    return domain is None or host == domain or host.endswith(f".{domain}")


def starts_with(base: Callable[[Known], str | None]) -> AfterValidator:
    """An address under one that meta.yaml names."""

    def is_under(value: str, info: Info) -> str:
        start = base(info.context)
        if start is not None and (not value.startswith(start) or value == start):
            raise expected(f"an address that starts with {start}")
        return value

    return AfterValidator(is_under)


Url = Annotated[str, AfterValidator(_address)]


def _clock(value: object) -> time:
    if not isinstance(value, str) or not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        raise expected('a time of day in quotes, as "06:30"')
    return time.fromisoformat(value)


def _hours(value: object) -> Hours:
    parts = (
        re.fullmatch(r"([01]\d|2[0-3])(:[0-5]\d)?-([01]\d|2[0-3])(:[0-5]\d)?", value)
        if isinstance(value, str)
        else None
    )
    if parts is None or (parts[1] + (parts[2] or ":00")) >= (parts[3] + (parts[4] or ":00")):
        raise expected('hours in quotes, as "08-16" or "07:30-16:30"')
    return Hours(time.fromisoformat(parts[1] + (parts[2] or ":00")), time.fromisoformat(parts[3] + (parts[4] or ":00")))


def _instant(value: object, info: Info) -> datetime:
    shape = r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d"
    if not isinstance(value, str) or not re.fullmatch(shape, value):
        raise expected('a local time in quotes, as "2026-12-04T17:30"')
    try:
        return _in_utc(datetime.fromisoformat(value), info.context.zone)
    except ValueError:
        raise expected("a time that the local clock shows") from None


def _in_utc(local: datetime, zone: ZoneInfo) -> datetime:
    instant = local.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != local:
        raise ValueError
    return instant


Clock = Annotated[time, BeforeValidator(_clock)]
OpenHours = Annotated[InstanceOf[Hours], BeforeValidator(_hours)]
Instant = Annotated[datetime, BeforeValidator(_instant)]
"""A local time in the file; UTC in the row."""


def not_before(field: str) -> AfterValidator:
    """The same day or moment as another field of the row (named as in the model), or later."""

    def comes_after(value: Day, info: Info) -> Day:
        first: Day | None = info.data.get(field)
        if first is not None and value < first:
            raise expected(f"not before {field.removesuffix('_')}")
        return value

    return AfterValidator(comes_after)


def beside(field: str) -> AfterValidator:
    """Only where another field of the row is there too: English beside its Swedish."""

    def is_beside(value: T, info: Info) -> T:
        if field in info.data and info.data[field] is None:
            raise expected(f"{field} to be there as well")
        return value

    return AfterValidator(is_beside)


def each_once(values: tuple[T, ...]) -> tuple[T, ...]:
    """A list where nothing stands twice."""
    if len(set(values)) < len(values):
        raise expected("each only once")
    return values
