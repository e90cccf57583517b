"""May this person be named in this post, and what do we call somebody whose name is left out? (8.6)"""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.core.consent import Destination, Medium, destination_of
from plaatsbaar.core.draft import UNKNOWN, Draft, Role, Unknown
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Observation
from plaatsbaar.core.wording import Wording

_NOUNS: Mapping[str, Wording] = {
    "pupil": Wording("leerling", "pupil"),
    "parent": Wording("ouder", "parent"),
    "alumnus": Wording("oud-leerling", "former pupil"),
    "staff": Wording("medewerker", "member of staff"),
}
_TEACHER = Wording("docent", "teacher")
_COLLEAGUE = Wording("collega", "colleague")
_SOMEBODY = Wording("iemand", "somebody")


def may_be_named(draft: Draft, facts: Facts, person: str | None) -> bool | Unknown:
    """Whether the named person said yes to being named there, or is the author.

    False without a registry, for a name that fits several people and outside the registry's destinations: then the
    people themselves have to be asked. UNKNOWN when it depends on where it is posted and that is not known yet.
    """
    if person is None:
        return False
    if person == draft.author.id:
        return True
    destination = destination_of(draft)
    if destination is None:
        return False
    if destination is UNKNOWN:
        answers = {_covered(facts, person, one) for one in Destination}
        return answers.pop() if len(answers) == 1 else UNKNOWN
    return _covered(facts, person, destination)


def _covered(facts: Facts, person: str, destination: Destination) -> bool:
    standing = facts.consent(person, Medium.NAME, destination)
    return standing is not UNKNOWN and standing.covers


def consent_may_be_told(draft: Draft, facts: Facts) -> bool:
    """Whether this author may hear who said yes or no: staff with the registry at hand, nobody else (design 7)."""
    return facts.consents is not None and draft.role is Role.STAFF


def noun_for(seen: Observation, draft: Draft, facts: Facts) -> Wording:
    """What somebody is called when the name goes: a pupil, a colleague, a parent, or somebody."""
    person = facts.person(seen.person)
    role = person.role.value if person else seen.detail.get("role", "")
    if role != Role.STAFF.value:
        return _NOUNS.get(role, _SOMEBODY)
    if draft.role is Role.STAFF:
        return _COLLEAGUE
    teaches = (person and person.function.startswith("doc")) or (not person and seen.detail.get("form") == "titled")
    return _TEACHER if teaches else _NOUNS["staff"]
