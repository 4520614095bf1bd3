"""Microsoft's own card renderer with Teams' colours, in a headless Chromium without a network."""

import json
import os
import shutil
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, Route, sync_playwright

from cards.gallery import Sample

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
WIDTHS = {"phone": 360, "desktop": 640}

_MODULES = Path(__file__).parents[2] / "node_modules"
_DESIGNER = _MODULES / "adaptivecards-designer"
_GROUND = {"light": ("#f5f5f5", "#ffffff", "#424242"), "dark": ("#141414", "#2d2c2c", "#d6d6d6")}
_SHOW = """({ cards, hostConfig }) => {
  const AC = window.AdaptiveCards;
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = window.markdownit({ html: true, linkify: true }).render(text);
    result.didProcess = true;
  };
  for (const { name, content } of cards) {
    const figure = document.createElement("figure"), caption = document.createElement("figcaption");
    const box = document.createElement("div"), card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig(hostConfig);
    card.parse(content, new AC.SerializationContext(AC.Versions.v1_5));
    caption.textContent = name;
    box.className = "card";
    box.id = name;
    box.append(card.render());
    figure.append(caption, box);
    document.body.append(figure);
  }
}"""


@contextmanager
def chromium() -> Generator[Browser, None, None]:
    """A browser. `CHROMIUM` says where it is, if it is not on the path."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise FileNotFoundError("chromium is missing: apt-get install -y --no-install-recommends chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def show(browser: Browser, cards: Iterable[Sample], theme: Theme, width: int, columns: int = 1, scale: int = 1) -> Page:
    """A page with all of these cards, each in an element whose id is its name."""
    page = browser.new_page(viewport={"width": (width + 32) * columns, "height": 800}, device_scale_factor=scale)
    page.route("**", _offline)
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{_style(theme, width, columns)}</style>")
    page.add_style_tag(path=_MODULES / "adaptivecards/dist/adaptivecards.css")
    page.add_style_tag(path=_DESIGNER / f"dist/containers/teams-container-{theme}.css")
    page.add_script_tag(path=_MODULES / "adaptivecards/dist/adaptivecards.min.js")
    page.add_script_tag(path=_MODULES / "markdown-it/dist/markdown-it.min.js")
    host = json.loads((_DESIGNER / f"lib/hostConfigs/microsoft-teams-{theme}.json").read_text(encoding="utf-8"))
    shown = [{"name": card.name, "content": dict(card.content)} for card in cards]
    page.evaluate(_SHOW, {"cards": shown, "hostConfig": host})
    return page


def _offline(route: Route) -> None:
    route.abort()


def _style(theme: Theme, width: int, columns: int) -> str:
    around, ground, caption = _GROUND[theme]
    return f"""
    body {{ margin: 0; background: {around}; columns: {columns}; column-gap: 0; font-family: 'Segoe UI', sans-serif; }}
    figure {{ margin: 0; padding: 16px; break-inside: avoid; }}
    figcaption {{ color: {caption}; font-size: 12px; padding-bottom: 4px; }}
    .card {{ width: {width}px; background: {ground}; border-radius: 6px; }}
    """
