"""The functions of a FunctionApp, run in this process: what the Functions host does in Azure."""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

import azure.functions as func
from aiohttp import web
from azure.functions.decorators.http import HttpTrigger
from azure.functions.decorators.queue import QueueTrigger
from azure.functions.decorators.timer import TimerTrigger

from bot.teams.faults import told

log = logging.getLogger(__name__)

Handler = Callable[[func.HttpRequest], Awaitable[func.HttpResponse]]
Ticked = Callable[[func.TimerRequest], Awaitable[None]]
Woken = Callable[[func.QueueMessage], Awaitable[None]]

_MINUTES = re.compile(r"0 \*/(\d+) \* \* \* \*")


@dataclass(frozen=True, slots=True)
class Timer:
    """A function that time starts."""

    name: str
    every: timedelta
    run: Ticked


@dataclass(frozen=True, slots=True)
class Queue:
    """A function that a message on a queue starts."""

    name: str
    run: Woken

    async def put(self, message: str) -> None:
        """Start it with this. What it raises is logged: the store knows what is left, and a timer finds it."""
        try:
            await self.run(func.QueueMessage(body=message.encode()))
        except Exception as error:  # the edge of the process
            log.error("The queue %s failed\n%s", self.name, told(error))


@dataclass(frozen=True, slots=True)
class Hosted:
    """A FunctionApp's functions. They can be listed once only, so that all kinds are read together.

    `queues` are by their names.
    """

    routes: tuple[web.RouteDef, ...]
    timers: tuple[Timer, ...]
    queues: Mapping[str, Queue]

    @classmethod
    def of(cls, app: func.FunctionApp) -> "Hosted":
        """One route for each method of each function, Azure's `/api` in front of them; the timers, and the queues.

        Raises `NotImplementedError` for a function that something else starts.
        """
        routes, timers, queues = list[web.RouteDef](), list[Timer](), dict[str, Queue]()
        for function in app.get_functions():
            match function.get_trigger():
                case HttpTrigger() as trigger:
                    routes.extend(_routes(function, trigger))
                case TimerTrigger() as trigger:
                    timers.append(_timer(function, trigger))
                case QueueTrigger() as trigger:
                    woken = cast("Woken", function.get_user_function())
                    queues[trigger.queue_name] = Queue(trigger.queue_name, woken)
                case other:
                    raise NotImplementedError(f"{function.get_function_name()}: started by {type(other).__name__}")
        return cls(tuple(routes), tuple(timers), queues)


@contextlib.asynccontextmanager
async def ticking(timers: tuple[Timer, ...]) -> AsyncGenerator[None, None]:
    """The timers tick for as long as this lasts, first at once: a minute from now is late for what waits already.

    What one raises is logged, and the next tick comes all the same.
    """
    ticks = [asyncio.create_task(_tick(timer)) for timer in timers]
    try:
        yield
    finally:
        for tick in ticks:
            tick.cancel()
        await asyncio.gather(*ticks, return_exceptions=True)


async def _tick(timer: Timer) -> None:
    clock, seconds = asyncio.get_running_loop().time, timer.every.total_seconds()
    begun = clock()
    while True:
        try:
            await timer.run(cast("func.TimerRequest", None))
        except Exception as error:  # the edge of the process: the next tick finds what this one left
            log.error("The timer %s failed\n%s", timer.name, told(error))
        await asyncio.sleep(seconds - (clock() - begun) % seconds)


def _timer(function: func.Function, trigger: TimerTrigger) -> Timer:
    name = function.get_function_name() or ""
    minutes = _MINUTES.fullmatch(trigger.schedule)
    if minutes is None:
        raise NotImplementedError(f"{name}: only every so many minutes can be kept here, not {trigger.schedule}")
    return Timer(name, timedelta(minutes=int(minutes[1])), cast("Ticked", function.get_user_function()))


def _routes(function: func.Function, trigger: HttpTrigger) -> list[web.RouteDef]:
    handler = _hosted(cast("Handler", function.get_user_function()))
    path = f"/api/{trigger.route or function.get_function_name()}"
    return [web.route(method.value, path, handler) for method in trigger.methods or func.HttpMethod]


def _hosted(handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def hosted(request: web.Request) -> web.Response:
        answer = await handler(
            func.HttpRequest(
                request.method,
                str(request.url),
                headers=request.headers,
                params=request.query,
                route_params=request.match_info,
                body=await request.read(),
            )
        )
        headers = dict(answer.headers) | {"Content-Type": answer.mimetype}
        return web.Response(status=answer.status_code, body=answer.get_body(), headers=headers)

    return hosted
