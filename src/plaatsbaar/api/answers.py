"""What does the API answer when it does not do what was asked? One sentence, never a word of what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from plaatsbaar.apps.journal.action import KeyUsedForAnotherError, StillRunningError
from plaatsbaar.examine.values import ContractError

SENTENCES: Final[Mapping[int, str]] = {
    400: "The request cannot be read.",
    401: "The token is not valid, or is no longer. Ask its owner for a new one.",
    403: "The token was not made for this. Make one with the scope that is needed.",
    404: "This is not there, or it is not for you.",
    405: "This address does not take that method.",
    409: "The same request is still being carried out. Ask again in a moment.",
    413: "The request is larger than is taken in.",
    422: "The same Idempotency-Key came with another request before. Nothing was done.",
    429: "Too many requests in a short time. Wait as long as Retry-After says.",
    507: "There is no room for another picture now. Try again within the hour.",
}


class Refused(Exception):  # noqa: N818  what it says
    """Ends a request with a status and one sentence; without one the status's own."""

    def __init__(self, status: int, sentence: str = "", *, retry_after: int = 0) -> None:
        super().__init__(status)
        self.status = status
        self.sentence = sentence
        self.retry_after = retry_after


def refused(status: int, sentence: str = "") -> HttpResponse:
    """The answer of the contract for what could not be done: ``{"error": {"message": ...}}``."""
    answer = JsonResponse({"error": {"message": sentence or SENTENCES[status]}}, status=status)
    if status == 401:
        answer["WWW-Authenticate"] = "Bearer"
    return answer


def answer_errors(api: NinjaAPI) -> None:
    """Gives every error of the API its sentence."""

    def told(status: int) -> Any:
        def answer(request: HttpRequest, error: Exception) -> HttpResponse:
            return refused(status)

        return answer

    def ended(request: HttpRequest, error: Refused) -> HttpResponse:
        answer = refused(error.status, error.sentence)
        if error.retry_after:
            answer["Retry-After"] = str(error.retry_after)
        return answer

    def unreadable(request: HttpRequest, error: ContractError) -> HttpResponse:
        return refused(400, f"{error}.")

    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        places = sorted({str(one["loc"][-1]) for one in error.errors if one.get("loc")} & _PARAMETERS)
        return refused(400, f"Wrong or missing: {', '.join(places)}." if places else "")

    def of_ninja(request: HttpRequest, error: HttpError) -> HttpResponse:
        return refused(error.status_code if error.status_code in SENTENCES else 400)

    api.exception_handler(HttpError)(of_ninja)
    api.exception_handler(Refused)(ended)
    api.exception_handler(ContractError)(unreadable)
    api.exception_handler(ValidationError)(invalid)
    api.exception_handler(Http404)(told(404))
    api.exception_handler(KeyUsedForAnotherError)(told(422))
    api.exception_handler(StillRunningError)(told(409))


_PARAMETERS: Final = frozenset(
    "picture lang clause rule section person medium destination keep also style Idempotency-Key".split()
)
"""Names of ours that an error may say; anything else could be a word of the sender's."""
