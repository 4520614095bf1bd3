"""What may hold around an answer, as the samples show it."""

from datetime import UTC, date, datetime

from bot.ids import HowToId
from bot.language import Text
from bot.rollouts import Both, Circumstances, NotYet
from bot.systems import Closed

_START, _OLD = date(2026, 12, 7), HowToId("1177-gamla-arenden")

NOT_YET = Circumstances(NotYet(_START, Text("Gamla ärendehanteringen", "The old case handling"), _OLD))
BOTH = Circumstances(
    Both(
        Text(
            "Ärenden som kom in före bytet avslutas i gamla verktyget senast 20 december; nya tas emot i det nya.",
            "Cases received before the change are finished in the old tool by 20 December; new ones arrive in the new.",
        ),
        about_new=True,
        how_to=_OLD,
    )
)
BOTH_SHUT = Circumstances(
    NotYet(_START, None),
    Closed(
        Text(
            "E-tjänsterna stängda för byte av ärendehantering",
            "1177 e-services closed for the change of case handling",
        ),
        Text(
            "Inga invånarärenden kan tas emot eller besvaras. Invånare hänvisas till telefon.",
            "No cases from residents can be received or answered. Residents are referred to the phone.",
        ),
        datetime(2026, 12, 7, 6, 0, tzinfo=UTC),
    ),
)
READ_ONLY = Circumstances(
    closed=Closed(
        Text("COSMIC läsläge under servicefönster", "COSMIC read-only during a service window"),
        Text("Läsläge. Dokumentera på reservblankett.", "Read-only. Document on the downtime form."),
        datetime(2026, 11, 29, 4, 0, tzinfo=UTC),
        HowToId("cosmic-reservrutin"),
    )
)
ENDING = Circumstances(
    lifecycle=Text(
        "Obstetrix ersätts av COSMIC tidigast 2028.", "Obstetrix will be replaced by COSMIC, in 2028 at the earliest."
    )
)
