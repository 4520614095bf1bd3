"""`make cards`: writes the JSON, the pictures and the four contact sheets, and the one card of the README."""

from playwright.sync_api import Browser

from cards.gallery import FOLDER, JSON, Sample, drawn, files
from cards.gallery.renderer import THEMES, WIDTHS, Theme, chromium, show

PICTURES = FOLDER / "png"
PORTRAIT = "answer.sv"
"""The card that stands alone, for the README."""
COLUMNS = {"phone": 6, "desktop": 4}


def main() -> None:
    """Everything, from nothing: a card that is gone leaves no file behind."""
    wanted = files()
    JSON.mkdir(exist_ok=True)
    for old in set(JSON.glob("*.json")) - wanted.keys():
        old.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")
    cards = list(drawn())
    with chromium() as browser:
        for theme in THEMES:
            for device in WIDTHS:
                _photograph(browser, cards, theme, device)
    print(f"{len(cards)} cards in {FOLDER}")


def _photograph(browser: Browser, cards: list[Sample], theme: Theme, device: str) -> None:
    width = WIDTHS[device]
    page = show(browser, cards, theme, width, scale=2)
    for card in cards:
        picture = PICTURES / f"{card.name}.{theme}-{device}.png"
        page.locator(f'[id="{card.name}"]').screenshot(path=picture)
    if (theme, device) == ("light", "phone"):
        page.locator(f'[id="{PORTRAIT}"]').screenshot(path=FOLDER / "answer.png")
    page.close()
    sheet = show(browser, cards, theme, width, COLUMNS[device])
    sheet.screenshot(path=FOLDER / f"sheet-{theme}-{device}.png", full_page=True)
    sheet.close()


if __name__ == "__main__":
    main()
