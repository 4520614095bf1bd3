"""Chats of those who help and are none of the demo's people: they are met as anybody is."""

from bot.ids import PersonId
from bot.people import Person
from tests.conversations.chat import Chat, Ward


async def staff_chat(ward: Ward, member: str) -> Chat:
    """The personal chat of somebody who helps, by staff id; Kollegan is installed there."""
    known = ward.house.kollegan.region.staff.members[member]
    person = Person(PersonId(f"00000000-{member}"), known.name, "sv", upn=known.upn)
    await ward.house.store.people.take_over([person])
    chat = ward.chat_of(person)
    await chat.installs()
    return chat


async def helper(ward: Ward, name: str) -> Chat:
    """The same of one of the demo's people, by first name."""
    chat = ward.chat(name)
    await chat.installs()
    return chat
