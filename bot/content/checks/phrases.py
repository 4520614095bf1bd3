"""What staff ask leads to one how-to."""

from collections.abc import Iterator

from bot.content.draft import Draft
from bot.content.rows.howto import AskedRow
from bot.content.sections import HOW_TOS
from bot.errors import Problem


def phrasings(draft: Draft) -> Iterator[Problem]:
    """No two how-tos are asked for in the same words, whatever the case and the mark at the end."""
    first: dict[str, str] = {}
    for row in draft.rows(HOW_TOS):
        for field, phrase in _asked(row.asked):
            owner = first.setdefault(phrase.casefold().rstrip("?!. "), row.id)
            if owner != row.id:
                yield Problem("howto.yaml", row.id, field, f"other words than those of {owner}: {phrase!r}")


def _asked(asked: AskedRow) -> Iterator[tuple[str, str]]:
    """Each phrase, after where in the row it stands; counted from one, as editors do."""
    for language, phrases in (("sv", asked.sv), ("en", asked.en)):
        for number, phrase in enumerate(phrases, 1):
            yield f"asked.{language}[{number}]", phrase
