"""A screened question, and what this person is shown for it."""

from dataclasses import replace

from bot.app.kollegan import Kollegan
from bot.howto import MOST_CHOICES, Answer, HowTo, HowToReply, Restricted, present
from bot.ids import HowToId, RoleId
from bot.library.deciding import Shown
from bot.library.moments import second
from bot.library.rules import Rules
from bot.people import Person
from bot.privacy import Screened, screen
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply

EXAMPLES = 3


def answer(kollegan: Kollegan, question: Screened, person: Person) -> HowToReply:
    """One film, a few to choose from, or the plain word that there is none."""
    return answer_by(kollegan.corrections.rules, kollegan, question, person)


def answer_by(rules: Rules, kollegan: Kollegan, question: Screened, person: Person) -> HowToReply:
    """The same, as these corrections have it."""
    shown = kollegan.decider.how_to(question, person, kollegan.today(), rules)
    return told(kollegan, shown, question, person)


def told(kollegan: Kollegan, shown: Shown, question: Screened, person: Person) -> HowToReply:
    """What was decided to be shown, as it is shown to this person."""
    return show(kollegan, shown, question, person) if isinstance(shown, HowTo) else shown


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
    found = kollegan.decider.others(question, person, today, kollegan.corrections.rules, topic)
    others = [how_to for how_to in found if region.may_see(person, how_to, today)]
    return replace(shown, solved=False, others=tuple(others[:MOST_CHOICES]))


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
