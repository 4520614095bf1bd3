"""The number to call."""

from bot.app.kollegan import Kollegan


def phone_now(kollegan: Kollegan) -> str:
    """The service desk in its hours, else who is on call."""
    contact, now = kollegan.region.contact, kollegan.clock().astimezone(kollegan.region.zone)
    hours = contact.service_desk_hours
    open_now = now.weekday() < 5 and hours.start <= now.time() < hours.end
    return contact.servicecenter_phone if open_now else contact.on_call_phone
