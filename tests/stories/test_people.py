"""Stories of people: a secretary brings in a list, a teacher looks for a class; on a phone, by keyboard, scriptless."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from rosters import oneroster, town, zipped
from stories.running import Site

pytestmark = pytest.mark.story
expect.set_options(timeout=25_000)


@pytest.fixture(autouse=True)
def quiet_console(site: Site) -> Iterator[None]:
    """No page may break the content security policy, miss a file or raise."""
    site.said.clear()
    yield
    assert site.said == []


def sign_in(page: Page, site: Site, name: str) -> None:
    page.goto(f"{site.address}/rondkijken/")
    page.get_by_role("button", name=name).first.click()


def fine(page: Page) -> None:
    """Nothing that axe finds, and nothing wider than the screen."""
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in results.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def bring_in(page: Page, site: Site, given: Path) -> None:
    page.goto(f"{site.address}/b/quadraam/lijsten/")
    page.locator("#bron").fill(given.stem)
    page.set_input_files("#bestand", given)
    page.get_by_role("button", name="Bekijk wat er zou gebeuren").press("Enter")
    until_done(page)


def until_done(page: Page) -> None:
    """Looks again until the worker is done, as a person does."""
    for _ in range(60):
        if page.get_by_role("link", name="Kijk of het klaar is").count() == 0:
            return
        page.wait_for_timeout(500)
        page.get_by_role("link", name="Kijk of het klaar is").click()
    raise AssertionError("the worker did not finish")


@pytest.mark.parametrize(("width", "javascript"), [(390, True), (1280, False)])
def test_a_secretary_brings_in_a_list(
    site: Site, browser: Browser, tmp_path: Path, width: int, javascript: bool
) -> None:
    page = site.new_page(browser, width, javascript=javascript)
    sign_in(page, site, "ecretaris")
    page.goto(f"{site.address}/b/quadraam/lijsten/")
    if javascript:
        fine(page)
    given = tmp_path / f"magister-{width}.zip"
    given.write_bytes(zipped(oneroster(town())))
    bring_in(page, site, given)
    expect(page.get_by_text("klaar om te verwerken")).to_be_visible()
    expect(page.get_by_text("Nieuwe leerling (1A).").first).to_be_visible()
    if javascript:
        fine(page)
    page.get_by_role("button", name="Verwerk deze lijst").click()
    until_done(page)
    expect(page.get_by_text("Dit is gebeurd")).to_be_visible()
    page.goto(f"{site.address}/b/quadraam/mensen/")
    page.locator("#zoek").fill("ozdem")
    page.locator("#zoek").press("Enter")
    expect(page.get_by_role("link", name="Özdemir").first).to_be_visible()
    assert "ozdem" not in page.url
    if javascript:
        fine(page)
        page.get_by_role("link", name="Özdemir").first.click()
        fine(page)


def test_a_bad_list_changes_nothing_and_says_where(site: Site, browser: Browser, tmp_path: Path) -> None:
    page = site.new_page(browser, 390)
    sign_in(page, site, "ecretaris")
    files = oneroster(town())
    files["users.csv"] += b"kapot,,\r\n"
    given = tmp_path / "kapot.zip"
    given.write_bytes(zipped(files))
    bring_in(page, site, given)
    expect(page.get_by_text("users.csv, regel 66")).to_be_visible()
    fine(page)


def test_a_teacher_finds_the_own_classes_and_no_lists(site: Site, browser: Browser) -> None:
    page = site.new_page(browser, 390)
    sign_in(page, site, "ocent")
    page.goto(f"{site.address}/b/quadraam/mensen/")
    expect(page.get_by_role("heading", name="Je klassen")).to_be_visible()
    fine(page)
    page.locator("section[aria-labelledby=klassen] a").first.click()
    fine(page)
    answer = page.request.get(f"{site.address}/b/quadraam/lijsten/")
    assert answer.status == 404
