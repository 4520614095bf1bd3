"""A stand-in for how Azure gives out tokens: a managed identity's endpoint, and Entra's token endpoint behind TLS.

It gives the bot's token only for what Microsoft's documentation asks for, and so shows that azure-identity asks it:
https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
(read 2026-11-22): the identity's token is for `api://AzureADTokenExchange`, and is the app's `client_assertion`.
"""

import contextlib
import ssl
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ASSERTION = "the-identity-vouches"
BOT_TOKEN = "the-bots-own-token"
SECRET_HEADER = "only-this-process-knows"
JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass(slots=True)
class SignIn:
    """Where it listens, and how many tokens it gave."""

    tenant: str
    app: str
    identity: str
    folder: Path
    given: int = 0
    ports: list[int] = field(default_factory=list[int])

    @property
    def environment(self) -> Mapping[str, str]:
        """What Azure sets in a process that has a managed identity, and whom to trust."""
        return {
            "IDENTITY_ENDPOINT": f"http://127.0.0.1:{self.ports[0]}/msi/token",
            "IDENTITY_HEADER": SECRET_HEADER,
            "AZURE_AUTHORITY_HOST": f"https://localhost:{self.ports[1]}",
            "REQUESTS_CA_BUNDLE": str(self.folder / "certificate.pem"),
            "SSL_CERT_FILE": str(self.folder / "certificate.pem"),
        }

    async def assertion(self, request: web.Request) -> web.Response:
        """The managed identity's endpoint on App Service and Functions, version 2019-08-01."""
        asked = (
            request.query.get("resource"),
            request.query.get("client_id"),
            request.headers.get("X-IDENTITY-HEADER"),
        )
        if asked != ("api://AzureADTokenExchange", self.identity, SECRET_HEADER):
            return web.json_response({"error": "invalid_request"}, status=400)
        ends = int((datetime.now(UTC) + timedelta(hours=24)).timestamp())
        return web.json_response({"access_token": ASSERTION, "expires_on": str(ends), "token_type": "Bearer"})

    async def metadata(self, request: web.Request) -> web.Response:
        """Where the token endpoint is."""
        base = f"https://localhost:{self.ports[1]}/{request.match_info['tenant']}"
        addresses = {"issuer": f"{base}/v2.0", "authorization_endpoint": f"{base}/oauth2/v2.0/authorize"}
        return web.json_response({**addresses, "token_endpoint": f"{base}/oauth2/v2.0/token"})

    async def token(self, request: web.Request) -> web.Response:
        """Entra's token endpoint, for client credentials with a federated assertion."""
        said = await request.post()
        wanted = {
            "grant_type": "client_credentials",
            "client_id": self.app,
            "client_assertion": ASSERTION,
            "client_assertion_type": JWT_BEARER,
            "scope": "https://api.botframework.com/.default",
        }
        if request.match_info["tenant"] != self.tenant or any(
            said.get(name) != value for name, value in wanted.items()
        ):
            return web.json_response({"error": "invalid_client"}, status=401)
        self.given += 1
        return web.json_response({"token_type": "Bearer", "expires_in": 3600, "access_token": BOT_TOKEN})


@contextlib.asynccontextmanager
async def sign_in(tenant: str, app: str, identity: str, folder: Path) -> AsyncGenerator[SignIn, None]:
    """A sign-in for one app and one identity, at free ports of this machine; its certificate lies in `folder`."""
    service = SignIn(tenant, app, identity, folder)
    application = web.Application()
    application.add_routes(
        [
            web.get("/msi/token", service.assertion),
            web.get("/{tenant}/v2.0/.well-known/openid-configuration", service.metadata),
            web.post("/{tenant}/oauth2/v2.0/token", service.token),
        ]
    )
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        for context in (None, _certified(folder)):
            await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
        service.ports = [port for _, port in runner.addresses]
        yield service
    finally:
        await runner.cleanup()


def _certified(folder: Path) -> ssl.SSLContext:
    """A certificate of our own for this machine's name."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, secret = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(pem))
    (folder / "key.pem").write_bytes(key.private_bytes(pem, secret, serialization.NoEncryption()))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return context
