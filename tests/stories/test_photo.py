"""Stories of a photo: uploaded, gone over, covered, taken along; by mouse, by keyboard, without JavaScript."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Download, Page, expect

from stories.class_photo import COMMENT, check_file, taken
from stories.running import Site

pytestmark = pytest.mark.story
expect.set_options(timeout=25_000)


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return taken(tmp_path_factory.mktemp("photos"))


@pytest.fixture(autouse=True)
def quiet_console(site: Site) -> Iterator[None]:
    """No page may break the content security policy, miss a file or raise."""
    site.said.clear()
    yield
    assert site.said == []


def sign_in(page: Page, site: Site, name: str) -> None:
    page.goto(f"{site.address}/rondkijken/")
    page.get_by_role("button", name=name).first.click()


def write(page: Page, site: Site, *, role: str = "") -> None:
    """A draft with its context; ``role`` for who is not signed in."""
    page.goto(f"{site.address}/b/quadraam/")
    page.locator("#tekst").fill("Wat een mooie dag was dit in het museum.")
    if role:
        page.locator("label", has_text=role).first.click()
    page.locator("select[name=kanaal]").select_option("instagram")
    page.locator("label", has_text="Iedereen").first.click()
    page.locator("input[name=les][value=no]").check(force=True)


def add(page: Page, photo: Path) -> None:
    page.set_input_files("#foto", photo)
    if page.locator("html.js").count() == 0:
        page.locator("#foto-toevoegen").click()
    expect(page.locator(".thumb img")).to_be_visible()


def to_photo(page: Page) -> None:
    """From the composer to the photo's page, past the verdict on the text."""
    page.locator("#controleer").click()
    expect(page.locator("#uitslag")).to_be_visible()
    page.locator("button[formaction*='/foto/']").first.click()
    expect(page.locator("#foto-blad .photo img").first).to_be_visible()


def axe(page: Page) -> None:
    """Nothing that axe finds, on this page, in this state."""
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    told = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in results.response["violations"]]
    assert told == []


