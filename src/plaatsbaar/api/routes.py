"""Which addresses does the API have? All stand below /api/v1; its own description is /api/v1/openapi.json."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from plaatsbaar import __version__
from plaatsbaar.api import checking, own, pictures, reading
from plaatsbaar.api.answers import answer_errors


class Described(NinjaAPI):
    """The API; its description holds the answers that `described.told` names, and not the 200 that ninja adds."""

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**given)
        for path in schema["paths"].values():
            for operation in path.values():
                answers = operation["responses"]
                if "content" not in answers.get(200, {"content": {}}):
                    del answers[200]
        return schema


api = Described(
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
