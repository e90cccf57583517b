"""What do requests and answers look like? The OpenAPI words of the contract, which `examine.contract` reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from plaatsbaar.api.answers import SENTENCES
from plaatsbaar.examine import values

Words = dict[str, Any]

_TEXT: Final[Words] = {"type": "string", "maxLength": values.LONGEST_TEXT}
_NAME: Final[Words] = {"type": "string", "maxLength": values.LONGEST_NAME}
_NAMES: Final[Words] = {"type": "array", "items": _NAME, "maxItems": 100}


def _one_of(words: Mapping[str, object], *others: str) -> Words:
    return {"type": "string", "enum": [*words, *others]}


def _object(keys: Mapping[str, Words], required: Sequence[str] = (), **more: Any) -> Words:
    told: Words = {"type": "object", "properties": dict(keys), "additionalProperties": False, **more}
    return told | ({"required": list(required)} if required else {})


_FILE: Final[Words] = _object(
    {
        "path": {"type": "string", "format": "uuid", "description": "the picture, as POST /faces named it"},
        "people": _NAMES,
        "groups": _NAMES,
        "rights": _one_of(values.RIGHTS, "unknown"),
    },
    ["path"],
)
_ELSEWHERE: Final[Words] = _object({**_FILE["properties"], "path": _NAME | {"minLength": 1}}, ["path"])

POST: Final[Words] = _object(
    {
        "id": _NAME,
        "text": _TEXT,
        "context": _object(
            {
                "role": _one_of(values.ROLES),
                "capacity": _one_of(values.CAPACITIES),
                "channel": {"type": "string", "examples": ["instagram", "whatsapp_groep", "teams"]},
                "audience": _one_of(values.AUDIENCES),
                "reply": {"type": "boolean"},
                "reply_to": _object({"text": _TEXT, "role": _one_of(values.ROLES)}),
                "function": _NAME,
                "bio": _TEXT,
                "at": {"type": "string", "examples": ["2026-11-20T10:15"]},
                "school": _NAME,
                "lesson": _one_of(values.LESSONS),
            }
        ),
        "shares": _object({"text": _TEXT, "url": _TEXT, "author": _NAME}),
        "pictures": {"type": "array", "items": _FILE, "maxItems": 10},
        "films": {"type": "array", "items": _ELSEWHERE, "maxItems": 10},
        "sounds": {"type": "array", "items": _ELSEWHERE, "maxItems": 10},
    }
)
"""Every key of `examine.contract.KEYS`; a test compares the two."""

_FINDING: Final[Words] = {"type": "object", "required": ["rule", "category", "clauses", "weight"]}
_LIST: Final[Words] = {"type": "array"}
RESULT: Final[Words] = {
    "type": "object",
    "required": ["verdict", "in_scope", "care", "categories", "spans", "findings", "questions", "provisional"],
    "properties": {
        "id": {"type": "string"},
        "verdict": {"enum": ["post", "revise", "consult", "stop", None]},
        "in_scope": {"type": "boolean"},
        "care": {"type": "boolean"},
        "categories": {"type": "array", "items": {"type": "string"}},
        "spans": _LIST,
        "findings": {
            "type": "array",
            "items": _FINDING,
        },
        "questions": {"type": "array", "items": {"type": "object", "required": ["about", "message", "choices"]}},
        "provisional": {"type": "boolean"},
        "protocol": {"type": "string"},
        "took_ms": {"type": "number"},
    },
}
FACES: Final[Words] = {
    "type": "object",
    "required": ["file", "width", "height", "faces"],
    "properties": {
        "file": {"type": "string", "format": "uuid"},
        "width": {"type": "integer"},
        "height": {"type": "integer"},
        "faces": {"type": "array", "items": {"type": "object", "required": ["box", "score", "tier"]}},
    },
}
WAITING: Final[Words] = {
    "type": "object",
    "required": ["file", "status", "ahead"],
    "properties": {
        "file": {"type": "string", "format": "uuid"},
        "status": {"enum": ["waiting", "looking", "covering"]},
        "ahead": {"type": "integer"},
    },
}
JPEG: Final[Words] = {"type": "string", "format": "binary"}
ANYTHING: Final[Words] = {"type": "object"}
LIST: Final[Words] = {"type": "array", "items": {"type": "object"}}
_ERROR: Final[Words] = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message"],
            "properties": {"message": {"type": "string"}, "code": {"type": "string"}},
        }
    },
}
_BOARD: Final[Words] = {
    "name": "board",
    "in": "query",
    "required": False,
    "description": "For a visitor: which board, by its slug. A token says it already.",
    "schema": {"type": "string"},
}


def _content(schema: Words, kind: str = "application/json") -> Words:
    return {"content": {kind: {"schema": schema}}}


def told(
    answers: Mapping[int, Words | None], *refusals: int, body: Words | None = None, needs: str = "", jpeg: bool = False
) -> Words:
    """The OpenAPI words of one operation: its answers by status, and with which statuses it refuses.

    ``needs``: the scope that its token must have; empty for what everybody may ask. ``jpeg``: its 200 is a picture.
    """
    told: Words = {"responses": {}}
    for status, schema in answers.items():
        kind = "image/jpeg" if jpeg and status == 200 else "application/json"
        told["responses"][status] = {"description": "Done" if status != 202 else "Not ready yet: ask again"}
        if schema is not None:
            told["responses"][status] |= _content(schema, kind)
    for status in sorted({*refusals, 401, 404, 413, 429}):
        told["responses"][status] = {"description": SENTENCES[status]} | _content(_ERROR)
    if body is not None:
        told["requestBody"] = {"required": True} | _content(body)
    told["parameters"] = [_BOARD]
    if needs:
        told["security"] = [{"token": []}]
        told["description"] = f"Needs a token with the scope `{needs}`."
    return told
