"""The turn, as botbuilder runs it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

T = TypeVar("T")


class Adapter(BotAdapter):
    """Runs a turn that the guard has let in. Nothing is sent through it: all that is said leaves by the post."""

    async def run(self, activity: Activity, turn: Callable[[TurnContext], Awaitable[T]]) -> T:
        """Run the turn of one activity through botbuilder's pipeline."""
        return await self.run_pipeline(TurnContext(self, activity), turn)

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        """Not the way out: `bot.teams.post` is."""
        raise NotImplementedError

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse | None:
        """Not the way out: `bot.teams.post` is."""
        raise NotImplementedError

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Not the way out: `bot.teams.post` is."""
        raise NotImplementedError
