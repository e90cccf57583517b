"""An empty installation: a board is set up on the screen, its administrator comes in, adds a passkey, gives a role.

In a real Chromium with a virtual authenticator, on localhost (a passkey cannot be bound to a bare address).
"""

from __future__ import annotations

import email
import email.policy
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from stories.running import _address

pytestmark = pytest.mark.story

_PASSWORD = "een lange zin die goed is"


class Mailbox:
    """A real mail server that keeps what it is given."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.came = threading.Event()

    async def handle_DATA(  # noqa: N802 - aiosmtpd names it
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        part = message.get_body(("plain",))
        assert part is not None
        self.texts.append(part.get_content())
        self.came.set()
        return "250 OK"

    def link(self) -> str:
        """The link in the next mail."""
        assert self.came.wait(60), "no mail came"
        self.came.clear()
        found = re.search(r"https?://\S+/link/\S+", self.texts[-1])
        assert found is not None, self.texts[-1]
        return found[0]


@dataclass
class Empty:
    """An installation without a board."""

    address: str
    key: str
    mail: Mailbox


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Empty]:
    """`plaatsbaar serve` with its worker, an empty database and a mail server."""
    folder = tmp_path_factory.mktemp("empty")
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PLAATSBAAR_", "DJANGO_"))}
    environment |= {
        "PYTHONPATH": str(Path(__file__).parents[2] / "src"),
        "PYTHONUNBUFFERED": "1",
        "PLAATSBAAR_DATA": str(folder / "data"),
        "PLAATSBAAR_SMTP_PORT": str(port),
    }
    run = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]
    key = subprocess.run([*run, "board", "key"], env=environment, capture_output=True, check=True, text=True).stdout
    log = folder / "serve.log"
    with log.open("wb") as file:
        process = subprocess.Popen(
            [*run, "serve", "--port", "0", "--empty"],
            env=environment,
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=folder,
        )
        try:
            address = _address(log, process).replace("127.0.0.1", "localhost")
            yield Empty(address, key.strip(), box)
        finally:
            process.terminate()
            process.wait(timeout=30)
            server.stop()


@pytest.fixture
def page(browser: Browser, empty: Empty) -> Iterator[Page]:
    context = browser.new_context(base_url=empty.address, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.set_default_timeout(20_000)
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert [one for one in said if not re.search(r"\b(404|410|422)\b", one)] == []


def assert_accessible(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.url


def by_keyboard(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).focus()
    page.keyboard.insert_text(text)


def test_from_nothing_to_a_passkey(page: Page, empty: Empty) -> None:
    began = time.monotonic()
    page.goto("/besturen/nieuw/")
    assert_accessible(page)
    by_keyboard(page, "Naam van het bestuur", "Stichting Stroomdal")
    by_keyboard(page, "Korte naam in het adres", "stroomdal")
    by_keyboard(page, "Scholen", "1234 Het Stroomdal")
    by_keyboard(page, "Voornaam van de beheerder", "Ruben")
    by_keyboard(page, "Achternaam van de beheerder", "Teunissen")
    by_keyboard(page, "E-mailadres van de beheerder", "ruben@stroomdal.example")
    by_keyboard(page, "Sleutel van de installatie", "verkeerd")
    page.keyboard.press("Enter")
    expect(page.locator(".err")).to_contain_text("BRIN")
    assert_accessible(page)
    page.get_by_label("Scholen", exact=True).fill("12AB00 Het Stroomdal\n12AC De Veerpont")
    by_keyboard(page, "Sleutel van de installatie", empty.key)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Stichting Stroomdal is ingericht")
    assert time.monotonic() - began < 300, "a board is set up within five minutes"

    page.goto("/besturen/nieuw/")
    expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet of is niet voor jou bestemd.")

    link = empty.mail.link()
    page.goto(link)
    expect(page.locator("h1")).to_have_text("Kies hoe je inlogt")
    assert_accessible(page)
    page.get_by_role("button", name="Ga verder").click()
    assert_accessible(page)
    by_keyboard(page, "Nieuw wachtwoord", _PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Inloggen")
    assert_accessible(page)
    page.goto(link)
    expect(page.locator("main")).to_contain_text("al een keer gebruikt")
    assert_accessible(page)

    page.goto("/b/stroomdal/inloggen/")
    page.locator("input[name=login]").fill("ruben@stroomdal.example")
    page.locator("input[name=password]").fill(_PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Rollen")
    assert_accessible(page)

    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    page.goto("/inloggen/manieren/")
    assert_accessible(page)
    page.goto("/inloggen/manieren/webauthn/add/")
    assert "/bevestigen/" in page.url, "before a change one proves again who one is"
    assert_accessible(page)
    page.locator("input[name=password]").fill(_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/webauthn/add/")
    assert_accessible(page)
    page.locator("input[name=name]").fill("Mijn telefoon")
    page.locator("input[name=passwordless]").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/")
    assert_accessible(page)

    page.goto("/b/stroomdal/ik/")
    expect(page.locator("main")).to_contain_text("Ruben Teunissen")
    expect(page.locator("main")).to_contain_text("Chrome")
    assert_accessible(page)
    page.get_by_role("button", name="Log hier uit").click()
    page.goto("/b/stroomdal/inloggen/")
    page.locator("#passkey_login").click()
    expect(page.locator("h1")).to_have_text("Rollen")

    for path in ("rollen/mandaat/", "rollen/glas/", "instellingen/", "ik/"):
        for size in ((390, 844), (1280, 900)):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.goto(f"/b/stroomdal/{path}")
            assert_accessible(page)
    page.goto("/en/b/stroomdal/ik/")
    expect(page.locator("main")).to_contain_text("Where I am signed in")
    assert_accessible(page)
