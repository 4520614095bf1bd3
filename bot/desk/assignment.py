"""Who gets it: the region's rules and its people become a queue, an owner, an expert, and those who are told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.desk.matters import Matter, area_of, logic_of, ruled
from bot.desk.office import Office
from bot.desk.standing_in import NOBODY, Chosen, choose
from bot.desk.whom import Subject, members_of, named
from bot.ids import AreaId
from bot.routing import Assignee, FormId, QueueId
from bot.systems import Logic


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a matter goes.

    `owner` None: it lies in the queue. `contact` is the absent consultant whose it is, back on `back`. `relief`: it
    comes to the owner because another has too much. `expert` is whom it could be asked of, in place of `expert_for`
    who is away. `notify` are told that it was made, `reviewers` judge it beside the owner.
    """

    queue: QueueId
    area: AreaId | None
    logic: Logic
    owner: str | None = None
    contact: str | None = None
    back: date | None = None
    relief: bool = False
    expert: str | None = None
    expert_for: str | None = None
    notify: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    needs_manager: bool = False
    show_phone: bool = False
    form: FormId | None = None


def place(matter: Matter, office: Office, now: datetime) -> Placement:
    """Where this goes by the region's rules, of those who are here today."""
    queue, then = ruled(matter, office)
    subject = Subject(matter.unit, matter.system, area_of(matter, office), matter.priority, matter.language)
    owner = _owner(then.assign, subject, office, now)
    expert = _here(then.suggest_expert, subject, office, now)
    told = (_here(name, subject, office, now).member for name in then.notify)
    return Placement(
        queue=queue,
        area=subject.area,
        logic=logic_of(matter, office),
        owner=owner.member,
        contact=owner.away,
        back=owner.back,
        relief=owner.relief,
        expert=expert.member,
        expert_for=expert.away,
        notify=_each_once(member for member in told if member != owner.member),
        reviewers=_reviewers(queue, subject, office.without(matter.proposer, office.day(now)), now),
        needs_manager=then.needs_manager,
        show_phone=then.show_phone,
        form=then.form,
    )


def _owner(assign: Assignee | None, subject: Subject, office: Office, now: datetime) -> Chosen:
    """The language counts among consultants; who leads an area or owns ideas has it in any language."""
    if assign is None:
        return NOBODY
    first, day = named(assign, subject, office, now), office.day(now)
    language = subject.language if assign is Assignee.UNIT_CONSULTANT else None
    return choose(first, office, day, area=subject.area, language=language)


def _here(name: Assignee | None, subject: Subject, office: Office, now: datetime) -> Chosen:
    """Whom a rule names beside the owner, or who stands in for them."""
    first = named(name, subject, office, now) if name is not None else None
    return choose(first, office, office.day(now), area=subject.area)


def _reviewers(queue: QueueId, subject: Subject, office: Office, now: datetime) -> tuple[str, ...]:
    judges = members_of(office.queue(queue).parallel, subject, office, now)
    return _each_once(choose(judge, office, office.day(now), area=subject.area).member for judge in judges)


def _each_once(members: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member for member in members if member is not None))
