"""What does a phone's share menu bring? Text and photos become a draft in the composer; nothing else can be done here.

The only view without a CSRF token, since the phone itself posts to it. It answers only to a request that no page made
(``Sec-Fetch-Site: none``); any other gets the empty composer. It changes nothing but this visitor's picture store.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from plaatsbaar.core.grounds import backs
from plaatsbaar.web.check.composing import compose
from plaatsbaar.web.check.remembered import remembered
from plaatsbaar.web.check.state import TEXT_LIMIT, PageState, clean
from plaatsbaar.web.limits import wait_for
from plaatsbaar.web.photo.adding import taken
from plaatsbaar.web.visit import board_of


@backs("real_time", kind="notice")
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest) -> HttpResponse:
    """The composer with what the phone shared."""
    if request.method != "POST":
        return redirect("home")
    board_of(request)
    empty = remembered(request)
    if request.headers.get("Sec-Fetch-Site") != "none" or wait_for(request, "text"):
        return compose(request, empty)
    state = replace(empty, text=_text(request)[:TEXT_LIMIT])
    return _with_photos(request, state)


def _text(request: HttpRequest) -> str:
    """Title, text and link as one draft; a link that already stands in the text is not repeated."""
    text = clean(request.POST.get("text", "")).strip()
    title = clean(request.POST.get("title", "")).strip()
    url = clean(request.POST.get("url", "")).strip()
    if urlsplit(url).scheme not in ("http", "https"):
        url = ""
    parts = [title if title and title not in text else "", text, url if url and url not in text else ""]
    return "\n".join(part for part in parts if part)


def _with_photos(request: HttpRequest, state: PageState) -> HttpResponse:
    """The composer with the shared photos in it; a photo that was not taken is said, the text stays."""
    if not request.FILES or wait_for(request, "photo"):
        return compose(request, state)
    state, problem = taken(request, state)
    return compose(request, state, notice=problem)
