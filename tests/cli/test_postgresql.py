"""The commands beside a real PostgreSQL: the owner migrates, an account that may not look past the walls works."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from postgresql_for_tests import APPLICATION, OWNER, started

COMMAND = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]


@dataclass(frozen=True, slots=True)
class Installation:
    """A data folder, a server, and the two accounts."""

    folder: Path
    host: str

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PLAATSBAAR_DATA": str(self.folder / "data"),
            "PLAATSBAAR_DATABASE": f"postgresql://{APPLICATION}@/plaatsbaar?host={self.host}",
            "PLAATSBAAR_DATABASE_OWNER": f"postgresql://{OWNER}@/plaatsbaar?host={self.host}",
        }
        return subprocess.run(
            [*COMMAND, *arguments], env=environment | more, capture_output=True, text=True, timeout=180, check=False
        )

    def sql(self, statement: str, user: str, name: str = "plaatsbaar") -> list[tuple[object, ...]]:
        import psycopg

        with psycopg.connect(host=self.host, user=user, dbname=name, autocommit=True) as connection:
            answer = connection.execute(statement)
            return answer.fetchall() if answer.description else []


@pytest.fixture(scope="module")
def installation() -> Installation:
    # not below pytest's own folder: the server opens the folders above its data to its own account
    folder = Path(tempfile.mkdtemp(prefix="plaatsbaar-pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    found = Installation(folder, started(folder)["HOST"])
    found.sql("CREATE DATABASE plaatsbaar", OWNER, "postgres")
    loaded = found.run("demo", "--json")
    assert loaded.returncode == 0, loaded.stderr
    assert json.loads(loaded.stdout)["schools"] == 3
    return found


def test_the_journal_of_what_was_loaded_is_valid(installation: Installation) -> None:
    done = installation.run("journal", "verify")
    assert (done.returncode, done.stdout) == (0, "quadraam: VALID, 1 entries\n"), done.stderr


def test_the_worker_works_and_the_doctor_finds_the_walls(installation: Installation) -> None:
    assert installation.run("worker", "--until-empty").returncode == 0
    told = installation.run("doctor", "--json").stdout.splitlines()
    examined = {one["what"]: one for one in map(json.loads, told)}
    assert examined["walls in the database"]["well"]
    assert examined["tables this account owns"]["found"] == "0"
    assert examined["keys of the vault"]["well"]


def test_without_a_board_in_scope_the_application_sees_nothing(installation: Installation) -> None:
    assert installation.sql("SELECT count(*) FROM people_person", APPLICATION) == [(0,)]


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE journal_entry",
        "DROP TRIGGER journal_entry_no_update ON journal_entry",
        "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
        "DROP POLICY people_person_of_its_board ON people_person",
    ],
)
def test_the_application_cannot_take_a_wall_down(installation: Installation, statement: str) -> None:
    import psycopg

    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        installation.sql(statement, APPLICATION)


def test_an_account_that_may_look_past_the_walls_is_refused(installation: Installation) -> None:
    mighty = installation.run(
        "worker", "--until-empty", PLAATSBAAR_DATABASE=f"postgresql://postgres@/plaatsbaar?host={installation.host}"
    )
    assert mighty.returncode == 2
    assert mighty.stderr.startswith("plaatsbaar: The database account may look past the walls between boards")


def test_a_wall_that_was_taken_down_stops_the_worker_until_it_is_mended(installation: Installation) -> None:
    installation.sql("DROP TRIGGER journal_entry_no_update ON journal_entry", OWNER)
    stopped = installation.run("worker", "--until-empty")
    assert stopped.returncode == 2
    assert "journal_entry_no_update" in stopped.stderr
    assert stopped.stderr.count("\n") == 1
    installation.run("doctor", "--mend")
    assert installation.run("worker", "--until-empty").returncode == 0


def test_a_database_that_is_not_there_is_one_sentence_without_a_password(installation: Installation) -> None:
    address = f"postgresql://{APPLICATION}:geheim@/weg?host={installation.host}"
    done = installation.run("worker", "--until-empty", PLAATSBAAR_DATABASE=address)
    assert done.returncode == 2
    assert done.stderr.startswith("plaatsbaar: the database in weg at ")
    assert done.stderr.count("\n") == 1
    assert "geheim" not in done.stderr
