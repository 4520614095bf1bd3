"""Where an idea or an application stands, in plain words: for who proposed it, and for who works on it."""

from bot.desk.ticket import Kind, State, Ticket
from bot.replies.around import Around
from bot.words import Words
from cards import kit
from cards.ticket_parts import name_of


def stands_at(ticket: Ticket, around: Around, words: Words) -> str:
    """One sentence to who asked; until when, where its stage has a date."""
    if ticket.kind is Kind.AUTHORISATION:
        return _application(ticket, around, words)
    receiver = around.receiver.unit if around.receiver else ""
    stage, who = ticket.state.value, name_of(around.owner, words)
    return words.say("course-idea", stage=stage, who=who, unit=receiver, until=_until(ticket, words))


def _until(ticket: Ticket, words: Words) -> str:
    by = ticket.course.by
    return words.say("course-until", day=words.day(by)) if by is not None and ticket.is_open else ""


def _application(ticket: Ticket, around: Around, words: Words) -> str:
    if ticket.state is State.DECIDED:
        return words.say("course-decided", granted=str(ticket.course.granted))
    spoken = len(ticket.reviewers) - len(ticket.course.silent(ticket.reviewers))
    who, stage = name_of(around.owner, words), ticket.state.value
    return words.say("course-application", stage=stage, who=who, spoken=spoken, all=len(ticket.reviewers))


def course_notes(ticket: Ticket, around: Around, words: Words) -> list[kit.Piece]:
    """Where it is tried, who takes it over, and the tickets that it came from, led to or ended in."""
    course, receiver = ticket.course, around.receiver
    said: list[str] = []
    if around.pilot is not None:
        said.append(words.say("course-pilot", unit=around.pilot))
    if receiver is not None:
        said.append(words.say("course-receiver", resource=receiver.resource.name, cover=receiver.cover.name))
    if course.came_from is not None:
        said.append(words.say("course-came-from", number=course.came_from.number))
    said.extend(words.say("course-led-to", number=link.number) for link in course.led_to)
    if course.merged_into is not None:
        said.append(words.say("course-merged", number=course.merged_into.number))
    return [kit.note(text) for text in said]
