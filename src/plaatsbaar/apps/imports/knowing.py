"""What is there now of a source's people? Read in a few large queries, for planning."""

from __future__ import annotations

from uuid import UUID

from plaatsbaar.apps.imports.planning import Known, KnownPerson, KnownTie
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Guardianship, Part, Person, School
from plaatsbaar.core.consent import Authority


def known(source: str) -> Known:
    """The schools and classes of the board in scope, and the people whom this source brought in.

    Somebody merged into another counts as that other one, who is not theirs to send away.
    """
    found = Known()
    for pk, name, brin in School.objects.values_list("pk", "name", "brin"):
        found.schools[name] = pk
        if brin:
            found.brins[brin] = pk
    found.groups = {(school, name, year): pk for pk, school, name, year in _groups()}
    _people(found, source)
    ours = {one.id for one in found.people.values()}
    for pk, person, group, part in Enrolment.objects.values_list("pk", "person", "group", "part").iterator():
        if person in ours:
            found.enrolments[person, group, part] = KnownTie(pk)
    for pk, person, school, function in Employment.objects.values_list("pk", "person", "school", "function").iterator():
        if person in ours:
            found.employments.setdefault((person, school), []).append((function, pk))
    ties = Guardianship.objects.values_list("pk", "guardian", "pupil", "authority")
    for pk, guardian, pupil, authority in ties.iterator():
        if guardian in ours and pupil in ours:
            found.guardianships[guardian, pupil] = KnownTie(pk, firm=authority != Authority.UNKNOWN.value)
    return found


def _groups() -> list[tuple[UUID, UUID, str, str]]:
    return list(Group.objects.values_list("pk", "school", "name", "year"))


def _people(found: Known, source: str) -> None:
    pupils = set(Enrolment.objects.filter(part=Part.PUPIL).values_list("person", flat=True))
    staff = set(Employment.objects.values_list("person", flat=True))
    fields = ("pk", "first", "last", "preferred", "birth_date", "left_on", "source", "source_id", "merged_into")
    rows = list(Person.objects.order_by().values_list(*fields))
    by_id = {row[0]: row for row in rows}
    for row in rows:
        pk, first, last, _, birth_date, left_on, its_source, source_id, into = row
        if its_source != source:
            if birth_date is not None and left_on is None:
                found.doubles.add((first.casefold(), last.casefold(), birth_date))
            continue
        if not source_id:
            continue
        if into is not None:
            pk, first, last, _, birth_date, left_on, *_rest = by_id[into]
        preferred = by_id[pk][3]
        kind = "pupil" if pk in pupils else "staff" if pk in staff else "guardian"
        found.people[source_id] = KnownPerson(pk, first, last, preferred, birth_date, left_on is not None, kind)
