"""What several commands take, and how a wrong one is told: in one line below the usage, exit code 2."""

from argparse import ArgumentTypeError

from functions.settings import database_at

HIGHEST_PORT = 65_535


def database(text: str) -> str:
    """A database's address. What is wrong is said without it: it may hold a password."""
    try:
        return database_at(text)
    except ValueError as problem:
        raise ArgumentTypeError(str(problem)) from None


def port(text: str) -> int:
    """A port of this machine."""
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise ArgumentTypeError(f"a number from 0 to {HIGHEST_PORT}")
    return int(text)
