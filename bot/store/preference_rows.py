"""Preferences ⇄ what is kept of them: only what was chosen."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from bot.preferences import CHOSE_NOTHING, Preferences


def preferences_from(kept: Mapping[str, Any] | None) -> Preferences:
    """What was chosen; what a newer version has written besides is passed over."""
    if not kept:
        return CHOSE_NOTHING
    at, days, until = kept.get("send_at"), kept.get("days"), kept.get("paused_until")
    return Preferences(
        send_at=time.fromisoformat(at) if at else None,
        shift=kept.get("shift"),
        days=frozenset(days) if days is not None else None,
        paused_until=date.fromisoformat(until) if until else None,
        stopped=bool(kept.get("stopped")),
        off=frozenset(kept.get("off", ())),
    )


def kept_of(chosen: Preferences) -> dict[str, object]:
    """The same, as it is kept."""
    written: dict[str, object | None] = {
        "send_at": chosen.send_at.isoformat("minutes") if chosen.send_at else None,
        "shift": chosen.shift,
        "days": sorted(chosen.days) if chosen.days is not None else None,
        "paused_until": chosen.paused_until.isoformat() if chosen.paused_until else None,
        "stopped": chosen.stopped or None,
        "off": sorted(chosen.off) or None,
    }
    return {name: value for name, value in written.items() if value is not None}
