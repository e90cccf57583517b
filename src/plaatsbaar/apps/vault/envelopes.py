"""How is something locked? In an AES-256-GCM envelope that names its key and is bound to its place."""

from __future__ import annotations

import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from plaatsbaar.apps.vault.keystore import KeyStore

_VERSION = b"P1"
_NONCE = 12
_HEAD = len(_VERSION) + 16 + _NONCE


class EnvelopeBrokenError(Exception):
    """The envelope was changed, or opened at another place than it was sealed for."""


def seal(keys: KeyStore, key_id: UUID, content: bytes, place: bytes) -> bytes:
    """Locks ``content`` under a key. ``place`` (what it is and where it belongs) must be given again to open it."""
    nonce = secrets.token_bytes(_NONCE)
    locked = AESGCM(keys.secret(key_id)).encrypt(nonce, content, _VERSION + key_id.bytes + place)
    return _VERSION + key_id.bytes + nonce + locked


def key_of(envelope: bytes) -> UUID:
    """The id of the key that an envelope needs; EnvelopeBrokenError when it is none."""
    if len(envelope) < _HEAD + 16 or not envelope.startswith(_VERSION):
        raise EnvelopeBrokenError("this is not an envelope of the vault")
    return UUID(bytes=envelope[2:18])


def unseal(keys: KeyStore, envelope: bytes, place: bytes) -> bytes:
    """Opens an envelope. KeyGoneError when its key was destroyed, EnvelopeBrokenError when it was changed or moved."""
    key_id = key_of(envelope)
    secret = keys.secret(key_id)
    try:
        return AESGCM(secret).decrypt(envelope[18:_HEAD], envelope[_HEAD:], _VERSION + key_id.bytes + place)
    except InvalidTag:
        raise EnvelopeBrokenError("the envelope was changed, or belongs to another place") from None
