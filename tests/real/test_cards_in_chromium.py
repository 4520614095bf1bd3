"""Every card in Microsoft's renderer with Teams' colours: nothing sticks out, all can be read, nothing is markup.

Measured with DejaVu Sans where Segoe UI is missing: it is wider, so what fits here fits in Teams.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

import pytest
from playwright.sync_api import Browser, Page

from bot.howto import Answer, Choices, NoAnswer, Restricted
from bot.ids import RoleId, UnitId
from bot.language import Text
from bot.privacy import Screened, screen
from bot.replies.greeting import Welcome, WhoAreYou
from bot.replies.notice import Notice, Told
from bot.words import load
from cards import draw
from cards.gallery import Sample, drawn
from cards.gallery.renderer import THEMES, WIDTHS, Theme, chromium, show
from cards.gallery.samples import ADMINISTER

LEAST_CONTRAST = 4.5
HOSTILE = (
    "**fet** [klicka](https://evil.example) ![bild](https://evil.example/x.png) "
    "<img src=x onerror=alert(1)> <b>fet</b> https://evil.example `kod` # rubrik"
)

UNFOLD = """() => document.querySelectorAll('.ac-pushButton[aria-expanded], .ac-pushButton').forEach(button => {
  if (['Visa stegen', 'Show steps'].includes(button.innerText)) button.click();
})"""
STICKING_OUT = """() => [...document.querySelectorAll('.card')].flatMap(card => {
  const box = card.getBoundingClientRect();
  return [card, ...card.querySelectorAll('*')].filter(element => {
    const own = element.getBoundingClientRect();
    return own.width && (element.scrollWidth > element.clientWidth && element.clientWidth > 0
      || own.left < box.left - 0.5 || own.right > box.right + 0.5);
  }).map(element => `${card.id}: ${element.tagName} ${element.innerText}`);
})"""
CONTRASTS = """() => {
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((part, i) => part * a + under[i] * (1 - a));
  const ground = element => {
    if (!element) return [255, 255, 255];
    const colour = parse(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? ground(element.parentElement) : over(colour, ground(element.parentElement));
  };
  const light = colour => colour.map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const found = [];
  const measure = (card, text, element) => {
    const under = ground(element), own = over(parse(getComputedStyle(element).color), under);
    const [high, low] = [light(own), light(under)].sort((a, b) => b - a);
    found.push([`${card.id}: ${text}`, (high + 0.05) / (low + 0.05)]);
  };
  for (const card of document.querySelectorAll('.card')) {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim(), element = walker.currentNode.parentElement;
      if (!text || !element.getClientRects().length || element.tagName === 'OPTION') continue;
      measure(card, text, element);
    }
    card.querySelectorAll('select').forEach(list => measure(card, 'list', list));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def cards() -> tuple[Sample, ...]:
    return tuple(drawn())


@pytest.fixture(scope="module")
def pages(browser: Browser, cards: tuple[Sample, ...]) -> Callable[[Theme, str], Page]:
    """Every card unfolded, in this theme and on this device; opened once, as that takes seconds."""

    @cache
    def opened(theme: Theme, device: str) -> Page:
        page = show(browser, cards, theme, WIDTHS[device])
        page.evaluate(UNFOLD)
        return page

    return opened


@pytest.mark.parametrize("device", WIDTHS)
def test_nothing_is_wider_than_its_box(
    pages: Callable[[Theme, str], Page], cards: tuple[Sample, ...], device: str
) -> None:
    page = pages("light", device)
    assert page.locator(".card").count() == len(cards)
    assert page.evaluate(STICKING_OUT) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(pages: Callable[[Theme, str], Page], theme: Theme) -> None:
    contrasts: list[tuple[str, float]] = pages(theme, "phone").evaluate(CONTRASTS)
    assert len(contrasts) > 200
    assert [(text, round(ratio, 2)) for text, ratio in contrasts if ratio < LEAST_CONTRAST] == []


def test_the_steps_unfold_when_asked_for(browser: Browser, cards: tuple[Sample, ...]) -> None:
    page = show(browser, [card for card in cards if card.name == "answer.sv"], "light", WIDTHS["phone"])
    card = page.locator('[id="answer.sv"]')
    assert not card.get_by_text(ADMINISTER.steps[0].sv).is_visible()
    card.get_by_text("Visa stegen").click()
    assert card.get_by_text(ADMINISTER.steps[0].sv).is_visible()


def _hostile() -> Iterator[Sample]:
    text, question = Text(HOSTILE), screen(HOSTILE)
    assert isinstance(question, Screened)
    how_to = replace(ADMINISTER, title=text, answer=text, steps=(text,), safety=text, restricted_note=text)
    answer = Answer(how_to, question, text, "https://video.example/x", stale=False)
    for name, reply in {
        "answer": answer,
        "restricted": Restricted(how_to, question),
        "choices": Choices((how_to, how_to), question),
        "no-answer": NoAnswer((how_to,), question),
        "welcome": Welcome((question,)),
        "who": WhoAreYou(((UnitId("x"), HOSTILE),), ((RoleId("x"), text),), UnitId("x")),
        "introduced": Notice(Told.INTRODUCED, unit=HOSTILE, role=text),
    }.items():
        yield Sample(name, draw(reply, load()["sv"]).content, "")


def test_content_stays_text(browser: Browser) -> None:
    page = show(browser, _hostile(), "light", WIDTHS["phone"])
    page.evaluate(UNFOLD)
    assert (
        page.locator(".card a, .card img, .card b, .card strong, .card em, .card code, .card h1").all_inner_texts()
        == []
    )
    assert page.locator('[id="answer"]').get_by_text(HOSTILE).count() >= len(("title", "answer", "step"))
