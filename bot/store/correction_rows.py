"""A row of the table ⇄ a correction."""

from typing import Any

from sqlalchemy import Row

from bot.corrections import Banner, Correction, Kept, Never, Pin
from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from bot.privacy import Screened, ScreenPolicy, screen

PIN, NEVER, BANNER = "pin", "never", "banner"


def row_of(correction: Correction) -> dict[str, object]:
    """What a correction says, as columns."""
    match correction:
        case Pin(phrase, how_to):
            return {"kind": PIN, "phrase": phrase.text, "how_to": how_to}
        case Never(phrase, how_to):
            return {"kind": NEVER, "phrase": phrase.text, "how_to": how_to}
        case Banner(text, until, system, area):
            said = {"text_sv": text.sv, "text_en": text.en, "until": until}
            return {"kind": BANNER, **said, "system": system, "area": area}


def kept_from(row: Row[Any], policy: ScreenPolicy) -> Kept | None:
    """The correction in a row; None where today's screen would not let its phrase in."""
    correction = _banner(row) if row.kind == BANNER else _of_phrase(row, policy)
    return None if correction is None else Kept(row.number, correction, row.made_at, row.made_by)


def _of_phrase(row: Row[Any], policy: ScreenPolicy) -> Pin | Never | None:
    phrase = screen(row.phrase, policy)
    if not isinstance(phrase, Screened):
        return None
    return (Pin if row.kind == PIN else Never)(phrase, HowToId(row.how_to))


def _banner(row: Row[Any]) -> Banner:
    system = SystemId(row.system) if row.system else None
    return Banner(Text(row.text_sv, row.text_en), row.until, system, AreaId(row.area) if row.area else None)
