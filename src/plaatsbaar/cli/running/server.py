"""How is the web application served? By waitress: one process, a few threads, nothing spooled to disk."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable
from time import monotonic
from types import FrameType
from typing import Any

from waitress import wasyncore
from waitress.server import create_server

THREADS = 4
CONNECTIONS = 40
_OVERFLOW = 64 * 1024 * 1024  # above any body or answer, so that waitress never makes a temporary file
_GRACE = 20.0  # seconds a request in flight gets after SIGTERM


class PortTakenError(Exception):
    """Another program listens on the port; the message is one sentence for the operator."""


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; PortTakenError when the address is in use or not ours."""
    listening = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise PortTakenError(f"Cannot listen on {host}:{port}: {error.strerror}. Choose another with --port.") from None
    return listening


def server(listening: socket.socket) -> Any:
    """A waitress server on a bound socket, with the limits of this application. Django is set up already."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    proxy = (
        {"trusted_proxy": settings.TRUSTED_PROXY, "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"}}
        if settings.TRUSTED_PROXY
        else {}
    )
    return create_server(
        get_wsgi_application(),
        sockets=[listening],
        threads=THREADS,
        connection_limit=CONNECTIONS,
        max_request_body_size=settings.MAX_BODY,
        inbuf_overflow=_OVERFLOW,
        outbuf_overflow=_OVERFLOW,
        outbuf_high_watermark=_OVERFLOW,
        clear_untrusted_proxy_headers=True,
        ident=None,
        **proxy,
    )


def run(listening: socket.socket, ready: Callable[[], None]) -> None:
    """Serves until SIGTERM or SIGINT, then finishes the requests in flight and returns.

    Waitress's own loop drops what is in flight at a signal, so the loop is turned here: after the signal no new
    connection is taken, and it goes on until every answer is sent or the grace is over.
    """
    serving = server(listening)
    stopping = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.set()
        serving.pull_trigger()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    ready()
    while not stopping.is_set():
        _turn(serving, 1.0)
    serving.del_channel()
    serving.socket.close()
    until = monotonic() + _GRACE
    while monotonic() < until and _in_flight(serving):
        _turn(serving, 0.1)
    serving.task_dispatcher.shutdown()
    wasyncore.close_all(serving._map)


def _turn(serving: Any, timeout: float) -> None:
    wasyncore.loop(timeout=timeout, map=serving._map, use_poll=True, count=1)


def _in_flight(serving: Any) -> bool:
    """Whether a request was asked, or half asked, whose answer is not sent yet."""
    return any(
        channel.requests or channel.request is not None or channel.total_outbufs_len
        for channel in list(serving.active_channels.values())
    )
