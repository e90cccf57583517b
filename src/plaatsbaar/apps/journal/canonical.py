"""How is a value or a database row brought to bytes, always the same? RFC 8785, for hashes and signatures."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import rfc8785
from django.db import models


def plain(value: object) -> Any:
    """The value as JSON knows it: ids and moments as text (UTC, microseconds), bytes as hex, large numbers as text."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return value if abs(value) < 2**53 else str(value)
        case UUID():
            return str(value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | Decimal():
            return str(value)
        case bytes() | memoryview():
            return bytes(value).hex()
        case dict():
            return {str(key): plain(one) for key, one in value.items()}
        case list() | tuple():
            return [plain(one) for one in value]
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical(value: object) -> bytes:
    """RFC 8785 bytes of ids, moments, numbers, text, lists and mappings. TypeError for anything else."""
    return rfc8785.dumps(plain(value))


def row_bytes(row: models.Model) -> bytes:
    """The canonical bytes of a row: its model and every stored field, foreign keys as ids."""
    fields = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return canonical({"model": row._meta.label_lower, "fields": fields})


def commitment(salt: bytes, content: bytes) -> str:
    """SHA-256 over a secret salt and the content: without the salt a yes or no cannot be guessed from it."""
    return hashlib.sha256(salt + content).hexdigest()
