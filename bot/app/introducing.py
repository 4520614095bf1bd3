"""Who is asking: unit, role and language, as the person says them."""

from bot.actions.arriving import Incoming
from bot.app.company import is_alone
from bot.app.kollegan import Kollegan
from bot.ids import RoleId, UnitId
from bot.language import Language
from bot.people import Occasion, Person
from bot.replies.greeting import LanguageChosen, WhoAreYou
from bot.replies.notice import Notice, Told
from bot.replies.reply import Once, Reply, Spoken


def who_are_you(kollegan: Kollegan, unit: UnitId | None, role: RoleId | None, *, missing: bool = False) -> WhoAreYou:
    """The card that asks for unit and role, filled in as far as they are known."""
    region = kollegan.region
    return WhoAreYou(
        tuple((u.id, u.name) for u in region.units.values()),
        tuple((r.id, r.name) for r in region.roles.values()),
        unit if unit in region.units else None,
        role if role in region.roles else None,
        missing=missing,
    )


def who_you_are(kollegan: Kollegan, person: Person) -> WhoAreYou:
    """The same card, with what is known of the person now."""
    units = person.units_on(kollegan.today())
    roles = sorted(person.told_roles or person.roles)
    return who_are_you(kollegan, next(iter(units), None), next(iter(roles), None))


async def introduce(
    kollegan: Kollegan, person: Person, unit: UnitId | None, role: RoleId | None, known: WhoAreYou | None = None
) -> Reply:
    """Keep what the person says of themselves, and nothing else; ask again for what is neither said nor `known`."""
    region, said_unit, said_role = kollegan.region, unit, role
    unit, role = unit or (known and known.unit), role or (known and known.role)
    if unit is None or role is None or unit not in region.units or role not in region.roles:
        return who_are_you(kollegan, unit, role, missing=True)
    await kollegan.people.introduce(person.id, said_unit, said_role, kollegan.clock())
    return Notice(Told.INTRODUCED, unit=region.units[unit].name, role=region.roles[role].name)


async def speak(kollegan: Kollegan, person: Person, language: Language) -> Spoken:
    """Change the person's language, and say so in it."""
    await kollegan.people.speak(person.id, language, kollegan.clock())
    return Spoken(language, (LanguageChosen(language),))


def ask_once(kollegan: Kollegan, incoming: Incoming, person: Person) -> tuple[Once, ...]:
    """Who are you? Asked of everybody who has not said, once, alone, and never instead of an answer."""
    if not is_alone(incoming) or person.is_introduced or Occasion.ASKED_WHO in person.past:
        return ()
    return (Once(Occasion.ASKED_WHO, who_you_are(kollegan, person)),)
