"""Under which words is somebody found, and who is found? As people type a name, among those one may see only.

"de Jong" and "jong, de", "Ozdemir" and "Özdemir" find the same people: words are folded, and each may be a beginning.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from plaatsbaar.apps.people.models import Employment, Enrolment, Guardianship, NamePart, Part, Person, School
from plaatsbaar.senses.text.normalise import fold

MOST_WORDS = 5
LONGEST_WORD = 60
_CHUNK = 500


def words_of(text: str) -> list[str]:
    """The folded words of a name or of what somebody typed; each once, in their order."""
    plain = fold(unicodedata.normalize("NFKC", text).casefold())
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in re.findall(r"\w+", plain)))


def _beginning(field: str, word: str) -> Q:
    """A range, so that an index carries it on both databases; "z" ends it in every collation of Latin letters."""
    last = "z" if word[-1].isascii() else "\U0010ffff"
    return Q(**{f"{field}__gte": word, f"{field}__lte": word + last * (LONGEST_WORD - len(word) or 1)})


def found_ids(typed: str, schools: Collection[UUID] | None, most: int) -> list[UUID]:
    """Ids of people whose names hold every word typed, at most ``most``, in the order of the word that was longest.

    ``schools``: the schools whose people the searcher may see, None for the whole board. Nobody else is looked at: what
    one may not see has no part in what is found, counted or how it is ordered.
    """
    words = sorted(words_of(typed)[:MOST_WORDS], key=len, reverse=True)
    if not words or len(words[0]) < 2 or (schools is not None and not schools):
        return []
    found = NamePart.objects.filter(_beginning("word", words[0]))
    if schools is not None:
        found = found.filter(school__in=list(schools))
    for word in words[1:]:
        found = found.filter(Exists(NamePart.objects.filter(_beginning("word", word), person=OuterRef("person"))))
    # one person has a few rows at most (a word twice, two schools): some more rows than people are read
    ids = found.order_by("word", "person").values_list("person", flat=True)[: most * 4]
    return list(dict.fromkeys(ids))[:most]


def index_after(row: Any) -> None:
    """Keeps the words right after one row was written."""
    if isinstance(row, Person):
        index_names([row.pk])
    elif isinstance(row, Guardianship):
        index_names([row.guardian_id])
    elif isinstance(row, (Enrolment, Employment)):
        guardians = Guardianship.objects.filter(pupil=row.person_id).values_list("guardian", flat=True)
        index_names([row.person_id, *guardians])


def index_names(people: Sequence[UUID] | None = None) -> None:
    """Makes the words of these people anew (None: of everybody of the board), in the caller's transaction."""
    if people is None:
        people = list(Person.objects.values_list("pk", flat=True))
    schools = {one.pk: one for one in School.objects.all()}
    for start in range(0, len(people), _CHUNK):
        chunk = people[start : start + _CHUNK]
        there = NamePart.objects.filter(person__in=chunk)
        there._raw_delete(there.db)
        NamePart.objects.bulk_create(_parts(chunk, schools), batch_size=1000)


def index_missing() -> None:
    """Makes the words of who has none: what was cut short after an import."""
    there = NamePart.objects.filter(person=OuterRef("pk"))
    index_names(list(Person.objects.filter(~Exists(there), merged_into=None).values_list("pk", flat=True)))


def _parts(chunk: Sequence[UUID], schools: dict[UUID, School]) -> Iterable[NamePart]:
    at = _schools_of(chunk)
    for person in Person.objects.filter(pk__in=chunk, merged_into=None):
        for school in at.get(person.pk) or {None}:
            for word in person_words(person):
                yield NamePart(person=person, school=schools[school] if school else None, word=word)


def person_words(person: Person) -> list[str]:
    """The words that somebody is found under: names, the name they go by, nicknames."""
    return words_of(" ".join((person.first, person.last, person.preferred, *person.nicknames)))


def _schools_of(chunk: Sequence[UUID]) -> dict[UUID, set[UUID | None]]:
    """Where people are: as pupil or teacher, at work, or as guardian of a pupil there."""
    found: dict[UUID, set[UUID | None]] = defaultdict(set)
    enrolled = Enrolment.objects.filter(person__in=chunk).values_list("person", "group__school")
    employed = Employment.objects.filter(person__in=chunk, school__isnull=False).values_list("person", "school")
    children = Guardianship.objects.filter(guardian__in=chunk).values_list("guardian", "pupil")
    of_child: dict[UUID, set[UUID]] = defaultdict(set)
    pupils = {pupil for _, pupil in children}
    for pupil, school in Enrolment.objects.filter(person__in=pupils, part=Part.PUPIL).values_list(
        "person", "group__school"
    ):
        of_child[pupil].add(school)
    for person, school in (*enrolled, *employed):
        found[person].add(school)
    for guardian, pupil in children:
        found[guardian] |= of_child[pupil]
    return found
