"""What is known of a guardian's legal authority, and how may they be written to? With the source and the day of it."""

from __future__ import annotations

from datetime import date

from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.journal.chain import About
from plaatsbaar.apps.people.models import Contact, Guardianship
from plaatsbaar.apps.vault.models import Owner
from plaatsbaar.core.consent import Authority
from plaatsbaar.core.grounds import backs


@backs("image_consent", kind="record", by="action")
@action("people.authority", "Gezag vastgelegd", "Legal authority recorded")
def record_authority(
    work: Work, *, guardianship: Guardianship, authority: Authority, source: str, seen_on: date
) -> Guardianship:
    """Says whether a guardian has legal authority, where that was seen and when.

    ValueError for a yes or no without its source, and for a day that has not come.
    """
    if authority is not Authority.UNKNOWN and not source.strip():
        raise ValueError("legal authority needs the source it is known from")
    if seen_on > work.at.date():
        raise ValueError("that day has not come yet")
    guardianship.authority, guardianship.source, guardianship.seen_on = authority.value, source.strip()[:200], seen_on
    guardianship.save()
    work.wrote(guardianship, about=About(Owner.PERSON, guardianship.guardian_id))
    return guardianship


@action("people.contact", "Contactafspraak vastgelegd", "Contact arrangement recorded")
def arrange_contact(work: Work, *, guardianship: Guardianship, contact: Contact) -> Guardianship:
    """Says whether a guardian may be written to about this pupil, and whether apart from the other guardian."""
    guardianship.contact = contact
    guardianship.save()
    work.wrote(guardianship, about=About(Owner.PERSON, guardianship.guardian_id))
    return guardianship
