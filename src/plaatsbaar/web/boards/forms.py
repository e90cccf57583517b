"""What is asked of a board: its name, protocol, schools, own words and channels, each list one to a line."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plaatsbaar.apps.offices.boards import NewSchool, school_of
from plaatsbaar.core.channels import shipped as channels
from plaatsbaar.core.consent import AtSixteen
from plaatsbaar.core.protocol import shipped as protocols


class Lines(forms.CharField):
    """A list, one to a line; empty lines and doubles left out."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), max_length=20_000, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        text = super().clean(value)
        return list(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


class Schools(Lines):
    """Schools: the BRIN, if it is known, and the name."""

    def clean(self, value: Any) -> list[NewSchool]:  # type: ignore[override]
        found = [school_of(line) for line in super().clean(value)]
        brins = [one.brin for one in found if one.brin]
        if len(set(brins)) < len(brins):
            raise ValidationError(gettext("Een BRIN-nummer staat er twee keer in."))
        return found


class Settings(forms.Form):
    """The settings of a board."""

    name = forms.CharField(label=_("Naam van het bestuur"), max_length=200)
    protocol = forms.ChoiceField(label=_("Protocol"))
    mission = forms.CharField(
        label=_("Missie"), required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )
    names = Lines(
        label=_("Namen van bestuur en scholen"),
        help_text=_("Hoe mensen ze noemen, één per regel. Hieraan herkennen we dat een bericht over school gaat."),
    )
    contacts = Lines(
        label=_("Eigen adressen en nummers"),
        help_text=_("Van school zelf: die mogen in een bericht staan. Eén per regel."),
    )
    allowed = Lines(label=_("Woorden die bij jullie gewoon zijn"), help_text=_("Eén per regel."))
    confidential = Lines(
        label=_("Vertrouwelijke woorden"),
        help_text=_("Zoals de naam van een project dat nog geheim is. Eén per regel."),
    )
    channels = forms.MultipleChoiceField(
        label=_("Kanalen van het bestuur"), required=False, widget=forms.CheckboxSelectMultiple
    )
    at_sixteen = forms.ChoiceField(label=_("Als een leerling zestien wordt"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["protocol"].choices = [(one.id, one.title) for one in protocols()]  # type: ignore[attr-defined]
        self.fields["channels"].choices = [(one.name, one.label) for one in channels()]  # type: ignore[attr-defined]
        self.fields["at_sixteen"].choices = [  # type: ignore[attr-defined]
            (AtSixteen.ASK_PUPIL.value, _("vragen we het de leerling zelf (advies)")),
            (
                AtSixteen.INFORM_PUPIL.value,
                _("blijft het antwoord van de ouders gelden, en krijgt de leerling bericht"),
            ),
        ]


class New(Settings):
    """A new board, with its schools and who runs it first. ``key``: asked of who is not an operator."""

    slug = forms.SlugField(
        label=_("Korte naam in het adres"), max_length=50, help_text=_("Kleine letters en streepjes, zoals stroomdal.")
    )
    schools = Schools(
        label=_("Scholen"), help_text=_("Eén per regel: het BRIN-nummer en de naam, zoals 12AB00 Het Stroomdal.")
    )
    first = forms.CharField(label=_("Voornaam van de beheerder"), max_length=100)
    last = forms.CharField(label=_("Achternaam van de beheerder"), max_length=150)
    email = forms.EmailField(label=_("E-mailadres van de beheerder"), help_text=_("Hier gaat de uitnodiging naartoe."))
    key = forms.CharField(
        label=_("Sleutel van de installatie"),
        required=False,
        max_length=64,
        help_text=_("Wie de software draait, ziet hem met: plaatsbaar board key"),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("name", "slug", "protocol", "schools", "first", "last", "email", "key")

    def __init__(self, *args: Any, operator: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if operator:
            del self.fields["key"]

    def clean_email(self) -> str:
        validate_email(self.cleaned_data["email"])
        address: str = self.cleaned_data["email"]
        return address


class School(forms.Form):
    """One more school."""

    school = Schools(
        label=_("School"), required=True, help_text=_("Het BRIN-nummer en de naam, zoals 12AB00 Het Stroomdal.")
    )


class Service(forms.Form):
    """A service by which people of the board sign in."""

    name = forms.SlugField(label=_("Korte naam"), max_length=30, help_text=_("Zoals entra of google."))
    label = forms.CharField(label=_("Tekst op de knop"), max_length=60)
    issuer = forms.URLField(
        label=_("Adres van de dienst (issuer)"),
        max_length=300,
        assume_scheme="https",
        help_text=_("Zoals https://login.microsoftonline.com/<tenant>/v2.0 of https://accounts.google.com"),
    )
    client_id = forms.CharField(label=_("Client-id"), max_length=200)
    client_secret = forms.CharField(
        label=_("Client-geheim"),
        max_length=500,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_("Laat leeg om het geheim te houden dat er al is."),
    )
    domains = Lines(
        label=_("Maildomeinen"), help_text=_("Alleen adressen van deze domeinen geloven we. Eén per regel.")
    )
    identifier = forms.CharField(
        label=_("Veld met het nummer in de administratie"),
        max_length=60,
        required=False,
        help_text=_("Zoals employee_number. Leeg: alleen op e-mailadres."),
    )

    def clean_issuer(self) -> str:
        issuer: str = self.cleaned_data["issuer"]
        if not issuer.startswith("https://"):
            raise ValidationError(gettext("Het adres begint met https://"))
        return issuer
