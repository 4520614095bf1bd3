"""A screened question, and what this person is shown for it."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.howto import (
    MOST_CHOICES,
    Answer,
    Choices,
    HowTo,
    HowToReply,
    Match,
    NoAnswer,
    Restricted,
    decide,
    present,
)
from bot.ids import HowToId, RoleId
from bot.library import Ranked
from bot.library.moments import second
from bot.library.rules import Rules, Ruling
from bot.people import Person
from bot.privacy import Screened, screen
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply

EXAMPLES = 3


Found = tuple[Ranked, ...]


def answer(kollegan: Kollegan, question: Screened, person: Person, found: Found | None = None) -> HowToReply:
    """One film, a few to choose from, or the plain word that there is none. `found` is the ranking, if it is known."""
    return answer_by(kollegan.corrections.rules, kollegan, question, person, found)


def answer_by(
    rules: Rules, kollegan: Kollegan, question: Screened, person: Person, found: Found | None = None
) -> HowToReply:
    """The same, as these corrections have it: what is pinned goes before what is found."""
    ruling = rules.ruling(question)
    pinned = kollegan.region.how_tos.get(ruling.pinned) if ruling.pinned else None
    if pinned is not None:
        return show(kollegan, pinned, question, person)
    match decide(question, _matches(kollegan, ruling, question, person, found), person, kollegan.bounds):
        case HowTo() as how_to:
            return show(kollegan, how_to, question, person)
        case (Choices() | NoAnswer()) as reply:
            return reply


def show(kollegan: Kollegan, how_to: HowTo, question: Screened, person: Person) -> Answer | Restricted:
    """The how-to, or only its note where it is locked for this person."""
    region, today = kollegan.region, kollegan.today()
    if not region.may_see(person, how_to, today):
        return Restricted(how_to, question)
    shown = present(how_to, question, person, region.films, today, start=second(how_to, question))
    return replace(shown, around=region.circumstances(how_to, person, kollegan.clock()))


def chosen(kollegan: Kollegan, topic: HowToId, question: Screened, person: Person) -> Reply:
    """The how-to that a button named; it may have left the catalogue since the card was drawn."""
    how_to = kollegan.region.how_tos.get(topic)
    return Notice(Told.HOW_TO_GONE) if how_to is None else show(kollegan, how_to, question, person)


def solved(reply: Reply) -> Reply:
    """The same answer, after the person said that it helped."""
    return replace(reply, solved=True) if isinstance(reply, Answer) else reply


def not_solved(kollegan: Kollegan, topic: HowToId, question: Screened, person: Person) -> Reply:
    """The same answer, after the person said that it did not help, with what comes next: others, then a consultant."""
    shown = chosen(kollegan, topic, question, person)
    if not isinstance(shown, Answer):
        return shown
    region, today = kollegan.region, kollegan.today()
    ruling = kollegan.corrections.rules.ruling(question)
    matches = _matches(kollegan, replace(ruling, never=ruling.never | {topic}), question, person)
    near = (match.how_to for match in matches if match.score >= kollegan.bounds.near / 2)
    others = [how_to for how_to in near if region.may_see(person, how_to, today)]
    return replace(shown, solved=False, others=tuple(others[:MOST_CHOICES]))


def _matches(
    kollegan: Kollegan, ruling: Ruling, question: Screened, person: Person, found: Found | None = None
) -> list[Match]:
    """What is found, without what editors have said never to show for this question."""
    region, today = kollegan.region, kollegan.today()
    if found is None or ruling.never:
        found = kollegan.library.rank(question, person.all_roles, without=ruling.never)
    how_tos = ((region.how_tos[HowToId(row.id)], row.score) for row in found)
    return [Match(how_to, score, region.is_in_use(how_to.id, person, today)) for how_to, score in how_tos]


def examples(kollegan: Kollegan, person: Person) -> tuple[Screened, ...]:
    """Questions to try: how-tos for this person's tools, written for their role first; in file order."""
    today, region = kollegan.today(), kollegan.region
    mine = [h for h in region.how_tos.values() if h.roles & person.all_roles or not person.all_roles]
    useful = [h for h in mine if region.may_see(person, h, today) and region.is_in_use(h.id, person, today)]
    closest = sorted(useful, key=lambda how_to: _distance(how_to, person.all_roles))
    screened = (screen(how_to.title.read(person.language), region.screening) for how_to in closest[:EXAMPLES])
    return tuple(title for title in screened if isinstance(title, Screened))


def _distance(how_to: HowTo, roles: frozenset[RoleId]) -> int:
    """How far down these roles stand among those that it was written for. What is for nobody in particular comes last,
    and first for somebody whose role is not known."""
    places = [place for place, role in enumerate(how_to.written_for) if role in roles]
    return min(places, default=len(how_to.roles) if roles else -len(how_to.roles))
