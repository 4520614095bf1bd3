"""A row of the table ⇄ an errand, and the name that both go by."""

from typing import Any

from sqlalchemy import Row

from bot.errands import Errand, ShowAgain, ShowInQueue, ShowWork, TellAsker, TellFollower, TellMember
from bot.ids import ErrandId, PersonId, TicketId
from bot.routing import QueueId

ASKER, MEMBER, QUEUE, WORK, AGAIN = "tell-asker", "tell-member", "show-in-queue", "show-work", "show-again"
FOLLOWER = "tell-follower"
BETWEEN = "/"


def id_of(errand: Errand) -> ErrandId:
    """The same errand has the same id, so that it is written once."""
    kind, target = _kind_and_target(errand)
    return ErrandId(f"{errand.ticket}:{errand.version}:{kind}:{target}")


def errand_row(errand: Errand) -> dict[str, object]:
    """An errand as columns."""
    kind, target = _kind_and_target(errand)
    held = {"kind": kind, "target": target, "ticket": errand.ticket, "version": errand.version}
    return {"id": id_of(errand), **held}


def errand_from(row: Row[Any]) -> Errand:
    """The errand in a row."""
    ticket, version = TicketId(row.ticket), row.version
    match row.kind:
        case "tell-asker":
            return TellAsker(ticket, version)
        case "tell-member":
            return TellMember(ticket, version, row.target)
        case "show-in-queue":
            return ShowInQueue(ticket, version, QueueId(row.target))
        case "show-again":
            member, _, press = row.target.partition(BETWEEN)
            return ShowAgain(ticket, version, member, press)
        case "tell-follower":
            return TellFollower(ticket, version, PersonId(row.target))
        case _:
            return ShowWork(ticket, version, row.target)


def _kind_and_target(errand: Errand) -> tuple[str, str]:
    match errand:
        case TellAsker():
            return ASKER, ""
        case TellMember(member=member):
            return MEMBER, member
        case ShowInQueue(queue=queue):
            return QUEUE, queue
        case ShowWork(member=member):
            return WORK, member
        case ShowAgain(member=member, press=press):
            return AGAIN, f"{member}{BETWEEN}{press}"
        case TellFollower(person=person):
            return FOLLOWER, person
