"""Where benchmark bots post their replies: takes everything, keeps nothing. Run as its own process; prints its port."""

from aiohttp import web

from benchmarks.process import serve


async def take(_: web.Request) -> web.Response:
    """What the Connector answers to a message."""
    return web.json_response({"id": "1"}, status=201)


def app() -> web.Application:
    """A Connector that only says yes."""
    sink = web.Application()
    sink.router.add_post("/v3/conversations/{conversation}/activities", take)
    sink.router.add_post("/v3/conversations/{conversation}/activities/{activity}", take)
    return sink


if __name__ == "__main__":
    serve(app())
