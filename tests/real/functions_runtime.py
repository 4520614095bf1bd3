"""Microsoft's own Functions worker library, serving a `function_app.py` over HTTP as the Functions host would.

`python -m tests.real.functions_runtime FOLDER` indexes FOLDER/function_app.py, prints one JSON object (its port, and
the functions with their bindings) and serves until it is ended. Plain objects stand in for the host's RPC messages, and
the queues are those of the account that AZURITE names.
"""

import asyncio
import importlib
import json
import os
import sys
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol, cast

from aiohttp import ClientSession, web

from tests.real.queue_host import Habits, Message, Queues, listen

MESSAGES = (
    "WorkerInitResponse", "WorkerMetadata", "RpcException", "RpcFunctionMetadata", "FunctionMetadataResponse",
    "FunctionLoadResponse", "RpcRetryOptions", "TypedData", "RpcHttp", "ParameterBinding",
)  # fmt: skip
NOON = "2026-11-23T11:00:00+00:00"
DIRECTIONS = {"IN": 0, "OUT": 1, "INOUT": 2}


class Runtime(Protocol):
    """What is used of the package azure_functions_runtime."""

    def start_threadpool_executor(self) -> None: ...
    async def worker_init_request(self, request: object) -> SimpleNamespace: ...
    async def functions_metadata_request(self, request: object) -> SimpleNamespace: ...


class Datum(Protocol):
    """A value and its type, as the runtime hands them on."""

    value: Any


class Status(SimpleNamespace):
    """Whether a request to the worker went well."""

    Failure = 0
    Success = 1


class Binding(SimpleNamespace):
    """A function's binding, with its direction as the number that the RPC gives it."""

    undefined, out, inout = 0, 1, 2

    def __init__(self, *, type: str, direction: object, data_type: object = None) -> None:  # noqa: A002 the RPC's name
        number = getattr(direction, "value", direction)
        number = DIRECTIONS.get(str(number).upper(), number)
        super().__init__(type=type, direction=number, data_type=getattr(data_type, "value", data_type) or 0)


@dataclass(frozen=True, slots=True)
class Indexed:
    """A function that the runtime found."""

    id: str
    bindings: tuple[Mapping[str, Any], ...]

    @property
    def trigger(self) -> Mapping[str, Any]:
        return next(binding for binding in self.bindings if binding["type"].lower().endswith("trigger"))


async def index(folder: Path) -> Mapping[str, Indexed]:
    """Start the worker on `folder` and list the functions that it finds. Raises `RuntimeError` where it cannot."""
    runtime = cast("Runtime", importlib.import_module("azure_functions_runtime"))
    runtime.start_threadpool_executor()
    messages = {name: type(name, (SimpleNamespace,), {}) for name in MESSAGES}
    protos = SimpleNamespace(BindingInfo=Binding, StatusResult=Status, **messages)
    asked = SimpleNamespace(capabilities={}, function_app_directory=str(folder), host_version="4")
    request = SimpleNamespace(worker_init_request=asked)
    began = await runtime.worker_init_request(
        SimpleNamespace(request=request, properties={"host": "127.0.0.1", "protos": protos})
    )
    _succeeded(began.result)
    found = await runtime.functions_metadata_request(SimpleNamespace(request=None, properties={}))
    _succeeded(found.result)
    return {
        each.name: Indexed(each.function_id, tuple(json.loads(binding) for binding in each.raw_bindings))
        for each in found.function_metadata_results
    }


def _succeeded(result: SimpleNamespace) -> None:
    if result.status != Status.Success:
        raise RuntimeError(f"{result.exception.message}\n{result.exception.stack_trace}")


async def invoke(function: Indexed, request: web.Request) -> web.Response:
    """Hand an HTTP request to the function through the runtime's own decoders, and its answer back."""
    datum = importlib.import_module("azure_functions_runtime.bindings.datumdef").Datum
    native = importlib.import_module("azure_functions_runtime.native_invocation")

    def texts(mapping: Mapping[str, str]) -> dict[str, Datum]:
        return {name.lower(): datum(value, "string") for name, value in mapping.items()}

    asked = {
        "method": datum(request.method, "string"),
        "url": datum(str(request.url), "string"),
        "headers": texts(request.headers),
        "body": datum(await request.read(), "bytes"),
        "params": texts(request.match_info),
        "query": texts(request.query),
    }
    inputs = [(function.trigger["name"], datum(asked, "http"))]
    well, answer, _, error, trace = await native.invocation_request_native(str(uuid.uuid4()), function.id, inputs, {})
    if not well:
        print(error, trace, file=sys.stderr)
        return web.Response(status=500)
    return _answered(answer.value)


def _answered(answer: Mapping[str, Any]) -> web.Response:
    headers = {name: value.value for name, value in answer["headers"].items()}
    return web.Response(status=int(answer["status_code"].value), headers=headers, body=answer["body"].value or b"")


def routes(functions: Mapping[str, Indexed]) -> list[web.RouteDef]:
    """The HTTP functions, under `/api` as in Azure."""

    def route(method: str, name: str, function: Indexed) -> web.RouteDef:
        async def handle(request: web.Request) -> web.Response:
            return await invoke(function, request)

        return web.route(method, f"/api/{function.trigger.get('route') or name}", handle)

    return [
        route(method, name, function)
        for name, function in functions.items()
        if function.trigger["type"] == "httpTrigger"
        for method in function.trigger["methods"]
    ]


async def queued(function: Indexed, message: Message) -> bool:
    """Hand a message to the function through the runtime's own decoders; whether it went well."""
    datum = importlib.import_module("azure_functions_runtime.bindings.datumdef").Datum
    native = importlib.import_module("azure_functions_runtime.native_invocation")
    times = {name: datum(json.dumps(NOON), "json") for name in ("InsertionTime", "ExpirationTime", "NextVisibleTime")}
    known = {
        "Id": datum(message.id, "string"),
        "DequeueCount": datum(str(message.tries), "json"),
        "PopReceipt": datum(message.receipt, "string"),
    }
    inputs = [(function.trigger["name"], datum(message.text, "string"))]
    asked = (str(uuid.uuid4()), function.id, inputs, known | times)
    well, _, _, error, trace = await native.invocation_request_native(*asked)
    if not well:
        print(error, trace, file=sys.stderr)
    return bool(well)


def listening(functions: Mapping[str, Indexed], folder: Path, session: ClientSession) -> list[asyncio.Task[None]]:
    """The queue functions, at work; none where no storage account is named."""
    account = os.environ.get("AZURITE")
    if account is None:
        return []
    address, _, right = account.partition("?")
    queues, habits = Queues(address, right, session), Habits.of(json.loads((folder / "host.json").read_text("utf-8")))
    triggered = [each for each in functions.values() if each.trigger["type"] == "queueTrigger"]
    return [
        asyncio.create_task(listen(queues, each.trigger["queueName"], habits, partial(queued, each)))
        for each in triggered
    ]


async def serve(folder: Path) -> None:
    """Index, say where and what, and serve until the process is ended."""
    functions = await index(folder)
    app = web.Application()
    app.add_routes(routes(functions))
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    print(json.dumps({"port": port, "functions": {name: f.bindings for name, f in functions.items()}}), flush=True)
    async with ClientSession() as session:
        await asyncio.gather(asyncio.Event().wait(), *listening(functions, folder, session))


if __name__ == "__main__":
    os.environ.setdefault("FUNCTIONS_WORKER_RUNTIME", "python")
    sys.path.insert(0, sys.argv[1])
    asyncio.run(serve(Path(sys.argv[1]).resolve()))
