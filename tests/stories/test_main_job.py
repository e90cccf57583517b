"""The main job end to end, as a teacher, a pupil, with the keyboard alone and on the command line.

A post that names a pupil, with a class photo, for a personal Instagram: three points with their clauses, mended, and
the covered photo taken along.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from stories.class_photo import check_file, taken
from stories.conftest import DESK, PHONE, Visit

pytestmark = pytest.mark.story
expect.set_options(timeout=25_000)

DAY = "Wat een dag! Met 2B naar het fossielenmuseum. Fenna Bakker vond als enige alle fossielen."
TEACHER = f"{DAY} Jammer dat onze school zo weinig geld vrijmaakt voor excursies."
PUPIL = f"{DAY} Haar nummer is 06-12345678."
MENDED = (
    "Wat een dag! Met 2B naar het fossielenmuseum. Een leerling vond als enige alle fossielen. Jammer dat onze school "
    "zo weinig geld vrijmaakt voor excursies.\n\nDit is mijn persoonlijke mening en staat los van officiële "
    "standpunten van Quadraam."
)


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return taken(tmp_path_factory.mktemp("photos"))


def saved(page: Page, act: Callable[[], None]) -> bytes:
    """What the browser downloads when something is done."""
    with page.expect_download() as waiting:
        act()
    got: Download = waiting.value
    return got.path().read_bytes()


def clauses_of(page: Page) -> list[set[str]]:
    """Per numbered point, the clauses it cites: on chips and in the opened quotation."""
    cited: list[set[str]] = []
    for point in page.locator(".punten .find[id^=punt]").all():
        words = point.locator(".art, .quote b").all_inner_texts()
        cited.append({number for one in words for number in re.findall(r"\d\.\d|Bijlage \d, punt \d+", one)})
    return cited


def three_points(page: Page) -> list[set[str]]:
    """The verdict as soon as the photo was looked at: *Pas eerst aan*, three points."""
    expect(page.locator("#foto-bezig")).to_have_count(0)
    expect(page.locator("#uitslag h2")).to_have_text("Pas eerst aan")
    expect(page.locator("#uitslag")).to_contain_text("Drie punten nog")
    expect(page.locator(".thumb img")).to_have_js_property("naturalWidth", 1280)
    cited = clauses_of(page)
    assert len(cited) == 3 and all(cited)
    return cited


def solved(page: Page, number: int) -> None:
    """Waits until so many of the three points are done."""
    expect(page.locator("#uitslag")).to_contain_text(f"{number} van 3 klaar")


def i_took_it(page: Page) -> None:
    """Answers the one question about the photo (B3.4)."""
    asked = page.get_by_role("group", name="Wie heeft deze foto gemaakt?")
    asked.get_by_role("button", name="Ik", exact=True).click()
    expect(asked).to_have_count(0)


@pytest.mark.ground("image_consent")
@pytest.mark.ground("third_party_consent")
@pytest.mark.ground("disclaimer")
def test_a_teacher_mends_a_post_with_a_class_photo(visit: Callable[..., Visit], photo: Path) -> None:
    page = visit(DESK).page
    page.goto("/rondkijken/")
    page.get_by_role("button", name="Hanneke").first.click()
    page.locator("#tekst").fill(TEACHER)
    page.locator("select[name=kanaal]").select_option("instagram")
    page.locator("label", has_text="Iedereen").first.click()
    page.locator("input[name=les][value=no]").check(force=True)
    page.set_input_files("#foto", photo)
    expect(page.locator(".thumb img")).to_be_visible()
    page.locator("#controleer").click()
    name, opinion, picture = three_points(page)
    assert "8.6" in name and "5.4" in opinion and "4.5" in picture
    page.get_by_role("button", name="Haal de naam weg").click()
    solved(page, 1)
    page.get_by_role("button", name="Zet dat eronder").click()
    solved(page, 2)
    i_took_it(page)
    page.get_by_role("button", name="Bekijk de foto").last.click()
    page.locator("#kl").select_option("2B")
    sanne = page.get_by_role("group", name="Sanne D.", exact=True)
    sanne.get_by_text("Wijs aan").click()
    page.locator(".face[data-face='2']").click()
    page.get_by_role("group", name="Bilal K.", exact=True).get_by_text("Staat er niet op").click()
    page.get_by_role("group", name="Staat er iemand op die niet in 2B zit?").get_by_text("Nee").click()
    page.get_by_role("button", name="Dek af en ga verder").click()
    check_file(saved(page, page.get_by_role("link", name="Bewaar deze foto").click), photo, {2})
    page.get_by_role("button", name="Gebruik deze foto").click()
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")
    assert page.locator("#te-plaatsen").input_value() == MENDED
    check_file(saved(page, page.get_by_role("link", name="Bewaar foto").click), photo, {2})


@pytest.mark.ground("think_before_sharing_pictures")
@pytest.mark.ground("third_party_consent")
def test_a_pupil_does_the_same_on_a_phone(visit: Callable[..., Visit], photo: Path) -> None:
    page = visit(PHONE).page
    page.goto("/")
    page.locator("#tekst").fill(PUPIL)
    page.locator("label", has_text="Leerling").first.click()
    page.locator("select[name=kanaal]").select_option("instagram")
    page.locator("label", has_text="Iedereen").first.click()
    page.locator("input[name=les][value=no]").check(force=True)
    page.set_input_files("#foto", photo)
    expect(page.locator(".thumb img")).to_be_visible()
    page.locator("#controleer").click()
    name, number, picture = three_points(page)
    assert "8.6" in name or "4.2" in name
    assert "4.2" in number and "8.6" in picture
    for done in (1, 2):
        page.locator("button[value^='pas:']").first.click()
        solved(page, done)
    i_took_it(page)
    page.get_by_role("button", name="Bekijk de foto").last.click()
    page.locator("#g1").get_by_text("Laat zien").click()
    page.get_by_text("Ik zie geen gezichten meer").click()
    page.get_by_role("button", name="Dek af en ga verder").click()
    check_file(saved(page, page.get_by_role("link", name="Bewaar deze foto").click), photo, {2, 3, 4})
    page.get_by_role("button", name="Gebruik deze foto").click()
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")
    text = page.locator("#te-plaatsen").input_value()
    assert "Fenna" not in text and "12345678" not in text and "fossielenmuseum" in text


class Keyboard:
    """A visitor without a mouse: only keys, and where the focus is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def to(self, selector: str, *, back: bool = False, most: int = 120) -> None:
        """Tab (or shift-tab) to what ``selector`` says. AssertionError when the keyboard does not get there."""
        for _ in range(most):
            self.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"the keyboard does not reach {selector}")

    def choose(self, name: str, value: str) -> None:
        """Picks one of a group of radios: tab into it, space, then the arrows."""
        self.to(f"input[name='{name}']")
        self.press("Space")
        for _ in range(8):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.press("ArrowRight")
        raise AssertionError(f"the arrows do not reach {value} of {name}")


