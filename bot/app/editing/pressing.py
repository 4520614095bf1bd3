"""What editors press."""

from bot.actions.editing import (
    AskToWithdraw,
    EditAction,
    ListNews,
    MoveWave,
    OpenNews,
    PutNewsRight,
    UndoEdit,
    WithdrawNews,
    WriteNews,
)
from bot.app.editing.changing import ask_to_withdraw, listed, put_right_by_name, undo, withdraw
from bot.app.editing.editor import editor_of
from bot.app.editing.publishing import new_form, write_news
from bot.app.editing.waves import move
from bot.app.kollegan import Kollegan
from bot.people import Person
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply


async def press_edit(kollegan: Kollegan, action: EditAction, person: Person) -> Reply:
    """Do what the button asks, for those who may; pressed twice it is done once."""
    editor = editor_of(kollegan, person)
    if not (editor.rights.may_publish or editor.rights.leads):
        return Notice(Told.NOT_AN_EDITOR)
    match action:
        case WriteNews():
            return await write_news(kollegan, action, editor)
        case OpenNews():
            return new_form(kollegan, editor)
        case ListNews():
            return listed(kollegan, editor)
        case PutNewsRight(item):
            return put_right_by_name(kollegan, item, editor)
        case AskToWithdraw(item):
            return await ask_to_withdraw(kollegan, item, editor)
        case WithdrawNews(item, version):
            return await withdraw(kollegan, item, version, editor)
        case UndoEdit(item, version):
            return await undo(kollegan, item, version, editor)
        case MoveWave():
            return await move(kollegan, action, editor)
