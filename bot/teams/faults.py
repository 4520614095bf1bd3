"""A fault, told so that it can be mended and nobody's words are in it."""

from collections.abc import Iterator
from traceback import walk_tb

from bot.errors import NotDelivered


def told(error: BaseException) -> str:
    """The kinds of the error and of what led to it, and where each was raised: never their messages.

    A message may quote what a person wrote: a database's error quotes its parameters, a KeyError its key. What Teams
    answered is a number and a code of Teams' own, and is told.
    """
    return "\n".join(f"{_kind(each)}\n{_places(each)}" for each in _chain(error))


def _kind(error: BaseException) -> str:
    kind = type(error).__qualname__
    return f"{kind} {error.status} {error.code}" if isinstance(error, NotDelivered) else kind


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _places(error: BaseException) -> str:
    frames = walk_tb(error.__traceback__)
    return "\n".join(f"  {f.f_globals.get('__name__')}:{line} {f.f_code.co_name}" for f, line in frames)
