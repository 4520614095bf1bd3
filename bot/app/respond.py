"""All that comes in, and what is said in answer to it."""

from bot.actions.arriving import Arrival, Arrived, Left, Pressed, Said, Sent
from bot.app.about import with_banners
from bot.app.company import reader
from bot.app.hear import hear
from bot.app.kollegan import Kollegan
from bot.app.origins import mark_of_message, with_origin
from bot.app.press import press
from bot.app.welcome import refuse, welcome
from bot.people import Person
from bot.replies.notice import Notice, Told
from bot.replies.reply import Spoken


async def respond(kollegan: Kollegan, arrival: Arrival, person: Person) -> Spoken:
    """Everything that is said in answer to what came, in the person's language."""
    if person.guest:
        return refuse(person)
    match arrival:
        case Said():
            await kollegan.fresh()
            spoken = await hear(kollegan, arrival, reader(arrival.incoming, person))
            return with_banners(kollegan, with_origin(spoken, mark_of_message(arrival.incoming)))
        case Sent():
            return Spoken(reader(arrival.incoming, person).language, (Notice(Told.FILES_UNREAD),))
        case Pressed():
            await kollegan.fresh()
            return with_banners(kollegan, await press(kollegan, arrival, reader(arrival.incoming, person)))
        case Arrived():
            return welcome(kollegan, arrival, person)
        case Left():
            return Spoken(person.language, ())
