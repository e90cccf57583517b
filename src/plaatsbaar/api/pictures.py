"""Which faces are in a picture, and a copy without them? Taken in at once, done in the queue, fetched when ready.

No request ever decodes a pixel or waits. A picture is bound to the token that brought it and is wiped within the hour.
"""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections import OrderedDict
from typing import Annotated, Final, Literal

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import File, Header, Router, Schema
from ninja.files import UploadedFile
from pydantic import ConfigDict, Field

from plaatsbaar.api import described
from plaatsbaar.api.answers import Refused
from plaatsbaar.apps.checks.picture_jobs import JobState, jobs
from plaatsbaar.apps.checks.pictures import StoreFull, store
from plaatsbaar.apps.journal.action import KeyUsedForAnotherError
from plaatsbaar.apps.tokens.models import Scope, Token
from plaatsbaar.core.draft import Box
from plaatsbaar.core.grounds import backs
from plaatsbaar.core.wording import Language
from plaatsbaar.examine.result import as_faces, as_unreadable
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.reading import MOST_BYTES

router = Router(tags=["pictures"])
_MOST_KEYS: Final = 10_000
_brought: OrderedDict[tuple[bytes, str], tuple[str, uuid.UUID]] = OrderedDict()
_lock = threading.Lock()

Key = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
IdempotencyKey = Annotated[Key, Header(alias="Idempotency-Key")]
Number = Annotated[int, Field(ge=1, le=1_000)]
Pixels = Annotated[int, Field(ge=0, le=100_000)]
Side = Annotated[int, Field(ge=1, le=100_000)]


class Covering(Schema):
    """Which found faces stay (numbers from 1, as GET /faces lists them), and what else is covered."""

    model_config = ConfigDict(extra="forbid", strict=True)
    keep: list[Number] = Field(default_factory=list, max_length=1_000)
    also: list[tuple[Pixels, Pixels, Side, Side]] = Field(default_factory=list, max_length=100)
    style: Literal["soft", "solid"] = "soft"


def keeper_of(request: HttpRequest) -> bytes:
    """What a picture of this request's token is bound to; made from the token itself, which is stored nowhere."""
    token: Token | None = request.token  # type: ignore[attr-defined]
    if token is None:
        raise Refused(401)
    if not token.allows(Scope.PICTURES):
        raise Refused(403)
    text: str = request.token_text  # type: ignore[attr-defined]
    return hashlib.sha256(f"plaatsbaar.api.picture|{text}".encode()).digest()


@router.post(
    "/faces",
    summary="Look at a picture",
    operation_id="look",
    openapi_extra=described.told({202: described.WAITING}, 400, 403, 422, 507, needs="pictures"),
)
@backs("image_consent", kind="rule")
def look(
    request: HttpRequest,
    file: File[UploadedFile],
    idempotency_key: IdempotencyKey,
) -> HttpResponse:
    """Takes a picture in (JPEG, PNG, WebP, HEIC, at most 25 MB) and answers at once where to ask for its faces."""
    keeper = keeper_of(request)
    if (file.size or 0) > MOST_BYTES:
        raise Refused(413)
    data = file.read()
    picture = _once(keeper, idempotency_key, data)
    jobs().look(keeper, picture)
    return _waiting(picture, jobs().state(keeper, picture), "faces")


def _once(keeper: bytes, key: str, data: bytes) -> uuid.UUID:
    """The picture that was brought under this key; the same one when it is brought again while it is there."""
    digest = hashlib.sha256(data).hexdigest()
    with _lock:
        before = _brought.get((keeper, key))
        if before is not None and store().has(keeper, before[1]):
            if before[0] != digest:
                raise KeyUsedForAnotherError
            return before[1]
        try:
            picture = store().put(keeper, data)
        except StoreFull:
            raise Refused(507) from None
        _brought[keeper, key] = (digest, picture)
        while len(_brought) > _MOST_KEYS:
            _brought.popitem(last=False)
        return picture


