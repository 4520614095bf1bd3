"""What editors write: publish a news item, put one right, withdraw one; move a wave."""

import re

from bot.app.editing.changing import listed, named
from bot.app.editing.editor import Editor, editor_of
from bot.app.editing.publishing import new_form
from bot.app.editing.waves import move_said
from bot.app.kollegan import Kollegan
from bot.people import Person
from bot.privacy import Screened
from bot.replies.reply import Reply

_NEW = re.compile(
    r"(?:jag vill )?(?:publicera|skapa|skriv|skriva|lägg ut|ny)(?: en)?(?: ny)? nyhet(?:er)?[.! ]*"
    r"|(?:publish|write|new)(?: a)?(?: new)? news(?: item)?[.! ]*",
    re.IGNORECASE,
)
_MINE = re.compile(r"(?:visa )?(?:mina|våra) nyheter[.! ]*|my news(?: items)?[.! ]*", re.IGNORECASE)
_ITEM = re.compile(r"\w*nyhet\w*|\bnews\b", re.IGNORECASE)
_WITHDRAW = re.compile(r"\bdra(?:r)?\b.*\btillbaka\b|\bavpublicera\b|\bta bort\b|\bwithdraw\b", re.IGNORECASE)
_PUT_RIGHT = re.compile(r"\b(?:rätta|korrigera|ändra|correct)\b", re.IGNORECASE)
_ALONE = re.compile(r"(?:rätta|dra tillbaka|correct|withdraw)[.! ]*", re.IGNORECASE)


async def edits_said(kollegan: Kollegan, said: Screened, person: Person) -> Reply | None:
    """The answer to what an editor wants; None for everything else, and for everybody else."""
    editor = editor_of(kollegan, person)
    moved = await move_said(kollegan, said, editor)
    if moved is not None or not editor.rights.may_publish:
        return moved
    return await _of_news(kollegan, said, editor)


async def _of_news(kollegan: Kollegan, said: Screened, editor: Editor) -> Reply | None:
    text = said.text.strip()
    if _NEW.fullmatch(text):
        return new_form(kollegan, editor)
    if _MINE.fullmatch(text):
        return listed(kollegan, editor)
    withdraw = bool(_WITHDRAW.search(text))
    if (withdraw or _PUT_RIGHT.search(text)) and (_ITEM.search(text) or _ALONE.fullmatch(text)):
        return await named(kollegan, said, editor, withdraw=withdraw)
    return None
