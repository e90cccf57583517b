"""The standard questions about an unknown part of the context, in both languages, with their choices."""

from __future__ import annotations

from collections.abc import Mapping

from plaatsbaar.core.draft import Audience, Capacity, ContextField, Lesson, Role
from plaatsbaar.core.verdict import Choice, Question
from plaatsbaar.core.wording import Wording

ROLE_LABELS: Mapping[Role, Wording] = {
    Role.PUPIL: Wording("Leerling", "Pupil"),
    Role.STAFF: Wording("Medewerker", "Member of staff"),
    Role.PARENT: Wording("Ouder of verzorger", "Parent or guardian"),
    Role.ALUMNUS: Wording("Oud-leerling", "Former pupil"),
    Role.OTHER: Wording("Iemand anders", "Somebody else"),
}
CAPACITY_LABELS: Mapping[Capacity, Wording] = {
    Capacity.PERSONAL: Wording("Mezelf", "Myself"),
    Capacity.OFFICIAL: Wording("De school", "The school"),
}
AUDIENCE_LABELS: Mapping[Audience, Wording] = {
    Audience.PUBLIC: Wording("Iedereen", "Everybody"),
    Audience.RESTRICTED: Wording("Een besloten groep", "A closed group"),
}
LESSON_LABELS: Mapping[Lesson, Wording] = {
    Lesson.YES: Wording("Ja", "Yes"),
    Lesson.NO: Wording("Nee", "No"),
    Lesson.ALLOWED: Wording("Met toestemming", "With permission"),
}

_CONTEXT: Mapping[ContextField, tuple[Wording, tuple[Choice, ...]]] = {
    "role": (
        Wording("Wie ben je op school?", "Who are you at school?"),
        tuple(Choice(role.value, label) for role, label in ROLE_LABELS.items()),
    ),
    "capacity": (
        Wording("Namens wie plaats je dit?", "On whose behalf do you post this?"),
        tuple(Choice(capacity.value, label) for capacity, label in CAPACITY_LABELS.items()),
    ),
    "audience": (
        Wording("Wie kan dit lezen?", "Who can read this?"),
        tuple(Choice(audience.value, label) for audience, label in AUDIENCE_LABELS.items()),
    ),
    "lesson": (
        Wording("Is dit tijdens een les?", "Is this during a lesson?"),
        tuple(Choice(lesson.value, label) for lesson, label in LESSON_LABELS.items()),
    ),
}

ASK_CHANNEL = Question("channel", Wording("Waar wil je dit plaatsen?", "Where do you want to post this?"))
ASK_REPLY = Question(
    "reply",
    Wording("Is dit een antwoord op iemand anders?", "Is this an answer to somebody else?"),
    (Choice("yes", Wording("Ja", "Yes")), Choice("no", Wording("Nee", "No"))),
)


def about_context(field: ContextField) -> Question:
    """The question to ask about an unknown role, capacity, audience or lesson."""
    message, choices = _CONTEXT[field]
    return Question(field, message, choices)
