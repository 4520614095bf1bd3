"""People whose identity is protected: nobody else's queue may hold that they are here."""

import re
from collections.abc import Iterator

from bot.privacy.seen import Find, Seen, any_of

PROTECTED = "skyddad"

_HIDDEN = any_of(r"skyddad\w{0,2} skydds hemlig\w{0,2} protected secret concealed")
_WHAT = any_of(r"""
identitet\w{0,3} id\b person\b personuppgift\w{0,4} personnummer folkbokforing adress\w{0,4} identity identities
address
""")
_WHO = any_of(r"patient\w{0,3} pat person\w{0,3} kvinna\w? familj\w? barn\w{0,2}")

_ALWAYS = re.compile(rf"\b{_HIDDEN}[ -]?{_WHAT}|\bkvarskriv\w{{1,5}}|\bsekretess(?:marker\w{{2,6}})? {_WHO}\b")
_IN_GENERAL = re.compile(
    r"\b(?:hur (?:hanterar|dokumenterar|marker|registrerar|fungerar|funkar|ser)|vad (?:galler|innebar|betyder|ar)"
    r"|rutin\w*|how (?:do|does|to)|what (?:is|does))\b"
)
_MARKED = re.compile(r"\bsekretess-?marker\w{2,6}")
_SOMEBODY = re.compile(
    rf"\b(?:{_WHO}|{any_of('mamman hon han henne honom en_med en_som nagon_med nagon_som invanaren')})\b"
)


def found(seen: Seen) -> Iterator[Find]:
    """Protected identities; a "sekretessmarkering" where it is a person's and not a document's. How they are handled in
    general, of nobody, may be asked.
    """
    if not seen.holds("skydd", "hemlig", "kvarskriv", "sekretess", "protected", "secret", "concealed"):
        return
    if _IN_GENERAL.search(seen.folded) and not _SOMEBODY.search(seen.folded):
        return
    for match in _ALWAYS.finditer(seen.folded):
        yield Find(PROTECTED, *match.span())
    if "sekretess" in seen.folded and _SOMEBODY.search(seen.folded):
        for match in _MARKED.finditer(seen.folded):
            yield Find(PROTECTED, *match.span())
