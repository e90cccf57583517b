"""May this be posted? The JSON contract over HTTP: the same parser, judge and result as on the command line."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from time import perf_counter
from typing import Literal

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import Router

from plaatsbaar.api import described
from plaatsbaar.api.answers import Refused
from plaatsbaar.api.pictures import keeper_of
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.checks.picture_jobs import jobs
from plaatsbaar.apps.consent.facts import facts_for
from plaatsbaar.apps.tokens.models import Scope, Token
from plaatsbaar.core.draft import Draft
from plaatsbaar.core.observation import Kind, Observation, Where
from plaatsbaar.core.protocol import in_force, shipped
from plaatsbaar.examine import contract
from plaatsbaar.examine.examine import check as examined
from plaatsbaar.examine.result import as_result
from plaatsbaar.examine.values import ContractError
from plaatsbaar.senses.picture.errors import PictureError
from plaatsbaar.senses.picture.looked import unreadable

router = Router(tags=["check"])


@router.post(
    "/check",
    summary="May this be posted?",
    operation_id="check",
    openapi_extra=described.told({200: described.RESULT}, 400, 403, 409, body=described.POST),
)
def check(request: HttpRequest, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """One post in, one result out. Nothing of it is kept.

    Without a token the check meets neither roster nor registry: what it says about a name is the same whether or not
    somebody of that name is at a school. With one it knows what the token's owner may know.
    """
    started = perf_counter()
    board: Board = request.board  # type: ignore[attr-defined]
    token: Token | None = request.token  # type: ignore[attr-defined]
    if token is not None and not token.allows(Scope.CHECK):
        raise Refused(403)
    facts = facts_for(board, request.user, timezone.now())
    post = contract.read_post(request.body, facts.board.channels)
    facts = contract.facts_for(post.draft, facts)
    own = [one for one in shipped() if one.id == board.protocol] or list(shipped())
    verdict = examined(post.draft, facts, seen=list(_seen(request, post.draft)), protocol=in_force(facts.day, own))
    took_ms = (perf_counter() - started) * 1000
    return JsonResponse(as_result(verdict, post_id=post.id, took_ms=took_ms, language=lang))


def _seen(request: HttpRequest, draft: Draft) -> Iterator[Observation]:
    """What was seen in the pictures that the post names; films and sounds are said not to have been looked at."""
    for number, picture in enumerate(draft.pictures):
        yield from _looked(request, picture.name, number)
    for where, media in ((Where.FILM, draft.films), (Where.SOUND, draft.sounds)):
        for number in range(len(media)):
            yield Observation(Kind.UNREADABLE, "no_sense", where, index=number)


def _looked(request: HttpRequest, name: str, number: int) -> Iterator[Observation]:
    try:
        state = jobs().state(keeper_of(request), uuid.UUID(name))
    except (ValueError, Refused):
        raise ContractError("is no picture of this token", f"pictures[{number}].path") from None
    if state.stage == "gone":
        raise ContractError("is no picture of this token", f"pictures[{number}].path")
    if state.stage == "unreadable":
        yield unreadable(PictureError(state.error), number)
    elif state.looked is None:
        raise Refused(409, "A picture is still being looked at. Ask again in a moment.", retry_after=1)
    else:
        yield from state.looked.observations(number)
