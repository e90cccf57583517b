"""Where does a film stay between upload and download? In a picture store of its own that web and worker share.

Both processes derive the same installation key from the installation's secret, and both find the same folder; what
opens one film is that key together with the hash of the session that sent it. A worker is told the film's id and that
hash, never a key. The film itself is wiped when its job ends, everything of it at most six hours after upload.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import uuid
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from plaatsbaar.apps.checks.pictures import PIECES, PictureStore

LIFETIME: Final = 6 * 60 * 60
"""Seconds after the start of the upload at which everything of a film is wiped. This time stands nowhere else."""

MOST_BYTES: Final = 1_500_000_000
"""The most bytes that all films together may take."""

PIECE_BYTES: Final = 8 * 1024 * 1024
"""The most bytes of one piece: a request is read into memory whole."""


class FilmStore(PictureStore):
    """Films of sessions, by id; a film comes in pieces. Absent, expired and another session's look alike: KeyError."""

    def begin(self, session_hash: bytes) -> uuid.UUID:
        """A place for a film that is about to come in. Raises StoreFull."""
        return self.put(session_hash, b"")

    def add(self, session_hash: bytes, film: uuid.UUID, number: int, piece: bytes) -> None:
        """Keeps piece ``number`` (from 0), in place of an earlier one with that number.

        Raises KeyError, StoreFull; ValueError for a piece that is too large or beyond the last.
        """
        if not 0 <= number < len(PIECES) or len(piece) > PIECE_BYTES:
            raise ValueError("no such piece")
        self.put_part(session_hash, film, PIECES[number], piece)

    def whole(self, session_hash: bytes, film: uuid.UUID) -> bytes:
        """The film as it came in. Raises KeyError, also when it was wiped or a piece is missing."""
        present = [self.has(session_hash, film, piece) for piece in PIECES]
        number = present.count(True)
        if not number or not all(present[:number]):
            raise KeyError
        return b"".join(self.get_part(session_hash, film, piece) for piece in PIECES[:number])

    def is_here(self, session_hash: bytes, film: uuid.UUID) -> bool:
        """Whether the film itself was not wiped yet."""
        return self.has(session_hash, film, PIECES[0])

    def wipe_film(self, session_hash: bytes, film: uuid.UUID) -> None:
        """Wipes the film itself; what was made of it stays until its time."""
        with contextlib.suppress(KeyError):
            for piece in PIECES:
                self.drop_part(session_hash, film, piece)


def _shared_folder(key: bytes) -> Path:
    """The same place for every process of this installation on this machine, in memory where the system has one."""
    memory = Path("/dev/shm")  # noqa: S108  a folder of our own is made in it, for its owner only
    base = memory if memory.is_dir() and os.access(memory, os.W_OK) else Path(tempfile.gettempdir())
    name = hashlib.blake2b(key, digest_size=8, person=b"film-folder").hexdigest()
    return base / f"plaatsbaar-films-{os.geteuid()}-{name}"


@cache
def film_store() -> FilmStore:
    """The store that the web application and its workers share."""
    key: bytes = settings.INSTALLATION_KEY
    folder: Path | None = settings.FILM_FOLDER
    return FilmStore(folder or _shared_folder(key), key, most_bytes=MOST_BYTES, lifetime=LIFETIME)