@router.get(
    "/faces/{picture}",
    summary="The faces of a picture",
    operation_id="faces",
    openapi_extra=described.told({200: described.FACES, 202: described.WAITING}, 400, 403, 422, needs="pictures"),
)
def faces(request: HttpRequest, picture: uuid.UUID, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """The faces that were found (never recognised), in pixels of the upright picture; 202 while nobody looked yet."""
    state = _state(keeper_of(request), picture)
    _refuse_unreadable(picture, state, lang)
    if state.looked is None:
        return _waiting(picture, state, "faces")
    return JsonResponse(as_faces(str(picture), state.looked))


@router.delete(
    "/faces/{picture}",
    summary="Wipe a picture now",
    operation_id="forget",
    openapi_extra=described.told({204: None}, 400, 403, needs="pictures"),
)
def forget(request: HttpRequest, picture: uuid.UUID) -> HttpResponse:
    """Wipes the picture and what was made of it; by itself that happens within the hour."""
    keeper = keeper_of(request)
    _state(keeper, picture)
    store().forget(keeper, picture)
    return HttpResponse(status=204)


@router.post(
    "/cover/{picture}",
    summary="Cover faces",
    operation_id="cover",
    openapi_extra=described.told({202: described.WAITING}, 400, 403, 409, 422, needs="pictures"),
)
def cover(request: HttpRequest, picture: uuid.UUID, asked: Covering) -> HttpResponse:
    """Covers every found face but the kept ones, for good, in a new file without metadata. The last request counts."""
    keeper = keeper_of(request)
    state = _state(keeper, picture)
    _refuse_unreadable(picture, state, "en")
    if state.looked is None:
        raise Refused(409, "The picture is still being looked at. Ask again in a moment.", retry_after=1)
    found = [face.box for face in state.looked.faces]
    if [number for number in asked.keep if number > len(found)]:
        raise Refused(400, f"keep names a face that is not there: {len(found)} were found.")
    boxes = [box for number, box in enumerate(found, 1) if number not in asked.keep]
    jobs().cover(keeper, picture, [*boxes, *(Box(*one) for one in asked.also)], asked.style)
    return _waiting(picture, jobs().state(keeper, picture), "cover")


@router.get(
    "/cover/{picture}",
    summary="The covered copy",
    operation_id="covered",
    openapi_extra=described.told(
        {200: {"type": "string", "format": "binary"}, 202: described.WAITING},
        400,
        403,
        422,
        needs="pictures",
        jpeg=True,
    ),
)
def covered(request: HttpRequest, picture: uuid.UUID, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """The new file; 202 while it is being made, 404 when nobody asked for it."""
    keeper = keeper_of(request)
    state = _state(keeper, picture)
    _refuse_unreadable(picture, state, lang)
    if state.stage == "covered":
        answer = HttpResponse(jobs().result(keeper, picture), content_type="image/jpeg")
        answer["X-Content-Type-Options"] = "nosniff"
        return answer
    if state.stage == "covering" or (state.busy and state.looked is not None):
        return _waiting(picture, state, "cover")
    raise Refused(404)


def _state(keeper: bytes, picture: uuid.UUID) -> JobState:
    state = jobs().state(keeper, picture)
    if state.stage == "gone":
        raise Refused(404)
    return state


def _refuse_unreadable(picture: uuid.UUID, state: JobState, language: Language) -> None:
    if state.stage == "unreadable":
        raise Refused(422, as_unreadable(str(picture), PictureError(state.error), language)["error"]["message"])


def _waiting(picture: uuid.UUID, state: JobState, where: str) -> HttpResponse:
    stage = state.stage if state.busy else "waiting"
    answer = JsonResponse({"file": str(picture), "status": stage, "ahead": state.ahead}, status=202)
    answer["Location"] = f"/api/v1/{where}/{picture}"
    answer["Retry-After"] = "1"
    return answer
