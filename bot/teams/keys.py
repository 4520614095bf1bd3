"""The keys that Teams publishes for its signatures: fetched when needed, kept for a day, never fetched in a flood."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWTError
from jwt.algorithms import RSAAlgorithm

log = logging.getLogger(__name__)

DAY = 24 * 3600.0
LONGEST_KEPT = 5 * DAY
BETWEEN_FETCHES = 5 * 60.0
BETWEEN_FAILURES = 10.0
PATIENCE = aiohttp.ClientTimeout(total=3)

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Key:
    """A published key; `endorsements` are the channels that it may speak for."""

    public: RSAPublicKey
    endorsements: frozenset[str]


class Keys:
    """The published keys, by key id. `clock` counts seconds and never runs backwards.

    An unknown id fetches the metadata at most once in five minutes, however many ask; all that ask meanwhile share
    the one fetch. While there are no keys at all, a failed fetch is tried again after ten seconds.
    Keys that cannot be refreshed are used for five days at most.
    """

    def __init__(self, metadata_url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._metadata_url = metadata_url
        self._clock = clock
        self._known: Mapping[str, Key] = {}
        self._fetched = self._tried = float("-inf")
        self._lock = asyncio.Lock()

    async def find(self, key_id: str) -> Key | None:
        """The key with that id, or None where Teams does not publish one."""
        if not self._is_fresh(key_id):
            async with self._lock:
                if not self._is_fresh(key_id) and self._may_fetch():
                    await self._refresh()
        return self._known.get(key_id)

    def _is_fresh(self, key_id: str) -> bool:
        return key_id in self._known and self._clock() - self._fetched < DAY

    def _may_fetch(self) -> bool:
        pause = BETWEEN_FETCHES if self._known else BETWEEN_FAILURES
        return self._clock() - self._tried >= pause

    async def _refresh(self) -> None:
        now = self._tried = self._clock()
        try:
            self._known = await _fetch(self._metadata_url)
            self._fetched = now
        except (aiohttp.ClientError, TimeoutError, KeyError, TypeError, ValueError) as fault:
            log.error("The keys of Teams could not be fetched: %s", type(fault).__name__)
            if now - self._fetched > LONGEST_KEPT:
                self._known = {}


async def _fetch(metadata_url: str) -> Mapping[str, Key]:
    async with aiohttp.ClientSession(timeout=PATIENCE, raise_for_status=True) as session:
        async with session.get(metadata_url) as answer:
            metadata = cast("Json", await answer.json(content_type=None))
        keys_url = str(metadata["jwks_uri"])
        if metadata_url.startswith("https:") and not keys_url.startswith("https:"):
            raise ValueError("the keys are published without encryption")
        async with session.get(keys_url) as answer:
            published = cast("Json", await answer.json(content_type=None))
    return dict(_usable(cast("Iterable[Json]", published["keys"])))


def _usable(published: Iterable[Json]) -> Iterable[tuple[str, Key]]:
    """The RSA keys that name themselves; others are left out, since Teams may publish more kinds."""
    for entry in published:
        key_id, endorsements = entry.get("kid"), entry.get("endorsements") or ()
        if entry.get("kty") != "RSA" or not isinstance(key_id, str):
            continue
        try:
            public = RSAAlgorithm.from_jwk(dict(entry))
        except (PyJWTError, ValueError):
            log.warning("A published key could not be read, and is not used")
            continue
        if isinstance(public, RSAPublicKey):
            yield key_id, Key(public, frozenset(map(str, cast("Iterable[object]", endorsements))))
