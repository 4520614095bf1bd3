"""host.json says what docs/hosting.md gives reasons for, and the instances' connections fit in the database."""

import json
import re

import pytest

from bot.store.database import CONNECTIONS
from functions.settings import ROOT

HOST = json.loads((ROOT / "host.json").read_text("utf-8"))
SIZES = json.loads((ROOT / "infra" / "sizes.json").read_text("utf-8"))
REASONS = re.findall(r"^\| `([\w.]+)` \| `(.+?)` \|", (ROOT / "docs" / "hosting.md").read_text("utf-8"), re.MULTILINE)

ALLOWED = {"Standard_B1ms": 50, "Standard_B2s": 429, "Standard_D2ds_v5": 859, "Standard_D4ds_v5": 1718}
"""`max_connections` of each size, and what Azure keeps of them for itself:
https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-limits (as it stood in November 2026)."""
RESERVED, OTHERS = 15, 5


def test_every_number_of_the_host_has_its_reason() -> None:
    numbers = {"functionTimeout": HOST["functionTimeout"]}
    numbers |= {f"queues.{name}": value for name, value in HOST["extensions"]["queues"].items()}
    assert dict(REASONS) == {name: str(value) for name, value in numbers.items()}


@pytest.mark.parametrize("environment", SIZES)
def test_the_connections_of_all_instances_fit_in_the_database(environment: str) -> None:
    sizes = SIZES[environment]
    most = sizes["maximumInstances"] * CONNECTIONS["postgresql"] + OTHERS
    assert most <= ALLOWED[sizes["database"]["sku"]] - RESERVED
