"""The pages around a check: the beginning, help, privacy, accessibility, the reminder, the manifest."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe
from icalendar import Alarm, Calendar, Event

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.core.grounds import backs
from plaatsbaar.web.visit import board_of, now


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The installation's only board, or a list of boards."""
    boards = list(Board.objects.all()[:50])
    if not boards:
        raise Http404
    if len(boards) == 1:
        return redirect("board", board=boards[0].slug)
    return render(request, "plaatsbaar/pages/home.html", {"boards": boards})


@backs("protection", kind="notice")
@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Whom to turn to, per situation."""
    return render(request, "plaatsbaar/pages/help.html", {"board": getattr(request, "board", None)})


@backs("trust", kind="scope")
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What happens to what you type, in plain words."""
    return render(request, "plaatsbaar/pages/privacy.html", {"board": getattr(request, "board", None)})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "plaatsbaar/pages/accessibility.html", {"board": getattr(request, "board", None)})


@require_safe
def reminder(request: HttpRequest, board: str) -> HttpResponse:
    """A reminder for one's own calendar: tomorrow, or after the lesson. It holds no word of the draft (B2.5)."""
    board_of(request)
    after_lesson = request.GET.get("na") == "les"
    start = now().replace(second=0, microsecond=0) + (timedelta(hours=1) if after_lesson else timedelta(days=1))
    event = Event()
    event.add("uid", f"{uuid.uuid4()}@plaatsbaar")
    event.add("dtstamp", now())
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=15))
    event.add("summary", gettext("Wil je je bericht nog plaatsen?"))
    event.add("description", gettext("Lees het nog eens rustig. Praat er eventueel eerst met iemand over."))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", gettext("Wil je je bericht nog plaatsen?"))
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Plaatsbaar//NL")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="herinnering.ics"'
    return response


@backs("real_time", kind="notice")
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to install the app and to offer it in its share menu (B3.1)."""
    icons = [
        {"src": static(f"plaatsbaar/icons/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    maskable = {"src": static("plaatsbaar/icons/icon-maskable-512.png"), "sizes": "512x512", "type": "image/png"}
    content = {
        "name": "Plaatsbaar",
        "short_name": "Plaatsbaar",
        "description": gettext("Mag dit geplaatst worden, door jou, hier, nu?"),
        "lang": get_language() or "nl",
        "id": "/",
        "start_url": reverse("home"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#f3f6f6",
        "theme_color": "#0b5a70",
        "icons": [*icons, {**maskable, "purpose": "maskable"}],
        "share_target": {
            "action": reverse("share"),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{"name": "foto", "accept": ["image/jpeg", "image/png", "image/webp", "image/heic"]}],
            },
        },
    }
    response = JsonResponse(content, content_type="application/manifest+json")
    response["Cache-Control"] = "public, max-age=3600"
    return response
