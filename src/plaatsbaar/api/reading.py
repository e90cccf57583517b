"""What do the protocol's clauses and the rules say? Public: the same words as the pages and the command line."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Router

from plaatsbaar.api import described
from plaatsbaar.api.answers import Refused
from plaatsbaar.core.coverage import current
from plaatsbaar.examine.explaining import clause_as_json, every_rule, rule_as_json

router = Router(tags=["protocol"])


@router.get(
    "/clauses",
    summary="Every clause",
    operation_id="clauses",
    openapi_extra=described.told({200: described.LIST}, 400),
)
def clauses(request: HttpRequest, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """Every clause in its own words, and what in the software makes it true."""
    return JsonResponse([clause_as_json(one, lang) for one in current().clauses.values()], safe=False)


@router.get(
    "/clauses/{clause}",
    summary="One clause",
    operation_id="clause",
    openapi_extra=described.told({200: described.ANYTHING}, 400),
)
def clause(request: HttpRequest, clause: str, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """One clause by its id, such as 5.4 or B1.2."""
    found = current().clauses.get(clause.upper())
    if found is None:
        raise Refused(404)
    return JsonResponse(clause_as_json(found, lang))


@router.get(
    "/rules", summary="Every rule", operation_id="rules", openapi_extra=described.told({200: described.LIST}, 400)
)
def rules(request: HttpRequest, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """Every rule: what it finds, on which clauses, with its examples."""
    return JsonResponse([rule_as_json(one, lang) for one in every_rule().values()], safe=False)


@router.get(
    "/rules/{rule}",
    summary="One rule",
    operation_id="rule",
    openapi_extra=described.told({200: described.ANYTHING}, 400),
)
def rule(request: HttpRequest, rule: str, lang: Literal["nl", "en"] = "nl") -> HttpResponse:
    """One rule by its name, with underscores or hyphens."""
    found = every_rule().get(rule.replace("-", "_"))
    if found is None:
        raise Refused(404)
    return JsonResponse(rule_as_json(found, lang))
