"""How is an office shown: in words, with its school and its days?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plaatsbaar.apps.offices.wording import OFFICES
from plaatsbaar.apps.people.models import Membership, Office
from plaatsbaar.core.wording import Wording

REFUSED: Final[Mapping[str, Wording]] = {
    "own": Wording(
        "Je kunt jezelf geen rol geven of vervangen.", "You cannot give yourself a role or stand in for yourself."
    ),
    "twice": Wording("Deze persoon heeft deze rol al.", "This person has this role already."),
    "order": Wording("De laatste dag ligt te vroeg.", "The last day is too early."),
    "chain": Wording("Een vervanger kan geen vervanger aanwijzen.", "A deputy cannot name a deputy."),
    "last": Wording(
        "Dit is de laatste die rollen kan geven. Geef eerst een ander deze rol.",
        "This is the last one who can give roles. Give somebody else this role first.",
    ),
    "nobody": Wording(
        "Kies minstens één rol: iemand moet kunnen besluiten.",
        "Choose at least one role: somebody must be able to decide.",
    ),
    "reason": Wording("Schrijf een reden van een paar woorden.", "Write a reason of a few words."),
    "long": Wording("Kies een tijd van hoogstens vier uur.", "Choose a time of at most four hours."),
    "untold": Wording(
        "Er is geen functionaris gegevensbescherming die bericht kan krijgen. Meekijken kan daarom niet.",
        "There is no privacy officer to be told. Looking is therefore not possible.",
    ),
}
"""Why something about an office cannot be done (`OfficeRefusedError.code`)."""


def shown(membership: Membership) -> dict[str, Any]:
    """An office for a page."""
    return {
        "id": membership.pk,
        "name": membership.person.full_name,
        "office": OFFICES[Office(membership.office)],
        "school": membership.school.name if membership.school else "",
        "since": membership.since,
        "until": membership.until,
        "deputy": membership.deputy_for_id is not None,
    }
