"""How much may one visitor, and one address, ask in a short time? Token buckets in the memory of this process.

A session has its own bucket first, so that one person cannot use up what a whole school shares: 2,000 people may stand
behind one address. Nothing about who asked is written down.
"""

from __future__ import annotations

from typing import Final, Literal

from django.http import HttpRequest

from plaatsbaar.apps.accounts.buckets import Buckets

Sort = Literal["text", "photo"]

PER_SESSION: Final[dict[Sort, Buckets]] = {"text": Buckets(3, 40), "photo": Buckets(0.5, 15)}
PER_ADDRESS: Final[dict[Sort, Buckets]] = {"text": Buckets(20, 200), "photo": Buckets(2, 60)}


def wait_for(request: HttpRequest, sort: Sort) -> float:
    """0.0 when the request may go on, otherwise the seconds to wait. The session's bucket first, then the address's.

    The address is the one that the server saw; only a configured trusted proxy can say another (config.serve).
    """
    session = _session_key(request)
    wait = PER_SESSION[sort].take(session) if session else 0.0
    return wait or PER_ADDRESS[sort].take(request.META.get("REMOTE_ADDR", ""))


def _session_key(request: HttpRequest) -> str:
    """What tells one visitor from another behind one address: the session, or else the visitor's cookie."""
    if request.session.session_key:
        return request.session.session_key
    return request.COOKIES.get("bezoek", "") or request.COOKIES.get("__Host-bezoek", "")
