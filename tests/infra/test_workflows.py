"""The pipelines and the hooks: pinned, without secrets, of commands that exist; run against a stand-in for `az`."""

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
HOOKS = ROOT / "infra" / "hooks"
SAID = {
    "AZURE_ENV_NAME": "test",
    "KOLLEGAN_STAGE": "test",
    "KOLLEGAN_BOT_APP_ID": "6e1c3f60-0000-4000-8000-00000000b07a",
    "KOLLEGAN_DATABASE_ADMINISTRATORS_ID": "1",
    "KOLLEGAN_DATABASE_ADMINISTRATORS_NAME": "Kollegan databas",
    "KOLLEGAN_ALERT_EMAIL": "it-larm@region.example",
    "KOLLEGAN_BUDGET_START": "2026-11-01",
    "KOLLEGAN_CONTENT": "content/region-exempel",
}


def steps(path: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_pipeline_holds_no_secret_and_runs_nothing_that_somebody_typed(path: Path) -> None:
    assert "secrets." not in path.read_text(encoding="utf-8")
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_pipeline_runs_is_there(path: Path) -> None:
    runs = "\n".join(step.get("run", "") for step in steps(path))
    targets = re.findall(r"make ([\w-]+)", runs)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
    assert [hook for hook in re.findall(r"infra/hooks/[\w.-]+", runs) if not os.access(ROOT / hook, os.X_OK)] == []


@pytest.fixture
def az(tmp_path: Path) -> Path:
    """A stand-in for the command lines of Azure: it notes what it was told, and answers from `said`."""
    for name in ("az", "azd", "curl"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> {tmp_path}/told\ncat {tmp_path}/said 2>/dev/null || true\n')
        program.chmod(0o755)
    return tmp_path


def run(az: Path, *command: str, **said: str) -> subprocess.CompletedProcess[str]:
    path = f"{az}:{os.environ['PATH']}"
    environment = {name: value for name, value in (SAID | said).items() if value}
    return subprocess.run(
        command, env=environment | {"PATH": path}, cwd=ROOT, capture_output=True, text=True, check=False
    )


def told(az: Path) -> str:
    return (az / "told").read_text(encoding="utf-8") if (az / "told").exists() else ""


def test_what_was_made_is_left_for_the_steps_that_follow(az: Path) -> None:
    (az / "said").write_text(json.dumps({"kollegan_host": {"value": "func-kollegan.azurewebsites.net"}}))
    done = run(az, "infra/hooks/provision.sh", "create")
    assert (done.returncode, done.stdout) == (0, "KOLLEGAN_HOST=func-kollegan.azurewebsites.net\n")
    assert 'databaseAdministrators={"id": "1", "name": "Kollegan databas"}' in told(az)


def test_what_is_missing_is_named_before_anything_is_done(az: Path) -> None:
    done = run(az, "infra/hooks/provision.sh", "create", KOLLEGAN_ALERT_EMAIL="")
    assert (done.returncode, done.stderr, told(az)) == (2, "KOLLEGAN_ALERT_EMAIL is missing\n", "")


def test_a_preview_changes_nothing(az: Path) -> None:
    assert run(az, "infra/hooks/provision.sh", "what-if").returncode == 0
    assert told(az).startswith("az deployment sub what-if")
    assert "create" not in told(az)


AZURE = {"KOLLEGAN_HOST": "h", "AZURE_RESOURCE_GROUP": "rg", "KOLLEGAN_FUNCTION_APP": "f"}


@pytest.mark.parametrize(("forced", "status"), [("", 1), ("1", 0)])
def test_a_deployment_while_a_morning_is_open_is_refused_unless_forced(az: Path, forced: str, status: int) -> None:
    (az / "said").write_text('{"well": true, "morning": "open"}')
    done = run(az, "infra/hooks/deploy.sh", "build/kollegan.zip", **AZURE, KOLLEGAN_DEPLOY_ANYWAY=forced)
    assert done.returncode == status
    assert ("az functionapp deployment" in told(az)) is bool(forced)


def test_a_deployment_after_the_morning_goes_through(az: Path) -> None:
    (az / "said").write_text('{"well": true, "morning": "over"}')
    assert run(az, "infra/hooks/deploy.sh", "build/kollegan.zip", **AZURE).returncode == 0
    assert "--build-remote false --src build/kollegan.zip" in told(az)


def test_a_credential_that_is_there_is_not_made_again(az: Path) -> None:
    (az / "said").write_text("kollegan-runtime")
    trust = {"KOLLEGAN_RUNTIME_IDENTITY_PRINCIPAL": "p", "AZURE_TENANT_ID": "t"}
    assert run(az, "infra/hooks/trust.sh", **trust).returncode == 0
    assert "create" not in told(az)


def test_an_app_registration_is_made_without_a_secret(az: Path) -> None:
    assert run(az, "infra/hooks/register.sh", KOLLEGAN_BUDGET_START="").returncode == 0
    assert "az ad app create" in told(az)
    assert not re.search(r"credential reset|password", told(az))
    assert "azd env set KOLLEGAN_BUDGET_START" in told(az)
