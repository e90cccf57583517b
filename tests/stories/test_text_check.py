"""A text is checked in a real browser: by a pupil on a phone, by keyboard alone, without JavaScript, in English."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from stories.conftest import DESK, PHONE, Site, Visit

pytestmark = pytest.mark.story

THREAT = "Die toets van wiskunde was zo oneerlijk. Ik wacht die leraar vanmiddag op en sla hem in elkaar."
TEACHER = "Wat een dag op onze school! Ik vind dat er te weinig geld is voor excursies."
NICE = "Wat een leuke open dag op onze school!"
NARROW = (320, 700)


def fill(page: Page, text: str, role: str = "pupil", lesson: str = "no", prefix: str = "") -> None:
    """Fills in the composer as somebody who is not signed in."""
    page.goto(f"{prefix}/b/quadraam/")
    page.fill("#tekst", text)
    page.locator(f"input[name=rol][value={role}]").check(force=True)
    page.select_option("select[name=kanaal]", "instagram")
    page.locator("input[name=publiek][value=public]").check(force=True)
    if lesson:
        page.locator(f"input[name=les][value={lesson}]").check(force=True)


def check(page: Page, text: str, role: str = "pupil", lesson: str = "no", prefix: str = "") -> None:
    fill(page, text, role, lesson, prefix)
    page.click("#controleer")
    page.wait_for_selector("#uitslag")


def assert_accessible(page: Page) -> None:
    """Nothing that axe finds, and nothing to scroll to the side for."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.ground("own_responsibility")
@pytest.mark.ground("permanence")
def test_a_pupil_on_a_phone_posts_something_nice(visit: Callable[..., Visit]) -> None:
    page = visit(PHONE).page
    check(page, NICE)
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")
    assert page.evaluate("document.activeElement.id") == "uitslag"
    expect(page.locator("#uitslag")).to_contain_text("voor altijd online")
    expect(page.locator("[data-plaats]")).to_be_visible()
    page.evaluate("navigator.share = async (what) => { window.shared = what; }")
    page.click("[data-plaats]")
    assert page.evaluate("window.shared") == {"text": NICE}


def test_a_threat_is_stopped_and_calmly_answered(visit: Callable[..., Visit]) -> None:
    page = visit(PHONE).page
    check(page, THREAT)
    expect(page.locator("#uitslag h2")).to_have_text("Niet plaatsen")
    expect(page.locator("main")).to_contain_text("0800 0432")
    expect(page.get_by_role("link", name="Mail mijn mentor")).to_have_attribute(
        "href", "mailto:?subject=Kan%20ik%20je%20even%20spreken%3F"
    )
    assert page.locator("[data-plaats]").count() == 0
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Herinner me morgen").click()
    content = waiting.value.path().read_text()
    assert "BEGIN:VALARM" in content and "leraar" not in content


def test_a_fix_is_one_tap_and_can_be_undone(visit: Callable[..., Visit]) -> None:
    page = visit().page
    check(page, TEACHER, role="staff")
    expect(page.locator("#uitslag h2")).to_have_text("Pas eerst aan")
    page.locator("button[value^='pas:']").first.click()
    expect(page.locator("#melding")).to_have_text("Opgelost, nog 0")
    assert page.evaluate("document.activeElement.id") == "uitslag"
    expect(page.locator("#leesbeeld")).to_contain_text("persoonlijke mening")
    page.get_by_role("button", name="Ongedaan maken").first.click()
    expect(page.locator("#uitslag h2")).to_have_text("Pas eerst aan")
    assert page.locator("#leesbeeld").inner_text().strip() == TEACHER


def test_the_same_without_javascript(visit: Callable[..., Visit]) -> None:
    page = visit(PHONE, javascript=False).page
    check(page, TEACHER, role="staff")
    page.locator("button[value^='pas:']").first.click()
    page.wait_for_selector("#uitslag")
    assert "persoonlijke mening" in page.inner_text("#leesbeeld")
    page.get_by_role("button", name="Terug naar mijn bericht").click()
    assert "persoonlijke mening" in page.input_value("#tekst")


def test_the_keyboard_alone_is_enough(visit: Callable[..., Visit]) -> None:
    page = visit().page
    page.goto("/b/quadraam/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#tekst")
    page.keyboard.type(TEACHER)
    for keys in (["Tab", "Tab", "Space", "ArrowRight"], ["Tab", "i"], ["Tab", "Space"], ["Tab", "ArrowRight"]):
        for key in keys:
            page.keyboard.press(key)
    page.focus("#tekst")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#uitslag")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.klopt > summary')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".klopt[open] button").first).to_be_visible()


def test_setting_a_point_aside_is_you_decide(visit: Callable[..., Visit]) -> None:
    page = visit(PHONE).page
    check(page, TEACHER, role="staff")
    page.locator(".klopt > summary").first.click()
    page.get_by_role("button", name="Anders").first.click()
    expect(page.locator("#uitslag h2")).to_have_text("Jij beslist")
    expect(page.get_by_role("button", name="Plaats het zo")).to_be_visible()
    page.get_by_role("button", name="Zet terug").click()
    expect(page.locator("#uitslag h2")).to_have_text("Pas eerst aan")


