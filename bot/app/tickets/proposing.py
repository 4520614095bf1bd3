"""An answer that helped one may help others: a consultant proposes it as a how-to, and an editor decides."""

from collections.abc import Sequence

from bot.app.kollegan import Kollegan
from bot.app.tickets.staged import own_answer
from bot.app.tickets.working import member_of, sees
from bot.desk.access import Sight
from bot.ids import TicketId
from bot.learned import ProposedHowTo
from bot.people import Person
from bot.privacy import STRICT, Screened, ScreenPolicy, screen
from bot.replies.reply import Reply
from bot.replies.staged import HowToProposed
from bot.replies.ticket import NoSuchTicket


async def propose_how_to(kollegan: Kollegan, ticket: TicketId, person: Person) -> Reply:
    """The question and the member's own words, where nothing in them points at anybody; pressed twice it is one."""
    found, member = await kollegan.tickets.get(ticket), member_of(kollegan, person)
    if found is None or member is None or await sees(kollegan, found, person) < Sight.WORK:
        return NoSuchTicket("")
    words = own_answer(found, await kollegan.tickets.events(found.id), member.id)
    if words is None:
        return NoSuchTicket("")
    strictest = (kollegan.region.screening, STRICT)
    if not (_is_clean(found.question, strictest) and _is_clean(words, strictest)):
        return HowToProposed(found.id, found.number, kept=False)
    proposed = ProposedHowTo(found.id, found.question, words, found.language, member.id, found.system, found.area)
    await kollegan.proposals.propose(proposed, kollegan.clock())
    return HowToProposed(found.id, found.number, kept=True)


def _is_clean(words: Screened, policies: Sequence[ScreenPolicy]) -> bool:
    """Whether no policy finds anything, not even what it would only ask about, and nothing was left out before."""
    said = (policy.instead(kind) for policy in policies for kind in ("personnummer", "namn", "telefon"))
    unmarked = all(mark not in words.text for mark in said)
    return unmarked and all(isinstance(screen(words.text, policy), Screened) for policy in policies)
