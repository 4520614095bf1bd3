"""Editors' corrections, ready to be asked: what a question is pinned to, and what it never gets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.corrections import Banner, Correction, Never, Pin
from bot.ids import AreaId, HowToId, SystemId
from bot.language import Text
from bot.library.alike import Phrase
from bot.privacy import Screened


@dataclass(frozen=True, slots=True)
class Ruling:
    """What editors say of a question: the how-to that it gets, and those that it never gets."""

    pinned: HowToId | None = None
    never: frozenset[HowToId] = frozenset()


SILENT = Ruling()


@dataclass(frozen=True, slots=True)
class Rules:
    """All corrections in force, the newest first: of two that contradict each other it holds."""

    _phrases: tuple[tuple[Phrase, Pin | Never], ...] = ()
    _banners: tuple[Banner, ...] = ()

    @classmethod
    def of(cls, corrections: Iterable[Correction]) -> "Rules":
        """The rules of these corrections, the oldest first."""
        newest = tuple(corrections)[::-1]
        phrases = ((Phrase.of(rule.phrase.text), rule) for rule in newest if not isinstance(rule, Banner))
        return cls(tuple(phrases), tuple(rule for rule in newest if isinstance(rule, Banner)))

    def ruling(self, question: Screened) -> Ruling:
        """What editors say of this question."""
        if not self._phrases:
            return SILENT
        asked, said = Phrase.of(question.text), dict[HowToId, Pin | Never]()
        for phrase, rule in self._phrases:
            if rule.how_to not in said and phrase.is_alike(asked):
                said[rule.how_to] = rule
        pinned = next((how_to for how_to, rule in said.items() if isinstance(rule, Pin)), None)
        return Ruling(pinned, frozenset(how_to for how_to, rule in said.items() if isinstance(rule, Never)))

    def has_banners(self, now: datetime) -> bool:
        """Whether any banner is up now (UTC)."""
        return any(now < banner.until for banner in self._banners)

    def banner(self, system: SystemId | None, area: AreaId | None, now: datetime) -> Text | None:
        """What is said above an answer about this system, in this area: the newest banner that is still up."""
        up = (banner for banner in self._banners if now < banner.until and banner.concerns(system, area))
        return next((banner.text for banner in up), None)
