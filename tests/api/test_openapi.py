"""Does the API do what its own description says? Thousands of made-up requests, in process, valid and broken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from plaatsbaar.api.routes import api
from plaatsbaar.config.wsgi import application
from two_boards import House

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]

schema = schemathesis.openapi.from_dict(api.get_openapi_schema())
schema.app = application


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """The test's own connection stays open between requests, as Django's test client has it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
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
