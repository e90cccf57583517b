"""Is this posted during a lesson without permission in advance? (4.1)"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from plaatsbaar.core.draft import UNKNOWN, Draft, Lesson, Role
from plaatsbaar.core.facts import Facts
from plaatsbaar.core.observation import Seen
from plaatsbaar.core.rule import Given, Judged, asks, finds, passes, rule
from plaatsbaar.core.verdict import Finding, Good, Weight
from plaatsbaar.core.wording import Wording

_BY_WHOM = {
    Role.STAFF: Wording("de schoolleiding", "the school leaders"),
    Role.PUPIL: Wording("je docent", "your teacher"),
}


@rule(
    ground="during_lessons",
    category="during_lesson",
    holds_for={Role.STAFF, Role.PUPIL},
    title=Wording("Plaatsen tijdens de les", "Posting during a lesson"),
    in_english="""During lessons, staff and pupils are not active on social media, unless the school leaders (for staff)
    or a teacher (for pupils) allowed it in advance. Whether it is lesson time comes from the author's answer or from
    the timetable; when neither says so and the text itself speaks of the lesson, it is asked.""",
    given=Given(role=Role.PUPIL, lesson=Lesson.YES),
    examples=[
        finds("Kijk wat we nu doen bij scheikunde!", "tijdens de les, zonder toestemming"),
        finds("Mijn klas werkt zo hard vandaag", "ook een docent", role=Role.STAFF),
        passes("Kijk wat we nu doen bij scheikunde!", "buiten de les", lesson=Lesson.NO),
        passes("Live vanuit het lokaal!", "de docent vond het vooraf goed", lesson=Lesson.ALLOWED),
        passes("Mooi werk van mijn dochter vandaag", "4.1 geldt niet voor ouders", role=Role.PARENT),
        finds("Zit nu in de les en het is zo saai", "de tekst zegt het zelf", lesson=UNKNOWN),
        asks("Mooie dag vandaag!", "het rooster is niet bekend", lesson=UNKNOWN, at="2026-11-20T10:15:00+01:00"),
        passes("Morgen is de open dag!", "niets wijst op een les", lesson=UNKNOWN),
    ],
)
def posting_in_lesson(draft: Draft, seen: Seen, facts: Facts) -> Iterable[Judged]:
    """Tijdens de les zijn medewerkers en leerlingen niet actief op sociale media, behalve als dat vooraf goed is
    gevonden: door de schoolleiding (medewerkers) of door een leraar (leerlingen). Of het lestijd is, zegt de schrijver
    zelf, de tekst of het rooster. Weten we het niet en kan het ertoe doen, dan vragen we het.
    """
    if draft.lesson is Lesson.NO:
        yield Good(Wording("Je plaatst dit niet tijdens de les.", "You are not posting this during a lesson."))
    if draft.lesson is not Lesson.YES or _granted(draft, facts):
        return
    by_whom = _BY_WHOM[Role.STAFF if draft.role is Role.STAFF else Role.PUPIL]
    yield Finding(
        Weight.REVISE,
        Wording("Je plaatst dit tijdens een les", "You are posting this during a lesson"),
        Wording(
            "Heeft {by_whom} dit vooraf goed gevonden? Dan is het prima. Anders: plaats het na de les.",
            "Did {by_whom} allow this in advance? Then it is fine. Otherwise: post it after the lesson.",
        ).fill(by_whom=by_whom),
    )


def _granted(draft: Draft, facts: Facts) -> bool:
    """Whether a permission given in advance covers the moment of posting."""
    moment: datetime | None = draft.at
    if moment is None or draft.author.id is None:
        return False
    return any(grant.person == draft.author.id and grant.start <= moment < grant.end for grant in facts.grants)
