"""What is asked to give a role, name a deputy, set the mandate or break glass?"""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from plaatsbaar.apps.offices.wording import OFFICES
from plaatsbaar.apps.people.models import Membership, Office, Person, School
from plaatsbaar.web.templatetags.plaatsbaar import page_language

_GIVEN = tuple(office for office in Office if office not in (Office.PUPIL, Office.PARENT))


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Find(forms.Form):
    """Whom a role is for: found by name, so that a page never lists everybody."""

    q = forms.CharField(label=_("Naam van de medewerker"), max_length=80, required=False)


class Give(forms.Form):
    """A role for somebody who works here. The address is asked of who has no account yet."""

    office = forms.ChoiceField(label=_("Rol"))
    school: forms.ModelChoiceField[School] = forms.ModelChoiceField(label=_("School"), queryset=None, required=False)
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        help_text=_("Hier gaat de uitnodiging naartoe."),
    )
    until = forms.DateField(
        label=_("Laatste dag"), required=False, widget=DayInput, help_text=_("Laat leeg als er geen einde is.")
    )

    def __init__(self, *args: Any, invite: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = page_language()
        self.fields["office"].choices = [(one.value, OFFICES[one](language)) for one in _GIVEN]  # type: ignore[attr-defined]
        self.fields["school"].queryset = School.objects.all()  # type: ignore[attr-defined]
        self.fields["school"].empty_label = _("Alle scholen van deze persoon")  # type: ignore[attr-defined]
        if invite:
            self.fields["email"].required = True
        else:
            del self.fields["email"]


class Deputy(forms.Form):
    """Who stands in, and until when."""

    deputy = forms.ChoiceField(label=_("Vervanger"))
    until = forms.DateField(label=_("Tot en met"), widget=DayInput)

    def __init__(self, *args: Any, of: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deputy"].choices = [  # type: ignore[attr-defined]
            (str(one.pk), one.person.full_name) for one in possible_deputies(of)
        ]


def possible_deputies(of: Membership) -> list[Membership]:
    """Who could stand in: everybody who works here with an account, once each."""
    found = Membership.objects.current().exclude(office__in=[Office.PUPIL, Office.PARENT]).exclude(user=of.user_id)
    by_person: dict[Any, Membership] = {}
    for one in found.select_related("person").order_by("person__first", "person__last"):
        by_person.setdefault(one.person_id, one)
    return list(by_person.values())


class Glass(forms.Form):
    """Why, and for how long."""

    reason = forms.CharField(
        label=_("Waarom moet je meekijken?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    hours = forms.TypedChoiceField(
        label=_("Hoe lang?"), coerce=int, choices=[(1, _("1 uur")), (2, _("2 uur")), (4, _("4 uur"))]
    )


def people_named(query: str) -> list[Person]:
    """At most twenty people who work at the board, by the words of a name."""
    found = Person.objects.filter(employments__isnull=False)
    words = query.split()
    if not words:
        return []
    for word in words:
        found = found.filter(Q(first__icontains=word) | Q(last__icontains=word))
    return list(found.distinct().order_by("last", "first")[:20])
