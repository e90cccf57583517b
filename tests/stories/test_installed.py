"""Can Plaatsbaar be put on a phone, and does the share menu bring text and a photo in? No real phone is tried here."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from stories.class_photo import taken
from stories.conftest import PHONE, Visit

pytestmark = pytest.mark.story

SHARED = "Gedeeld vanuit de galerij"


def _share(page: Page, photo: Path, prefix: str = "") -> None:
    """Posts as Android does after a choice in the share menu: a navigation of its own, that no page began."""
    boundary = "grens-4f1d9a77"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="text"\r\n\r\n{SHARED}\r\n'.encode(),
        f'--{boundary}\r\nContent-Disposition: form-data; name="foto"; filename="IMG_1.jpg"\r\n'.encode(),
        b"Content-Type: image/jpeg\r\n\r\n" + photo.read_bytes() + f"\r\n--{boundary}--\r\n".encode(),
    ]
    answer = page.request.post(
        f"{prefix}/delen/",
        data=b"".join(parts),
        headers={"Content-Type": f"multipart/form-data; boundary={boundary}", "Sec-Fetch-Site": "none"},
    )
    assert answer.status == 200
    page.set_content(answer.text())


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_chromium_would_install_it(visit: Callable[..., Visit], prefix: str) -> None:
    page = visit(PHONE).page
    page.goto(f"{prefix}/b/quadraam/")
    devtools = page.context.new_cdp_session(page)
    told = devtools.send("Page.getAppManifest")
    assert told["errors"] == []
    manifest = json.loads(told["data"])
    assert (manifest["display"], manifest["lang"]) == ("standalone", prefix.strip("/") or "nl")
    target = manifest["share_target"]
    assert (target["method"], target["enctype"]) == ("POST", "multipart/form-data")
    assert target["action"] == f"{prefix}/delen/"
    against = {one["errorId"] for one in devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert against <= {"in-incognito"}, (
        "a browser context of a test is an incognito one; nothing else may stand in the way"
    )


def test_what_a_phone_shares_is_a_draft_with_its_photo(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit(PHONE).page
    page.goto("/b/quadraam/")
    _share(page, taken(tmp_path))
    assert page.input_value("#tekst") == SHARED
    expect(page.locator(".thumb img")).to_have_count(1)
