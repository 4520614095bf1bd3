"""Who helps tells that they, or somebody they lead, will be away: what is theirs goes to who covers."""

from dataclasses import replace
from datetime import date, timedelta

from bot.actions.absence import AbsenceAction, EndAbsence, OpenAbsence, RegisterAbsence
from bot.app.kollegan import Kollegan
from bot.app.tickets.around import helper, helpers
from bot.app.tickets.office import staffed
from bot.app.tickets.timing import cover
from bot.app.tickets.working import member_of
from bot.desk.absent import asks_for_absence, days_in, is_good, may_register, says_they_are_back
from bot.desk.standing_in import choose
from bot.people import Person
from bot.privacy import Screened
from bot.replies.absence import AbsenceForm, AbsenceNoted, AbsenceOver
from bot.replies.around import Helper
from bot.replies.notice import Notice, Told
from bot.replies.reply import Reply
from bot.staff import Absence, Member

KIND = "registered"


async def absence_said(kollegan: Kollegan, words: Screened, person: Person) -> Reply | None:
    """What somebody of the desk says of being away; None where it is something else, or somebody else."""
    member = member_of(kollegan, person)
    if member is None:
        return None
    if says_they_are_back(words.text):
        return await _back(kollegan, member, member.id, person)
    if not asks_for_absence(words.text):
        return None
    return await _form(kollegan, member, person, days_in(words.text, kollegan.today()))


async def press_absence(kollegan: Kollegan, action: AbsenceAction, person: Person) -> Reply:
    """Do what the button asks, for those that this person may speak for."""
    member = member_of(kollegan, person)
    if member is None:
        return Notice(Told.FOR_HELPERS)
    match action:
        case OpenAbsence():
            return await _form(kollegan, member, person)
        case RegisterAbsence():
            return await _register(kollegan, member, action, person)
        case EndAbsence(who, first):
            return await _back(kollegan, member, who, person, _date(first))


async def _form(
    kollegan: Kollegan, member: Member, person: Person, days: tuple[date, date] | None = None
) -> AbsenceForm:
    office = await staffed(kollegan)
    mine = sorted(
        (one for one in office.staff.members if may_register(person, member, one, office)),
        key=lambda one: (one != member.id, office.staff.members[one].name),
    )
    consultants = helpers(kollegan.region, office.staff.consultants)
    first, last = days or (None, None)
    return AbsenceForm(helpers(kollegan.region, mine), consultants, member.id, first, last)


async def _register(kollegan: Kollegan, by: Member, action: RegisterAbsence, person: Person) -> Reply:
    """Kept once, however often it is pressed; what is theirs moves at once where it begins today."""
    office, today = await staffed(kollegan), kollegan.today()
    who = helper(kollegan.region, action.member)
    if who is None or not may_register(person, by, who.id, office):
        return Notice(Told.FOR_HELPERS)
    absence = _absence(action)
    if absence is None or not is_good(absence, who.id, office, today):
        return await _again(kollegan, by, action, who, person)
    if absence not in (await kollegan.tickets.absences()).get(who.id, ()):
        await kollegan.tickets.register(who.id, absence, by.id, kollegan.clock())
    await cover(kollegan)
    covers = choose(who.id, await staffed(kollegan), max(absence.first, today)).member
    instead = helper(kollegan.region, covers)
    return AbsenceNoted(who, absence.first, absence.last, instead, mine=by.id == who.id)


async def _back(kollegan: Kollegan, by: Member, member: str, person: Person, first: date | None = None) -> Reply:
    """What goes on is over, or what begins on `first`."""
    who = helper(kollegan.region, member)
    if who is None or not may_register(person, by, member, await staffed(kollegan)):
        return Notice(Told.FOR_HELPERS)
    today = kollegan.today()
    meant = (first, first) if first else (date.min, today)
    was = await kollegan.tickets.end_absence(member, meant, today - timedelta(days=1))
    return AbsenceOver(who, mine=by.id == member, was=was)


async def _again(kollegan: Kollegan, by: Member, action: RegisterAbsence, who: Helper, person: Person) -> AbsenceForm:
    """The same form, with what stood in it."""
    form, first, last = await _form(kollegan, by, person), _date(action.first), _date(action.last)
    return replace(form, member=who.id, first=first, last=last, cover=action.cover or "", wrong=True)


def _absence(action: RegisterAbsence) -> Absence | None:
    first, last = _date(action.first), _date(action.last)
    if first is None or last is None:
        return None
    return Absence(first, last, KIND, cover=(action.cover,) if action.cover else ())


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
