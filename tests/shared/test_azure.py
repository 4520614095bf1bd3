"""Each resource under `infra/` against Azure's own schemas; and that a slip in any of them would be seen."""

import copy
import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

import pytest
from jsonschema import Draft4Validator, ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from tests.infra.bicep import STAGES, Declared, declared
from tests.shared import SHARED

SCHEMAS = SHARED / "schemas" / "arm"
HOST = "https://schema.management.azure.com"
SPLIT = {
    "Microsoft.Insights/components": "Microsoft.Insights.Application",
    "Microsoft.Network/privateDnsZones": "Microsoft.Network.privateDns",
    "Microsoft.Network": "Microsoft.Network.NRP",
}
"""Namespaces whose schemas lie in more than one file."""

WITHOUT = {
    "Microsoft.Resources/resourceGroups": "Azure publishes no schema of resource groups",
    "Microsoft.Insights/diagnosticSettings": "none among the stored schemas",
}
"""Types that cannot be checked here, and why."""

FREE = {"tags", "userAssignedIdentities", "notifications", "features"}
"""What holds names of one's own choosing."""

Json = Any


def resources() -> list[Declared]:
    found = {json.dumps([each.where, each.body], sort_keys=True): each for stage in STAGES for each in declared(stage)}
    return [found[key] for key in sorted(found)]


def checkable() -> list[Declared]:
    return [each for each in resources() if each.type not in WITHOUT]


def file_of(each: Declared) -> str:
    namespace = next((file for kind, file in SPLIT.items() if each.type.startswith(kind)), each.type.split("/")[0])
    return f"{each.version}/{namespace}.json"


def closed(schema: Json, *, is_part: bool = False) -> Json:
    """The same, but that an object may hold what it names and nothing else: a slip of the pen is an unknown name.

    What is only a part of an object (`allOf`, or one of several kinds beside common names) is opened: a few of Azure's
    schemas close those, and then nothing at all would fit.
    """
    if isinstance(schema, list):
        return [closed(item, is_part=is_part) for item in cast("list[Json]", schema)]
    if not isinstance(schema, dict):
        return schema
    named = cast("dict[str, Json]", schema)
    parts = {"allOf"} | ({"oneOf", "anyOf"} if is_part or "properties" in named else set[str]())
    made = {name: closed(item, is_part=name in parts) for name, item in named.items()}
    is_whole = made.get("type") == "object" and "properties" in made and not parts & made.keys()
    if is_part:
        return {name: item for name, item in made.items() if name != "additionalProperties"}
    return {"additionalProperties": False, **made} if is_whole else made


@cache
def loaded(path: str) -> Json:
    file = SCHEMAS / path
    return closed(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


@cache
def registry() -> "Registry[Json]":
    """All schemas that are referred to, each read once."""
    paths = {file_of(each) for each in checkable()} | {"common/definitions.json"}
    return (
        Registry[Json]()
        .with_resources(
            (f"{HOST}/schemas/{path}", Resource[Json].from_contents(loaded(path), default_specification=DRAFT4))
            for path in sorted(paths)
        )
        .crawl()
    )


@cache
def validator(file: str, name: str) -> Draft4Validator:
    return Draft4Validator({"$ref": f"{HOST}/schemas/{file}#/{name}"}, registry=registry())


def definition(each: Declared) -> str | None:
    return definition_of(file_of(each), each.type)


@cache
def definition_of(file: str, kind: str) -> str | None:
    """Where in its file a type's schema stands."""
    for group, types in cast("Mapping[str, Json]", loaded(file)).items():
        for name, schema in types.items() if group.endswith("esourceDefinitions") else ():
            if kind in schema["properties"].get("type", {}).get("enum", []):
                return f"{group}/{name}"
    return None


def faults(each: Declared, body: Mapping[str, Json]) -> list[str]:
    """What is wrong. A part of another resource may be named alone or after it: the schemas have both."""
    whole = {**body, "type": each.type, "apiVersion": each.version}
    names = {name: item for name, item in whole.items() if name == "name"}
    after = {**whole, **{name: f"parent/{item}" for name, item in names.items() if each.type.count("/") > 1}}
    return min((_found(each, named) for named in (whole, after)), key=len)


def _found(each: Declared, whole: Mapping[str, Json]) -> list[str]:
    checker: Json = validator(file_of(each), definition(each) or "")
    return [_deepest(error) for error in checker.iter_errors(whole)]


def _deepest(error: ValidationError) -> str:
    """What is really wrong, where a schema only says that none of its alternatives fits."""
    while inner := error.context:
        error = max(inner, key=lambda each: len(each.absolute_path))
    return f"{'/'.join(map(str, error.absolute_path))}: {error.message[:160]}"


def slips(value: Json, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every name that could be misspelt."""
    if isinstance(value, dict):
        for name, item in cast("dict[str, Json]", value).items():
            yield (*path, name)
            if name not in FREE:
                yield from slips(item, (*path, name))
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[Json]", value)):
            yield from slips(item, (*path, index))


def misspelt(body: Json, path: tuple[Any, ...]) -> Json:
    made = copy.deepcopy(body)
    *outer, last = path
    inside = made
    for step in outer:
        inside = inside[step]
    inside[f"{last}z"] = inside.pop(last)
    return made


def test_a_type_without_a_schema_is_named() -> None:
    assert {each.type for each in resources() if definition(each) is None} == set(WITHOUT)


@pytest.mark.parametrize("each", checkable(), ids=lambda each: each.where)
def test_a_resource_is_as_azure_wants_it(each: Declared) -> None:
    assert faults(each, each.body) == []


@pytest.mark.parametrize("each", checkable(), ids=lambda each: each.where)
def test_a_slip_in_any_of_its_names_is_seen(each: Declared) -> None:
    unseen = [path for path in slips(each.body) if not faults(each, misspelt(each.body, path))]
    assert unseen == []
