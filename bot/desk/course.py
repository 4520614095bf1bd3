"""What an idea or an application carries with it: its stage's date, the gates, what was said of it, where it led."""

from dataclasses import dataclass, replace
from datetime import date

from bot.ids import PersonId, TicketId, UnitId


@dataclass(frozen=True, slots=True)
class Link:
    """Another ticket, and the number that people say."""

    ticket: TicketId
    number: str


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who takes over what an idea became: the unit, its resource person, and who covers; staff ids."""

    unit: UnitId
    resource: str
    cover: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one of an application's reviewers thinks of it."""

    reviewer: str
    approves: bool


@dataclass(frozen=True, slots=True)
class Course:
    """How far it has come.

    `by` is when its stage should be done, `reminded` the same once its owner was told so, `pilot` where it is tried.
    `granted` is the decision on an application. `followers` are told what its proposer is told: theirs were merged
    into this one. `proposer` is whose it is, by staff id, where they help themselves: they neither sign nor judge it.
    """

    by: date | None = None
    reminded: date | None = None
    pilot: UnitId | None = None
    signed: tuple[str, ...] = ()
    receiver: Receiver | None = None
    opinions: tuple[Opinion, ...] = ()
    granted: bool | None = None
    followers: tuple[PersonId, ...] = ()
    merged_into: Link | None = None
    came_from: Link | None = None
    led_to: tuple[Link, ...] = ()
    proposer: str | None = None

    def unsigned(self, gates: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the gates that nobody has signed."""
        return tuple(gate for gate in gates if gate not in self.signed)

    def silent(self, reviewers: tuple[str, ...]) -> tuple[str, ...]:
        """The reviewers who have not said what they think."""
        spoken = {opinion.reviewer for opinion in self.opinions}
        return tuple(one for one in reviewers if one not in spoken)

    def with_opinion(self, opinion: Opinion) -> "Course":
        """The same with this opinion, in place of what the reviewer thought before."""
        others = tuple(one for one in self.opinions if one.reviewer != opinion.reviewer)
        return replace(self, opinions=(*others, opinion))

    def anew(self) -> "Course":
        """Where it began: nothing is signed, thought or decided; who follows it still does."""
        kept = Course(followers=self.followers, came_from=self.came_from, led_to=self.led_to)
        return replace(kept, proposer=self.proposer)


AT_THE_START = Course()
