"""Identity numbers inside base64, as in the address of a record's page."""

import binascii
import re
from base64 import b64decode
from collections.abc import Iterator

from bot.privacy import identity_numbers
from bot.privacy.seen import Find, Seen

_TOKEN = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{14,4000}={0,2}")
_URL_SAFE = str.maketrans("-_", "+/")


def found(seen: Seen) -> Iterator[Find]:
    """The whole of what hides a number, under the number's name."""
    for token in _TOKEN.finditer(seen.text):
        inside = _decoded(token[0])
        if inside is not None:
            hidden = next(identity_numbers.found(Seen.of(inside)), None)
            if hidden is not None:
                yield Find(hidden.detector, *token.span())


def _decoded(token: str) -> str | None:
    """What the token says; None where it is no base64 of plain text."""
    bare = token.rstrip("=").translate(_URL_SAFE)
    try:
        text = b64decode(bare + "=" * (-len(bare) % 4), validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return text if text.isprintable() else None
