"""Keeps a test run on this machine. Python asks an audit hook before it connects, whoever connects."""

import sys
from ipaddress import ip_address
from typing import cast

NAMES = {"localhost", "", None}


class LeavesThisMachine(RuntimeError):
    """A test wanted to reach something else than this machine."""


def stay_on_this_machine() -> None:
    """From now on this process reaches loopback and its own sockets only. There is no way back."""
    sys.addaudithook(_ask)


def _ask(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        _check(arguments[0])
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        _check(cast("tuple[object, ...]", arguments[1])[0])


def _check(host: object) -> None:
    name = host.decode() if isinstance(host, bytes) else host
    if name in NAMES:
        return
    try:
        near = ip_address(str(name)).is_loopback
    except ValueError:
        near = False
    if not near:
        raise LeavesThisMachine(f"{name} is not this machine")
