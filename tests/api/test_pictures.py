"""Are faces found and covered over HTTP, in the queue, for the token that brought the picture and for no other?"""

from __future__ import annotations

import io
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.checks.pictures import store
from plaatsbaar.apps.tokens.models import Scope
from plaatsbaar.core.access import table
from two_boards import House, house, token_of

pytestmark = pytest.mark.django_db
PHOTO = Path(__file__).parent.parent / "pictures" / "astronaut.jpg"


@pytest.fixture
def other(db: None) -> House:
    return house("ander", 2)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    store().wipe_all()


def client_of(own: House, actor: str) -> Client:
    return Client(headers={"authorization": f"Bearer {own.tokens[actor]}"} if actor in own.tokens else {})


def brought(client: Client, data: bytes = b"", key: str = "") -> Any:
    file = SimpleUploadedFile("klas 2B.jpg", data or PHOTO.read_bytes(), "image/jpeg")
    headers = {"idempotency-key": key or str(uuid.uuid4())}
    return client.post("/api/v1/faces", {"file": file}, headers=headers)


def ready(client: Client, address: str) -> Any:
    """Asks until it is ready, as a program would."""
    ends = time.monotonic() + 60
    while (answer := client.get(address)).status_code == 202:
        assert answer["Retry-After"] == "1"
        assert time.monotonic() < ends, "the queue never came to it"
        time.sleep(0.05)
    return answer


@pytest.mark.ground("image_consent")
def test_faces_are_found_and_covered_and_the_check_knows_them(own: House) -> None:
    client = client_of(own, "staff")
    answer = brought(client)
    assert answer.status_code == 202
    address = answer["Location"]
    found = ready(client, address).json()
    assert found["file"] == answer.json()["file"]
    assert len(found["faces"]) == 1
    assert found["faces"][0]["tier"] == "zeker"

    asked = client.post(f"/api/v1/cover/{found['file']}", {"style": "solid"}, content_type="application/json")
    assert asked.status_code == 202
    covered = ready(client, asked["Location"])
    x, y, w, h = found["faces"][0]["box"]
    with Image.open(io.BytesIO(covered.content)) as made:
        face = made.convert("RGB").crop((x + w // 4, y + h // 4, x + 3 * w // 4, y + 3 * h // 4))
        shades = set(face.convert("L").tobytes())
        assert max(shades) - min(shades) <= 8, "what is covered is one colour"
        assert not made.getexif()

    context = {"role": "medewerker", "channel": "instagram", "audience": "openbaar", "lesson": "no"}
    body = {"text": "Mooie dag!", "context": context, "pictures": [{"path": found["file"]}]}
    result = client.post("/api/v1/check", body, content_type="application/json").json()
    assert result["provisional"] or "image_consent" in result["categories"]

    assert client.delete(address).status_code == 204
    assert client.get(address).status_code == 404


def test_a_picture_is_of_the_token_that_brought_it(own: House, other: House) -> None:
    """Every actor of the table, the owner's other token included: as if it were not there."""
    mine = client_of(own, "staff")
    address = brought(mine)["Location"]
    ready(mine, address)
    picture = address.rsplit("/", 1)[1]
    with board_scope(own.board):
        second = token_of(own.board, own.users["staff"], "tweede", (Scope.PICTURES, Scope.CHECK))
    strangers = [client_of(own, actor) for actor in table().actors if actor != "staff"]
    strangers += [client_of(other, "staff"), Client(headers={"authorization": f"Bearer {second}"})]
    for client in strangers:
        for method, path in (("get", "faces"), ("delete", "faces"), ("get", "cover"), ("post", "cover")):
            more = {"data": {}, "content_type": "application/json"} if method == "post" else {}
            seen, absent = (
                getattr(client, method)(f"/api/v1/{path}/{one}{'' if client.headers else '?board=eigen'}", **more)
                for one in (picture, uuid.UUID(int=5))
            )
            assert seen.status_code in (401, 404)
            assert (seen.status_code, seen.content) == (absent.status_code, absent.content)
        body = {"text": "x", "pictures": [picture]}
        answer = client.post(
            "/api/v1/check?board=" + ("ander" if client is strangers[-2] else "eigen"),
            body,
            content_type="application/json",
        )
        assert answer.status_code == 400
    assert ready(mine, address).status_code == 200


def test_brought_twice_under_one_key_is_one_picture(own: House) -> None:
    client = client_of(own, "staff")
    first, second = (brought(client, key="k-1").json()["file"] for _ in range(2))
    assert first == second
    assert brought(client, PHOTO.read_bytes() + b"x", key="k-1").status_code == 422
    assert brought(client, key="k-2").json()["file"] != first


@pytest.mark.parametrize("data", [b"no picture at all", PHOTO.read_bytes()[:900]])
def test_an_unreadable_picture_is_said_never_empty(own: House, data: bytes) -> None:
    client = client_of(own, "staff")
    answer = ready(client, brought(client, data)["Location"])
    assert answer.status_code == 422
    assert "faces" not in answer.json()
    assert answer.json()["error"]["message"].endswith(".")


def test_keeping_a_face_that_is_not_there_is_refused(own: House) -> None:
    client = client_of(own, "staff")
    address = brought(client)["Location"]
    ready(client, address)
    for asked in ({"keep": [2]}, {"keep": [0]}, {"also": [[1, 2, 3]]}, {"style": "blur"}, {"who": "me"}):
        answer = client.post(address.replace("faces", "cover"), asked, content_type="application/json")
        assert answer.status_code == 400, asked
