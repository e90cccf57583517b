"""The running software and a real browser: one server with the demonstration, one Chromium, for the whole session."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PHONE, DESK = (390, 844), (1280, 900)


@dataclass
class Site:
    """The running software: its address, its data folder, and every line that it wrote."""

    address: str
    data: Path
    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`plaatsbaar serve` with the demonstration, on a free port and a data folder of its own."""
    data = tmp_path_factory.mktemp("site") / "data"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    plaatsbaar = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]
    started = subprocess.Popen(
        [*plaatsbaar, "serve", "--port", "0", "--data", str(data)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment,
    )  # fmt: skip
    assert started.stdout is not None
    lines: list[str] = []
    address = ""
    for line in started.stdout:
        lines.append(line)
        if found := re.search(r"runs at (http://\S+?)/?\s", line):
            address = found[1]
            break
    assert address, "".join(lines)
    reader = threading.Thread(target=lines.extend, args=(started.stdout,), daemon=True)
    reader.start()
    yield Site(address, data, started, lines)
    started.terminate()
    started.wait(30)
    reader.join(5)
    started.stdout.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all stories; without one they are skipped, and said to be."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on this machine: stories in a browser are left out")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """A visitor's own browser context and page, with all that the console said."""

    page: Page
    context: BrowserContext
    said: list[str]


@pytest.fixture
def visit(chromium: Browser, site: Site) -> Iterator[Callable[..., Visit]]:
    """Opens a browser of its own for a visitor; at the end nothing may have been said in its console."""
    visits: list[Visit] = []

    def opened(size: tuple[int, int] = DESK, *, javascript: bool = True) -> Visit:
        context = chromium.new_context(
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
