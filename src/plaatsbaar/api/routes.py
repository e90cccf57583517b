"""Which addresses does the API have? All stand below /api/v1; its own description is /api/v1/openapi.json."""

from __future__ import annotations

from ninja import NinjaAPI

from plaatsbaar import __version__
from plaatsbaar.api import checking, own, pictures, reading
from plaatsbaar.api.answers import answer_errors

api = NinjaAPI(
    title="Plaatsbaar",
    version="1",
    urls_namespace="api",
    docs_url=None,
    description=(
        f"May this be posted, by whom, where, when? Plaatsbaar {__version__}. Send a token as `Authorization: Bearer`; "
        "without one a check meets neither roster nor registry. Errors are one English sentence in `error.message`."
    ),
    openapi_extra={
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    },
)
answer_errors(api)
for _router in (checking.router, pictures.router, reading.router, own.router):
    api.add_router("", _router)
