"""Who signs for Teams in a benchmark: publishes its key, and gives tokens. Run as its own process; prints its port.

The key and the tokens are those of the tests' stand-in, `tests/fake_teams/identity.py`.
"""

from aiohttp import web

from benchmarks.process import serve
from tests.fake_teams.identity import ISSUER, Signer

METADATA = "/v1/.well-known/openidconfiguration"
KEYS = "/v1/.well-known/keys"


def app() -> web.Application:
    """The published key, and GET /token?for=ADDRESS: the Authorization header of a message from there."""
    signer = Signer()

    async def metadata(request: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": str(request.url.with_path(KEYS))})

    async def keys(_: web.Request) -> web.Response:
        return web.json_response({"keys": [signer.published()]})

    async def token(request: web.Request) -> web.Response:
        return web.Response(text=f"Bearer {signer.token(serviceurl=request.query['for'])}")

    served = web.Application()
    served.add_routes([web.get(METADATA, metadata), web.get(KEYS, keys), web.get("/token", token)])
    return served


if __name__ == "__main__":
    serve(app())
