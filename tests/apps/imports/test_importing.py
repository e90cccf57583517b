"""A file of people is shown first and then applied whole, or not at all; who goes stays under retention."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.imports import actions
from plaatsbaar.apps.imports.applying import write
from plaatsbaar.apps.imports.jobs import expire_job
from plaatsbaar.apps.imports.models import Import, Kind, Staged, State
from plaatsbaar.apps.imports.models import Mapping as MappingRow
from plaatsbaar.apps.journal.action import Acting
from plaatsbaar.apps.journal.verify import verify
from plaatsbaar.apps.people import guardians
from plaatsbaar.apps.people.models import Employment, Enrolment, Former, Group, Guardianship, Part, Person, School
from plaatsbaar.apps.people.names import found_ids
from plaatsbaar.apps.tasks.jobs import later
from plaatsbaar.apps.tasks.running import run
from plaatsbaar.apps.vault.models import KeyRef
from plaatsbaar.core.consent import Authority
from rosters import TABLE_HEADER, Somebody, Town, as_csv, oneroster, sds, table_rows, town, zipped

pytestmark = pytest.mark.django_db(transaction=True)
ME, OTHER = uuid4(), uuid4()


@pytest.fixture
def acting(board: Board) -> Acting:
    return Acting(board, actor=ME)


def content(of: Town, version: str = "1.2", mode: str = "bulk") -> bytes:
    return zipped(oneroster(of, version, mode))


def bring(acting: Acting, given: bytes, kind: Kind = Kind.ONEROSTER, source: str = "magister") -> Import:
    made = actions.bring(acting, kind=kind, content=given, source=source, year="2026/2027")
    return actions.look_through(acting, made)


def bring_and_apply(acting: Acting, given: bytes, kind: Kind = Kind.ONEROSTER, source: str = "magister") -> Import:
    return actions.apply(acting, bring(acting, given, kind, source))


def numbers() -> dict[str, int]:
    models = (School, Group, Person, Enrolment, Employment, Guardianship, Former)
    return {model.__name__: model.objects.count() for model in models}


FIRST = {
    "School": 2,
    "Group": 2,
    "Person": 64,
    "Enrolment": 24,
    "Employment": 4,
    "Guardianship": 40,
    "Former": 0,
}


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (Kind.ONEROSTER, content(town())),
        (Kind.ONEROSTER, content(town(), "1.1")),
        (Kind.SDS, zipped(sds(town()))),
        (Kind.TABLE, as_csv(TABLE_HEADER, table_rows(town()))),
    ],
)
def test_a_first_import_and_the_same_again(acting: Acting, kind: Kind, given: bytes) -> None:
    with board_scope(acting.board):
        looked = bring(acting, given, kind)
        assert looked.state == State.READY
        assert looked.counts["comes"] == 64
        assert not Person.objects.exists(), "nothing is done before it was looked at"
        done = actions.apply(acting, looked)
        assert (done.state, numbers()) == (State.APPLIED, FIRST)
        assert set(Guardianship.objects.values_list("authority", flat=True)) == {"unknown"}
        again = bring(acting, given, kind)
        assert (again.counts["same"], again.counts.get("comes", 0), actions.lines_of(again)) == (64, 0, [])
        actions.apply(acting, again)
        assert numbers() == FIRST
    assert verify(acting.board).faults == ()


def next_year(of: Town, classes: dict[str, str]) -> Town:
    people = [Somebody(**{**vars(one), "klas": classes.get(one.klas, one.klas)}) for one in of.people]
    return Town(people, of.schools, of.year + 1)


@pytest.mark.ground("image_consent")
def test_a_yearly_change_of_classes_is_one_import(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        looked = bring(acting, content(next_year(town(), {"1A": "2A"})))
        assert (looked.state, looked.counts["changes"], looked.counts.get("goes", 0)) == (State.READY, 24, 0)
        actions.apply(acting, looked)
        found = numbers()
        assert (found["Person"], found["Enrolment"], found["Group"], found["Former"]) == (64, 24, 4, 24)
        now = {(one.group.name, one.group.year) for one in Enrolment.objects.select_related("group")}
        assert now == {("2A", "2027/2028")}
        past = {(one.group.name, one.group.year) for one in Former.objects.select_related("group") if one.group}
        assert past == {("1A", "2026/2027")}
    assert verify(acting.board).faults == ()


def without(of: Town, *gone: str) -> Town:
    return Town([one for one in of.people if one.id not in gone], of.schools, of.year)


def test_who_leaves_stays_under_retention_and_can_return(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        gone = Person.objects.get(source_id="p0")
        looked = bring(acting, content(without(town(), "p0", "g0.0", "g0.1")))
        assert looked.counts["goes"] == 3
        names = [one.name for one in actions.lines_of(looked) if one.what == "goes"]
        assert gone.full_name in names
        actions.apply(acting, looked)
        gone.refresh_from_db()
        assert gone.left_on is not None
        assert not Enrolment.objects.filter(person=gone).exists()
        assert Former.objects.filter(person=gone).count() == 1
        assert Guardianship.objects.filter(pupil=gone).count() == 2, "in what relation answers were given stays known"
        back = bring_and_apply(acting, content(town()))
        assert back.counts["returns"] == 3
        assert Person.objects.get(pk=gone.pk).left_on is None
        assert Enrolment.objects.filter(person=gone).exists()
    assert verify(acting.board).faults == ()


def test_when_many_would_go_a_second_person_decides(acting: Acting, board: Board) -> None:
    with board_scope(board):
        bring_and_apply(acting, content(town()))
        given = content(without(town(), *(f"p{n}" for n in range(8))))
        looked = bring(acting, given)
        assert looked.state == State.WAITING
        with pytest.raises(actions.NotAppliedError, match="second person"):
            actions.apply(acting, looked)
        with pytest.raises(actions.NotAppliedError, match="Somebody else"):
            actions.allow(acting, of=looked)
        with pytest.raises(actions.NotAppliedError, match="Somebody else"):
            actions.allow(Acting(board), of=looked)
        assert Person.objects.filter(left_on=None).count() == 64
        allowed = actions.allow(Acting(board, actor=OTHER), of=looked)
        done = actions.apply(acting, allowed)
        assert done.allowed_by == OTHER
        assert Person.objects.exclude(left_on=None).count() == 8 + 16
    assert verify(board).faults == ()


def test_exactly_a_fifth_needs_nobody(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        gone = [f"p{n}" for n in range(4)] + [f"g{n}.{g}" for n in range(4) for g in range(2)]
        assert bring(acting, content(without(town(), *gone))).state == State.READY


def test_a_bad_file_is_refused_with_its_lines_and_leaves_nothing(acting: Acting) -> None:
    files = oneroster(town())
    first = town().people[0]
    files["users.csv"] = files["users.csv"].replace(f",{first.first},".encode(), b",,", 1)
    with board_scope(acting.board):
        looked = bring(acting, zipped(files))
        assert looked.state == State.REFUSED
        assert looked.problems[0]["file"] == "users.csv"
        assert "givenName" in looked.problems[0]["nl"]
        assert not Staged.objects.exists()
        assert KeyRef.objects.get(owner_id=looked.pk).destroy_asked_at is not None
        assert not Person.objects.exists()


def test_nothing_is_left_when_writing_fails_halfway(acting: Acting, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(ready: object) -> None:
        write(ready)  # type: ignore[arg-type]
        raise OSError("the disk is full")

    with board_scope(acting.board):
        looked = bring(acting, content(town()))
        with monkeypatch.context() as broken:
            broken.setattr(actions, "write", half)
            with pytest.raises(OSError, match="full"):
                actions.apply(acting, looked)
        assert not Person.objects.exists()
        assert not School.objects.exists()
        looked.refresh_from_db()
        actions.apply(acting, looked)
        assert numbers() == FIRST


def test_people_are_found_when_it_was_cut_short_after_the_transaction(
    acting: Acting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(ready: object) -> None:
        raise OSError("killed")

    with board_scope(acting.board):
        looked = bring(acting, content(town()))
        with monkeypatch.context() as broken:
            broken.setattr(actions, "write_words", cut_short)
            with pytest.raises(OSError, match="killed"):
                actions.apply(acting, looked)
        assert found_ids("ozdemir", None, 100) == []
        looked.refresh_from_db()
        actions.apply(acting, looked)
        assert len(found_ids("ozdemir", None, 100)) == Person.objects.filter(last="Özdemir").count()
        assert numbers() == FIRST


def test_what_was_shown_is_applied_or_nothing(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        looked = bring(acting, content(without(town(), "p1")))
        Person.objects.filter(source_id="p2").update(first="Anders")
        with pytest.raises(actions.NotAppliedError, match="changed meanwhile"):
            actions.apply(acting, looked)
        looked.refresh_from_db()
        assert looked.state == State.READY
        assert looked.counts["changes"] == 1
        actions.apply(acting, looked)


def test_one_list_of_a_source_at_a_time_and_cancelling_destroys_it(acting: Acting) -> None:
    with board_scope(acting.board):
        looked = bring(acting, content(town()))
        with pytest.raises(actions.NotAppliedError, match="waiting already"):
            bring(acting, content(town()))
        actions.cancel(acting, of=looked)
        assert not Staged.objects.exists()
        assert actions.lines_of(looked) == []
        bring(acting, content(town()))


def test_the_staged_file_holds_no_name_in_the_clear(acting: Acting) -> None:
    with board_scope(acting.board):
        looked = bring(acting, as_csv(TABLE_HEADER, table_rows(town())), Kind.TABLE)
        assert len(actions.lines_of(looked)) == 64
        for staged in Staged.objects.all():
            assert b"zdemir" not in bytes(staged.locked)


def test_another_source_s_people_stay(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        staff = as_csv(TABLE_HEADER, [["1", "Wim", "", "Bos", "medewerker", "School 0", "", "", "conciërge", ""]])
        done = bring_and_apply(acting, staff, Kind.TABLE, source="personeel")
        assert (done.counts.get("goes", 0), Person.objects.filter(left_on=None).count()) == (0, 65)
        assert School.objects.count() == 2


def test_what_a_person_wrote_is_not_overwritten(acting: Acting) -> None:
    """A function in more words, a mentor, and above all legal authority."""
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        work = Employment.objects.get(person__source_id="t0")
        work.function = "docent biologie"
        work.save()
        teaching = Enrolment.objects.get(person__source_id="t0")
        teaching.part = Part.MENTOR
        teaching.save()
        tie = Guardianship.objects.get(guardian__source_id="g0.0")
        guardians.record_authority(
            acting, guardianship=tie, authority=Authority.YES, source="gezagsregister", seen_on=date(2026, 9, 1)
        )
        again = bring(acting, content(town()))
        assert again.counts["same"] == 64
        actions.cancel(acting, of=again)
        people = [Somebody(**{**vars(one), "children": []}) if one.id == "g0.0" else one for one in town().people]
        people.append(Somebody("g0.x", "Nieuw", "Bos", "parent", "s0", children=["p0"]))
        looked = bring(acting, content(Town([p for p in people if p.id != "g0.0"], town().schools)))
        actions.apply(acting, looked)
        tie.refresh_from_db()
        assert tie.authority == "yes"
        assert Employment.objects.get(person__source_id="t0").function == "docent biologie"
        assert Enrolment.objects.get(person__source_id="t0").part == Part.MENTOR


def test_a_tie_with_authority_is_shown_to_be_looked_at(acting: Acting) -> None:
    swapped = town()
    for one in swapped.people:
        if one.id == "g0.0":
            one.children = ["p1"]
        if one.id == "g1.0":
            one.children = ["p0"]
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        tie = Guardianship.objects.get(guardian__source_id="g0.0")
        guardians.record_authority(
            acting, guardianship=tie, authority=Authority.NO, source="beschikking", seen_on=date(2026, 9, 1)
        )
        looked = bring(acting, content(swapped))
        told = [one for one in actions.lines_of(looked) if one.what == "look"]
        assert len(told) == 1
        actions.apply(acting, looked)
        pairs = set(Guardianship.objects.values_list("guardian__source_id", "pupil__source_id"))
        assert {("g0.0", "p0"), ("g0.0", "p1"), ("g1.0", "p0")} <= pairs
        assert ("g1.0", "p1") not in pairs


def test_a_delta_sends_away_only_whom_it_names(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        files = oneroster(town(), mode="delta")
        keep = files["users.csv"].split(b"\r\n")
        files["users.csv"] = b"\r\n".join([keep[0], next(row for row in keep if row.startswith(b"p3,"))]).replace(
            b"p3,active", b"p3,tobedeleted"
        )
        files["enrollments.csv"] = files["enrollments.csv"].split(b"\r\n")[0]
        files["roles.csv"] = files["roles.csv"].split(b"\r\n")[0]
        done = bring_and_apply(acting, zipped(files))
        assert done.counts["goes"] == 1
        assert Person.objects.exclude(left_on=None).values_list("source_id", flat=True).get() == "p3"


def test_a_mapping_is_remembered(acting: Acting) -> None:
    given = as_csv(["n", "vn", "wat", "waar", "gr"], [["1", "Tijn", "leerling", "De Brug", "2B"]])
    mapping = {"id": "n", "first": "vn", "role": "wat", "school": "waar", "class": "gr"}
    with board_scope(acting.board):
        made = actions.bring(acting, kind=Kind.TABLE, content=given, source="lijst", year="2026/2027", mapping=mapping)
        actions.apply(acting, actions.look_through(acting, made))
        assert MappingRow.objects.get(source="lijst").columns == mapping
        assert Person.objects.get().first == "Tijn"


def test_who_came_in_is_found_at_their_school_only(acting: Acting) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
        schools: list[UUID] = list(School.objects.order_by("name").values_list("pk", flat=True))
        for school in schools:
            people = Person.objects.of_schools([school])
            there = {one.pk for one in people if "zdemir" in one.last}
            assert set(found_ids("ozdemir", [school], 100)) == there
        assert len(found_ids("özd", None, 100)) == Person.objects.filter(last="Özdemir").count() > 0
        gone = Person.objects.get(source_id="p0")
        school = Enrolment.objects.get(person=gone).group.school_id
        assert gone.pk in found_ids(gone.last, [school], 100)
        bring_and_apply(acting, content(without(town(), "p0")))
        assert gone.pk not in found_ids(gone.last, [school], 100)


def test_another_board_is_not_touched(acting: Acting, other_board: Board) -> None:
    with board_scope(acting.board):
        bring_and_apply(acting, content(town()))
    with board_scope(other_board):
        bring_and_apply(Acting(other_board, actor=ME), content(town()))
        assert numbers() == FIRST
    with board_scope(acting.board):
        assert numbers() == FIRST


def test_a_file_that_waited_too_long_is_forgotten_by_the_nightly_job(acting: Acting, board: Board) -> None:
    with board_scope(board):
        old = bring(acting, content(town(1)))
        Import.objects.filter(pk=old.pk).update(brought_at=timezone.now() - actions.KEPT - timedelta(days=1))
        recent = bring(acting, content(town(1)), source="other")
    run(later(expire_job))
    with board_scope(board):
        old.refresh_from_db()
        recent.refresh_from_db()
        assert old.state == State.CANCELLED
        assert recent.state != State.CANCELLED
        assert not Staged.objects.filter(of=old).exists()
