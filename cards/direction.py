"""Messages that a film does not answer: where they go."""

from collections.abc import Mapping

from bot.actions.answering import AskConsultant, AskQuestion
from bot.actions.form import OpenForm
from bot.actions.incident import DoesNotStopCare, StopsCare
from bot.intent import Intent
from bot.replies.direction import FOR_A_PERSON, AlsoAsked, CareAsked, Direction, Ready, Urgent
from bot.replies.reply import Card
from bot.words import Words
from cards import kit
from cards.films import banner, films
from cards.ticket_parts import cut

TITLES: Mapping[Intent, tuple[str, str]] = {
    Intent.INCIDENT: ("direction-incident", "direction-incident-text"),
    Intent.REQUEST: ("direction-request", "direction-request-text"),
    Intent.IDEA: ("direction-idea", "direction-idea-text"),
    Intent.AUTHORISATION: ("direction-authorisation", "direction-authorisation-text"),
    Intent.ROLLOUT_STATUS: ("direction-rollout", "direction-rollout-text"),
    Intent.MY_TICKETS: ("direction-tickets", "direction-tickets-text"),
    Intent.SETTINGS: ("direction-settings", "direction-settings-text"),
    Intent.DIGEST: ("direction-digest", "direction-digest-text"),
    Intent.HUMAN: ("direction-human", "direction-human-text"),
    Intent.STAFF_COMMAND: ("direction-command", "direction-command-text"),
}
OUTSIDE = ("direction-outside", "direction-outside-text")


def draw_urgent(urgent: Urgent, words: Words) -> Card:
    """The number to call, before anything else."""
    title = words.say("urgent", phone=urgent.phone)
    body = [kit.heading(title), kit.paragraph(words.say("urgent-text")), *banner(urgent.banner, words)]
    if urgent.fallback is not None:
        body.append(kit.paragraph(words.say("urgent-meanwhile")))
        body.extend(films((urgent.fallback,), urgent.question, words))
    return kit.card(words.language, words.say("urgent-summary"), body)


def draw_care_asked(asked: CareAsked, words: Words) -> Card:
    """One question, two answers."""
    title = asked.text.read(words.language) if asked.text.is_in(words.language) else words.say("care-asked")
    yes = kit.press(words.say("yes"), StopsCare(asked.question), primary=True)
    no = kit.press(words.say("no"), DoesNotStopCare(asked.question))
    body = [kit.heading(title), *banner(asked.banner, words)]
    return kit.card(words.language, words.say("care-asked-summary"), body, [yes, no])


def draw_also_asked(also: AlsoAsked, words: Words) -> Card:
    """The rest of what was written, a press away."""
    title = words.say("also-asked")
    body = [kit.heading(title), kit.paragraph(also.question.text)]
    return kit.card(
        words.language, title, body, [kit.press(words.say("also-answer"), AskQuestion(also.question, also.origin))]
    )


def draw_direction(direction: Direction, words: Words) -> Card:
    """What it is, where it goes, and what may help meanwhile."""
    title, text = TITLES.get(direction.intent, OUTSIDE)
    heading = words.say(title)
    body = [kit.heading(heading), *banner(direction.banner, words)]
    alone = direction.ready is None and direction.intent in FOR_A_PERSON
    if direction.intent not in TITLES:
        body.append(kit.warning(words.say("direction-outside-patient"), words.say("direction-outside-call")))
    body.append(kit.paragraph(words.say("direction-alone" if alone else text, phone=direction.phone)))
    if direction.ready is not None:
        body.extend(_ready(direction, direction.ready, words))
    if direction.near:
        body.append(kit.paragraph(words.say("direction-near", count=len(direction.near))))
        body.extend(films(direction.near, direction.question, words))
    return kit.card(words.language, heading, body, _below(direction, words))


def _ready(direction: Direction, ready: Ready, words: Words) -> list[kit.Piece]:
    """What is sent, and to whom."""
    if ready.owner is not None:
        to = words.say("direction-to-owner", who=ready.owner)
    else:
        to = words.say("direction-to-queue", queue=ready.queue.read(words.language))
    known = " · ".join(part for part in (ready.unit or words.say("ticket-no-unit"), ready.system) if part)
    return [
        kit.boxed(kit.paragraph(cut(direction.question.text)), kit.note(known)),
        kit.paragraph(to),
    ]


def _below(direction: Direction, words: Words) -> list[kit.Button]:
    if direction.link is not None:
        return [kit.visit(words.say("direction-open"), direction.link, primary=True)]
    if direction.ready is None:
        return []
    send = words.say("direction-send", kind=direction.intent.value)
    kind = direction.intent.value if direction.intent is not Intent.HUMAN else "question"
    form = kit.press(words.say("form-fill"), OpenForm(kind, direction.question))
    return [kit.press(send, AskConsultant(direction.question), primary=True), form]
