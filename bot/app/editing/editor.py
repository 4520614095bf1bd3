"""Somebody who may change what others are told."""

from dataclasses import dataclass

from bot.app.kollegan import Kollegan
from bot.app.tickets.working import member_of
from bot.editing.rights import Rights, rights_of
from bot.people import Person


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor, and what they may."""

    person: Person
    rights: Rights


def editor_of(kollegan: Kollegan, person: Person) -> Editor:
    """The person as an editor; most may nothing."""
    return Editor(person, rights_of(person, member_of(kollegan, person), kollegan.region))
