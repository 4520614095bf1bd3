"""What a how-to is found by."""

from datetime import date

from bot.howto import HowTo, Video
from bot.ids import AreaId, HowToId, RoleId, SystemId
from bot.language import Text
from bot.library import Document, document_of


def test_every_word_that_its_editor_wrote_in_both_languages() -> None:
    how_to = HowTo(
        id=HowToId("vab"),
        title=Text("Anmäl vab", "Report child sick"),
        system=SystemId("heroma"),
        area=AreaId("administrativa"),
        roles=frozenset[RoleId](),
        phrases=("sjukt barn", "care of child"),
        answer=Text("Anmäl i Heroma."),
        steps=(Text("Logga in.", "Log in."), Text("Spara.")),
        video=Video("https://film.example/w/vab", 40, ("sv",)),
        owner="k-adm",
        reviewed=date(2026, 1, 12),
    )
    text = "sjukt barn care of child Anmäl i Heroma. Logga in. Log in. Spara."
    assert document_of(how_to) == Document("vab", "Anmäl vab Report child sick", text)