def test_an_open_question_is_answered_with_one_tap(visit: Callable[..., Visit]) -> None:
    page = visit(PHONE).page
    check(page, NICE, lesson="")
    expect(page.locator("#uitslag h2")).to_contain_text("voorlopig")
    page.get_by_role("button", name="Nee", exact=True).click()
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")


def test_a_changed_text_greys_the_verdict(visit: Callable[..., Visit]) -> None:
    page = visit().page
    check(page, TEACHER, role="staff")
    page.get_by_text("Zelf aanpassen").click()
    page.locator("#tekst").fill(NICE + " Mijn eigen mening, los van de school.")
    expect(page.locator("#verouderd")).to_be_visible()
    expect(page.locator("#melding")).to_have_text("Je tekst is veranderd. Controleer opnieuw.")
    page.get_by_role("button", name="Controleer opnieuw").click()
    expect(page.locator("#leesbeeld")).to_contain_text("Mijn eigen mening")


def test_a_clause_opens_in_place(visit: Callable[..., Visit]) -> None:
    page = visit().page
    check(page, TEACHER, role="staff")
    page.locator(".citaat > summary").first.click()
    expect(page.locator(".citaat[open] .quote").first).to_contain_text("Zo staat het in het protocol")


def test_the_language_switch_carries_the_draft(visit: Callable[..., Visit]) -> None:
    page = visit().page
    fill(page, TEACHER, role="staff")
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("What do you want to post?")
    assert page.input_value("#tekst") == TEACHER
    page.click("#controleer")
    expect(page.locator("#uitslag h2")).to_have_text("Change this first")
    page.get_by_role("button", name="Nederlands").click()
    expect(page.locator("#uitslag h2")).to_have_text("Pas eerst aan")


def test_four_taps_from_the_corridor(visit: Callable[..., Visit]) -> None:
    """Role, channel and audience are remembered: paste, say whether it is in a lesson, check."""
    page = visit(PHONE).page
    check(page, NICE)
    page.goto("/")
    page.fill("#tekst", NICE)
    page.locator("input[name=les][value=no]").check(force=True)
    page.click("#controleer")
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")


@pytest.mark.parametrize("size", [DESK, PHONE, NARROW])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_is_accessible(visit: Callable[..., Visit], size: tuple[int, int], prefix: str) -> None:
    page = visit(size).page
    for address in ("/b/quadraam/", "/hulp/", "/privacy/", "/toegankelijkheid/", "/b/quadraam/protocol/"):
        page.goto(prefix + address)
        assert_accessible(page)
    page.goto(prefix + "/b/quadraam/regels/posting_in_lesson/")
    assert_accessible(page)


@pytest.mark.parametrize("size", [DESK, PHONE, NARROW])
def test_every_verdict_is_accessible(visit: Callable[..., Visit], size: tuple[int, int]) -> None:
    page = visit(size).page
    for text, role, lesson in (
        (NICE, "pupil", "no"),
        (NICE, "pupil", ""),
        (TEACHER, "staff", "no"),
        (THREAT, "pupil", "no"),
        ("Vandaag lekker gevoetbald in het park.", "parent", "no"),
    ):
        check(page, text, role, lesson)
        assert_accessible(page)
    check(page, TEACHER, "staff")
    page.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    assert_accessible(page)


def test_an_unknown_address_is_accessible(visit: Callable[..., Visit]) -> None:
    one = visit(PHONE)
    one.page.goto("/b/elders/")
    assert_accessible(one.page)
    one.said.clear()  # the browser itself reports the 404


@pytest.mark.ground("trust")
def test_nothing_of_a_draft_is_kept(visit: Callable[..., Visit], site: Site) -> None:
    """A marker in a draft is looked for in every file, in what was logged and in what the browser stores."""
    marker = "Zqxjvlepelaar"
    one = visit()
    page = one.page
    check(page, f"{TEACHER} {marker}", role="staff")
    page.locator("button[value^='pas:']").first.click()
    expect(page.locator("#melding")).to_contain_text("Opgelost")
    page.get_by_role("button", name="Terug naar mijn bericht").click()
    assert marker in page.input_value("#tekst")
    page.click("#controleer")
    page.wait_for_selector("#uitslag")
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    databases = page.evaluate("indexedDB.databases().then((all) => all.length)")
    caches = page.evaluate("caches.keys().then((all) => all.length)")
    assert marker not in stored and databases == 0 and caches == 0
    assert all(marker not in str(cookie) for cookie in one.context.cookies())
    assert marker not in page.url
    assert marker not in site.log.read_text(encoding="utf-8")
    for file in site.data.rglob("*"):
        if file.is_file():
            assert marker.encode() not in file.read_bytes(), file.name
