"""Agnes talks to Kollegan in the Microsoft 365 Agents Playground, a Teams-like client, in Chromium."""

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.real.browser import page
from tests.real.program import program
from tests.real.test_make_run import LOCAL, url_in

ABOUT_MEDICINES = re.compile("Signera utdelning av läkemedel|Ordinera, ändra och sätta ut läkemedel")
MORNING = (
    *("Byte av ärendehantering fredag 4 december", "Labsvar försenade", "Våg 3 av mejlflytten", "Visa fler (5)"),
    *(
        "COSMIC läsläge",
        "Lönebearbetning",
        "Våg 2",
        "Spela filmen (62 s)",
        "APT avdelning 5",
        "Genomgång nya personalverktyget",
    ),
    *("Länkar", "3 olästa", "IT-2026-00864"),
)
"""Scenario 1, item by item, in its order."""
PICTURES = Path(__file__).parent / "pictures"


class Chat:
    """Agnes' personal chat, as she sees it."""

    def __init__(self, shown: Page) -> None:
        self.shown = shown
        self.box = shown.locator("div[role=textbox][contenteditable=true]").first

    async def write(self, text: str) -> None:
        await self.box.click()
        await self.box.press_sequentially(text)
        await self.shown.keyboard.press("Enter")

    async def card(self, saying: str | re.Pattern[str], seconds: int = 15) -> Locator:
        """The newest card, once it says this."""
        newest = self.shown.locator(".ac-adaptiveCard").filter(has_text=saying).last
        await expect(newest).to_be_visible(timeout=seconds * 1000)
        return newest

    async def play(self, answer: Locator, button: str) -> Page:
        """The page that the film's button opens."""
        async with self.shown.expect_popup() as opened:
            await answer.get_by_role("link", name=button).click()
        return await opened.value

    async def picture(self, name: str) -> None:
        PICTURES.mkdir(exist_ok=True)
        await self.shown.screenshot(path=PICTURES / f"{name}.png")


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncGenerator[Chat, None]:
    database = tmp_path / "kollegan.db"
    async with program(*LOCAL, "--database", database, "--at", "2026-11-23T06:29") as running:
        address = url_in(await running.line("Agnes Demo"))
        async with page() as shown:
            await shown.goto(address)
            chat = Chat(shown)
            await chat.box.wait_for()
            yield chat


async def test_agnes_is_welcomed_asks_looks_at_the_steps_and_the_film_and_says_that_it_helped(chat: Chat) -> None:
    await chat.card("Hej! Jag är Kollegan")
    await chat.picture("welcome")

    await chat.write("hur signerar jag läkemedel")
    answer = await chat.card("Signera utdelning av läkemedel")
    first_step = answer.get_by_text("1.", exact=True)
    await expect(first_step).to_be_hidden()
    await chat.picture("answer")

    await answer.get_by_role("button", name="Visa stegen").click()
    await expect(first_step).to_be_visible()
    await chat.picture("steps")

    film = await chat.play(answer, "Spela filmen (69 s)")
    await expect(film.get_by_role("heading")).to_have_text("Signera utdelning av läkemedel")
    await expect(film.get_by_role("figure")).to_contain_text("av 1:09")
    address = film.url
    for start in ("?t=47", "#t=47"):
        await film.goto(f"{address}{start}")
        await expect(film.locator("#start")).to_have_text("0:47")

    await answer.get_by_role("button", name="Ja").click()
    await chat.card("Vad bra att det löste sig")
    await expect(chat.shown.get_by_text("Löste det?")).to_have_count(0)
    await expect(chat.shown.get_by_text("Hej! Jag är Kollegan")).to_have_count(1)
    await chat.picture("solved")


async def test_english_is_spoken_on_request(chat: Chat) -> None:
    await chat.write("english please")
    await chat.card("I now write in English")
    await chat.write("hur signerar jag läkemedel")
    answer = await chat.card("Play film")
    await expect(answer.get_by_role("link", name="Play film (69 s)")).to_be_visible()
    await chat.picture("english")


async def test_questions_that_are_not_plain_and_at_half_past_six_the_morning_by_itself(chat: Chat) -> None:
    await chat.write("lakemedelslista signea")
    await chat.card(ABOUT_MEDICINES)
    await chat.picture("typed-with-faults")

    await chat.write("hur vattnar jag gurkan i entrén")
    await expect(await chat.card("Jag har ingen film om det")).not_to_contain_text("Spela filmen")
    await chat.picture("no-film")

    await chat.write("skriva ut")
    which = await chat.card("Menar du hemgång, utskrift på papper eller recept?")
    await expect(which).to_contain_text("Skriva ut patient från avdelningen")
    await expect(which).to_contain_text("Lägga till skrivare och skriva ut säkert")
    await chat.picture("two-readings")

    await chat.write("19121212-1212 får fel dos")
    await expect(await chat.card("Ditt meddelande stoppades")).not_to_contain_text("1212")
    await chat.picture("stopped")

    await chat.write("hur signerar jag läkemedel för patienten Anna Hittepasson")
    offered = await chat.card("Ska jag ta bort den och svara på resten?")
    await expect(offered).to_contain_text("hur signerar jag läkemedel för patienten [namn]")
    await expect(offered).not_to_contain_text("Hittepasson")
    await chat.picture("asked-about")
    await offered.get_by_role("button", name="Ja, svara på resten").click()
    answer = await chat.card("Spela filmen (69 s)")
    await expect(answer).not_to_contain_text("Hittepasson")
    await chat.picture("rest-answered")

    day = await (await chat.card("Din dag, mån 23/11", seconds=90)).inner_text()
    places = [day.find(said) for said in MORNING]
    assert -1 not in places, MORNING[places.index(-1)]
    assert places == sorted(places)
    await chat.picture("morning")
