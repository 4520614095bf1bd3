"""One way of writing for everything that looks the same, so that no detector has to know the others."""

import html
import re
import unicodedata
from functools import cache

_IN_ADDRESSES = re.compile(r"%([2-7][0-9A-F])", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,11}\b([^<>]{0,400})>")
_SOFT = re.compile("(?<=[0-9]{6})\u00ad(?=[0-9]{4}(?![0-9]))")  # a sign that the line may break at is a sign
_TURNED = re.compile("\u202e([^\u202c\n]*)\u202c?")
_EVERYDAY = re.compile(r"[\x00-\x7fåäöÅÄÖéÉüÜ]*")
_NOTHING = frozenset({"Cf", "Mn", "Me"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})
_MINUSES = frozenset("\u2212\u02d7\u2043\u30fc")


def plain(text: str) -> str:
    """The text with ASCII digits, "-" for every dash and " " for every blank; what cannot be seen is gone."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub(r" \1 ", text)
    if "%" in text:
        text = _IN_ADDRESSES.sub(lambda sign: chr(int(sign[1], 16)), text)
    if _EVERYDAY.fullmatch(text):
        return text
    text = _SOFT.sub("-", text)
    if "\u202e" in text:
        text = _TURNED.sub(lambda turned: turned[1][::-1], text)
    return "".join(map(_plain, unicodedata.normalize("NFKC", text)))


@cache
def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind == "No" and (digit := unicodedata.digit(sign, None)) is not None:
        return str(digit)
    if kind == "Pd" or sign in _MINUSES:
        return "-"
    if kind in _SPACES:
        return " "
    return "" if kind in _NOTHING else sign
