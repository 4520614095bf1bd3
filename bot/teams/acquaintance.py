"""Who that is: known already, or looked up in the chat's roster the first time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from bot.actions.arriving import Arrival, Arrived, Incoming, Left
from bot.errors import NotDelivered
from bot.language import LANGUAGES, Language
from bot.people import Person
from bot.store.people import People
from bot.teams.answers import Patience
from bot.teams.post import Member, Post

NOBODY = frozenset({"MemberNotFound", "MemberNotFoundInConversation"})
"""What Teams says of somebody who is not in a conversation. Anything else may pass, and is asked again."""

_SPOKEN: Mapping[str, Language] = {language: language for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Finds the person behind an arrival; `language` is spoken with people whose Teams speaks another one."""

    people: People
    post: Post
    language: Language

    async def find(self, arrival: Arrival, now: datetime, patience: Patience) -> Person | None:
        """The person; None where there is nobody to talk to, as when an administrator installed it for another.

        Raises `NotDelivered` where Teams does not tell who somebody new is: a guest must not slip in.
        """
        incoming = arrival.incoming
        if not incoming.sender.id:
            return Person(incoming.sender.id, incoming.sender.name, self.spoken_by(incoming), guest=True)
        known = await self.people.find(incoming.sender.id)
        if isinstance(arrival, Left) or (known is not None and not isinstance(arrival, Arrived)):
            return known
        member = await self._member(arrival, patience)
        if member is None or known is not None:
            return known if member else None
        guest = member.is_guest_in(incoming.reference.tenant)
        language = self.spoken_by(incoming)
        return await self.people.meet(incoming.sender.id, incoming.sender.name, language, now, guest=guest)

    def spoken_by(self, incoming: Incoming) -> Language:
        """The language that the person's Teams speaks, where it is one of ours."""
        named = (incoming.reference.locale or "").partition("-")[0].lower()
        return _SPOKEN.get(named, self.language)

    async def _member(self, arrival: Arrival, patience: Patience) -> Member | None:
        """The sender in the roster. Who installed Kollegan for somebody else is not in that person's chat."""
        try:
            return await self.post.member(arrival.incoming.reference, arrival.incoming.sender.member, patience)
        except NotDelivered as refused:
            if isinstance(arrival, Arrived) and refused.status == HTTPStatus.NOT_FOUND and refused.code in NOBODY:
                return None
            raise
