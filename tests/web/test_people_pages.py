"""Who sees whom on the pages of people, and a list from a file to the people of the board."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from plaatsbaar.apps.accounts.models import User
from plaatsbaar.apps.boards.models import Board
from plaatsbaar.apps.boards.scope import board_scope
from plaatsbaar.apps.imports.models import Import, State
from plaatsbaar.apps.people.models import (
    Employment,
    Enrolment,
    Group,
    Guardianship,
    Membership,
    Office,
    Part,
    Person,
    School,
    school_year,
)
from plaatsbaar.apps.people.names import found_ids
from plaatsbaar.apps.tasks.models import Job, JobState
from plaatsbaar.apps.tasks.running import run
from plaatsbaar.web.visit import now
from rosters import TABLE_HEADER, as_csv, oneroster, table_rows, town, zipped

pytestmark = pytest.mark.django_db(transaction=True)


class House:
    """Two schools of one board, each with a class, a pupil, a guardian and a teacher; and who keeps them right."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.pupils: list[Person] = []
        self.groups: list[Group] = []
        self.accounts: dict[str, User] = {}
        for number, last in enumerate(("Özdemir", "de Jong")):
            school = School.objects.create(name=f"School {number}")
            group = Group.objects.create(school=school, name=f"{number + 1}A", year=school_year(now().date()))
            pupil = Person.objects.create(first="Defne", last=last, birth_date="2013-03-14")
            teacher = Person.objects.create(first="Wim", last=f"Leraar{number}")
            parent = Person.objects.create(first="Ouder", last=last)
            Enrolment.objects.create(person=pupil, group=group)
            Enrolment.objects.create(person=teacher, group=group, part=Part.TEACHER)
            Employment.objects.create(person=teacher, school=school, function="docent")
            Guardianship.objects.create(guardian=parent, pupil=pupil, authority="no", source="geheime beschikking")
            self.pupils.append(pupil)
            self.groups.append(group)
            self.account(f"teacher{number}", teacher, Office.STAFF)
            self.account(f"parent{number}", parent, Office.PARENT)
            self.account(f"pupil{number}", pupil, Office.PUPIL)
        for name in ("keeper", "second"):
            person = Person.objects.create(first="Kees", last=f"Beheer {name}")
            Employment.objects.create(person=person, school=None, function="secretaris")
            self.account(name, person, Office.BOARD_SECRETARY)

    def account(self, name: str, person: Person, office: Office) -> None:
        user = User.objects.create_user(f"{name}@{self.board.slug}.example")
        Membership.objects.create(user=user, person=person, office=office)
        self.accounts[name] = user

    def client(self, name: str) -> Client:
        client = Client()
        client.force_login(self.accounts[name])
        return client


@pytest.fixture
def house(board: Board) -> House:
    with board_scope(board):
        return House(board)


BASE = "/b/quadraam"


@pytest.mark.parametrize("typed", ["ozdemir", "Özdemir", "ÖZDEMIR", "defne oz", "Özdemir, Defne"])
def test_a_search_finds_as_people_type(house: House, typed: str) -> None:
    page = house.client("teacher0").post(f"{BASE}/mensen/", {"zoek": typed}).content.decode()
    assert "Defne Özdemir" in page
    assert "Defne Özdemir" not in house.client("teacher1").post(f"{BASE}/mensen/", {"zoek": typed}).content.decode()
    assert "Defne Özdemir" in house.client("keeper").post(f"{BASE}/mensen/", {"zoek": typed}).content.decode()


@pytest.mark.parametrize("typed", ["de jong", "jong, de", "Jong", "defne de jo"])
def test_a_tussenvoegsel_may_stand_anywhere(house: House, typed: str) -> None:
    assert "Defne de Jong" in house.client("teacher1").post(f"{BASE}/mensen/", {"zoek": typed}).content.decode()
    with board_scope(house.board):
        assert found_ids(typed, [], 10) == []


def test_whom_one_may_not_see_changes_nothing_of_the_answer(house: House) -> None:
    """Somebody at another school, and nobody at all: the same page but for what was typed."""
    client = house.client("teacher0")
    answers = [
        client.post(f"{BASE}/mensen/", {"zoek": typed}).content.decode().replace(typed, "").split("</form>", 1)[1]
        for typed in ("de jong", "xe jong")
    ]
    assert answers[0] == answers[1]


def test_a_teacher_sees_the_own_class_and_no_other(house: House) -> None:
    client = house.client("teacher0")
    assert "1A" in client.get(f"{BASE}/mensen/").content.decode()
    assert "2A" not in client.get(f"{BASE}/mensen/").content.decode()
    assert "Defne Özdemir" in client.get(f"{BASE}/klassen/{house.groups[0].pk}/").content.decode()
    theirs, absent = (client.get(f"{BASE}/klassen/{one}/") for one in (house.groups[1].pk, uuid4()))
    assert theirs.status_code == absent.status_code == 404
    assert client.get(f"{BASE}/mensen/{house.pupils[1].pk}/").status_code == 404


