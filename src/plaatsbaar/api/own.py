"""What is mine? The consents that the token's owner decides about, taking one back, and the token itself."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import Router, Schema
from pydantic import ConfigDict

from plaatsbaar.api import described
from plaatsbaar.api.answers import Refused
from plaatsbaar.api.pictures import IdempotencyKey
from plaatsbaar.apps.consent.access import OwnConsents, consents_for, own_consents
from plaatsbaar.apps.consent.actions import AnswerRefusedError, withdraw_consent
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.tokens.actions import end_token
from plaatsbaar.apps.tokens.models import Scope, Token
from plaatsbaar.core.consent import Destination, Medium

router = Router(tags=["own"])


class Withdrawal(Schema):
    """Which consent is taken back, and whose."""

    model_config = ConfigDict(extra="forbid")
    person: uuid.UUID
    medium: Medium
    destination: Destination


def _token(request: HttpRequest, scope: Scope | None = None) -> Token:
    token: Token | None = request.token  # type: ignore[attr-defined]
    if token is None:
        raise Refused(401)
    if scope is not None and not token.allows(scope):
        raise Refused(403)
    return token


def _told(one: OwnConsents) -> dict[str, Any]:
    return {
        "person": str(one.person.pk),
        "name": one.person.full_name,
        "as": one.capacity.value,
        "consents": [
            {"medium": medium.value, "destination": destination.value, "standing": standing.value}
            for (medium, destination), standing in one.standings.items()
        ],
    }


@router.get(
    "/consents",
    summary="The consents you decide about",
    operation_id="consents",
    openapi_extra=described.told({200: described.LIST}, 403, needs="consents"),
)
def consents(request: HttpRequest) -> HttpResponse:
    """Your own, and those of your children under 16 over whom you have legal authority, as they stand today."""
    _token(request, Scope.CONSENTS)
    return JsonResponse([_told(one) for one in own_consents(request.user, timezone.now())], safe=False)


@router.get(
    "/consents/{person}",
    summary="Somebody's consents",
    operation_id="consent",
    openapi_extra=described.told({200: described.ANYTHING}, 400, 403, needs="consents"),
)
def consent(request: HttpRequest, person: uuid.UUID) -> HttpResponse:
    """The consents of one of them."""
    _token(request, Scope.CONSENTS)
    return JsonResponse(_told(consents_for(request.user, person, timezone.now())))


@router.post(
    "/withdrawals",
    summary="Take a consent back",
    operation_id="withdraw",
    openapi_extra=described.told({201: described.ANYTHING}, 400, 403, 409, 422, needs="withdraw"),
)
def withdraw(request: HttpRequest, asked: Withdrawal, idempotency_key: IdempotencyKey) -> HttpResponse:
    """Works at once. Sent twice under one key it is done once, and answered the same."""
    token = _token(request, Scope.WITHDRAW)
    mine = consents_for(request.user, asked.person, timezone.now())
    acting = Acting(
        request.board,  # type: ignore[attr-defined]
        actor=token.user_id,
        key=f"{token.pk}:{idempotency_key}",
    )
    try:
        events = withdraw_consent(
            acting, mine.person, asked.medium, asked.destination, by=_own_person(request), capacity=mine.capacity
        )
    except AnswerRefusedError as error:
        raise Refused(403, error.reason.en) from None
    return JsonResponse({"withdrawn": [str(one.pk) for one in events]}, status=201)


def _own_person(request: HttpRequest) -> Any:
    return own_consents(request.user, timezone.now())[0].person


@router.get(
    "/token",
    summary="What this token is",
    operation_id="token",
    openapi_extra=described.told({200: described.ANYTHING}, needs="any"),
)
def token(request: HttpRequest) -> HttpResponse:
    """Its name, scopes and end."""
    own = _token(request)
    return JsonResponse({"name": own.name, "scopes": own.scopes, "until": own.until.isoformat()})


@router.delete(
    "/token",
    summary="End this token",
    operation_id="end_token",
    openapi_extra=described.told({204: None}, needs="any"),
)
def end(request: HttpRequest) -> HttpResponse:
    """Ends it now: the next request with it is refused."""
    own = _token(request)
    end_token(Acting(request.board, actor=own.user_id), own)  # type: ignore[attr-defined]
    return HttpResponse(status=204)
