"""Writing in a picture: read where an engine is, told as not read where none is, data with their place (4.2)."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont

import scenes
from plaatsbaar.core import cast
from plaatsbaar.core.draft import Box, Draft, Picture
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.core.verdict import Cover
from plaatsbaar.examine.examine import check
from plaatsbaar.senses.picture import looking, writing
from plaatsbaar.senses.picture.child import PictureChild
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.writing import Line, Word, Writing

needs_engine = pytest.mark.skipif(writing.engine() is None, reason="tesseract with nld is not installed here")
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def _table(*rows: tuple[int, int, float, str]) -> str:
    """Rows of line number, left, confidence and text."""
    made = (f"5\t1\t1\t1\t{line}\t1\t{left}\t{20 * line}\t80\t18\t{conf}\t{text}" for line, left, conf, text in rows)
    return "\n".join((HEAD, "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t", *made))


def _card(*lines: str, size: tuple[int, int] = (900, 700)) -> bytes:
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(40)
    for number, line in enumerate(lines):
        draw.text((40, 40 + 80 * number), line, fill="black", font=font)
    return scenes.png(image)


def _line(text: str, top: int = 20) -> Line:
    words = text.split(" ")
    return Line(tuple(Word(word, Box(100 * number, top, 90, 20)) for number, word in enumerate(words)))


def test_words_become_lines_with_their_places_in_the_original() -> None:
    read = writing.parsed(
        _table((1, 10, 96, "Fenna"), (1, 100, 91, "Bakker"), (2, 10, 33, "wazig"), (2, 99, 5, "x")), 2
    )
    assert [line.text for line in read.lines] == ["Fenna Bakker"]
    assert read.lines[0].words[1].box == Box(200, 40, 160, 36)
    assert read.blurred == (Box(20, 80, 160, 36),)
    assert Writing.of_data(read.as_data()) == read


@pytest.mark.ground("personal_data")
def test_a_name_and_a_number_are_found_at_their_place() -> None:
    read = Writing(True, (_line("Uitslag van Fenna Bakker"), _line("bel haar op 06-12345678", 60)))
    verdict = check(
        Draft("Mooi bord!", pictures=(Picture("bord.jpg", people=()),)),
        cast.facts(), seen=[*_looked(), *read.observations()],
    )  # fmt: skip
    found = {f.quote: f for f in verdict.findings if f.rule == "written_in_picture"}
    assert set(found) == {"Fenna Bakker", "06-12345678"}
    assert found["Fenna Bakker"].place == Box(200, 20, 190, 20)
    assert found["06-12345678"].fix == Cover(0, (Box(300, 60, 90, 20),), found["06-12345678"].fix.label)  # type: ignore[union-attr]


def _looked() -> list[Observation]:
    return [Observation(Kind.LOOKED, "picture", Where.PICTURE, detail={"width": "900", "height": "700"})]


def test_without_an_engine_it_is_said_that_nothing_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "engine", lambda: None)
    read = looking.read(_card("Fenna Bakker"))
    assert not read.engine
    assert [(one.kind, one.value) for one in read.observations(3)] == [(Kind.WRITING, "not_read")]


def test_an_engine_that_fails_is_not_the_same_as_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "engine", lambda: "/bin/false")
    with pytest.raises(PictureError):
        looking.read(_card("Fenna Bakker"))


CHAT = ("Bilal Kaya", "kom je straks ook 14:02", "Yasmina", "ja tuurlijk 14:03", "Bilal Kaya", "oke tot zo 14:05")


@pytest.mark.ground("personal_data")
def test_a_chat_is_known_as_one_and_its_senders_are_found() -> None:
    read = Writing(True, tuple(_line(one, 40 * number) for number, one in enumerate(CHAT)))
    assert read.chat and [line.text for line in read.senders()] == ["Bilal Kaya", "Yasmina", "Bilal Kaya"]
    verdict = check(
        Draft("Kijk!", pictures=(Picture("chat.png", people=()),)), cast.without_session(),
        seen=[*_looked(), *read.observations()],
    )  # fmt: skip
    quotes = {f.quote for f in verdict.findings if f.rule == "written_in_picture"}
    assert {"Bilal Kaya", "Yasmina"} <= quotes
    assert any("chat" in f.message.nl for f in verdict.findings if f.rule == "written_in_picture")


@pytest.mark.parametrize(
    "lines", [("Open dag", "zaterdag 10:00 uur", "Lyceum", "tot 14:00"), ("Rooster", "08:30 Engels", "09:20 Wiskunde")]
)
def test_a_poster_is_no_chat(lines: tuple[str, ...]) -> None:
    assert not Writing(True, tuple(_line(one) for one in lines)).chat


@needs_engine
def test_a_drawn_card_is_read_behind_the_walls_of_the_child() -> None:
    with PictureChild() as child:
        read = child.read(_card("Uitslag van Fenna Bakker", "bel 06-12345678"))
        assert child.isolation().no_files
    text = "\n".join(line.text for line in read.lines)
    assert read.engine and "Fenna" in text and "Bakker" in text and "12345678" in text
    word = next(word for line in read.lines for word in line.words if "Bakker" in word.text)
    assert abs(word.box.y - 45) < 30 and 250 < word.box.x < 600


@needs_engine
def test_a_picture_on_its_side_is_read_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    with Image.open(io.BytesIO(_card("Sanne Dekker", size=(700, 500)))) as card:
        data = scenes.jpeg(card.transpose(Image.Transpose.ROTATE_90), exif=exif)
    assert "Dekker" in " ".join(line.text for line in looking.read(data).lines)
