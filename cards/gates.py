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
    """How many are left; each gate says who signed it, or who may, and those that are left stand out."""
    ticket = gates.ticket
    body = [kit.heading(words.say("gates", left=gates.left)), kit.note(ticket.number)]
    body.extend(piece for row in gates.rows for piece in _row(row, gates, words))
    body.extend(lacking(gates.missing, words))
    body.extend(_ways(gates, words))
    back = kit.press(words.say("gates-back"), ShowTicket(ticket.id))
    return kit.card(words.language, words.say("gates-summary", number=ticket.number), body, [back])


def _row(row: GateRow, gates: GatesCard, words: Words) -> list[kit.Piece]:
    title = words.say("gate", name=row.name.read(words.language), signed=str(row.by is not None))
    return [kit.paragraph(title, strong=row.by is None, spacing="medium"), kit.note(_under(row, gates, words))]


def _under(row: GateRow, gates: GatesCard, words: Words) -> str:
    if row.by is None or row.at is None:
        return words.say("gate-left", owner=row.owner)
    signed = words.say("gate-signed", who=row.by, when=stamp(row.at, gates.around.now, words))
    return f"{signed} {cut(row.words, MOST)}".strip()


def _ways(gates: GatesCard, words: Words) -> list[kit.Piece]:
    """What is chosen, why, and the button; all share the one field to write in."""
    mine = [row for row in gates.rows if row.may]
    if not gates.ticket.is_open or not (mine or gates.units):
        return []
    why = field(words.say("gates-field"), words)
    which, signing = ([_which(mine, words)], [kit.buttons(*_signing(gates, mine, words))]) if mine else ([], [])
    if not gates.units:
        return [*which, *why, *signing]
    deliver = kit.press(words.say("gates-deliver"), Unfilled(DeliverIdea, gates.ticket.id), primary=True)
    return [*_receiver(gates, words), *why, kit.buttons(deliver), *which, *signing]


def _which(mine: list[GateRow], words: Words) -> kit.Piece:
    listed = [(row.id, row.name.read(words.language)) for row in mine]
    first = next((row.id for row in mine if row.by is None), None)
    return kit.pick("gate", words.say("gates-which"), listed, first, words.say("choose"))


def _signing(gates: GatesCard, mine: list[GateRow], words: Words) -> list[kit.Button]:
    ticket, buttons = gates.ticket.id, list[kit.Button]()
    if any(row.by is None for row in mine):
        buttons.append(kit.press(words.say("gates-sign"), Unfilled(SignGate, ticket), primary=True))
    if any(row.by is not None for row in mine):
        buttons.append(kit.press(words.say("gates-unsign"), Unfilled(UnsignGate, ticket)))
    return buttons


def _receiver(gates: GatesCard, words: Words) -> list[kit.Piece]:
    """To which unit, with which resource person and cover; only once all are signed."""
    members, hint = [(one.id, one.name) for one in gates.members], words.say("choose")
    return [
        kit.pick("unit", words.say("gates-unit"), gates.units, None, hint),
        kit.pick("member", words.say("gates-resource"), members, None, hint),
        kit.pick("cover", words.say("gates-cover"), members, None, hint),
    ]
