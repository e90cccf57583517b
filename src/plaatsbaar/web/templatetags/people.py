"""What the pages of people need: states, changes and columns in words."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from plaatsbaar.core.wording import Wording
from plaatsbaar.web.templatetags.plaatsbaar import page_language

register = template.Library()

_STATES = {
    "reading": Wording("wordt gelezen", "being read"),
    "refused": Wording("niet aangenomen", "refused"),
    "ready": Wording("klaar om te verwerken", "ready"),
    "waiting": Wording("wacht op een tweede persoon", "waits for a second person"),
    "applied": Wording("verwerkt", "done"),
    "cancelled": Wording("geannuleerd", "cancelled"),
}
_CHANGES = {
    "comes": Wording("Komt erbij", "Comes"),
    "changes": Wording("Verandert", "Changes"),
    "returns": Wording("Komt terug", "Returns"),
    "goes": Wording("Vertrekt", "Leaves"),
    "look": Wording("Kijk dit na", "Look at this"),
}
_COLUMNS = {
    "id": Wording("Nummer (nodig)", "Id (needed)"),
    "first": Wording("Voornaam (nodig)", "First name (needed)"),
    "role": Wording("Leerling, medewerker of ouder (nodig)", "Pupil, staff or parent (needed)"),
    "school": Wording("School (nodig)", "School (needed)"),
    "last": Wording("Achternaam", "Last name"),
    "prefix": Wording("Tussenvoegsel", "Prefix of the last name"),
    "preferred": Wording("Naam die iemand gebruikt", "Name somebody goes by"),
    "birth_date": Wording("Geboortedatum", "Birth date"),
    "class": Wording("Klas", "Class"),
    "function": Wording("Functie", "Function"),
    "guardian_of": Wording("Nummers van de kinderen", "Ids of the children"),
    "brin": Wording("BRIN", "BRIN"),
}


@register.filter
def state_name(state: str) -> str:
    """How far a list is."""
    return _STATES[state](page_language())


@register.filter
def change_name(what: str) -> str:
    """What happens to somebody."""
    return _CHANGES[what](page_language())


@register.filter
def column_name(what: str) -> str:
    """What a column of a table can be."""
    return _COLUMNS[what](page_language())


@register.filter
def in_language(problem: Mapping[str, str]) -> str:
    """The sentence of a problem in the language of the page."""
    return problem[page_language()]
