"""Every write about consent: an answer is recorded, or refused with the reason (4.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from plaatsbaar.apps.consent.models import Channel, ConsentEvent
from plaatsbaar.apps.journal.action import Work, action
from plaatsbaar.apps.people.actions import about
from plaatsbaar.apps.people.models import Enrolment, Guardianship, Part, Person
from plaatsbaar.core.consent import Authority, By, Destination, Event, Medium, why_not
from plaatsbaar.core.draft import Role
from plaatsbaar.core.wording import Wording

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class AnswerRefusedError(Exception):
    """This person cannot give this answer now; ``reason`` says why, in both languages."""

    def __init__(self, reason: Wording) -> None:
        super().__init__(reason.en)
        self.reason = reason


_NOT_A_GUARDIAN = Wording(
    "Wie antwoordt, is geen ouder of verzorger van deze leerling.",
    "Who answers is not a parent or guardian of this pupil.",
)
_NOT_THEMSELVES = Wording("Wie voor zichzelf antwoordt, is iemand anders.", "Somebody else answers as this person.")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, for one medium and destination."""

    medium: Medium
    destination: Destination
    event: Event


@action("consent.recorded", "Antwoord over beeld vastgelegd", "Answer about pictures recorded")
def record_consent(
    work: Work,
    person: Person,
    answers: Iterable[Answer],
    *,
    by: Person,
    capacity: By,
    at: datetime,
    text_version: str,
    channel: Channel = Channel.WEB,
) -> list[ConsentEvent]:
    """Adds somebody's answers to the ledger, all of them or none.

    AnswerRefusedError when ``by`` cannot answer for ``person`` at that moment: a guardian without legal authority who
    gives, a guardian of somebody of 16, a pupil under 16. ``text_version`` names the text that was answered.
    """
    return _recorded(work, person, tuple(answers), by, capacity, at, text_version, channel)


@action("consent.withdrawn", "Toestemming ingetrokken", "Consent withdrawn")
def withdraw_consent(
    work: Work, person: Person, medium: Medium, destination: Destination, *, by: Person, capacity: By
) -> list[ConsentEvent]:
    """Takes a consent back, at once. AnswerRefusedError when it is not theirs to take back."""
    answer = Answer(medium, destination, Event.WITHDRAWN)
    return _recorded(work, person, (answer,), by, capacity, work.at, "withdrawal", Channel.WEB)


def _recorded(
    work: Work,
    person: Person,
    answers: tuple[Answer, ...],
    by: Person,
    capacity: By,
    at: datetime,
    text_version: str,
    channel: Channel,
) -> list[ConsentEvent]:
    _refuse_if_not_theirs(person, answers, by, capacity, at)
    events = ConsentEvent.objects.bulk_create(
        ConsentEvent(
            number=number,
            person=person,
            medium=answer.medium.value,
            destination=answer.destination.value,
            event=answer.event.value,
            by=by,
            capacity=capacity.value,
            at=at,
            text_version=text_version,
            channel=channel,
        )
        for number, answer in enumerate(answers)
    )
    for event in events:
        work.wrote(event, about=about(person))
    return events


def _refuse_if_not_theirs(person: Person, answers: tuple[Answer, ...], by: Person, capacity: By, at: datetime) -> None:
    authority = Authority.UNKNOWN
    if capacity is By.GUARDIAN:
        guardianship = Guardianship.objects.filter(guardian=by, pupil=person).first()
        if guardianship is None:
            raise AnswerRefusedError(_NOT_A_GUARDIAN)
        authority = Authority(guardianship.authority)
    elif by.pk != person.pk:
        raise AnswerRefusedError(_NOT_THEMSELVES)
    pupil = Enrolment.objects.filter(person=person, part=Part.PUPIL).exists()
    for event in {answer.event for answer in answers}:
        reason = why_not(
            event,
            capacity,
            role=Role.PUPIL if pupil else Role.STAFF,
            birth_date=person.birth_date,
            day=at.astimezone(AMSTERDAM).date(),
            authority=authority,
        )
        if reason is not None:
            raise AnswerRefusedError(reason)
