"""The number to call."""

from bot.app.kollegan import Kollegan
from bot.app.office import office


def phone_now(kollegan: Kollegan) -> str:
    """The service desk in its hours, which end on holidays too; else who is on call."""
    contact = kollegan.region.contact
    is_open = office(kollegan.region).is_desk_open(kollegan.clock())
    return contact.servicecenter_phone if is_open else contact.on_call_phone