def no_wider_than_the_screen(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def download(page: Page) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Bewaar deze foto").click()
    got: Download = waiting.value
    assert re.fullmatch(r"foto-[0-9a-f]{8}\.jpg", got.suggested_filename)
    return got.path().read_bytes()


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("width", [1280, 390])
def test_a_teacher_points_out_who_may_not_be_shown(site: Site, browser: Browser, photo: Path, width: int) -> None:
    page = site.new_page(browser, width)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    to_photo(page)
    axe(page)
    page.locator("#kl").select_option("2B")
    expect(page.get_by_role("heading", name="Van 2B mogen 2 leerlingen niet op jouw Instagram")).to_be_visible()
    expect(page.get_by_role("button", name="Dek alles af en ga verder")).to_be_visible()
    sanne = page.get_by_role("group", name="Sanne D.", exact=True)
    sanne.get_by_text("Wijs aan").click()
    page.locator(".face[data-face='2']").click()
    expect(sanne.get_by_role("radio", name="Gezicht 2")).to_be_checked()
    page.get_by_role("group", name="Bilal K.", exact=True).get_by_text("Staat er niet op").click()
    page.get_by_role("group", name="Staat er iemand op die niet in 2B zit?").get_by_text("Nee").click()
    axe(page)
    no_wider_than_the_screen(page)
    page.get_by_role("button", name="Dek af en ga verder").click()
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    axe(page)
    no_wider_than_the_screen(page)
    check_file(download(page), photo, {2})
    page.get_by_role("button", name="Gebruik deze foto").click()
    expect(page.locator("#uitslag")).to_be_visible()
    expect(page.get_by_text("geen toestemming voor")).to_have_count(0)
    page.context.close()


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("width", [1280, 390])
def test_without_an_answer_everything_is_covered_and_a_face_can_be_shown_again(
    site: Site, browser: Browser, photo: Path, width: int
) -> None:
    page = site.new_page(browser, width)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    to_photo(page)
    page.get_by_role("button", name="Liever per gezicht kiezen").click()
    expect(page.get_by_role("heading", name="Wie staat er op de foto?")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Wie is dit? Gezicht 3").click()
    page.get_by_label("Klas").select_option("2B")
    page.get_by_label("Zoek op naam").fill("Tijn")
    expect(page.get_by_role("radio")).to_have_count(1)
    page.get_by_role("radio", name="Tijn").check()
    expect(page.get_by_text("Tijn mag op jouw Instagram.")).to_be_visible()
    axe(page)
    no_wider_than_the_screen(page)
    page.get_by_role("button", name="Dit is Tijn, laat zien").click()
    expect(page.locator("#g3").get_by_text("Mag op jouw Instagram")).to_be_visible()
    page.get_by_role("button", name="Dek alle 3 af en ga verder").click()
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    check_file(download(page), photo, {1, 2, 4})
    page.get_by_role("button", name="Ongedaan maken: gezicht 4").click()
    expect(page.get_by_text("2 gezichten zijn afgedekt")).to_be_visible()
    check_file(download(page), photo, {1, 2})
    page.context.close()


@pytest.mark.ground("image_consent")
def test_the_question_is_turned_round_when_most_may_not(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    to_photo(page)
    page.locator("#kl").select_option("1C")
    expect(page.get_by_role("heading", name="Wie van deze 9 die wél mogen, staat erop?")).to_be_visible()
    axe(page)
    assert page.locator(".ppl li").count() == 9
    page.get_by_label("Wijs aan: Mila S.").click()
    page.get_by_role("group", name="Welk gezicht is Mila S.?").get_by_role("button", name="Gezicht 1").click()
    expect(page.get_by_text("1 gezicht blijft zichtbaar, 3 worden afgedekt.")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Dek alle 3 af en ga verder").click()
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    check_file(download(page), photo, {2, 3, 4})
    page.context.close()


@pytest.mark.ground("think_before_sharing_pictures")
def test_a_pupil_on_a_phone_sees_no_names_and_covers(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser, 390)
    write(page, site, role="Leerling")
    add(page, photo)
    to_photo(page)
    expect(page.get_by_role("heading", name="Wie laat je zien?")).to_be_visible()
    assert not re.search(r"Sanne|Bilal|2B", page.content())
    axe(page)
    no_wider_than_the_screen(page)
    page.locator("#g1").get_by_text("Laat zien").click()
    page.locator(".face[data-face='4']").click()
    page.get_by_text("Ik zie geen gezichten meer").click()
    page.get_by_role("button", name="Dek af en ga verder").click()
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    axe(page)
    check_file(download(page), photo, {2, 3})
    page.context.close()


def test_a_signed_in_pupil_gets_what_a_stranger_gets(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser, 390)
    sign_in(page, site, "Noor")
    write(page, site)
    add(page, photo)
    to_photo(page)
    expect(page.get_by_role("heading", name="Wie laat je zien?")).to_be_visible()
    assert not re.search(r"Sanne|Bilal|2B", page.locator("main").inner_html())
    page.context.close()


def test_a_box_is_drawn_by_mouse_and_moved_by_keys(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser)
    write(page, site, role="Leerling")
    add(page, photo)
    to_photo(page)
    area = page.locator(".photo img").bounding_box()
    assert area
    page.mouse.move(area["x"] + 0.40 * area["width"], area["y"] + 0.70 * area["height"])
    page.mouse.down()
    page.mouse.move(area["x"] + 0.50 * area["width"], area["y"] + 0.90 * area["height"], steps=5)
    page.mouse.up()
    expect(page.get_by_text("Vak 5 getekend")).to_be_visible()
    axe(page)
    assert page.get_by_label("Links %").input_value() == "40"
    page.locator(".face.drawn").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    assert page.get_by_label("Links %").input_value() == "41"
    assert page.get_by_label("Hoog %").input_value() == "21"
    _answered(page, lambda: page.keyboard.press("Enter"))
    assert page.get_by_label("Links %").input_value() == "41"
    page.locator(".face.drawn.nu").focus()
    _answered(page, lambda: page.keyboard.press("Delete"))
    expect(page.locator(".face.drawn")).to_have_count(0)
    page.context.close()


def _answered(page: Page, act: Callable[[], None]) -> None:
    """Does something that sends the form, and waits until the answer stands in the page."""
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        act()
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def _tab_to(page: Page, name: str, most: int = 80) -> None:
    """Tab until the focus is on what has this name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "(() => { const e = document.activeElement; return [e.innerText, e.getAttribute('aria-label'),"
            " e.labels && e.labels[0] ? e.labels[0].innerText : '', e.id, e.name].join('|') })()"
        )
        if name in focused:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


@pytest.mark.ground("image_consent")
def test_by_keyboard_alone(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    page.locator("#tekst").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("#uitslag")).to_be_visible()
    page.locator("button[formaction*='/foto/']").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#foto-blad .photo img").first).to_be_visible()
    _tab_to(page, "kl")
    page.keyboard.type("2B")
    expect(page.get_by_role("heading", name="Van 2B mogen 2")).to_be_visible()
    bilal = page.get_by_role("group", name="Bilal K.", exact=True)
    _tab_to(page, "p-")
    page.keyboard.press("ArrowRight")
    expect(bilal.get_by_role("radio", name="Staat er niet op")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    sanne = page.get_by_role("group", name="Sanne D.", exact=True)
    expect(sanne.get_by_role("radio", name="Wijs aan")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(sanne.get_by_role("radio", name="Gezicht 2")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Nee")).to_be_checked()
    _tab_to(page, "Dek af en ga verder")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    check_file(download(page), photo, {2})
    page.context.close()


def test_arrow_keys_go_from_face_to_face(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    to_photo(page)
    page.locator(".face[data-face='1']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".face[data-face='3']")).to_be_focused()
    page.context.close()


@pytest.mark.ground("image_consent")
def test_without_javascript(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser, 390, javascript=False)
    sign_in(page, site, "Hanneke")
    write(page, site)
    add(page, photo)
    page.locator("#controleer").click()
    page.locator("button[formaction*='/foto/']").first.click()
    _go_on(page)
    page.locator("#kl").select_option("2B")
    page.get_by_role("button", name="Kies", exact=True).click()
    page.get_by_role("group", name="Bilal K.", exact=True).get_by_text("Staat er niet op").click()
    page.get_by_role("group", name="Sanne D.", exact=True).get_by_text("Wijs aan").click()
    page.locator(".face[data-face='2']").click()
    page.get_by_role("group", name="Staat er iemand op die niet in 2B zit?").get_by_text("Nee").click()
    page.get_by_role("button", name="Dek af en ga verder").click()
    _go_on(page)
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    check_file(download(page), photo, {2})
    page.context.close()


def _go_on(page: Page) -> None:
    """Presses "Ga verder" until the photo is there; the frame shows how far it is."""
    for _ in range(40):
        if page.locator("#foto-blad .photo").count():
            return
        frame = page.frame_locator("iframe.status-frame").locator("li").first
        expect(frame).to_be_visible()
        page.wait_for_timeout(500)
        page.get_by_role("button", name="Ga verder", exact=True).click()
    raise AssertionError("the photo never came")


@pytest.mark.ground("trust")
def test_nothing_is_kept_and_nobody_else_sees_it(site: Site, browser: Browser, photo: Path) -> None:
    page = site.new_page(browser)
    write(page, site, role="Leerling")
    add(page, photo)
    to_photo(page)
    own = page.locator(".photo img").get_attribute("src")
    assert own
    stranger = site.new_page(browser)
    base = own.removesuffix("beeld.jpg")
    for name in (own, f"{base}na.jpg", f"{base}bestand.jpg", f"{base}gezicht/1.jpg", f"{base[:-1]}.css"):
        answer = stranger.request.get(f"{site.address}{name}")
        assert answer.status == 404
    for name in (own, f"{base}klein.jpg", f"{base}gezicht/1.jpg", f"{base[:-1]}.css"):
        answer = page.request.get(f"{site.address}{name}")
        assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")
        assert COMMENT.encode() not in answer.body()
    pieces = (COMMENT.encode(), photo.read_bytes()[30_000:30_064], b"Wat een mooie dag was dit")
    for path in [site.log, *site.data.rglob("*"), *Path("/dev/shm").glob("plaatsbaar-*/*")]:
        if path.is_file():
            content = path.read_bytes()
            assert not any(piece in content for piece in pieces), path.name
    database = next(site.data.glob("*.sqlite3"))
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        dump = "\n".join(connection.iterdump())
    assert "Wat een mooie dag was dit" not in dump
    assert COMMENT not in dump
    storage = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "mooie dag" not in storage
    assert "stand" not in storage
    stranger.context.close()
    page.context.close()
