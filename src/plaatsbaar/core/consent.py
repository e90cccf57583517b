"""Does this consent cover this person, medium, destination and day; and who signs at which age? (4.5, 8.6)

Consent is a ledger of events; a state is computed for a day and never stored. No answer is no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from plaatsbaar.core.draft import UNKNOWN, Audience, Capacity, ChannelKind, Draft, Role, Unknown
from plaatsbaar.core.wording import Wording


class Medium(StrEnum):
    """Consent for a picture is not consent for a name."""

    PHOTO = "photo"
    FILM = "film"
    SOUND = "sound"
    NAME = "name"


class Destination(StrEnum):
    """Where something may be shown. ``PERSONAL_SOCIAL`` is the personal social media of staff (4.5)."""

    SCHOOL_SOCIAL = "school_social"
    PERSONAL_SOCIAL = "personal_social"
    WEBSITE = "website"
    GUIDE = "guide"
    NEWSLETTER = "newsletter"
    CLOSED = "closed"
    PRESS = "press"
    PROMOTION = "promotion"


class Event(StrEnum):
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    OBJECTED = "objected"


class By(StrEnum):
    """In what capacity somebody answered."""

    GUARDIAN = "guardian"
    SELF = "self"


class AtSixteen(StrEnum):
    """What happens to a guardian's yes at the sixteenth birthday (design 5); the default asks the pupil (4.5)."""

    ASK_PUPIL = "ask_pupil"
    INFORM_PUPIL = "inform_pupil"


class Standing(StrEnum):
    """Why an answer is what it is. Only ``GIVEN`` covers anything."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    OBJECTED = "objected"
    NOT_ANSWERED = "not_answered"
    PUPIL_TO_BE_ASKED = "pupil_to_be_asked"

    @property
    def covers(self) -> bool:
        return self is Standing.GIVEN

    @property
    def said_no(self) -> bool:
        return self in (Standing.REFUSED, Standing.WITHDRAWN, Standing.OBJECTED)


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """One line of the ledger. ``by`` is the id of who acted; two guardians are two ids."""

    person: str
    medium: Medium
    destination: Destination
    event: Event
    by: str
    capacity: By
    on: date


class Authority(StrEnum):
    """Whether a guardian has legal authority (gezag). No import can supply it; unknown is not yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


ASKED_AHEAD = timedelta(days=30)
"""How long before the sixteenth birthday the pupil is asked; an answer given then counts from the birthday."""


def sixteenth_birthday(birth_date: date) -> date:
    """The day from which the pupil alone decides. Born on 29 February and no such day: 1 March."""
    try:
        return birth_date.replace(year=birth_date.year + 16)
    except ValueError:
        return date(birth_date.year + 16, 3, 1)


def decides_alone(role: Role, birth_date: date | None, day: date) -> bool | Unknown:
    """Whether the person answers for themselves on ``day``: adults, and pupils from their sixteenth birthday.

    UNKNOWN for a pupil without a birth date.
    """
    if role is not Role.PUPIL:
        return True
    if birth_date is None:
        return UNKNOWN
    return day >= sixteenth_birthday(birth_date)


_NO = {Event.REFUSED: Standing.REFUSED, Event.WITHDRAWN: Standing.WITHDRAWN, Event.OBJECTED: Standing.OBJECTED}


def _latest_answers(events: Iterable[ConsentEvent]) -> Mapping[tuple[By, str], ConsentEvent]:
    """Each actor's last answer; ``asked`` is no answer and ``superseded`` takes the answer before it away."""
    latest: dict[tuple[By, str], ConsentEvent] = {}
    for event in events:
        actor = (event.capacity, event.by)
        if event.event is Event.SUPERSEDED:
            latest.pop(actor, None)
        elif event.event is not Event.ASKED:
            latest[actor] = event
    return latest


def _together(answers: Iterable[ConsentEvent]) -> Standing:
    """One no wins over every yes; nothing at all is no answer."""
    given = False
    for answer in answers:
        if answer.event in _NO:
            return _NO[answer.event]
        given = given or answer.event is Event.GIVEN
    return Standing.GIVEN if given else Standing.NOT_ANSWERED


