"""The door, opened where a process answers people: timers and queues never need what it imports."""

from functools import partial
from typing import TYPE_CHECKING

from bot.app.kollegan import Kollegan
from bot.store import Store
from bot.teams.post import Post
from functions.settings import Identity, Settings

if TYPE_CHECKING:
    from bot.teams.door import Door
    from bot.teams.tokens import Guard


def opened_door(settings: Settings, identity: Identity | None, kollegan: Kollegan, store: Store, post: Post) -> "Door":
    """The door through which activities come. Without an identity it lets anybody in: on this machine only."""
    # why here: botbuilder costs 0.3 s to import, and timers and queues never need it
    from bot import words
    from bot.app.respond import respond
    from bot.teams.door import Door
    from cards import draw

    guard = None if identity is None else _guard(settings, identity)
    drawn = partial(draw, films_inside=settings.films_inside_cards)
    return Door(kollegan, respond, store, post, drawn, words.load(), guard)


def _guard(settings: Settings, identity: Identity) -> "Guard":
    from bot.teams.keys import Keys
    from bot.teams.tokens import Guard

    return Guard(identity.app_id, identity.tenant, Keys(settings.signing_metadata), settings.signing_issuer)
