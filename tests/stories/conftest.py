"""What the stories share: one running installation, one Chromium for the session, visitors with their browsers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from stories.running import Site, browser, site

__all__ = ["DESK", "PHONE", "Site", "Visit", "browser", "site", "visit"]

PHONE, DESK = (390, 844), (1280, 900)


@dataclass
class Visit:
    """A visitor's own browser context and page, with all that the console said."""

    page: Page
    context: BrowserContext
    said: list[str]


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Callable[..., Visit]]:
    """Opens a browser of its own for a visitor; at the end nothing may have been said in its console."""
    visits: list[Visit] = []

    def opened(size: tuple[int, int] = DESK, *, javascript: bool = True) -> Visit:
        context = browser.new_context(
            base_url=site.address,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.set_default_timeout(15_000)
        visits.append(Visit(page, context, []))
        said = visits[-1].said

        def heard(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                said.append(message.text)

        page.on("console", heard)
        page.on("pageerror", lambda error: said.append(str(error)))
        return visits[-1]

    yield opened
    for one in visits:
        one.context.close()
        assert one.said == []