@pytest.fixture
def no_mouse(visit: Callable[..., Visit]) -> Iterator[Keyboard]:
    """A page on which no pointer may do anything."""
    page = visit(DESK).page
    page.add_init_script("addEventListener('pointerdown', () => { window.touched = true; }, true)")
    yield Keyboard(page)
    assert page.evaluate("window.touched") is None


@pytest.mark.ground("image_consent")
def test_the_same_with_the_keyboard_alone(no_mouse: Keyboard, photo: Path) -> None:
    """From the first page to the file. Only the system's own window to choose a file lies outside the page."""
    keys, page = no_mouse, no_mouse.page
    page.goto("/rondkijken/")
    keys.to("button[name=as]")
    assert "Hanneke" in page.evaluate("document.activeElement.innerText")
    keys.press("Enter")
    page.wait_for_url("**/b/quadraam/")
    keys.to("#tekst")
    page.keyboard.type(TEACHER)
    keys.to("#foto")
    with page.expect_file_chooser() as window:
        keys.press("Space")
    window.value.set_files(photo)
    expect(page.locator(".thumb img")).to_be_visible()
    keys.to("select[name=kanaal]")
    page.keyboard.type("Instagram")
    keys.choose("publiek", "public")
    keys.choose("les", "no")
    keys.to("#controleer")
    keys.press("Enter")
    three_points(page)
    keys.to("button[value='rights-0:own']")
    keys.press("Enter")
    expect(page.locator("button[value='rights-0:own']")).to_have_count(0)
    for done in (1, 2):
        keys.to("button[value^='pas:']")
        keys.press("Enter")
        solved(page, done)
    keys.to(".punten button[formaction*='/foto/']")
    keys.press("Enter")
    expect(page.locator("#foto-blad .photo img").first).to_be_visible()
    keys.to("#kl")
    page.keyboard.type("2B")
    expect(page.get_by_role("heading", name="Van 2B mogen 2")).to_be_visible()
    _answer_the_class(keys)
    keys.to("button[value=dek].r-done")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Deze foto is klaar")).to_be_visible()
    keys.to("a[download]")
    check_file(saved(page, lambda: keys.press("Enter")), photo, {2})
    keys.to("button[value=gebruik]", back=True)
    keys.press("Enter")
    expect(page.locator("#uitslag h2")).to_have_text("Plaatsen kan")
    assert page.locator("#te-plaatsen").input_value() == MENDED
    keys.to("a[download]")
    check_file(saved(page, lambda: keys.press("Enter")), photo, {2})