def test_a_person_s_page_tells_no_more_than_the_viewer_may_see(house: House) -> None:
    address = f"{BASE}/mensen/{house.pupils[0].pk}/"
    teacher = house.client("teacher0").get(address).content.decode()
    assert "Defne Özdemir" in teacher and "1A" in teacher
    assert "2013" not in teacher and "beschikking" not in teacher and "Ouder" not in teacher.split("</h1>")[1]
    keeper = house.client("keeper").get(address).content.decode()
    assert "14 maart 2013" in keeper and "geheime beschikking" in keeper and "Heeft geen gezag" in keeper
    pupil = house.client("pupil0").get(address).content.decode()
    assert "14 maart 2013" in pupil and "beschikking" not in pupil
    assert house.client("parent1").get(address).status_code == 404
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("name", ["teacher0", "parent0", "pupil0", ""])
def test_lists_are_for_who_keeps_people_right(house: House, name: str) -> None:
    client = house.client(name) if name else Client()
    assert client.get(f"{BASE}/lijsten/").status_code == 404
    assert client.post(f"{BASE}/lijsten/", {"soort": "table"}).status_code == 404
    if not name.startswith("teacher"):
        assert client.get(f"{BASE}/mensen/").status_code == 404


def bring(house: House, content: bytes, kind: str = "oneroster", **more: str) -> str:
    given = SimpleUploadedFile("export.zip", content)
    data = {"soort": kind, "bron": "magister", "bestand": given, **more}
    answer = house.client("keeper").post(f"{BASE}/lijsten/", data)
    assert answer.status_code == 302, answer.content.decode()
    work(house)
    return str(answer["Location"])


def work(house: House) -> None:
    """What the worker does."""
    for job in Job.objects.filter(state=JobState.WAITING):
        run(job.pk)


def test_a_list_is_shown_and_then_carried_out(house: House) -> None:
    keeper = house.client("keeper")
    address = bring(house, zipped(oneroster(town())))
    page = keeper.get(address).content.decode()
    assert "klaar om te verwerken" in page and "Komt erbij: 64" in page and "Nieuwe leerling (1A)." in page
    with board_scope(house.board):
        before = Person.objects.count()
    assert keeper.post(address, {"doe": "verwerk"}).status_code == 302
    assert "Bezig" in keeper.get(address).content.decode()
    work(house)
    page = keeper.get(address).content.decode()
    assert "verwerkt" in page and "Nieuwe leerling" not in page
    with board_scope(house.board):
        assert Person.objects.count() == before + 64
    english = keeper.get("/en" + address).content.decode()
    assert "Comes: 64" in english and "This happened" in english


def test_another_board_s_keeper_sees_none_of_it(house: House) -> None:
    address = bring(house, zipped(oneroster(town())))
    other = Board.objects.create(slug="elders", name="Elders")
    with board_scope(other):
        theirs = House(other)
    stranger = theirs.client("keeper")
    assert stranger.get(address).status_code == 404
    assert stranger.get(address.replace("quadraam", "elders")).status_code == 404


def test_a_second_person_allows_that_many_go(house: House) -> None:
    keeper, second = house.client("keeper"), house.client("second")
    first = bring(house, zipped(oneroster(town())))
    keeper.post(first, {"doe": "verwerk"})
    work(house)
    address = bring(house, zipped(oneroster(town(pupils=10))))
    mine = keeper.get(address).content.decode()
    assert "wacht op een tweede persoon" in mine and 'value="sta-toe"' not in mine
    assert keeper.post(address, {"doe": "sta-toe"}).status_code == 409
    assert second.post(address, {"doe": "sta-toe"}).status_code == 302
    assert "klaar om te verwerken" in keeper.get(address).content.decode()


def test_a_bad_list_is_told_in_dutch_and_english(house: House) -> None:
    address = bring(house, b"PK geen zip")
    assert "Dit is geen zipbestand dat te openen is." in house.client("keeper").get(address).content.decode()
    assert "This is no zip that can be opened." in house.client("keeper").get("/en" + address).content.decode()


def test_a_table_asks_which_column_is_what_and_remembers(house: House) -> None:
    content = as_csv(["Nr", *TABLE_HEADER[1:]], table_rows(town()))
    keeper = house.client("keeper")
    data = {"soort": "table", "bron": "lijst", "bestand": SimpleUploadedFile("a.csv", content)}
    asked = keeper.post(f"{BASE}/lijsten/", data)
    assert asked.status_code == 200 and "Welke kolom is wat?" in asked.content.decode()
    columns = {"id": "Nr", "first": "Voornaam", "role": "Rol", "school": "School", "class": "Klas"}
    said = {f"kolom-{what}": column for what, column in columns.items()}
    bring(house, content, "table", bron="lijst", **said)
    with board_scope(house.board):
        assert Import.objects.get().state == State.READY
    with board_scope(house.board):
        Import.objects.all().update(state=State.CANCELLED)
    bring(house, content, "table", bron="lijst")


def test_what_may_not_come_in_is_refused_at_the_door(house: House) -> None:
    content = as_csv([*TABLE_HEADER, "BSN"], [[*row, "1"] for row in table_rows(town())])
    address = bring(house, content, "table")
    assert "gaat over het burgerservicenummer" in house.client("keeper").get(address).content.decode()


@pytest.mark.parametrize("data", [{}, {"soort": "zoiets"}, {"soort": "oneroster"}])
def test_a_form_without_its_file_is_told(house: House, data: dict[str, str]) -> None:
    assert house.client("keeper").post(f"{BASE}/lijsten/", data).status_code == 400
