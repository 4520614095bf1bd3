"""The reference: a bare botbuilder bot that says back what it hears, and posts it through the same kind of client."""

from collections.abc import Mapping

import aiohttp
from aiohttp import web
from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from benchmarks.process import serve


class EchoAdapter(BotAdapter):
    """The least that botbuilder needs to run a turn and send a reply."""

    def __init__(self) -> None:
        super().__init__()
        self._session: aiohttp.ClientSession | None = None

    async def run(self, body: Mapping[str, object]) -> None:
        """One turn: the activity in, its echo out."""
        await self.run_pipeline(TurnContext(self, Activity.deserialize(body)), echo)

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        self._session = self._session or aiohttp.ClientSession()
        for activity in activities:
            conversation = activity.conversation.id if activity.conversation else ""
            url = f"{activity.service_url}/v3/conversations/{conversation}/activities/{context.activity.id}"
            async with self._session.post(url, json=activity.serialize()) as answer:
                await answer.read()
        return []

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse | None:
        raise NotImplementedError

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        raise NotImplementedError


async def echo(context: TurnContext) -> None:
    """What everybody's first bot does."""
    await context.send_activity(f"echo: {context.activity.text}")


def app() -> web.Application:
    """The bot as a web server."""
    adapter = EchoAdapter()

    async def messages(request: web.Request) -> web.Response:
        await adapter.run(await request.json())
        return web.Response()

    bot = web.Application()
    bot.router.add_post("/api/messages", messages)
    return bot


if __name__ == "__main__":
    serve(app())
