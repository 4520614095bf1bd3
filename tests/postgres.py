"""A PostgreSQL server of one's own: made in a folder that goes with it, reachable from this machine only.

Its data are gone with it, so that it waits for no disk. It refuses to run as root, and is then run as `nobody`.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

OWNER, PATIENCE = "kollegan", 60.0
MOST_CONNECTIONS = 200

_numbers = count()
_DEBIAN = Path("/usr/lib/postgresql")  # why: what lies on the path there is a wrapper, and slow
_CARELESS = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off")


@dataclass(frozen=True, slots=True)
class Postgres:
    """A server, with the superuser `kollegan` and a first database `postgres`."""

    port: int

    def url(self, database: str, role: str = OWNER) -> str:
        """A database of it."""
        return f"postgresql+asyncpg://{role}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def copy(self, template: str) -> Generator[str]:
        """The address of a database that is as `template` is, which nobody uses meanwhile."""
        name = f"copy_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        yield self.url(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str, database: str = "postgres") -> None:
        """One statement, or several that stand together. Raises `CalledProcessError` where one fails."""
        address = ("-h", "127.0.0.1", "-p", str(self.port), "-U", OWNER, "-d", database)
        subprocess.run([_program("psql"), *address, "-qX", "-v", "ON_ERROR_STOP=1", "-c", statement], check=True)


def _program(name: str) -> str:
    """Where one of PostgreSQL's programs is. Raises `FileNotFoundError` with what to do where it is nowhere."""
    folders = (os.environ.get("POSTGRESQL"), *sorted(map(str, _DEBIAN.glob("*/bin")), reverse=True), os.environ["PATH"])
    found = next((at for folder in folders if folder and (at := shutil.which(name, path=folder))), None)
    if found is None:
        raise FileNotFoundError(f"PostgreSQL's {name} is missing: make setup, or name its folder in POSTGRESQL")
    return found


@contextmanager
def postgres(*settings: str) -> Generator[Postgres]:
    """A server for as long as this lasts, with these `settings` (`name=value`) beside those of a test."""
    folder = Path(tempfile.mkdtemp(prefix="kollegan-postgresql-"))
    somebody = _somebody(folder)
    try:
        made = ("--no-sync", "--no-instructions", "--locale=C", "-E", "UTF8", "--auth=trust", "-U", OWNER)
        command = (_program("initdb"), "-D", str(folder / "data"), *made)
        subprocess.run(command, cwd=folder, user=somebody, stdout=subprocess.DEVNULL, check=True)
        with _running(folder, somebody, settings) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _somebody(folder: Path) -> str | None:
    """Who runs it: None for who we are."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return nobody.pw_name


@contextmanager
def _running(folder: Path, somebody: str | None, settings: tuple[str, ...]) -> Generator[Postgres]:
    server = Postgres(_free_port())
    plain = ("listen_addresses=127.0.0.1", f"max_connections={MOST_CONNECTIONS}", f"unix_socket_directories={folder}")
    said = [part for each in (*plain, *_CARELESS, *settings) for part in ("-c", each)]
    command = [_program("postgres"), "-D", str(folder / "data"), "-p", str(server.port), *said]
    log = (folder / "log").open("w")
    with log, subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, user=somebody) as process:
        try:
            _wait_for(server, process, folder / "log")
            yield server
        finally:
            process.send_signal(signal.SIGINT)  # who is still connected is sent away
            process.wait(timeout=PATIENCE)


def _wait_for(server: Postgres, process: subprocess.Popen[bytes], log: Path) -> None:
    ready = [_program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(server.port)]
    until = time.monotonic() + PATIENCE
    while subprocess.run(ready, check=False).returncode != 0:
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(log.read_text("utf-8"))
        time.sleep(0.02)


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
