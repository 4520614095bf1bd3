"""What an installation may set, and what is said where it is set wrong."""

import os
import subprocess
import sys

import pytest

from bot.errors import BrokenSettings
from functions.settings import ROOT, Settings, table

APP = "11111111-1111-4111-8111-111111111111"
TENANT = "22222222-2222-4222-8222-222222222222"
MANAGED = "33333333-3333-4333-8333-333333333333"

READ = "from functions.settings import read; print(read().model_dump_json())"


def started(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A process of its own reads its environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KOLLEGAN_")}
    return subprocess.run(
        [sys.executable, "-c", READ],
        env=clean | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_nothing_needs_to_be_set_to_try_it_out() -> None:
    settings = Settings()
    assert settings.database == f"sqlite+aiosqlite:///{ROOT}/var/kollegan.db"
    assert (settings.content_folder / "meta.yaml").is_file()


def test_the_environment_says_otherwise() -> None:
    process = started({"KOLLEGAN_DATABASE": "postgresql+asyncpg://db/kollegan", "KOLLEGAN_LOG_LEVEL": ""})
    assert '"database":"postgresql+asyncpg://db/kollegan"' in process.stdout
    assert '"log_level":"INFO"' in process.stdout


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("sqlite+aiosqlite:///a/b.db", f"sqlite+aiosqlite:///{ROOT}/a/b.db"),
        ("sqlite+aiosqlite:////home/b.db", "sqlite+aiosqlite:////home/b.db"),
        ("sqlite+aiosqlite:///:memory:", "sqlite+aiosqlite:///:memory:"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite://"),
    ],
)
def test_a_relative_file_starts_at_the_projects_folder_wherever_the_process_does(said: str, meant: str) -> None:
    assert Settings(database=said).database == meant


def test_all_that_is_wrong_is_said_at_once() -> None:
    wrong = {
        "KOLLEGAN_DATABASE": "mysql://db",
        "KOLLEGAN_FILMS_SHOWN_AT": "filmer",
        "KOLLEGAN_BOT_APP_ID": "kollegan",
        "KOLLEGAN_LOG_LEVEL": "loud",
    }
    process = started(wrong)
    assert process.returncode == 1
    said = process.stderr.partition("bot.errors.BrokenSettings: ")[2].splitlines()
    assert [line.partition(":")[0] for line in said] == list(wrong)
    assert said[0].endswith("begins with neither sqlite+aiosqlite:// nor postgresql+asyncpg://")
    assert said[3].endswith("Input should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'")


def test_who_the_bot_is_needs_all_three() -> None:
    identity = Settings.model_validate(
        {"bot_app_id": APP, "tenant_id": TENANT, "managed_identity_client_id": MANAGED}
    ).identity()
    assert (identity.app_id, identity.tenant, identity.managed_identity) == (APP, TENANT, MANAGED)


def test_what_is_missing_of_it_is_named() -> None:
    with pytest.raises(BrokenSettings) as caught:
        Settings.model_validate({"tenant_id": TENANT}).identity()
    assert caught.value.problems == (
        "KOLLEGAN_BOT_APP_ID: is missing",
        "KOLLEGAN_MANAGED_IDENTITY_CLIENT_ID: is missing",
    )


def test_every_setting_says_what_it_is() -> None:
    rows = table().splitlines()[2:]
    assert len(rows) == len(Settings.model_fields)
    assert all(field.description for field in Settings.model_fields.values())


def test_the_table_in_the_deployment_guide_is_the_printed_one() -> None:
    guide = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    assert table() in guide
