"""What the doctor looks at: what is found, and what to do where it is not as it should be."""

import base64
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import cast

import aiohttp

from bot import content
from bot.app.morning import account, alerts
from bot.errors import BrokenContent, BrokenSettings, KolleganError, NotDelivered
from bot.store import Store
from bot.store.tables import VERSION
from bot.teams.faults import told
from bot.teams.post import Post
from functions.deliveries import MORNINGS, QUEUE
from functions.doorbell import VERSION as STORAGE_VERSION
from functions.findings import Finding, Patient, State

PATIENCE = aiohttp.ClientTimeout(total=15)
ASTRAY = timedelta(seconds=60)
"""So far may the clock be off. Tokens bear five minutes."""

POISON = "-poison"
"""How a queue's name ends that holds what failed again and again."""

PERMISSIONS: Mapping[str, str] = {"AppCatalog.Read.All": "to see whether the app is in the catalogue"}
"""What the app registration may read in Graph, and why."""


Check = Callable[[Patient], Awaitable[Finding]]

OUTSIDE = Finding(State.UNSEEN, "only the function's identity can tell", "its log does, each half hour: “The doctor”")


async def identity(patient: Patient) -> Finding:
    """Whether it is said who the bot is."""
    try:
        said = patient.settings.identity()
    except BrokenSettings as broken:
        return Finding(State.WRONG, "; ".join(broken.problems), "azd provision sets them (docs/deploy.md)")
    return Finding(State.WELL, f"app {said.app_id} in tenant {said.tenant}")


async def region(patient: Patient) -> Finding:
    """Whether the region's content can be served."""
    try:
        loaded = content.load(patient.settings.content_folder)
    except BrokenContent as broken:
        return Finding(State.WRONG, f"{len(broken.problems)} problems", "python -m functions.ask --check names them")
    return Finding(State.WELL, f"{len(loaded.how_tos)} how-tos")


async def clock(patient: Patient) -> Finding:
    """Whether this machine's clock is that of the world."""
    _, headers, _ = await _get(patient.settings.signing_metadata)
    off = abs(patient.clock() - parsedate_to_datetime(headers["Date"]).astimezone(UTC))
    if off > ASTRAY:
        return Finding(State.WRONG, f"{off.total_seconds():.0f} s off", "set this machine's clock")
    return Finding(State.WELL, f"within {ASTRAY.total_seconds():.0f} s")


async def keys(patient: Patient) -> Finding:
    """Whether the keys are to be had that Teams' tokens are checked with."""
    status, _, said = await _get(patient.settings.signing_metadata)
    if status != HTTPStatus.OK or "jwks_uri" not in said:
        return Finding(State.WRONG, f"answered {status}", "let the app reach login.botframework.com")
    return Finding(State.WELL, "Teams' signing keys are published")


async def database(patient: Patient) -> Finding:
    """Whether the database is there, with this version's tables."""
    async with _store(patient) as store:
        stands = await store.database.version()
    if stands != VERSION:
        return Finding(State.WRONG, f"at migration {stands}, not {VERSION}", "migrate it (docs/deploy.md, step 6)")
    return Finding(State.WELL, f"reachable, at migration {stands}")


async def queues(patient: Patient) -> Finding:
    """Whether the queues may be read, and nothing lies among what failed."""
    if patient.settings.queue_service is None:
        return Finding(State.UNSEEN, "KOLLEGAN_QUEUE_SERVICE is not set", "fine but in Azure: a minute's delay")
    if patient.storage is None:
        return OUTSIDE
    held: dict[str, int] = {}
    for name in (queue + end for queue in (QUEUE, MORNINGS) for end in ("", POISON)):
        address = f"{patient.settings.queue_service.rstrip('/')}/{name}?comp=metadata"
        status, headers, _ = await _get(address, await patient.storage(""), {"x-ms-version": STORAGE_VERSION})
        if status != HTTPStatus.OK:
            return Finding(State.WRONG, f"{name} answered {status}", "give the identity its roles: azd provision")
        held[name] = int(headers.get("x-ms-approximate-messages-count", 0))
    failed = sum(number for name, number in held.items() if name.endswith(POISON))
    if failed:
        return Finding(State.WRONG, f"{failed} failed again and again", "docs/operations.md, poison")
    return Finding(State.WELL, f"{sum(held.values())} waiting, none failed")


async def bot_token(patient: Patient) -> Finding:
    """Whether Entra gives the bot a token, and it is the bot's."""
    if patient.bot is None:
        return OUTSIDE
    claims = _claims(await patient.bot(""))
    app = str(patient.settings.bot_app_id)
    if app not in (claims.get("appid"), claims.get("azp")):
        return Finding(State.WRONG, "the token is another app's", "infra/hooks/trust.sh makes the federated credential")
    return Finding(State.WELL, "given without a secret")


