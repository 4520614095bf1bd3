"""What staff ask leads to one how-to, or to one known gap."""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.rows.howto import AskedRow
from bot.content.sections import GAPS, HOW_TOS
from bot.errors import Problem


def phrasings(draft: Draft) -> Iterator[Problem]:
    """No two how-tos or gaps are asked for in the same words, whatever the case and the mark at the end."""
    first: dict[str, str] = {}
    for section in (HOW_TOS, GAPS):
        for row in draft.rows(section):
            for field, phrase in _asked(row.asked):
                owner = first.setdefault(phrase.casefold().rstrip("?!. "), row.id)
                if owner != row.id:
                    yield Problem(section.file, row.id, field, f"other words than those of {owner}: {phrase!r}")


def gaps_apart(draft: Draft) -> Iterator[Problem]:
    """A gap goes by another id than any how-to: they are ranked beside each other."""
    how_tos = {row.id for row in draft.rows(HOW_TOS)}
    for row in draft.rows(GAPS):
        if row.id in how_tos:
            yield Problem(GAPS.file, row.id, "id", "another id than any how-to has")


def _asked(asked: AskedRow) -> Iterator[tuple[str, str]]:
    """Each phrase, after where in the row it stands; counted from one, as editors do."""
    for language, phrases in (("sv", asked.sv), ("en", asked.en)):
        for number, phrase in enumerate(phrases, 1):
            yield f"asked.{language}[{number}]", phrase
