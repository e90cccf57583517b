"""What are links in mails for, and may this person still use one? Asked at the moment of use, not of sending."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from plaatsbaar.apps.accounts.links import Purpose, register
from plaatsbaar.apps.accounts.models import MailLink
from plaatsbaar.apps.people.models import Enrolment, Guardianship, Membership, Person
from plaatsbaar.core.consent import Authority, sixteenth_birthday
from plaatsbaar.core.wording import Wording


def _has_account(link: MailLink) -> bool:
    return Membership.objects.current().filter(person=link.person_id, user__is_active=True).exists()


def _may_see(link: MailLink) -> bool:
    """Oneself, as long as one is known here; a guardian with legal authority the child's, until it is sixteen."""
    if link.about is None or link.about == link.person_id:
        return (
            Enrolment.objects.filter(person=link.person_id).exists()
            or Guardianship.objects.filter(guardian=link.person_id).exists()
            or Membership.objects.current().filter(person=link.person_id).exists()
        )
    child = Person.objects.filter(pk=link.about).first()
    if child is None or (child.birth_date and timezone.localdate() >= sixteenth_birthday(child.birth_date)):
        return False
    return Guardianship.objects.filter(
        guardian=link.person_id, pupil=link.about, authority=Authority.YES.value
    ).exists()


PASSWORD = register(
    Purpose(
        "password",
        Wording("Kies hoe je inlogt", "Choose how you sign in"),
        Wording("Ga verder", "Continue"),
        timedelta(days=7),
        _has_account,
        "new_password",
    )
)
MY_DATA = register(
    Purpose(
        "my_data",
        Wording("Bekijk wat school van jou of je kind bewaart", "See what school keeps of you or your child"),
        Wording("Open mijn pagina", "Open my page"),
        timedelta(days=7),
        _may_see,
        "link_page",
    )
)
