"""Azurite, Microsoft's stand-in for Azure Storage: blobs, queues and tables in memory, for this machine alone."""

import base64
import contextlib
import hashlib
import hmac
import socket
import subprocess
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL
from urllib.parse import urlencode

from functions.node import find
from tests.real.program import PATIENCE, ROOT

HERE = "127.0.0.1"
ACCOUNT = "devstoreaccount1"
KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
"""The account and the key of every Azurite, as Microsoft publishes them."""

PROGRAM = ROOT / "node_modules" / "azurite" / "dist" / "src" / "azurite.js"
QUIETLY = ("--silent", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck")
VERSION = "2019-12-12"


@dataclass(frozen=True, slots=True)
class Storage:
    """A storage account: the ports of its three services."""

    blob: int
    queue: int
    table: int

    @property
    def connection(self) -> str:
        """The connection string, as `AzureWebJobsStorage` takes it."""
        ports = {"BlobEndpoint": self.blob, "QueueEndpoint": self.queue, "TableEndpoint": self.table}
        services = ";".join(f"{name}=http://{HERE}:{port}/{ACCOUNT}" for name, port in ports.items())
        return f"DefaultEndpointsProtocol=http;AccountName={ACCOUNT};AccountKey={KEY};{services};"

    def queue_at(self, name: str, path: str = "", **asked: str | int) -> str:
        """The address of a queue, with the right to do everything with it."""
        return f"http://{HERE}:{self.queue}/{ACCOUNT}/{name}{path}?{urlencode({**asked, **_right()})}"


def _right() -> dict[str, str]:
    """An account's shared access signature: https://learn.microsoft.com/rest/api/storageservices/create-account-sas."""
    right = {"sp": "rwdlacup", "ss": "bqt", "srt": "sco", "st": "", "se": "2099-01-01", "sip": "", "spr": ""}
    signed = "\n".join((ACCOUNT, *right.values(), VERSION, ""))
    signature = hmac.digest(base64.b64decode(KEY), signed.encode(), hashlib.sha256)
    given = {name: value for name, value in right.items() if value}
    return {**given, "sv": VERSION, "sig": base64.b64encode(signature).decode()}


@contextlib.contextmanager
def azurite(folder: Path) -> Generator[Storage, None, None]:
    """A storage account with nothing in it, for as long as this lasts; `folder` is where it may write what it must."""
    storage = Storage(*_free_ports(3))
    places = {"blob": storage.blob, "queue": storage.queue, "table": storage.table}
    listens = [part for name, port in places.items() for part in (f"--{name}Host", HERE, f"--{name}Port", str(port))]
    command = (find(), PROGRAM, *QUIETLY, *listens)
    process = subprocess.Popen(command, cwd=folder, stdin=DEVNULL, stdout=DEVNULL)
    try:
        for port in places.values():
            _wait_for(port)
        yield storage
    finally:
        process.kill()
        process.wait()


def _free_ports(number: int) -> list[int]:
    with contextlib.ExitStack() as held:
        plugs = [held.enter_context(socket.create_server((HERE, 0))) for _ in range(number)]
        return [plug.getsockname()[1] for plug in plugs]


def _wait_for(port: int) -> None:
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        with contextlib.suppress(ConnectionError), socket.create_connection((HERE, port)):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens at {port}")
