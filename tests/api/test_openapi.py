"""Does the API do what its own description says? Thousands of made-up requests, in process, valid and broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from plaatsbaar.config.wsgi import application
from two_boards import House

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture
def tokens(own: House) -> Iterator[House]:
    yield own


@schema.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@pytest.mark.django_db
def test_every_operation(case: Any, own: House) -> None:
    """With the token of a parent, who has the most to ask for."""
    case.headers = {**(case.headers or {}), "Authorization": f"Bearer {own.tokens['parent']}"}
    if "board" in (case.query or {}):
        case.query["board"] = own.board.slug
    case.call_and_validate(checks=CHECKS)


@pytest.mark.django_db
def test_the_description_is_public_and_whole(own: House) -> None:
    described = Client().get("/api/v1/openapi.json").json()
    assert len(described["paths"]) == 12
    for path in described["paths"].values():
        for operation in path.values():
            assert {"401", "404", "429"} <= set(operation["responses"])
            assert operation["summary"]