def _answer_the_class(keys: Keyboard) -> None:
    """Bilal is not in it, Sanne is face 2, nobody is from outside the class."""
    for _ in range(2):
        keys.to("input[type=radio][name^='p-']")
        row = keys.page.evaluate("document.activeElement.closest('fieldset').innerText")
        if "Bilal" in row:
            keys.press("Space", "ArrowRight")
            continue
        keys.press("Space")
        keys.to("input[name^='g-']")
        keys.press("Space", "ArrowRight")
        assert keys.page.evaluate("document.activeElement.value") == "2"
    keys.choose("o", "nee")


ROSTER = [
    {"id": "fenna", "first": "Fenna", "last": "Bakker", "role": "leerling", "class": "2B"},
    {"id": "hanneke", "first": "Hanneke", "last": "de Wit", "role": "medewerker", "function": "docent biologie"},
]


def plaatsbaar(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    source = str(Path(__file__).parents[2] / "src")
    return subprocess.run(
        [sys.executable, "-m", "plaatsbaar", *words],
        cwd=folder, env=os.environ | {"PYTHONPATH": source}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.ground("image_consent")
@pytest.mark.ground("third_party_consent")
@pytest.mark.ground("disclaimer")
def test_the_same_on_the_command_line(photo: Path, tmp_path: Path) -> None:
    (tmp_path / "klas.jpg").write_bytes(photo.read_bytes())
    (tmp_path / "roster.json").write_text(json.dumps(ROSTER), encoding="utf-8")
    (tmp_path / "board.toml").write_text('name = "Quadraam"\n', encoding="utf-8")
    told = ["--as", "staff", "--capacity", "personal", "--channel", "instagram", "--audience", "public",
            "--lesson", "no", "--no-reply", "--roster", "roster.json", "--board", "board.toml"]  # fmt: skip
    ran = plaatsbaar(tmp_path, "check", "--text", TEACHER, "klas.jpg", *told, "--json")
    result = json.loads(ran.stdout)
    assert (ran.returncode, result["verdict"]) == (1, "revise")
    by_rule = {one["rule"]: one for one in result["findings"] if one["weight"] == "revise"}
    assert {"named_person", "missing_disclaimer"} <= by_rule.keys() and all(one["clauses"] for one in by_rule.values())
    assert {one["category"] for one in by_rule.values()} >= {"personal_data", "disclaimer", "image_consent"}
    mended = TEACHER
    fixes = [one["fix"] for one in result["findings"] if one.get("fix") and "text" in one["fix"]]
    for fix in sorted(fixes, key=lambda one: -one["start"]):
        mended = mended[: fix["start"]] + fix["text"] + mended[fix["end"] :]
    assert mended == MENDED
    covered = plaatsbaar(tmp_path, "cover", "klas.jpg", "--out", "schoon.jpg", "--keep", "1", "--keep", "3")
    assert covered.returncode == 0, covered.stderr
    (tmp_path / "bericht.txt").write_text(mended, encoding="utf-8")
    again = json.loads(plaatsbaar(tmp_path, "check", "bericht.txt", *told, "--json").stdout)
    assert (again["verdict"], again["provisional"]) == ("post", False)
    check_file((tmp_path / "schoon.jpg").read_bytes(), photo, {2, 4})
