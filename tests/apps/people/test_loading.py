"""People and answers from CSV: all or nothing, and every bad row named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.consent.loading import load_consents
from plaatsbaar.apps.consent.models import ConsentEvent
from plaatsbaar.apps.people.loading import FileRefusedError, load_people
from plaatsbaar.apps.people.models import Employment, Enrolment, Group, Guardianship, Person, School
from small_school import TODAY, here

PEOPLE = """id,first,last,role,school,class,birth_date,nicknames,function,guardian_of
1,Tijn,van der Meer,leerling,De Brug,2B,2013-01-22,Tinus|T.,,
2,Wendy,van der Meer,ouder,De Brug,,,,,1
3,Hanneke,de Wit,medewerker,De Brug,2B,,,docent biologie,
"""
HEADER = PEOPLE.split("\n", 1)[0]
CONSENTS = """person,medium,destination,event,by,capacity,on,text_version
1,photo,website,given,2,guardian,2026-09-01,brief-1
1,photo,website,withdrawn,2,guardian,2026-09-01,brief-1
3,photo,website,given,3,self,2026-09-02,brief-1
"""
SOURCE = "verklaring bij de inschrijving"


def refusals(content: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(FileRefusedError) as refused:
        load_people(here(), content if isinstance(content, bytes) else content.encode(), "2026/2027")
    assert not Person.objects.exists(), "nothing of a refused file is loaded"
    assert not School.objects.exists()
    return [(one.line, one.reason) for one in refused.value.refused]


@pytest.mark.parametrize("content", [PEOPLE, "\ufeff" + PEOPLE, PEOPLE.replace("\n", "\r\n"), PEOPLE.replace(",", ";")])
def test_people_are_loaded(in_board: Board, content: str) -> None:
    added = load_people(here(), content.encode(), "2026/2027")
    assert added == {"schools": 1, "classes": 1, "parent": 1, "pupil": 1, "staff": 1}
    tijn = Person.objects.get(source_id="1")
    assert (tijn.full_name, tijn.birth_date, tijn.nicknames) == (
        "Tijn van der Meer",
        date(2013, 1, 22),
        ["Tinus", "T."],
    )
    assert {(one.person.first, one.group.name, one.part) for one in Enrolment.objects.all()} == {
        ("Tijn", "2B", "pupil"),
        ("Hanneke", "2B", "teacher"),
    }
    assert Employment.objects.get().function == "docent biologie"
    guardianship = Guardianship.objects.get()
    assert (guardianship.guardian.first, guardianship.authority) == ("Wendy", "unknown")


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        (",Tijn,X,leerling,De Brug,2B,,,,", 2, "id is empty"),
        ("1,,X,leerling,De Brug,2B,,,,", 2, "first is empty"),
        ("1,Tijn,X,tovenaar,De Brug,2B,,,,", 2, "role 'tovenaar' is not one of"),
        ("1,Tijn,X,leerling,De Brug,,,,,", 2, "a pupil needs a class"),
        ("1,Tijn,X,medewerker,De Brug,,,,,", 2, "staff needs a function"),
        ("1,Tijn,X,ouder,De Brug,,,,,", 2, "a parent needs guardian_of"),
        ("1,Tijn,X,ouder,De Brug,,,,,99", 2, "guardian_of: no pupil in this file has the id '99'"),
        ("1,Tijn,X,leerling,De Brug,2B,22-01-2013,,,", 2, "birth_date is not a day like"),
        ("1,Tijn,X,leerling,De Brug,2B", 2, "does not have 10 cells"),
        ("1,Tijn,X,leerling,De Brug,2B,,,,,,", 2, "does not have 10 cells"),
        ('1,"Tijn,X,leerling', 2, "this is not CSV"),
    ],
)
def test_a_bad_row_is_named(in_board: Board, row: str, line: int, reason: str) -> None:
    found = refusals(f"{HEADER}\n{row}\n")
    assert any(at == line and reason in said for at, said in found), found


def test_every_bad_row_is_named_and_the_good_ones_wait(in_board: Board) -> None:
    content = PEOPLE + "4,,X,leerling,De Brug,2B,,,,\n1,Nog,Een,leerling,De Brug,2B,,,,\n"
    assert refusals(content) == [(5, "first is empty"), (6, "the id is on line 2 too")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "column 'id' is missing"),
        (HEADER.encode() + b"\n", "there are no rows"),
        (b"id,first\n1,Tijn\n", "column 'last' is missing"),
        (HEADER.encode() + b",bsn\n", "column 'bsn' is not known"),
        (HEADER.encode() + b",id\n", "column 'id' is there twice"),
        (b"\xff\xfe" + PEOPLE.encode(), "not UTF-8"),
        (b"PK\x03\x04\x00\x00", "column 'id' is missing"),
    ],
)
def test_a_file_that_is_none(in_board: Board, content: bytes, reason: str) -> None:
    assert any(reason in said for _, said in refusals(content))


def test_nobody_is_loaded_twice(in_board: Board) -> None:
    load_people(here(), PEOPLE.encode(), "2026/2027")
    with pytest.raises(FileRefusedError) as refused:
        load_people(here(), PEOPLE.encode(), "2026/2027")
    assert [one.line for one in refused.value.refused] == [2, 3, 4]
    assert Person.objects.count() == 3


def test_the_same_ids_at_two_boards_are_different_people(board: Board, other_board: Board) -> None:
    for one in (board, other_board):
        with board_scope(one):
            load_people(here(), PEOPLE.encode(), "2026/2027")
            assert Person.objects.count() == 3


@pytest.mark.ground("image_consent")
def test_answers_are_loaded_in_the_order_of_the_file(in_board: Board) -> None:
    load_people(here(), PEOPLE.encode(), "2026/2027", SOURCE)
    assert load_consents(here(), CONSENTS.encode(), TODAY) == {"consent_events": 3}
    lines = list(ConsentEvent.objects.in_order().filter(person__source_id="1").values_list("event", "channel"))
    assert lines == [("given", "import"), ("withdrawn", "import")]


@pytest.mark.ground("image_consent")
def test_a_guardians_yes_is_refused_while_the_authority_is_not_known(in_board: Board) -> None:
    load_people(here(), PEOPLE.encode(), "2026/2027")
    with pytest.raises(FileRefusedError) as refused:
        load_consents(here(), CONSENTS.encode(), TODAY)
    assert [(one.line, "legal authority" in one.reason) for one in refused.value.refused] == [(2, True)]
    assert not ConsentEvent.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("1,photo", "9,photo", "nobody with the id '9'"),
        ("photo", "hologram", "medium 'hologram' is not one of"),
        ("website", "overal", "destination 'overal'"),
        ("given", "misschien", "event 'misschien'"),
        ("self", "buurman", "capacity 'buurman'"),
        ("2026-09-02", "2027-09-02", "has not come yet"),
        ("2026-09-02", "gisteren", "on is not a day"),
        ("2026-09-02,brief-1", "2026-09-02,", "text_version is empty"),
    ],
)
def test_a_bad_answer_is_named_and_nothing_is_loaded(in_board: Board, old: str, new: str, reason: str) -> None:
    load_people(here(), PEOPLE.encode(), "2026/2027", SOURCE)
    with pytest.raises(FileRefusedError) as refused:
        load_consents(here(), CONSENTS.replace(old, new).encode(), TODAY)
    assert any(reason in one.reason for one in refused.value.refused)
    assert not ConsentEvent.objects.exists()


# -- the command


def run(*arguments: str) -> tuple[int, str]:
    from plaatsbaar.cli.import_ import command

    result = CliRunner().invoke(command, ["csv", *arguments])
    return result.exit_code, result.output


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    people, consents = tmp_path / "people.csv", tmp_path / "consents.csv"
    people.write_text(PEOPLE)
    consents.write_text(CONSENTS)
    return str(people), str(consents)


def test_the_command_makes_the_board_and_loads_both_files(db: None, files: tuple[str, str]) -> None:
    people, consents = files
    arguments = (people, "--consents", consents, "--board", "nieuw", "--year", "2026/2027", "--authority", SOURCE)
    code, said = run(*arguments, "--dry-run")
    assert (code, "would be added" in said) == (0, True)
    assert not Board.objects.exists()
    code, said = run(*arguments)
    assert code == 0
    assert "3 consent events" in said
    with board_scope(Board.objects.get(slug="nieuw")):
        assert Person.objects.count() == 3
        assert Group.objects.get().year == "2026/2027"


def test_the_command_names_file_and_line_and_loads_neither_file(db: None, files: tuple[str, str]) -> None:
    people, consents = files
    code, said = run(people, "--consents", consents, "--board", "nieuw")
    assert code == 2
    assert "consents.csv:2: Only a parent or guardian with legal authority can give consent." in said
    assert not Board.objects.exists()


def test_a_board_that_cannot_be_is_said(db: None, files: tuple[str, str]) -> None:
    code, said = run(files[0], "--board", "geen slug!")
    assert code == 2
    assert "cannot be made" in said
