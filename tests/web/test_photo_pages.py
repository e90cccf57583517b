"""The photo pages as a visitor's requests see them: bad input, strangers, and what a failed photo says."""

from __future__ import annotations

import html
import io
import re
import time
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.web.check.state import PageState, PhotoState, read
from scenes import Placed, png_of, scene

pytestmark = pytest.mark.django_db


def _jpeg() -> bytes:
    made = io.BytesIO()
    scene((900, 600), [Placed(110, 250, 250), Placed(110, 620, 260)]).save(made, "JPEG")
    return made.getvalue()


def _file(data: bytes, name: str = "foto.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def _state(page: bytes) -> PageState:
    found = re.search(r'name="stand" value="([^"]*)"', page.decode())
    assert found
    return read(html.unescape(found[1]))


def _add(client: Client, *files: SimpleUploadedFile, state: PageState | None = None) -> tuple[int, bytes]:
    sent = {"foto": list(files), "stand": (state or PageState(text="Mooie dag")).to_json()}
    answer = client.post("/b/quadraam/foto/toevoegen", sent)
    return answer.status_code, answer.content


def _when_looked_at(client: Client, state: PageState) -> bytes:
    """The photo's page, as soon as it is no longer the page that says that we are busy."""
    address = f"/b/quadraam/foto/{state.photos[0].id}/"
    for _ in range(300):
        answer = client.post(address, {"stand": state.to_json(), "doe": "open"})
        assert answer.status_code == 200
        if b"foto-stand" not in answer.content:
            return answer.content
        time.sleep(0.1)
    raise AssertionError("the photo was never looked at")


def test_an_upload_is_answered_at_once_and_the_state_is_carried(client: Client, board: Board) -> None:
    status, page = _add(client, _file(_jpeg()))
    state = _state(page)
    assert (status, state.text, len(state.photos)) == (200, "Mooie dag", 1)
    assert "2 gezichten gevonden" in _when_looked_at(client, state).decode()


@pytest.mark.parametrize(
    "data",
    [
        b"GIF89a" + bytes(2000),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>" * 20,
        b"%!PS-Adobe-3.0 EPSF-3.0\n" * 20,
        _jpeg()[:9_000],
        png_of(60_000, 60_000),
    ],
)
def test_a_file_that_cannot_be_read_is_never_a_photo_without_faces(client: Client, board: Board, data: bytes) -> None:
    status, page = _add(client, _file(data))
    assert status == 200
    said = _when_looked_at(client, _state(page)).decode()
    assert "De foto kon niet worden nagekeken. De tekst is wel gecontroleerd." in said
    assert "geen gezichten" not in said


def test_an_empty_file_thirty_photos_and_no_photo_are_said(client: Client, board: Board) -> None:
    status, page = _add(client, _file(b""))
    assert (status, "leeg" in page.decode()) == (422, True)
    status, page = _add(client, *(_file(_jpeg()) for _ in range(30)))
    assert (status, "5 foto’s bij een bericht" in page.decode()) == (422, True)
    assert _state(page).photos == ()
    status, page = _add(client)
    assert (status, "Kies eerst een foto" in page.decode()) == (422, True)


def test_too_large_is_said_in_megabytes(client: Client, board: Board) -> None:
    status, page = _add(client, _file(bytes(26 * 1024 * 1024)))
    assert (status, "De foto is 26 MB. We kunnen tot 25 MB aan." in page.decode()) == (422, True)


def test_absent_and_another_visitors_look_alike(client: Client, board: Board) -> None:
    state = _state(_add(client, _file(_jpeg()))[1])
    _when_looked_at(client, state)
    own, none = state.photos[0].id, str(uuid.uuid4())
    stranger = Client()
    for path in ("beeld.jpg", "klein.jpg", "na.jpg", "gezicht/1.jpg", "bestand.jpg"):
        theirs = stranger.get(f"/b/quadraam/foto/{own}/{path}")
        nobodys = stranger.get(f"/b/quadraam/foto/{none}/{path}")
        assert (theirs.status_code, theirs.content) == (404, nobodys.content)
    assert stranger.get(f"/b/quadraam/foto/{own}.css").status_code == 404
    assert client.get(f"/b/quadraam/foto/{own}.css").headers["Cache-Control"] == "no-store"
    assert client.get(f"/b/quadraam/foto/{own}/gezicht/3.jpg").status_code == 404
    with Image.open(io.BytesIO(client.get(f"/b/quadraam/foto/{own}/gezicht/1.jpg").content)) as crop:
        assert crop.format == "JPEG"


def test_a_photo_that_was_wiped_is_said_and_the_text_stays(client: Client, board: Board) -> None:
    state = PageState(text="Mooie dag", photos=(PhotoState(str(uuid.uuid4())),))
    page = _when_looked_at(client, state)
    assert "Je tekst staat nog op deze pagina; de foto is gewist." in page.decode()
    assert (_state(page).text, _state(page).photos) == ("Mooie dag", ())


def test_the_frame_may_be_framed_by_ourselves_only_and_the_rest_by_nobody(client: Client, board: Board) -> None:
    photo = uuid.uuid4()
    frame = client.get(f"/b/quadraam/foto/voortgang?f={photo}")
    assert (frame.status_code, frame.headers["X-Frame-Options"]) == (200, "SAMEORIGIN")
    assert "frame-ancestors 'self'" in frame.headers["Content-Security-Policy"]
    assert "is gewist" in frame.content.decode()
    status = client.get(f"/b/quadraam/foto/stand?f={photo}")
    assert (status.status_code, status.headers["HX-Trigger"]) == (286, "foto-klaar")
    assert "frame-ancestors 'none'" in status.headers["Content-Security-Policy"]
    for wrong in ("", "?f=x", "?" + "&".join(f"f={photo}" for _ in range(6))):
        assert client.get(f"/b/quadraam/foto/stand{wrong}").status_code == 404


def test_made_up_buttons_and_states_break_nothing(client: Client, board: Board) -> None:
    state = _state(_add(client, _file(_jpeg()))[1])
    _when_looked_at(client, state)
    address = f"/b/quadraam/foto/{state.photos[0].id}/"
    for doing in ("wie:1", "noem:1", "gezichten", "wijs:x:1", "los:x", "tik:1", "iets", "na", "vak"):
        assert client.post(address, {"stand": state.to_json(), "doe": doing}).status_code == 200, doing
    for doing in ("wie:9", "dek:x", "draai:0", "wijs:x:", "vakweg:"):
        assert client.post(address, {"stand": state.to_json(), "doe": doing}).status_code == 404, doing
    assert client.post(address, {"stand": "{"}).status_code == 400
    assert client.post(address, {"stand": PageState().to_json()}).status_code == 404
    assert client.get(address).status_code == 302


def test_the_photo_page_speaks_english_below_en(client: Client, board: Board) -> None:
    state = _state(_add(client, _file(_jpeg()))[1])
    _when_looked_at(client, state)
    answer = client.post(f"/en/b/quadraam/foto/{state.photos[0].id}/", {"stand": state.to_json(), "doe": "open"})
    page = answer.content.decode()
    assert '<html lang="en">' in page
    main = page[page.index("<main") : page.index("</main>")]
    assert not re.search(
        r"gezicht|Dek af|Laat zien|afgedekt", re.sub(r'(value|src|href|action|hx-post)="[^"]*"', "", main)
    )


def _covered(client: Client, state: PageState, **said: str) -> PageState:
    """Presses "Dek af" and goes on until the file is there."""
    address = f"/b/quadraam/foto/{state.photos[0].id}/"
    answer = client.post(address, {"stand": state.to_json(), "blad": "los", "doe": "dek", **said})
    for _ in range(300):
        if b"Deze foto is klaar" in answer.content:
            return _state(answer.content)
        time.sleep(0.1)
        answer = client.post(address, {"stand": _state(answer.content).to_json(), "doe": "na"})
    raise AssertionError("the file was never made")


def test_what_the_file_covers_is_asked_of_the_store_not_of_the_page(client: Client, board: Board) -> None:
    """A page that was left open says that both faces are covered; the file made since shows one."""
    before = _state(_when_looked_at(client, _state(_add(client, _file(_jpeg()))[1])))
    both = _covered(client, before)
    assert both.photos[0].made == (0, 1)
    one = _covered(client, both, **{"t-2": "toon"})
    assert one.photos[0].made == (0,)
    answer = client.post(f"/b/quadraam/foto/{both.photos[0].id}/", {"stand": both.to_json(), "doe": "open"})
    assert _state(answer.content).photos[0].made == (0,)


def test_each_photo_has_its_own_progress(client: Client, board: Board) -> None:
    state = PageState(text="Mooie dag")
    for _ in range(3):
        state = _state(_add(client, _file(_jpeg()), state=state)[1])
    query = "&".join(f"f={photo.id}" for photo in state.photos)
    first = client.get(f"/b/quadraam/foto/stand?{query}")
    assert re.search(r"foto 3 van 3", first.content.decode(), re.IGNORECASE)
    for _ in range(300):
        answer = client.get(f"/b/quadraam/foto/stand?{query}")
        if answer.status_code == 286:
            break
        time.sleep(0.1)
    assert answer.content.decode().count("bekeken: 2 gezichten") == 3
