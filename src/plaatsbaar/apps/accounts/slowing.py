"""How is guessing a password made slow, without shutting out whom it is guessed of?

Every try takes a token of three buckets: of the account that was typed (known or not: nobody can tell), of the address
it came from, of the board. A try that succeeds gives them back. A device that signed in before carries a signed cookie
and has a bucket of its own for that account, which no stranger can empty; a passkey, a school account and a mail link
take no tokens at all. So the owner always has a way in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from plaatsbaar.apps.accounts.buckets import Buckets

COOKIE: Final = "__Host-apparaat" if settings.ENVIRONMENT.https else "apparaat"
_SALT: Final = "plaatsbaar.device"
_YEAR: Final = 365 * 24 * 60 * 60

PER_ACCOUNT: Final = Buckets(rate=1 / 30, burst=5)
PER_DEVICE: Final = Buckets(rate=1 / 30, burst=10)
PER_ADDRESS: Final = Buckets(rate=0.5, burst=60)
PER_BOARD: Final = Buckets(rate=2, burst=300)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to sign in with a password: what was typed, from where, at which board, from a known device or not."""

    account: str
    address: str
    board: str
    known_device: bool

    def wait(self) -> int:
        """0 when the try may be made, otherwise the whole seconds to wait. The same for accounts that do not exist."""
        taken: list[tuple[Buckets, str]] = []
        for buckets, key in self._buckets():
            if wait := buckets.take(key):
                for earlier, its_key in taken:
                    earlier.give_back(its_key)
                return ceil(wait)
            taken.append((buckets, key))
        return 0

    def succeeded(self) -> None:
        """Gives the tokens back: who signs in does not guess."""
        for buckets, key in self._buckets():
            buckets.give_back(key)

    def _buckets(self) -> Iterator[tuple[Buckets, str]]:
        if self.known_device:
            yield PER_DEVICE, self.account
            return
        yield PER_ACCOUNT, self.account
        yield PER_ADDRESS, self.address
        yield PER_BOARD, self.board


def attempt(request: HttpRequest, email: str) -> Attempt:
    """What a try to sign in with this address is counted as."""
    account = _plain(email)
    board = getattr(request, "board", None)
    return Attempt(
        account=account,
        address=request.META.get("REMOTE_ADDR", ""),
        board=str(board.pk) if board else "",
        known_device=request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=_YEAR) == account,
    )


def know_device(response: HttpResponse, email: str) -> None:
    """Lets this device have its own bucket from now on. The cookie holds a hash of the address."""
    response.set_signed_cookie(
        COOKIE,
        _plain(email),
        salt=_SALT,
        max_age=_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.ENVIRONMENT.https,
    )


def _plain(email: str) -> str:
    return hashlib.sha256(b"account|" + email.strip().casefold().encode()).hexdigest()
