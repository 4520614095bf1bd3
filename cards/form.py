"""A form: its fields one under the other, what is missing named above them, and one button."""

from bot.actions.form import FIELD, SendForm
from bot.desk.forms import NO, YES
from bot.replies.form import FormCard
from bot.replies.reply import Card
from bot.routing import Field, FieldKind
from bot.words import Words
from cards import kit


def draw_form(asked: FormCard, words: Words) -> Card:
    """What is optional says so; what was written before stands there."""
    kind = asked.form.kind
    title = words.say("form", kind=kind)
    body = [kit.heading(title), kit.note(words.say("form-write"))]
    if kind == "incident":
        body.append(kit.paragraph(words.say("made-hurry", phone=asked.phone)))
    if asked.wrong:
        labels = ", ".join(f"”{field.label.read(words.language)}”" for field in asked.wrong)
        body.append(kit.warning(words.say("form-wrong"), labels))
    body.extend(_field(field, asked, words) for field in asked.form.fields)
    send = kit.press(words.say("direction-send", kind=kind), SendForm(kind, asked.nonce, {}), primary=True)
    return kit.card(words.language, title, body, [send])


def _field(field: Field, asked: FormCard, words: Words) -> kit.Piece:
    label = field.label.read(words.language)
    if not field.required:
        label = words.say("form-optional", label=label)
    name, filled = FIELD + field.id, asked.filled.get(field.id, "")
    match field.kind:
        case FieldKind.LONG:
            return kit.write(name, label, filled)
        case FieldKind.TEXT | FieldKind.PERSON | FieldKind.NUMBER:
            return kit.write(name, label, filled, one_line=True)
        case FieldKind.DATE:
            return kit.day(name, label, filled)
        case _:
            return kit.pick(name, label, _choices(field, asked, words), filled or None, words.say("choose"))


def _choices(field: Field, asked: FormCard, words: Words) -> list[tuple[str, str]]:
    match field.kind:
        case FieldKind.SYSTEM:
            return list(asked.systems)
        case FieldKind.UNIT:
            return list(asked.units)
        case FieldKind.YES_NO:
            return [(YES, words.say("yes")), (NO, words.say("no"))]
        case _:
            return [(choice.id, choice.name.read(words.language)) for choice in field.choices]
