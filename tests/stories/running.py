"""The running software for the stories: started as an operator starts it, with the demonstration, on a free port."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
_KNOWN = re.compile(r"Permissions-Policy header: Unrecognized feature")


@dataclass
class Site:
    """A running installation: where it is, what it wrote, and what browsers said on their consoles."""

    address: str
    data: Path
    log: Path
    process: subprocess.Popen[bytes]
    said: list[str] = field(default_factory=list)

    def new_page(self, browser: Browser, width: int = 1280, *, javascript: bool = True) -> Page:
        """A page of a visitor of its own, whose console is listened to."""
        context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript, accept_downloads=True
        )
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.said.append(f"page error: {error}"))
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not _KNOWN.search(message.text):
            self.said.append(f"{message.type}: {message.text}")


def _address(log: Path, process: subprocess.Popen[bytes]) -> str:
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text(encoding="utf-8"))
        if found:
            return found[0]
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"the server did not start: {log.read_text(encoding='utf-8')[-2000:]}")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`plaatsbaar serve` on a free port."""
    folder = tmp_path_factory.mktemp("site")
    log = folder / "serve.log"
    source = str(Path(__file__).parents[2] / "src")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PLAATSBAAR_", "DJANGO_"))}
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()", "serve", "--port", "0"],
            env={**environment, "PYTHONPATH": source, "PYTHONUNBUFFERED": "1", "PLAATSBAAR_DATA": str(folder / "data")},
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
        try:
            yield Site(_address(log, process), folder / "data", log, process)
        finally:
            process.terminate()
            process.wait(timeout=30)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; the story is skipped, and says so, where there is none."""
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()
