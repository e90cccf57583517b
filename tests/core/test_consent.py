"""Consent on a day: who answers at which age, whose answer counts, and who may record one (4.5)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from plaatsbaar.core.consent import (
    AtSixteen,
    Authority,
    By,
    ConsentEvent,
    Destination,
    Event,
    Medium,
    Standing,
    decides_alone,
    sixteenth_birthday,
    standing,
    why_not,
)
from plaatsbaar.core.draft import UNKNOWN, Role

BORN = date(2010, 11, 20)
SIXTEEN = date(2026, 11, 20)


def event(
    what: Event,
    on: date,
    by: str = "mother",
    medium: Medium = Medium.PHOTO,
    destination: Destination = Destination.SCHOOL_SOCIAL,
) -> ConsentEvent:
    capacity = By.SELF if by == "self" else By.GUARDIAN
    return ConsentEvent("p", medium, destination, what, by, capacity, on)


def on(day: date, *events: ConsentEvent, born: date | None = BORN, **changes: object) -> Standing:
    asked: dict[str, object] = {
        "role": Role.PUPIL,
        "medium": Medium.PHOTO,
        "destination": Destination.SCHOOL_SOCIAL,
        **changes,
    }
    return standing(events, birth_date=born, day=day, **asked)  # type: ignore[arg-type]


EARLY = date(2025, 9, 1)
YES = event(Event.GIVEN, EARLY)


@pytest.mark.ground("image_consent")
def test_no_answer_is_no() -> None:
    assert on(EARLY) is Standing.NOT_ANSWERED
    assert on(EARLY, event(Event.ASKED, EARLY)) is Standing.NOT_ANSWERED
    assert not Standing.NOT_ANSWERED.covers


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("destination", Destination)
def test_a_yes_covers_its_own_medium_and_destination_only(medium: Medium, destination: Destination) -> None:
    same = (medium, destination) == (Medium.PHOTO, Destination.SCHOOL_SOCIAL)
    assert on(EARLY, YES, medium=medium, destination=destination).covers is same


@pytest.mark.parametrize(("days", "covers"), [(-1, False), (0, True), (1, True)])
def test_a_yes_counts_from_its_day(days: int, covers: bool) -> None:
    assert on(EARLY + timedelta(days=days), YES).covers is covers


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize(
    ("days", "asked", "informed"),
    [
        (-1, Standing.GIVEN, Standing.GIVEN),
        (0, Standing.PUPIL_TO_BE_ASKED, Standing.GIVEN),
        (1, Standing.PUPIL_TO_BE_ASKED, Standing.GIVEN),
    ],
)
def test_the_guardians_yes_round_the_sixteenth_birthday(days: int, asked: Standing, informed: Standing) -> None:
    day = SIXTEEN + timedelta(days=days)
    assert on(day, YES, at_sixteen=AtSixteen.ASK_PUPIL) is asked
    assert on(day, YES, at_sixteen=AtSixteen.INFORM_PUPIL) is informed


@pytest.mark.parametrize("setting", AtSixteen)
def test_from_sixteen_the_pupils_own_answer_decides(setting: AtSixteen) -> None:
    no = event(Event.REFUSED, SIXTEEN, "self")
    assert on(SIXTEEN, YES, no, at_sixteen=setting) is Standing.REFUSED
    own_yes = event(Event.GIVEN, SIXTEEN, "self")
    their_no = event(Event.REFUSED, EARLY)
    assert on(SIXTEEN, their_no, own_yes, at_sixteen=setting) is Standing.GIVEN


def test_what_the_pupil_answered_ahead_counts_from_the_birthday_on() -> None:
    ahead = event(Event.GIVEN, SIXTEEN - timedelta(days=20), "self")
    assert on(SIXTEEN - timedelta(days=1), ahead) is Standing.NOT_ANSWERED
    assert on(SIXTEEN, ahead) is Standing.GIVEN


def test_a_guardian_who_answers_after_the_birthday_changes_nothing() -> None:
    own = event(Event.GIVEN, SIXTEEN, "self")
    late = event(Event.OBJECTED, SIXTEEN + timedelta(days=5))
    assert on(SIXTEEN + timedelta(days=6), own, late) is Standing.GIVEN


@pytest.mark.parametrize(
    ("born", "birthday"),
    [
        (date(2012, 2, 29), date(2028, 2, 29)),
        (date(2008, 2, 29), date(2024, 2, 29)),
        (date(2010, 2, 28), date(2026, 2, 28)),
        (date(2010, 3, 1), date(2026, 3, 1)),
        # 2100 is no leap year: born on 29 February 2084, sixteen on 1 March 2100
        (date(2084, 2, 29), date(2100, 3, 1)),
    ],
)
def test_the_sixteenth_birthday(born: date, birthday: date) -> None:
    assert sixteenth_birthday(born) == birthday
    assert decides_alone(Role.PUPIL, born, birthday) is True
    assert decides_alone(Role.PUPIL, born, birthday - timedelta(days=1)) is False


def test_without_a_birth_date_it_is_not_known_who_decides() -> None:
    assert decides_alone(Role.PUPIL, None, EARLY) is UNKNOWN
    own_no = event(Event.REFUSED, EARLY, "self")
    assert on(EARLY, YES, own_no, born=None) is Standing.REFUSED


@pytest.mark.ground("image_consent")
@pytest.mark.parametrize(
    ("no", "is_then"),
    [
        (Event.REFUSED, Standing.REFUSED),
        (Event.OBJECTED, Standing.OBJECTED),
        (Event.WITHDRAWN, Standing.WITHDRAWN),
    ],
)
def test_one_guardians_no_wins_over_the_others_yes_in_any_order(no: Event, is_then: Standing) -> None:
    for first, second in permutations((EARLY, EARLY + timedelta(days=1))):
        events = [event(Event.GIVEN, first, "mother"), event(no, second, "father")]
        for order in permutations(events):
            assert on(EARLY + timedelta(days=2), *order) is is_then


def test_a_guardian_can_change_their_mind_both_ways() -> None:
    taken_back = event(Event.WITHDRAWN, EARLY + timedelta(days=1))
    again = event(Event.GIVEN, EARLY + timedelta(days=2))
    assert on(EARLY + timedelta(days=1), YES, taken_back) is Standing.WITHDRAWN
    assert on(EARLY + timedelta(days=2), YES, taken_back, again) is Standing.GIVEN


def test_what_was_superseded_is_gone() -> None:
    replaced = event(Event.SUPERSEDED, EARLY + timedelta(days=1))
    assert on(EARLY + timedelta(days=1), YES, replaced) is Standing.NOT_ANSWERED
    # only who gave it: the other guardian's answer stays
    other = event(Event.GIVEN, EARLY, "father")
    assert on(EARLY + timedelta(days=1), YES, other, replaced) is Standing.GIVEN


def test_of_two_answers_on_one_day_the_later_in_the_ledger_counts() -> None:
    no = event(Event.REFUSED, EARLY)
    assert on(EARLY, YES, no) is Standing.REFUSED
    assert on(EARLY, no, YES) is Standing.GIVEN


def test_an_adult_answers_alone() -> None:
    own = event(Event.GIVEN, EARLY, "self")
    assert on(EARLY, own, born=None, role=Role.STAFF) is Standing.GIVEN
    assert on(EARLY, YES, born=None, role=Role.STAFF) is Standing.NOT_ANSWERED


# -- who may record an answer


@pytest.mark.parametrize(
    ("event_", "authority", "allowed"),
    [
        (Event.GIVEN, Authority.YES, True),
        (Event.GIVEN, Authority.UNKNOWN, False),
        (Event.GIVEN, Authority.NO, False),
        (Event.OBJECTED, Authority.UNKNOWN, True),
        (Event.WITHDRAWN, Authority.UNKNOWN, True),
        (Event.REFUSED, Authority.NO, False),
    ],
)
def test_a_yes_needs_legal_authority_and_a_no_less(event_: Event, authority: Authority, allowed: bool) -> None:
    reason = why_not(event_, By.GUARDIAN, role=Role.PUPIL, birth_date=BORN, day=EARLY, authority=authority)
    assert (reason is None) is allowed


@pytest.mark.parametrize(("days", "guardian_may"), [(-1, True), (0, False), (1, False)])
def test_a_guardian_answers_until_the_day_before_the_birthday(days: int, guardian_may: bool) -> None:
    day = SIXTEEN + timedelta(days=days)
    reason = why_not(Event.GIVEN, By.GUARDIAN, role=Role.PUPIL, birth_date=BORN, day=day, authority=Authority.YES)
    assert (reason is None) is guardian_may


@pytest.mark.parametrize(("days", "pupil_may"), [(-31, False), (-30, True), (0, True)])
def test_a_pupil_answers_from_thirty_days_before_the_birthday(days: int, pupil_may: bool) -> None:
    day = SIXTEEN + timedelta(days=days)
    reason = why_not(Event.GIVEN, By.SELF, role=Role.PUPIL, birth_date=BORN, day=day)
    assert (reason is None) is pupil_may


def test_a_pupil_may_always_say_no_and_an_unknown_age_gives_nothing() -> None:
    young = date(2014, 1, 1)
    assert why_not(Event.REFUSED, By.SELF, role=Role.PUPIL, birth_date=young, day=EARLY) is None
    assert why_not(Event.GIVEN, By.SELF, role=Role.PUPIL, birth_date=None, day=EARLY) is not None


def test_nobody_answers_for_an_adult() -> None:
    reason = why_not(Event.GIVEN, By.GUARDIAN, role=Role.STAFF, birth_date=None, day=EARLY, authority=Authority.YES)
    assert reason is not None
    assert reason.nl
    assert reason.en
