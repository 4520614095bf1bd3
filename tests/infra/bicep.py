"""The Bicep files under `infra/`, read as far as a reader can: parsed, and what is known beforehand worked out.

There is no compiler to be had without a download. What depends on Azure's answers stays `UNKNOWN`, an ARM expression.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from pycep import BicepParser

INFRA = Path(__file__).parents[2] / "infra"
STAGES: Mapping[str, Mapping[str, object]] = json.loads((INFRA / "sizes.json").read_text(encoding="utf-8"))

UNKNOWN = "[known to Azure]"
NOT_ARM = frozenset({"parent", "scope", "dependsOn"})
"""What Bicep says of a resource and ARM does not, or says elsewhere."""

_INTERPOLATED = re.compile(r"\$\{([^}]*)\}")

Node = Any
Scope = dict[str, Node]


@dataclass(frozen=True, slots=True)
class Declared:
    """A resource as ARM would be given it. `file` and `symbol` say where it stands."""

    file: str
    symbol: str
    type: str
    version: str
    body: dict[str, Node]

    @property
    def where(self) -> str:
        return f"{self.file} {self.symbol}: {self.type}@{self.version}"


def files() -> list[str]:
    return sorted(path.relative_to(INFRA).as_posix() for path in INFRA.rglob("*.bicep"))


@cache
def parsed(file: str) -> Mapping[str, Node]:
    """A file's parts. Raises lark's errors for what is no Bicep."""
    return cast("Mapping[str, Node]", _parser().parse(text=(INFRA / file).read_text(encoding="utf-8")))


@cache
def _parser() -> BicepParser:
    return BicepParser()


def declared(stage: str) -> Iterator[Declared]:
    """Every resource that this stage has."""
    for file in files():
        scope = scope_of(file, stage)
        for symbol, resource in parsed(file).get("resources", {}).items():
            for body in _bodies(resource["config"], scope):
                yield Declared(file, symbol, resource["type"], resource["api_version"], _said(body))


def _said(body: dict[str, Node]) -> dict[str, Node]:
    """What ARM is told. It wants properties, which Bicep need not write where there are none."""
    nothing: dict[str, Node] = {}
    return {"properties": nothing} | {name: part for name, part in body.items() if name not in NOT_ARM}


def scope_of(file: str, stage: str) -> Scope:
    """What each name in a file means: its parameters, its variables, and what it declares."""
    tree = parsed(file)
    scope: Scope = {name: UNKNOWN for part in ("resources", "modules") for name in tree.get(part, {})}
    for name, parameter in tree.get("parameters", {}).items():
        scope[name] = UNKNOWN if parameter["default"] is None else parameter["default"]
    scope |= {name: STAGES[stage] for name in ("sizes",) if name in tree.get("parameters", {})}
    for name, variable in tree.get("variables", {}).items():
        scope[name] = value(variable["value"], scope)
    return scope


def _bodies(config: Node, scope: Scope) -> Iterator[Node]:
    """One body, none, or one for each turn of a loop."""
    condition = config.get("condition")
    if condition is not None and value(condition, scope) is False:
        return
    if "loop_type" in config:
        yield from _turns(config, scope)
    elif "config" in config:
        yield value(config["config"], scope)
    else:
        yield value(config, scope)


def _turns(loop: Node, scope: Scope) -> Iterator[Node]:
    detail = loop["loop_type"]["detail"]
    over = value(detail["array_name"], scope)
    for index, item in enumerate(cast("list[Node]", over) if isinstance(over, list) else [UNKNOWN]):
        yield value(loop["config"], scope | {detail["item_name"]: item, detail.get("index_name", ""): index})


_TOP = object()


def value(node: Node, scope: Scope, base: Node = _TOP) -> Node:
    """What an expression comes to. `base` is what its first name is a part of: the parser nests `a.b == c` so."""
    if isinstance(node, list):
        return [value(item, scope) for item in cast("list[Node]", node)]
    if isinstance(node, str):
        return _named(node, scope) if base is _TOP else _part(base, node)
    if not isinstance(node, dict):
        return node
    node = cast("dict[str, Node]", node)
    if node.keys() == {"operator"}:
        return _operated(node["operator"]["type"], node["operator"]["operands"], scope, base)
    if node.keys() == {"function"}:
        return _called(node["function"], scope)
    if "loop_type" in node:
        return list(_turns(node, scope))
    made = {_key(name, scope): value(item, scope) for name, item in node.items()}
    return {name: item for name, item in made.items() if item is not None}  # why: to ARM, null is not there


def _key(name: str, scope: Scope) -> str:
    return str(_named(name.strip("'"), scope)) if "${" in name else name


def _named(text: str, scope: Scope) -> Node:
    if text in scope:
        return scope[text]
    return _INTERPOLATED.sub(lambda found: _told(found[1], scope), text)


def _told(expression: str, scope: Scope) -> str:
    """What stands in `${…}`: a path of names, else something of Azure's."""
    first, *rest = expression.split(".")
    found = scope.get(first, UNKNOWN)
    for name in rest:
        found = _part(found, name)
    return str(found) if isinstance(found, str | int) and found != UNKNOWN else "x"


def _part(of: Node, name: Node) -> Node:
    if isinstance(of, Mapping):
        return cast("Mapping[str, Node]", of).get(name, UNKNOWN)
    return UNKNOWN


def _operated(kind: str, operands: Mapping[str, Node], scope: Scope, base: Node) -> Node:
    first, *others = operands.values()
    reached = value(first, scope, base)
    match kind:
        case "property_accessor":
            return value(others[0], scope, reached)
        case "index_accessor":
            return _part(reached, value(others[0], scope))
        case "conditional":
            return value(others[1 if reached is False else 0], scope)
        case "equals":
            return UNKNOWN if reached == UNKNOWN else reached == value(others[0], scope)
        case "not":
            return UNKNOWN if reached == UNKNOWN else not reached
        case _:
            return UNKNOWN


def _called(function: Mapping[str, Node], scope: Scope) -> Node:
    given = [value(item, scope) for item in function.get("parameters", {}).values()]
    maps = [cast("dict[str, Node]", item) for item in given if isinstance(item, dict)]
    match function["type"]:
        case "union":
            return {name: item for part in maps for name, item in part.items()}
        case "items" if maps:
            return [{"key": name, "value": item} for name, item in maps[0].items()]
        case "load_json_content":
            return STAGES
        case _:
            return UNKNOWN
