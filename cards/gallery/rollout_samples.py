"""When something new comes, as its cards look."""

from datetime import date

from bot.digest.standing import AtUnits
from bot.digest.values import Coming
from bot.howto import HowTo
from bot.ids import RolloutId, SystemId, UnitId
from bot.language import Language, Text
from bot.privacy import Screened
from bot.replies.reply import Reply
from bot.replies.rollout import RolloutsAhead, RolloutStatus
from bot.rollouts import Contact, NotYet, ParallelTools, Roadmap, Rollout, Wave
from bot.systems import Logic

_DAY = date(2026, 11, 23)
_PILOT = Wave(
    0,
    Text("Pilot Norrby HC", "Pilot Norrby health centre"),
    (UnitId("hc-norrby"),),
    date(2026, 10, 12),
    date(2026, 11, 20),
    "klar",
)
_ALL = Wave(
    1,
    Text("Alla enheter samtidigt", "All units at once"),
    (UnitId("hsf"),),
    date(2026, 12, 4),
    date(2026, 12, 7),
    "planerad",
)
_TOOLS = ParallelTools(
    Text("Gamla ärendehanteringen", "The old case handling"),
    Text("Personalverktyget", "The new staff tool"),
    date(2026, 12, 7),
    {},
    date(2026, 12, 20),
    Text(
        "Ärenden som kom in före bytet avslutas i gamla verktyget senast 20 december; nya tas emot i det nya.",
        "Cases received before the change are finished in the old tool by 20 December; new ones arrive in the new.",
    ),
)
_CASES = Rollout(
    RolloutId("1177-personalverktyg"),
    "Nytt personalverktyg för 1177-ärenden",
    SystemId("1177-personal"),
    Logic.GOVERNANCE,
    Text("Ny ärendehantering för alla som svarar invånare.", "New case handling for everyone who answers residents."),
    "verksamhet",
    "genomforande",
    {},
    {},
    Contact(None),
    Contact(None),
    Roadmap(None, None, None, None),
    (_PILOT, _ALL),
    parallel_tools=_TOOLS,
)


def rollout_samples(language: Language, film: HowTo, question: Screened, phone: str, link: str) -> dict[str, Reply]:
    """A rollout before its wave, and a unit's rollouts, by the name of its picture."""
    ward = ("Medicinavdelning 5",) if language == "sv" else ("Medical ward 5",)
    here = (AtUnits(ward, _ALL, NotYet(_TOOLS.start, _TOOLS.old)),)
    line = Coming(_CASES.id, _CASES.name, _CASES.summary, _ALL, ward, runs=False)
    status = RolloutStatus(question, _CASES, _DAY, here, (_PILOT,), for_role=True, film=film, link=link)
    return {
        "rollout-status": status,
        "rollout-status-in-channel": RolloutStatus(
            question, _CASES, _DAY, (), _CASES.waves, for_role=True, film=None, link=link
        ),
        "rollouts-ahead": RolloutsAhead((line,) * 3, 2, mine=True, named=False, link=link, phone=phone),
        "rollouts-none": RolloutsAhead((), 0, mine=True, named=True, link=link, phone=phone),
    }
