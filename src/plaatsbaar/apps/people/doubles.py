"""Two records of one human being become one, and can become two again: by the record of what moved."""

from __future__ import annotations

from typing import Any

from django.db import models

from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Former,
    Guardianship,
    Membership,
    Merge,
    NamePart,
    Person,
)
from plaatsbaar.apps.vault.models import Owner

_MOVES: tuple[tuple[type[Any], str], ...] = (
    (Enrolment, "person"),
    (Employment, "person"),
    (Employment, "supervisor"),
    (Guardianship, "guardian"),
    (Guardianship, "pupil"),
    (Membership, "person"),
    (Former, "person"),
)
_OURS = (*(model for model, _ in _MOVES), Merge, NamePart, Person)


class NotMergedError(Exception):
    """These two cannot be made one; the message says why, without names."""


def _others_know(person: Person) -> list[str]:
    """Tables outside this app that name the person: answers and records that can never be moved."""
    relations = [one for one in Person._meta.related_objects if one.related_model not in _OURS]
    return [
        str(one.related_model._meta.verbose_name)
        for one in relations
        if isinstance(one.related_model, type(models.Model))
        and one.related_model._default_manager.filter(**{one.field.name: person.pk}).exists()
    ]


def _refuse(kept: Person, gone: Person) -> None:
    if kept.pk == gone.pk:
        raise NotMergedError("a person cannot be merged with themselves")
    if kept.merged_into_id or gone.merged_into_id:
        raise NotMergedError("one of the two was merged already")
    if kept.birth_date and gone.birth_date and kept.birth_date != gone.birth_date:
        raise NotMergedError("the dates of birth differ")
    if _others_know(gone):
        raise NotMergedError("answers or records were made for the one that would go: keep that one")
    if Guardianship.objects.filter(guardian=gone, pupil=kept).exists():
        raise NotMergedError("one is guardian of the other")
    if Guardianship.objects.filter(guardian=kept, pupil=gone).exists():
        raise NotMergedError("one is guardian of the other")


@action("people.merged", "Dubbele persoon samengevoegd", "Double person merged")
def merge(work: Work, *, kept: Person, gone: Person) -> Merge:
    """Makes ``gone`` part of ``kept``. NotMergedError when it cannot be, or would lose what somebody answered."""
    _refuse(kept, gone)
    about = About(Owner.PERSON, kept.pk)
    moved: dict[str, list[str]] = {}
    for model, field in _MOVES:
        for row in model.objects.filter(**{field: gone}):
            if _twin(row, field, kept):
                continue
            setattr(row, field, kept)
            row.save()
            work.wrote(row, about=about)
            moved.setdefault(f"{model._meta.label_lower}.{field}", []).append(str(row.pk))
    gone.merged_into = kept
    gone.save()
    kept.save()
    record = Merge(kept=kept, gone=gone, moved=moved, made_at=work.at)
    record.save()
    work.wrote(gone, about=About(Owner.PERSON, gone.pk))
    work.wrote(record, about=about)
    return record


def _twin(row: Any, field: str, kept: Person) -> bool:
    """Whether the one that stays has the same relation already: it stays where it was, and is not doubled."""
    same = {
        Enrolment: ("group", "part"),
        Guardianship: ("pupil",) if field == "guardian" else ("guardian",),
        Employment: ("school", "function"),
        Membership: ("user", "office"),
    }.get(type(row))
    if same is None or field == "supervisor":
        return False
    wanted = {f"{name}_id" if hasattr(row, f"{name}_id") else name: None for name in same}
    return bool(type(row).objects.filter(**{field: kept}, **{name: getattr(row, name) for name in wanted}).exists())


@action("people.unmerged", "Samenvoegen ongedaan gemaakt", "Merge undone")
def unmerge(work: Work, *, record: Merge) -> Person:
    """Two again, as the record says. NotMergedError when it was undone before."""
    if record.undone_at is not None:
        raise NotMergedError("this was undone already")
    gone = record.gone
    about = About(Owner.PERSON, gone.pk)
    for name, ids in record.moved.items():
        label, field = name.rsplit(".", 1)
        model = next(one for one, _ in _MOVES if one._meta.label_lower == label)
        for row in model.objects.filter(pk__in=ids):
            setattr(row, field, gone)
            row.save()
            work.wrote(row, about=about)
    gone.merged_into = None
    gone.save()
    record.kept.save()
    record.undone_at = work.at
    record.save()
    work.wrote(gone, about=about)
    work.wrote(record, about=About(Owner.PERSON, record.kept_id))
    return gone
