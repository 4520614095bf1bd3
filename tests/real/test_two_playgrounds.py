"""Agnes on her ward and Maja at the desk, each in a Playground of her own, with one Kollegan between them.

An unanswered question becomes a ticket, is taken in the channel, asked about, solved and reopened; the channel's card
shows each step, within two seconds on a quiet machine: how long it took is kept beside the pictures.
"""

import json
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.real.browser import pages
from tests.real.program import program
from tests.real.test_make_run import LOCAL, url_in

PICTURES = Path(__file__).parent / "pictures"
NUMBER = "IT-2026-00873"


@dataclass(slots=True)
class Window:
    """One person's Teams, on one of its chats or channels."""

    shown: Page
    name: str
    taken: int = field(default=0)

    async def goes_to(self, place: str) -> None:
        """Choose a chat or a channel in the list on the left."""
        await self.shown.get_by_text(place, exact=True).first.click()
        await self.box.wait_for()

    @property
    def box(self) -> Locator:
        return self.shown.locator("div[role=textbox][contenteditable=true]").first

    async def writes(self, text: str) -> None:
        await self.box.click()
        await self.box.press_sequentially(text)
        await self.shown.keyboard.press("Enter")

    async def mentions_kollegan(self, text: str) -> None:
        await self.box.click()
        await self.box.press_sequentially("@Koll")
        await self.shown.get_by_text("Kollegan", exact=True).last.click()
        await self.box.press_sequentially(text)
        await self.shown.keyboard.press("Enter")

    async def card(self, saying: str, within: float = 30.0) -> Locator:
        """The newest card that says this."""
        newest = self.shown.locator(".ac-adaptiveCard").filter(has_text=saying).last
        await expect(newest).to_be_visible(timeout=within * 1000)
        await newest.scroll_into_view_if_needed()
        return newest

    async def presses(self, card: Locator, button: str) -> None:
        await card.get_by_role("button", name=button, exact=True).click()

    async def picture(self) -> None:
        self.taken += 1
        PICTURES.mkdir(exist_ok=True)
        await self.shown.screenshot(path=PICTURES / f"desk-{self.name}-{self.taken}.png")


@dataclass(slots=True)
class Desk:
    """The nurse's chat, the consultant's chat, and the consultants' channel."""

    agnes: Window
    maja: Window
    channel: Window
    waited: list[float] = field(default_factory=list[float])

    async def channel_shows(self, status: str) -> Locator:
        """What the step just done looks like in the channel."""
        start = time.monotonic()
        card = await self.channel.card(status)
        await expect(card).to_contain_text(NUMBER)
        self.waited.append(time.monotonic() - start)
        assert await self.channel.shown.locator(".ac-adaptiveCard").filter(has_text=NUMBER).count() == 1
        await self.channel.picture()
        return card


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncGenerator[Desk, None]:
    started = ("--database", tmp_path / "kollegan.db", "--at", "2026-11-23T09:25", "--as", "agnes,maja")
    async with program(*LOCAL, *started) as running, pages(3) as shown:
        teams = {name: url_in(await running.line(f"as {name}")) for name in ("Agnes", "Maja")}
        agnes, maja, channel = (Window(*each) for each in zip(shown, ("agnes", "maja", "channel"), strict=True))
        for window, address in ((agnes, teams["Agnes"]), (maja, teams["Maja"])):
            await window.shown.goto(address)
            await window.card("Hej! Jag är Kollegan")
        await channel.shown.goto(teams["Maja"])
        await channel.goes_to("IT-konsulter")
        yield Desk(agnes, maja, channel)


async def test_a_question_is_taken_asked_about_solved_and_reopened(desk: Desk) -> None:
    agnes, maja, channel = desk.agnes, desk.maja, desk.channel
    await channel.mentions_kollegan("visa q-konsult här")
    await channel.card("Kön visas här")

    await agnes.writes("hur vattnar jag blommorna i entrén")
    await agnes.presses(await agnes.card("Jag har ingen film om det"), "Fråga en IT-konsult")
    short = await desk.channel_shows("Väntar på Maja Provberg")
    await expect(short).not_to_contain_text("blommorna")
    await agnes.card(NUMBER)
    await agnes.picture()

    await channel.presses(short, "Ta ärendet")
    await desk.channel_shows("Maja Provberg har det")
    work = await maja.card("Svara och lös")
    await expect(work).to_contain_text("hur vattnar jag blommorna i entrén")
    await maja.picture()

    await work.get_by_role("textbox").fill("Vilken entré?")
    await maja.presses(work, "Fråga")
    await desk.channel_shows("Väntar på svar från den som frågade")
    asked = await agnes.card("Maja Provberg har en fråga till dig")
    await expect(asked).to_contain_text("Vilken entré?")
    await asked.get_by_role("textbox").fill("Den mot parken")
    await agnes.picture()
    await agnes.presses(asked, "Skicka svar")
    await desk.channel_shows("Maja Provberg har det")
    await maja.card("Den mot parken")
    await maja.picture()

    work = await maja.card("Svara och lös")
    await expect(work).to_contain_text("Den mot parken")
    await work.get_by_role("textbox").fill("Ring vaktmästeriet, de sköter krukorna där.")
    await maja.presses(work, "Svara och lös")
    await desk.channel_shows("Löst")
    solved = await agnes.card("Maja Provberg har svarat dig")
    await expect(solved).to_contain_text("Ring vaktmästeriet, de sköter krukorna där.")
    await agnes.picture()

    await agnes.presses(solved, "Nej")
    again = await agnes.card("Vad är kvar?")
    await again.get_by_role("textbox").fill("De svarar inte")
    await agnes.presses(again, "Öppna igen")
    await desk.channel_shows("Maja Provberg har det")
    await agnes.picture()
    await maja.card("De svarar inte")
    await maja.picture()
    (PICTURES / "seconds-until-the-channel-showed-it.json").write_text(json.dumps(desk.waited))
