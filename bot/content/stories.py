"""The tickets of a demo region, as stories: who asked what, and what was said and done since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.content.draft import Draft
from bot.content.personas import personas_of
from bot.content.rows.tickets import SaidRow, TicketRow
from bot.content.sections import TICKETS
from bot.desk.course_steps import Advance, Examine, Support
from bot.desk.history import Deed, Story
from bot.desk.matters import Matter
from bot.desk.steps import Answer, AskAsker, AskExpert, Note, Resolve, Say, Step
from bot.desk.ticket import Actor, Kind, Side, State
from bot.errors import BrokenContent, Problem
from bot.ids import PersonId
from bot.intent import Intent
from bot.privacy import Screened, ScreenPolicy, screen
from bot.routing import Priority, RequestKind
from bot.systems import Logic

NOON = time(12)
"""What has a day and no time was done then."""


def stories_of(draft: Draft, policy: ScreenPolicy, zone: ZoneInfo) -> tuple[Story, ...]:
    """All tickets of the demo, in the order of the file.

    Raises `BrokenContent` where the region's own screen would hold a text back.
    """
    askers = {persona.upn: persona.person.id for persona in personas_of(draft)}
    return tuple(_Telling(row, askers[row.reporter], policy, zone).story() for row in draft.rows(TICKETS))


@dataclass(frozen=True, slots=True)
class _Telling:
    row: TicketRow
    asker: PersonId
    policy: ScreenPolicy
    zone: ZoneInfo

    def story(self) -> Story:
        row, first = self.row, self.row.exchange[0]
        deeds = sorted(self._deeds(), key=lambda deed: deed.at)
        return Story(row.number, self.asker, self._text(first.text), _matter(row), row.created, tuple(deeds), row.votes)

    def _deeds(self) -> Iterator[Deed]:
        row = self.row
        spoken = [said for said in row.exchange[1:] if said.from_ != row.reporter]
        for said in row.exchange[1:]:
            steps = self._said(said, is_last=said in spoken[-1:])
            yield from (Deed(said.at, self._by(said), step) for step in steps)
        for note in row.notes:
            yield Deed(note.at, self._by(note), self._noted(note))
        for reviewer in row.reviewers:
            if reviewer.date is not None:
                words = self._text(reviewer.status.capitalize())
                at = datetime.combine(reviewer.date, NOON, self.zone)
                yield Deed(at, Actor(Side.STAFF, reviewer.by), Support(reviewer.by, words))

    def _by(self, said: SaidRow) -> Actor:
        asked = said.from_ == self.row.reporter
        return Actor(Side.ASKER, self.asker) if asked else Actor(Side.STAFF, said.from_)

    def _said(self, said: SaidRow, *, is_last: bool) -> tuple[Step, ...]:
        """The asker adds to it; what its owner says last is what brought it where it stands."""
        words = self._text(said.text)
        if said.from_ == self.row.reporter:
            return (Say(words),)
        return self._at_last(words) if is_last else (Answer(words),)

    def _at_last(self, words: Screened) -> tuple[Step, ...]:
        row = self.row
        if row.stage is not None:
            return (Advance(State(row.stage.id), row.stage.owner, row.stage.date, words),)
        match State(row.status):
            case State.REVIEWED:
                return Answer(words), Examine()
            case State.WAITING_ASKER:
                return (AskAsker(words),)
            case State.RESOLVED:
                return (Resolve(words, row.solved_with),)
            case _:
                return (Answer(words),)

    def _noted(self, note: SaidRow) -> Step:
        words, expert = self._text(note.text), self.row.expert
        asks = self.row.status == State.WAITING_EXPERT.value and note is self.row.notes[-1]
        return AskExpert(expert, words) if asks and expert is not None else Note(words)

    def _text(self, text: str) -> Screened:
        verdict = screen(text, self.policy)
        if not isinstance(verdict, Screened):
            raise BrokenContent((Problem("tickets.yaml", self.row.number, "text", "what the screen lets through"),))
        return verdict


def _matter(row: TicketRow) -> Matter:
    """What its reporter brought, before anybody had said where it goes."""
    kind = Kind(row.kind)
    return Matter(
        kind=kind,
        intent=Intent.HOW_TO if kind is Kind.QUESTION else Intent(kind.value),
        language=row.lang,
        unit=row.unit,
        system=row.system,
        area=row.area,
        logic=Logic.INNOVATION if row.form.get("andra_arbetssatt") else None,
        priority=Priority(row.priority) if row.priority else None,
        request=RequestKind(row.request_kind) if row.request_kind else None,
        asked_for_person=kind is Kind.QUESTION,
    )
