"""Chromium, which sees this machine only."""

import contextlib
import os
import shutil
from collections.abc import AsyncGenerator
from urllib.parse import urlsplit

from playwright.async_api import Page, Route, async_playwright

NEAR = {"127.0.0.1", "localhost"}


@contextlib.asynccontextmanager
async def page() -> AsyncGenerator[Page, None]:
    """One page in a fresh browser."""
    async with pages(1) as (shown,):
        yield shown


@contextlib.asynccontextmanager
async def pages(number: int) -> AsyncGenerator[list[Page], None]:
    """So many pages in a fresh browser. What they want from elsewhere (fonts) does not come."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert found is not None, "chromium is missing: `make setup` says how to get it"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        shown = [await browser.new_page(viewport={"width": 1300, "height": 1000}) for _ in range(number)]
        for each in shown:
            await each.route("**", _stay_near)
        yield shown
        await browser.close()


async def _stay_near(route: Route) -> None:
    if urlsplit(route.request.url).hostname in NEAR:
        await route.continue_()
    else:
        await route.abort()
