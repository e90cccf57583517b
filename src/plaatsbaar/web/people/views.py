"""Who is here, as far as whoever asks may see: classes, a search, a person. A name never stands in an address."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from plaatsbaar.apps.people import access
from plaatsbaar.apps.people.models import Employment, Enrolment, Guardianship, Office, Person, school_year
from plaatsbaar.core.draft import Role
from plaatsbaar.web.visit import board_of, now, who_is

_LONGEST_SEARCH = 100


def _must_be_staff(request: HttpRequest) -> None:
    who = who_is(request)
    if who is None or who.role is not Role.STAFF:
        raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, board: str) -> HttpResponse:
    """The own classes, or every class for who keeps people right, and a search (POST: names stay out of addresses)."""
    _must_be_staff(request)
    sought = request.POST.get("zoek", "").strip()[:_LONGEST_SEARCH]
    found = access.find_people(request.user, sought) if sought else None
    context = {
        "board": board_of(request),
        "sought": sought,
        "found": found,
        "groups": access.all_groups_for(request.user, school_year(now().date())),
        "keeper": access.keeps_people(access.membership_of(request.user)),
    }
    return render(request, "plaatsbaar/people/people.html", context)


@require_safe
def group(request: HttpRequest, board: str, group: UUID) -> HttpResponse:
    """The pupils of a class, for who teaches it and for who keeps people right."""
    found = access.group_for(request.user, group)
    return render(request, "plaatsbaar/people/group.html", {"board": board_of(request), "klas": found})


@require_safe
def person(request: HttpRequest, board: str, person: UUID) -> HttpResponse:
    """Name, classes and work for colleagues; also the birth date for oneself, and guardians for who keeps them."""
    found = access.person_page_for(request.user, person)
    membership = access.membership_of(request.user)
    own = membership is not None and membership.person_id == found.pk
    keeper = access.keeps_people(membership)
    context = {
        "board": board_of(request),
        "person": found,
        "whole": own or keeper,
        "staff": membership is not None and Office(membership.office).role is Role.STAFF,
        "enrolments": Enrolment.objects.filter(person=found).select_related("group__school"),
        "employments": Employment.objects.filter(person=found).select_related("school", "supervisor"),
        "guardians": _guardians(found) if keeper else (),
    }
    return render(request, "plaatsbaar/people/person.html", context)


def _guardians(person: Person) -> list[Guardianship]:
    return list(Guardianship.objects.filter(pupil=person).select_related("guardian"))
