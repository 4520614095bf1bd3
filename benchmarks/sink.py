"""Where benchmark bots post: takes everything, keeps the newest. Run as its own process; prints its port."""

from aiohttp import web

from benchmarks.process import serve


def app() -> web.Application:
    """A Connector that only says yes; GET /newest is what it was sent last, and forgets it."""
    newest = ""

    async def take(request: web.Request) -> web.Response:
        nonlocal newest
        newest = await request.text()
        return web.json_response({"id": "1"}, status=201)

    async def tell(_: web.Request) -> web.Response:
        nonlocal newest
        told, newest = newest, ""
        return web.Response(text=told)

    sink = web.Application()
    sink.router.add_post("/v3/conversations/{conversation}/activities", take)
    sink.router.add_post("/v3/conversations/{conversation}/activities/{activity}", take)
    sink.router.add_get("/newest", tell)
    return sink


if __name__ == "__main__":
    serve(app())