def standing(
    events: Iterable[ConsentEvent],
    *,
    role: Role,
    birth_date: date | None,
    medium: Medium,
    destination: Destination,
    day: date,
    at_sixteen: AtSixteen = AtSixteen.ASK_PUPIL,
) -> Standing:
    """The state of one person's consent on ``day`` from that person's events, in any order.

    One guardian's objection wins over another's yes. From sixteen the pupil alone decides: under ``ASK_PUPIL`` the
    guardians' yes covers nothing from that day, under ``INFORM_PUPIL`` it stands until the pupil answers.
    """
    relevant = sorted(
        (e for e in events if e.medium is medium and e.destination is destination and e.on <= day),
        key=lambda event: event.on,
    )
    answers = _latest_answers(relevant)
    own = [answer for (capacity, _), answer in answers.items() if capacity is By.SELF]
    guardians = [answer for (capacity, _), answer in answers.items() if capacity is By.GUARDIAN]
    alone = decides_alone(role, birth_date, day)
    if alone is UNKNOWN:
        return _together([*own, *guardians])
    if not alone:
        return _together(guardians)
    by_self = _together(own)
    if by_self is not Standing.NOT_ANSWERED or role is not Role.PUPIL:
        return by_self
    by_guardians = _together(guardians)
    if at_sixteen is AtSixteen.INFORM_PUPIL:
        return by_guardians
    return Standing.PUPIL_TO_BE_ASKED if by_guardians is Standing.GIVEN else by_guardians


_ADULT = Wording("Een volwassene antwoordt zelf.", "An adult answers for themselves.")
_NO_AUTHORITY = Wording(
    "Alleen een ouder of verzorger met gezag kan toestemming geven.",
    "Only a parent or guardian with legal authority can give consent.",
)
_FROM_SIXTEEN = Wording("Vanaf 16 jaar beslist de leerling zelf.", "From the age of 16 the pupil decides.")
_UNTIL_SIXTEEN = Wording("Tot 16 jaar beslissen de ouders of verzorgers.", "Until the age of 16 the parents decide.")
_AGE_UNKNOWN = Wording("De geboortedatum is niet bekend.", "The date of birth is not known.")


def why_not(
    event: Event,
    capacity: By,
    *,
    role: Role,
    birth_date: date | None,
    day: date,
    authority: Authority = Authority.UNKNOWN,
) -> Wording | None:
    """Why this answer cannot be recorded on ``day``; None when it can. ``authority`` is of the guardian who answers.

    A no is easier to record than a yes: a guardian whose authority is not known may refuse, withdraw and object, and
    may not give. The pupil answers from 30 days before the sixteenth birthday.
    """
    if event in (Event.ASKED, Event.SUPERSEDED):
        return None
    if capacity is By.GUARDIAN:
        if role is not Role.PUPIL:
            return _ADULT
        if decides_alone(role, birth_date, day) is True:
            return _FROM_SIXTEEN
        enough = authority is Authority.YES or (authority is Authority.UNKNOWN and event is not Event.GIVEN)
        return None if enough else _NO_AUTHORITY
    if role is not Role.PUPIL or event is not Event.GIVEN:
        return None
    if birth_date is None:
        return _AGE_UNKNOWN
    return None if day >= sixteenth_birthday(birth_date) - ASKED_AHEAD else _UNTIL_SIXTEEN


_OFFICIAL: Mapping[ChannelKind, Destination] = {
    ChannelKind.SOCIAL: Destination.SCHOOL_SOCIAL,
    ChannelKind.CHAT: Destination.CLOSED,
    ChannelKind.WEBSITE: Destination.WEBSITE,
    ChannelKind.BLOG: Destination.WEBSITE,
    ChannelKind.NEWSLETTER: Destination.NEWSLETTER,
    ChannelKind.PRINT: Destination.GUIDE,
    ChannelKind.PRESS: Destination.PRESS,
    ChannelKind.BOARD_PLATFORM: Destination.CLOSED,
}


def destination_of(draft: Draft) -> Destination | Unknown | None:
    """The destination whose consent a post needs; UNKNOWN when channel or capacity is; None outside the registry.

    The registry holds what was asked for the school's media and for those of staff: it says nothing about the own
    account of a pupil, a parent or somebody else, so for them the answer is None and the people have to be asked.
    """
    if draft.role is UNKNOWN:
        return UNKNOWN
    if draft.role is not Role.STAFF:
        return None
    if draft.channel is UNKNOWN or draft.capacity is UNKNOWN:
        return UNKNOWN
    if draft.capacity is Capacity.OFFICIAL:
        if draft.channel.kind is ChannelKind.CHAT and draft.audience is Audience.PUBLIC:
            return Destination.SCHOOL_SOCIAL
        return _OFFICIAL.get(draft.channel.kind, Destination.SCHOOL_SOCIAL)
    if draft.channel.kind is ChannelKind.BOARD_PLATFORM:
        return Destination.CLOSED
    return Destination.PERSONAL_SOCIAL
