"""The one who signs for Teams: keys of its own, published as the Bot Framework publishes its."""

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, cast

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

APP_ID = "6e1c3f60-0000-4000-8000-00000000b07a"
TENANT = "7a3e0000-0000-4000-8000-000000000001"
ISSUER = "https://api.botframework.com"
SERVICE_URL = "https://smba.trafficmanager.net/emea/"


def new_key() -> rsa.RSAPrivateKey:
    """A key of the size that Teams uses."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass(slots=True)
class Signer:
    """A private key under a name. `endorsements` are the channels that it may speak for."""

    key_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    private: rsa.RSAPrivateKey = field(default_factory=new_key)
    endorsements: tuple[str, ...] = ("msteams",)

    def published(self) -> dict[str, object]:
        """The public half, as it is told to the world."""
        public = cast("dict[str, object]", RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True))
        return public | {"kid": self.key_id, "use": "sig", "endorsements": list(self.endorsements)}

    def token(self, **claims: object) -> str:
        """A token as Teams makes them; `claims` replace or add, and None takes one away."""
        now = int(time.time())
        usual: dict[str, object] = {
            "iss": ISSUER,
            "aud": APP_ID,
            "nbf": now,
            "exp": now + 3600,
            "serviceurl": SERVICE_URL,
        }
        kept = {name: value for name, value in (usual | claims).items() if value is not None}
        return jwt.encode(kept, self.private, algorithm="RS256", headers={"kid": self.key_id})


class Identity:
    """An HTTP server on loopback that publishes keys, and can be looked into by a test.

    `signers` are the keys that are published now; `fetches` counts how often somebody asked for the metadata;
    while `is_down`, it answers with an error.
    """

    def __init__(self, *signers: Signer) -> None:
        self.signers = list(signers or (Signer(),))
        self.fetches = 0
        self.is_down = False
        self._runner = web.AppRunner(self._app())
        self.url = ""

    @property
    def metadata_url(self) -> str:
        """Where the metadata is."""
        return f"{self.url}/v1/.well-known/openidconfiguration"

    def bearer(self, **claims: object) -> str:
        """A good Authorization header, or one with other `claims`."""
        return f"Bearer {self.signers[0].token(**claims)}"

    def roll(self) -> Signer:
        """Throw the key away, and sign with a new one from now on."""
        self.signers[:] = [Signer()]
        return self.signers[0]

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/v1/.well-known/keys", self._keys)
        return app

    async def _metadata(self, _: web.Request) -> web.Response:
        self.fetches += 1
        if self.is_down:
            return web.Response(status=503)
        metadata: Mapping[str, object] = {
            "issuer": ISSUER,
            "jwks_uri": f"{self.url}/v1/.well-known/keys",
            "id_token_signing_alg_values_supported": ["RS256"],
        }
        return web.json_response(metadata)

    async def _keys(self, _: web.Request) -> web.Response:
        return web.json_response({"keys": [signer.published() for signer in self.signers]})

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()
