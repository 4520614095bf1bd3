"""The gates between innovation and operations: which are passed and by whom, which are left, and the hand-over."""

from bot.actions.buttons import Unfilled
from bot.actions.staged import DeliverIdea, SignGate, UnsignGate
from bot.actions.ticket import ShowTicket
from bot.replies.reply import Card
from bot.replies.staged import GateRow, GatesCard
from bot.words import Words
from cards import kit
from cards.moments import stamp
from cards.ticket_parts import cut, field, lacking

MOST = 200  # letters of a reason


def draw_gates(gates: GatesCard, words: Words) -> Card:
    """What is left stands first in words; each gate says who signed it, or who may."""
    ticket = gates.ticket
    body = [kit.heading(words.say("gates", left=gates.left)), kit.note(ticket.number)]
    body.extend(kit.row(_title(row, words), None, under=_under(row, gates, words)) for row in gates.rows)
    body.extend(lacking(gates.missing, words))
    body.extend(_ways(gates, words))
    back = kit.press(words.say("gates-back"), ShowTicket(ticket.id))
    return kit.card(words.language, words.say("gates-summary", number=ticket.number), body, [back])


def _title(row: GateRow, words: Words) -> str:
    return words.say("gate", name=row.name.read(words.language), signed=str(row.by is not None))


def _under(row: GateRow, gates: GatesCard, words: Words) -> str:
    if row.by is None or row.at is None:
        return words.say("gate-left", owner=row.owner)
    signed = words.say("gate-signed", who=row.by, when=stamp(row.at, gates.around.now, words))
    return f"{signed} {cut(row.words, MOST)}".strip()


def _ways(gates: GatesCard, words: Words) -> list[kit.Piece]:
    ticket, mine = gates.ticket, [row for row in gates.rows if row.may]
    if not mine and not gates.units:
        return []
    ways = [*field(words.say("gates-field"), words)]
    if mine:
        listed = [(row.id, row.name.read(words.language)) for row in mine]
        first = next((row.id for row in mine if row.by is None), None)
        ways.append(kit.pick("gate", words.say("gates-which"), listed, first, words.say("choose")))
        ways.append(kit.buttons(*_signing(gates, mine, words)))
    return [*ways, *_handing_over(gates, words)] if ticket.is_open else []


def _signing(gates: GatesCard, mine: list[GateRow], words: Words) -> list[kit.Button]:
    ticket, buttons = gates.ticket.id, list[kit.Button]()
    if any(row.by is None for row in mine):
        buttons.append(kit.press(words.say("gates-sign"), Unfilled(SignGate, ticket), primary=True))
    if any(row.by is not None for row in mine):
        buttons.append(kit.press(words.say("gates-unsign"), Unfilled(UnsignGate, ticket)))
    return buttons


def _handing_over(gates: GatesCard, words: Words) -> list[kit.Piece]:
    """To which unit, with which resource person and cover; only once all are signed."""
    if not gates.units:
        return []
    members, hint = [(one.id, one.name) for one in gates.members], words.say("choose")
    deliver = kit.press(words.say("gates-deliver"), Unfilled(DeliverIdea, gates.ticket.id), primary=True)
    return [
        kit.pick("unit", words.say("gates-unit"), gates.units, None, hint),
        kit.pick("member", words.say("gates-resource"), members, None, hint),
        kit.pick("cover", words.say("gates-cover"), members, None, hint),
        kit.buttons(deliver),
    ]
