"""From nothing to the first answer, against importing the platform alone: `python -m benchmarks.cold_start`.

Kollegan is a fresh process of the function app that is handed one signed message: it reads the content, opens the
store, fetches Teams' keys, checks the token, marks the message, and posts the film. Who signs and who takes the answer
are processes of their own, whose time does not count; that the film was posted is checked after each run. The bot's own
token is given: what Azure's library costs where there is a managed identity to ask is not in the figure.

The reference is a process that only imports botbuilder.core and azure.functions, which no such bot can do without. Both
have compiled bytecode, as the deployed package has. The database is there, and knows who asks, as in operation.
"""

import asyncio
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.request import urlopen

from benchmarks.load import PERSON, message
from benchmarks.process import started
from benchmarks.signer import METADATA
from bot.ids import PersonId, RoleId, UnitId
from bot.people import Membership, Person
from functions.settings import Settings
from functions.wiring import Unsigned, build
from tests.fake_teams.identity import APP_ID, TENANT

RUNS, UNCOMPILED_RUNS = 7, 2
QUESTION, FILM = "hur signerar jag läkemedel", "Spela filmen"
REFERENCE = "import botbuilder.core, azure.functions"
FIRST_ANSWER = (
    "import asyncio, json, sys; from benchmarks.first_answer import first_answer; "
    "asyncio.run(first_answer(json.loads(sys.argv[1]), sys.argv[2], sys.argv[3]))"
)
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The database, and the addresses of who takes answers and of who signs messages."""

    database: str
    teams: str
    signer: str

    def seconds_to_first_answer(self, *, compiled: bool = True) -> float:
        """CPU seconds of a fresh process that answers. Raises `RuntimeError` where its answer is not the film."""
        token = _said(f"{self.signer}/token?for={self.teams}")
        ours: dict[str, object] = {
            "id": str(next(_numbers)),
            "channelData": {"tenant": {"id": TENANT}},
            "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": "a:agnes"},
        }
        activity = json.dumps(message(QUESTION, self.teams) | ours)
        took = seconds(FIRST_ANSWER, json.dumps(self._settings()), token, activity, compiled=compiled)
        if FILM not in _said(f"{self.teams}/newest"):
            raise RuntimeError("no film was posted")
        return took

    def _settings(self) -> dict[str, str]:
        return {
            "database": self.database,
            "service_url": self.teams,
            "signing_metadata": self.signer + METADATA,
            "bot_app_id": APP_ID,
            "tenant_id": TENANT,
            "managed_identity_client_id": APP_ID,
        }


def _said(url: str) -> str:
    with urlopen(url) as answer:  # noqa: S310 - our own process, on loopback
        return answer.read().decode()


def seconds(code: str, *arguments: str, compiled: bool = True) -> float:
    """CPU seconds of a fresh process that runs this. Not `compiled`, it finds no bytecode, and leaves none."""
    before = os.times()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=_environment(compiled=compiled))  # noqa: S603 - our own code
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _environment(*, compiled: bool) -> dict[str, str]:
    """Bytecode is written, wherever this runs; or looked for where there is none."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    nowhere = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": os.devnull}
    return plain if compiled else plain | nowhere


async def prepare(database: str) -> None:
    """The store as it is in operation: migrated, and with the person in it who asks."""
    house = await build(Settings(database=database), Unsigned())
    nurse, ward = frozenset({RoleId("sjukskoterska")}), Membership(UnitId("med-avd5"))
    await house.store.people.take_over([Person(PersonId(PERSON), "Agnes Demo", "sv", nurse, memberships=(ward,))])
    await house.close()


def measured(around: Surroundings) -> list[tuple[float, float]]:
    """The reference and Kollegan in turn, after one of each to warm up."""
    pairs = [(seconds(REFERENCE), around.seconds_to_first_answer()) for _ in range(RUNS + 1)]
    return pairs[1:]


def main() -> None:
    """Measure, and print one JSON object on the last line."""
    with ExitStack() as open_for_long:
        folder = Path(open_for_long.enter_context(tempfile.TemporaryDirectory()))
        database = f"sqlite+aiosqlite:///{folder / 'kollegan.db'}"
        asyncio.run(prepare(database))
        teams, signer = (open_for_long.enter_context(started(f"benchmarks.{name}")) for name in ("sink", "signer"))
        around = Surroundings(database, teams, signer)
        pairs = measured(around)
        uncompiled = min(around.seconds_to_first_answer(compiled=False) for _ in range(UNCOMPILED_RUNS))
    reference, first = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(
        f"importing botbuilder.core and azure.functions {reference:.2f} s, "
        f"Kollegan's answer to its first signed message {first:.2f} s (CPU)"
    )
    print(
        json.dumps(
            {
                "machine": f"{os.cpu_count()} cores, Python {platform.python_version()}",
                "reference": REFERENCE,
                "reference_s": round(reference, 3),
                "first_answer_s": round(first, 3),
                "without_bytecode_s": round(uncompiled, 3),
                "ratio": round(statistics.median(b / a for a, b in pairs), 3),
            }
        )
    )


if __name__ == "__main__":
    main()
