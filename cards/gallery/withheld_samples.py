"""What the screen kept back of what was typed into a card, as it looks."""

from bot.actions.ticket import AddWords
from bot.ids import TicketId
from bot.privacy import Screened
from bot.replies.notice import Redacted, Stopped, Typed
from bot.replies.reply import Reply


def withheld_samples(rest: Screened) -> dict[str, Reply]:
    """Each by the name of its picture; `rest` is what may stay."""
    return {
        "stopped-typed": Stopped(("personnummer",), typed=Typed()),
        "redacted-typed": Redacted(rest, ("namn_vard",), typed=Typed(AddWords(TicketId("7f3a"), rest))),
        "redacted-field": Redacted(None, ("namn_vard",), typed=Typed()),
    }
