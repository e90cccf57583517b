"""Questions about many people: who are the pupils, the staff and the guardians of these schools?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from plaatsbaar.apps.boards.scoped import ScopedManager, ScopedQuerySet

if TYPE_CHECKING:
    from plaatsbaar.apps.people.models import Membership, Person  # noqa: F401


class PersonQuerySet(ScopedQuerySet["Person"]):
    """People of the board in scope."""

    def pupils_of(self, schools: Collection[UUID]) -> PersonQuerySet:
        from plaatsbaar.apps.people.models import Enrolment, Part

        pupils = Enrolment.objects.filter(part=Part.PUPIL, group__school__in=schools)
        return self.filter(pk__in=pupils.values("person"))

    def of_schools(self, schools: Collection[UUID]) -> PersonQuerySet:
        """Pupils, staff and the pupils' guardians of these schools."""
        from plaatsbaar.apps.people.models import Employment, Guardianship

        pupils = self.pupils_of(schools)
        return self.filter(
            Q(pk__in=pupils.values("pk"))
            | Q(pk__in=Employment.objects.filter(school__in=schools).values("person"))
            | Q(pk__in=Guardianship.objects.filter(pupil__in=pupils.values("pk")).values("guardian"))
        )


Persons = ScopedManager.from_queryset(PersonQuerySet)


class MembershipQuerySet(ScopedQuerySet["Membership"]):
    """Who holds which office at the board in scope."""

    def current(self, day: date | None = None) -> MembershipQuerySet:
        """Those that hold on a day, today when none is given: begun, and not ended."""
        on = day or timezone.localdate()
        begun = Q(since=None) | Q(since__lte=on)
        return self.filter(begun, Q(until=None) | Q(until__gte=on), ended_at=None)


Memberships = ScopedManager.from_queryset(MembershipQuerySet)
