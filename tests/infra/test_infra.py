"""What `infra/` says: it parses, its parts fit each other, its settings are the process's, and no secret is in it."""

import re
from typing import Any

import pytest

from functions.settings import PREFIX, Settings
from tests.infra.bicep import INFRA, STAGES, UNKNOWN, Declared, declared, files, parsed, scope_of

MODULES = [(file, name) for file in files() for name in parsed(file).get("modules", {})]
FUNCTIONS = {"environment", "subscription", "tenant", "az"}


def of_type(stage: str, kind: str) -> list[Declared]:
    return [each for each in declared(stage) if each.type == kind]


def app_settings(stage: str) -> dict[str, Any]:
    (app,) = of_type(stage, "Microsoft.Web/sites")
    return {row["name"]: row["value"] for row in app.body["properties"]["siteConfig"]["appSettings"]}


@pytest.mark.parametrize("file", files())
def test_every_file_parses(file: str) -> None:
    assert {"parameters", "resources", "modules"} & set(parsed(file))


@pytest.mark.parametrize(("file", "name"), MODULES)
def test_a_module_is_given_what_it_asks_for(file: str, name: str) -> None:
    module = parsed(file)["modules"][name]
    asked = parsed((INFRA / file).parent.joinpath(module["detail"]["path"]).relative_to(INFRA).as_posix())["parameters"]
    config = module["config"].get("config", module["config"])
    needed = {parameter for parameter, told in asked.items() if told["default"] is None}
    assert needed <= set(config["params"]) <= set(asked)


@pytest.mark.parametrize("file", files())
def test_what_is_read_of_a_module_is_among_its_outputs(file: str) -> None:
    text, tree = (INFRA / file).read_text(encoding="utf-8"), parsed(file)
    for name, output in re.findall(r"\b(\w+)\.outputs\.(\w+)", text):
        path = tree["modules"][name]["detail"]["path"]
        assert output in parsed((INFRA / file).parent.joinpath(path).relative_to(INFRA).as_posix())["outputs"]


@pytest.mark.parametrize("file", files())
def test_every_name_in_a_text_is_declared(file: str) -> None:
    known = set(scope_of(file, "test")) | FUNCTIONS | {"take", "alert", "run", "door", "role", "queue", "setting"}
    named = re.findall(r"\$\{(\w+)", (INFRA / file).read_text(encoding="utf-8"))
    assert set(named) <= known


@pytest.mark.parametrize("stage", STAGES)
def test_the_app_is_given_settings_that_the_process_knows(stage: str) -> None:
    ours = {name.removeprefix(PREFIX).lower() for name in app_settings(stage) if name.startswith(PREFIX)}
    assert ours <= set(Settings.model_fields)


def test_what_must_be_set_is_set() -> None:
    needed = {"database", "content", "bot_app_id", "tenant_id", "managed_identity_client_id", "queue_service"}
    assert {f"{PREFIX}{name.upper()}" for name in needed} <= set(app_settings("test"))


def test_no_setting_is_a_secret() -> None:
    told = (*app_settings("test"), *Settings.model_fields)
    assert not [name for name in told if re.search(r"secret|password|key\b|token|sas\b", name, re.IGNORECASE)]
    text = "".join((INFRA / file).read_text(encoding="utf-8") for file in files())
    assert not re.search(r"listKeys|listSecrets|@secure|administratorLoginPassword|AccountKey", text)


@pytest.mark.parametrize("stage", ["pilot", "production"])
def test_where_staff_are_served_storage_and_database_are_reached_inside_the_network_only(stage: str) -> None:
    (storage,) = of_type(stage, "Microsoft.Storage/storageAccounts")
    (database,) = of_type(stage, "Microsoft.DBforPostgreSQL/flexibleServers")
    assert storage.body["properties"]["publicNetworkAccess"] == "Disabled"
    assert database.body["properties"]["network"]["publicNetworkAccess"] == "Disabled"
    assert len(of_type(stage, "Microsoft.Network/privateEndpoints")) == 4
    assert of_type(stage, "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules") == []


def test_nobody_logs_in_with_a_password_or_a_key() -> None:
    (storage,) = of_type("test", "Microsoft.Storage/storageAccounts")
    (database,) = of_type("test", "Microsoft.DBforPostgreSQL/flexibleServers")
    (bot,) = of_type("test", "Microsoft.BotService/botServices")
    assert storage.body["properties"]["allowSharedKeyAccess"] is False
    assert database.body["properties"]["authConfig"]["passwordAuth"] == "Disabled"
    assert (bot.body["properties"]["disableLocalAuth"], bot.body["properties"]["msaAppType"]) == (True, "SingleTenant")


@pytest.mark.parametrize("stage", STAGES)
def test_everything_is_in_sweden_but_the_bots_registration(stage: str) -> None:
    places = {each.symbol: each.body["location"] for each in declared(stage) if "location" in each.body}
    assert set(places.values()) <= {"swedencentral", "westeurope", "global", UNKNOWN}
    assert {symbol for symbol, place in places.items() if place == "westeurope"} == {"bot", "teams"}


@pytest.mark.parametrize("stage", STAGES)
def test_everything_that_can_be_tagged_is(stage: str) -> None:
    untagged = {each.type for each in declared(stage) if "location" in each.body and "tags" not in each.body}
    assert untagged == set()
