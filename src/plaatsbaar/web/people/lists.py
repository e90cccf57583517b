"""Lists of people from another administration: brought in, shown row by row, allowed, carried out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from plaatsbaar.apps.imports import access, actions
from plaatsbaar.apps.imports.jobs import apply_job, look_job
from plaatsbaar.apps.imports.models import Import, Kind, State
from plaatsbaar.apps.imports.reading.table import NEEDED, WANTED, guessed, read_header
from plaatsbaar.apps.imports.reading.told import FileRefusedError
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.people.access import keeper
from plaatsbaar.apps.people.models import school_year
from plaatsbaar.apps.tasks.jobs import later
from plaatsbaar.apps.tasks.models import OPEN, Job, JobState
from plaatsbaar.web.visit import board_of, now

_ROWS = 100
LARGEST = 26 * 1024 * 1024


@require_http_methods(["GET", "HEAD", "POST"])
def lists(request: HttpRequest, board: str) -> HttpResponse:
    """What was brought in before, and the form to bring in another."""
    context: dict[str, Any] = {"board": board_of(request), "imports": access.imports_for(request.user)}
    context |= {"kind": Kind.ONEROSTER.value, "year": school_year(now().date())}
    if request.method != "POST":
        return render(request, "plaatsbaar/people/lists.html", context)
    kind, given = request.POST.get("soort", ""), request.FILES.get("bestand")
    context |= {"kind": kind, "source": request.POST.get("bron", "").strip()[:40] or kind}
    if given is None or kind not in Kind.values or (given.size or 0) > LARGEST:
        error = gettext("Kies een soort en een bestand van hoogstens 26 MB.")
        return render(request, "plaatsbaar/people/lists.html", context | {"error": error}, status=400)
    content = given.read()
    mapping: dict[str, str] | None = None
    if kind == Kind.TABLE:
        try:
            mapping, columns = _mapping(request, content, str(context["source"]))
        except FileRefusedError as refused:
            context["error"] = refused.problems[0].says
            return render(request, "plaatsbaar/people/lists.html", context, status=400)
        if mapping is None:
            return render(request, "plaatsbaar/people/lists.html", context | {"columns": columns})
    return _bring(request, context, content, mapping)


def _bring(
    request: HttpRequest, context: dict[str, Any], content: bytes, mapping: Mapping[str, str] | None
) -> HttpResponse:
    acting = _acting(request)
    kind, source, year = Kind(context["kind"]), str(context["source"]), str(context["year"])
    try:
        made = actions.bring(acting, kind=kind, content=content, source=source, year=year, mapping=mapping)
    except actions.NotAppliedError as error:
        return render(request, "plaatsbaar/people/lists.html", context | {"error": error.says}, status=409)
    _ask(look_job, acting, made)
    return redirect("list", board=acting.board.slug, one=made.pk)


def _acting(request: HttpRequest) -> Acting:
    return Acting(board_of(request), actor=keeper(request.user).user_id)


def _ask(kind: Any, acting: Acting, made: Import) -> None:
    later(kind, board=acting.board, asked_by=acting.actor, unique=str(made.pk), of=str(made.pk), by=str(acting.actor))


def _mapping(
    request: HttpRequest, content: bytes, source: str
) -> tuple[dict[str, str] | None, list[tuple[str, str, tuple[str, ...]]]]:
    """Which column is what: as said now, as said last, or as the names say; None when it must be asked first."""
    header = read_header(content, "bestand")
    said = {what: request.POST.get(f"kolom-{what}", "") for what in (*NEEDED, *WANTED)}
    known = {what: column for what, column in said.items() if column in header}
    known = known or access.mapping_of(request.user, source) or guessed(header)
    columns = [(what, known.get(what, ""), header) for what in (*NEEDED, *WANTED)]
    return (known if all(known.get(what) in header for what in NEEDED) else None), columns


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, board: str, one: UUID) -> HttpResponse:
    """What a list would do, row by row with the reason; what may be done with it."""
    found = access.import_for(request.user, one)
    said: Any = ""
    if request.method == "POST":
        try:
            _do(request, found)
        except actions.NotAppliedError as error:
            said = error.says
        else:
            return redirect("list", board=board, one=one)
    return render(
        request, "plaatsbaar/people/list.html", _shown(request, found) | {"error": said}, status=409 if said else 200
    )


def _do(request: HttpRequest, found: Import) -> None:
    acting = _acting(request)
    what = request.POST.get("doe", "")
    if what == "verwerk" and found.state == State.READY:
        _ask(apply_job, acting, found)
    elif what == "sta-toe":
        actions.allow(acting, of=found)
    elif what == "annuleer":
        actions.cancel(acting, of=found)


def _shown(request: HttpRequest, found: Import) -> dict[str, Any]:
    what = request.GET.get("wat", "")
    lines = [line for line in actions.lines_of(found) if what in ("", line.what)]
    jobs = Job.objects.filter(board_id=found.board_id, ids__of=str(found.pk))
    acting = _acting(request)
    return {
        "board": board_of(request),
        "one": found,
        "busy": jobs.filter(state__in=OPEN).exists(),
        "stuck": jobs.order_by("-made_at").values_list("state", flat=True).first() == JobState.PARKED,
        "page": Paginator(lines, _ROWS).get_page(request.GET.get("blad", "1")),
        "what": what,
        "kinds": [(kind, found.counts.get(kind, 0)) for kind in ("comes", "changes", "returns", "goes", "look")],
        "may_allow": found.state == State.WAITING and found.brought_by != acting.actor,
    }
