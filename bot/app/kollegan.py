"""What every job needs at hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.app.edited import Edited
from bot.app.stops import Stops
from bot.howto import Bounds
from bot.library import Catalogue
from bot.library.deciding import Decider
from bot.library.intents import Interpreter
from bot.library.reranker import Reranked
from bot.region import Region
from bot.store.cards import Cards
from bot.store.channels import Channels
from bot.store.corrections import Corrections
from bot.store.items import Items
from bot.store.learning import Learning
from bot.store.people import People
from bot.store.proposals import Proposals
from bot.store.shown import ShownCards
from bot.store.tickets import Tickets
from bot.store.traces import Traces
from bot.store.votes import Votes


@dataclass(frozen=True, slots=True)
class Kollegan:
    """One region's Kollegan: its content, what finds and tells apart, its people, what it learns, the time (UTC).

    `ring` says that something waits to be sent; without a bell the sweep finds it.
    """

    edited: Edited
    library: Catalogue | Reranked
    interpreter: Interpreter
    bounds: Bounds
    people: People
    learning: Learning
    corrections: Corrections
    tickets: Tickets
    shown: ShownCards
    channels: Channels
    traces: Traces
    votes: Votes
    proposals: Proposals
    items: Items
    cards: Cards
    clock: Callable[[], datetime]
    ring: Callable[[], None] = lambda: None
    stops: Stops = field(default_factory=Stops)

    @property
    def decider(self) -> Decider:
        """What decides what a message gets."""
        return Decider(self.region, self.library, self.interpreter, self.bounds)

    @property
    def region(self) -> Region:
        """The region as it is now, with what editors have changed."""
        return self.edited.region

    async def fresh(self) -> None:
        """See to it that what editors change is known: a minute old at most."""
        await self.corrections.fresh()
        await self.edited.fresh(self.clock())

    def today(self) -> date:
        """The date where the region is."""
        return self.clock().astimezone(self.region.zone).date()