async def permissions(patient: Patient) -> Finding:
    """Whether an administrator has consented to what is read in Graph."""
    if patient.graph is None:
        return OUTSIDE
    roles = _claims(await patient.graph("")).get("roles")
    missing = sorted(PERMISSIONS.keys() - set(cast("list[str]", roles or [])))
    if missing:
        return Finding(State.WRONG, f"not consented: {', '.join(missing)}", "docs/deploy.md, step 8")
    return Finding(State.WELL, ", ".join(sorted(PERMISSIONS)))


async def catalogue(patient: Patient) -> Finding:
    """Whether the app is in the organisation's catalogue."""
    if patient.graph is None:
        return OUTSIDE
    found = f"/v1.0/appCatalogs/teamsApps?$filter=externalId eq '{patient.settings.bot_app_id}'"
    status, _, said = await _get(patient.graph_at + found, await patient.graph(""))
    if status == HTTPStatus.FORBIDDEN:
        return Finding(State.UNSEEN, "not allowed to look", "consent to AppCatalog.Read.All (docs/deploy.md, step 8)")
    if not said.get("value"):
        return Finding(State.WRONG, "not there", "make manifest, and upload the zip (docs/deploy.md, step 9)")
    return Finding(State.WELL, "there")


async def channels(patient: Patient) -> Finding:
    """Whether each queue of the desk has a channel, and the bot is in it."""
    loaded = content.load(patient.settings.content_folder)
    post = Post(patient.bot, frozenset({patient.settings.service_url.rstrip("/")}))
    shown, lost = list[str](), list[str]()
    try:
        async with _store(patient) as store:
            for queue in loaded.routing.queues:
                where = await store.channels.of(queue)
                if where is None:
                    continue
                try:
                    await post.member(where, where.bot)
                    shown.append(queue)
                except NotDelivered as refused:
                    lost.append(f"{queue} ({refused})")
    finally:
        await post.close()
    if lost:
        return Finding(State.WRONG, f"cannot write for {', '.join(lost)}", "write “visa … här” in the channel again")
    if not shown:
        return Finding(State.WRONG, "no queue has a channel", "docs/deploy.md, step 11")
    return Finding(State.WELL, f"{len(shown)} of {len(loaded.routing.queues)} queues are shown in a channel")


async def mornings(patient: Patient) -> Finding:
    """Whether the last morning adds up, and the next ones are planned."""
    zone, now = content.load(patient.settings.content_folder).zone, patient.clock()
    async with _store(patient) as store:
        found = await alerts(store, zone, now)
        last = await account(store, (now - timedelta(days=1)).astimezone(zone).date(), now)
    if found:
        return Finding(State.WRONG, "; ".join(found), "docs/operations.md, morning-not-reconciled")
    return Finding(State.WELL, f"{last.day}: {last.intended} intended, each ended in one way")


CHECKS: Mapping[str, Check] = {
    "identity": identity,
    "content": region,
    "clock": clock,
    "database": database,
    "queues": queues,
    "signing keys": keys,
    "bot token": bot_token,
    "Graph permissions": permissions,
    "app in the catalogue": catalogue,
    "consultants' channels": channels,
    "last morning": mornings,
}


async def examined(patient: Patient, check: Check) -> Finding:
    """What a check finds; one that cannot be made is wrong, and says of which kind its fault is, never its words."""
    try:
        return await check(patient)
    except KolleganError as fault:
        return Finding(State.WRONG, str(fault).partition("\n")[0], "see the line's own step in docs/deploy.md")
    except Exception as fault:  # whatever it is, the other checks are to be made too
        return Finding(State.WRONG, told(fault).partition("\n")[0], "is it reachable from here?")


@asynccontextmanager
async def _store(patient: Patient) -> AsyncGenerator[Store]:
    store = await Store.open(patient.settings.database, password=patient.password)
    try:
        yield store
    finally:
        await store.close()


async def _get(
    address: str, token: str = "", also: Mapping[str, str] | None = None
) -> tuple[int, Mapping[str, str], Mapping[str, object]]:
    """Status, headers, and the body where it is JSON."""
    headers = {**(also or {}), **({"Authorization": f"Bearer {token}"} if token else {})}
    async with aiohttp.ClientSession(timeout=PATIENCE) as session, session.get(address, headers=headers) as answer:
        body = await answer.read()
        said: object = json.loads(body) if answer.content_type == "application/json" and body else {}
        return answer.status, answer.headers, cast("Mapping[str, object]", said) if isinstance(said, dict) else {}


def _claims(token: str) -> Mapping[str, object]:
    """What a token says of itself. It has just been given by Entra: nothing here trusts it."""
    payload = token.split(".")[1] if token.count(".") > 1 else ""
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)) or b"{}")
