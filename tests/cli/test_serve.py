"""Starting and stopping: first start, second start, a taken port, a folder that cannot be, nothing dropped."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-W", "error::ResourceWarning", "-c", "from plaatsbaar.cli.main import main; main()"]


def environment(folder: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONUNBUFFERED": "1",
        "PLAATSBAAR_DATA": str(folder),
    }


def plaatsbaar(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], env=environment(folder), capture_output=True, text=True, timeout=120, check=False
    )


@contextlib.contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """A running server, and what it said until it was ready."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", *arguments],
        env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line.rstrip())
            if line.startswith("Stop with"):
                break
        yield process, said
    finally:
        process.kill()
        process.communicate()


def address(said: list[str]) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+", "\n".join(said))
    assert found, said
    return found[0]


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installation") / "data"


def test_first_start_loads_the_demonstration_and_says_as_whom_to_look_around(folder: Path) -> None:
    with serving(folder) as (_, said):
        assert said[0].startswith("First start: loading the demonstration")
        assert f"Plaatsbaar runs at {address(said)}/" in said
        assert any(re.fullmatch(r"  Hanneke de Wit +staff", line) for line in said)
        assert sum(line.startswith("  ") for line in said) == 12
        assert status(f"{address(said)}/rondkijken/") == 200
    assert {path.name for path in folder.iterdir()} >= {"plaatsbaar.sqlite3", "secret.key"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in (folder, *folder.iterdir()))


def test_second_start_answers_soon_and_loads_nothing(folder: Path) -> None:
    start = time.monotonic()
    with serving(folder) as (_, said):
        assert status(f"{address(said)}/rondkijken/") == 200
        took = time.monotonic() - start
    assert not any("loading" in line for line in said)
    assert took < 12, "under 4 seconds on a machine of its own; the tests share theirs"


def test_a_folder_is_used_by_one_at_a_time(folder: Path) -> None:
    with serving(folder):
        second = plaatsbaar(folder, "serve", "--port", "0")
    assert second.returncode == 2
    assert second.stderr.startswith("plaatsbaar: another Plaatsbaar already works in ")
    assert second.stderr.count("\n") == 1


def test_stopping_finishes_what_was_asked(folder: Path) -> None:
    """A request is half sent when the signal comes; it is answered whole, and then the program ends with 0."""
    with serving(folder) as (process, said):
        host, port = address(said).removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=30) as connection:
            connection.sendall(b"GET /rondkijken/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n")
            time.sleep(0.5)
            threading.Timer(0.5, connection.sendall, [b"\r\n"]).start()
            process.send_signal(signal.SIGTERM)
            answer = b""
            while part := connection.recv(65536):
                answer += part
        assert answer.startswith(b"HTTP/1.1 200")
        assert answer.rstrip().endswith(b"</html>")
        assert process.wait(timeout=30) == 0


def test_empty_starts_without_a_board(tmp_path: Path) -> None:
    with serving(tmp_path / "data", "--empty") as (_, said):
        assert status(f"{address(said)}/rondkijken/") == 404
    assert any("There is no board yet" in line for line in said)


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = plaatsbaar(tmp_path, "serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert re.fullmatch(r"plaatsbaar: Cannot listen on 127\.0\.0\.1:\d+: Address already in use\. .*\n", done.stderr)


@pytest.mark.parametrize("command", [["serve", "--port", "0"], ["demo"], ["doctor"]])
def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path, command: list[str]) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    done = plaatsbaar(in_the_way / "data", *command)
    assert done.returncode == 2
    assert re.fullmatch(r"plaatsbaar: The data folder .* cannot be made: Not a directory\.\n", done.stderr)


def test_a_broken_database_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "plaatsbaar.sqlite3").write_bytes(b"geen database" * 1000)
    done = plaatsbaar(tmp_path, "serve", "--port", "0")
    assert done.returncode == 2
    assert re.fullmatch(r"plaatsbaar: the database in .* cannot be used \(file is not a database\)\.\n", done.stderr)


def test_demo_says_how_many_and_only_once_and_its_journal_is_valid(tmp_path: Path) -> None:
    first = plaatsbaar(tmp_path, "demo")
    assert re.match(r"Loaded: 3 schools, 24 classes, \d+ pupils", first.stdout)
    verified = plaatsbaar(tmp_path, "journal", "verify")
    assert (verified.returncode, verified.stdout) == (0, "quadraam: VALID, 1 entries\n")
    again = plaatsbaar(tmp_path, "demo")
    assert (again.returncode, "already" in again.stderr) == (2, True)


def test_doctor_says_what_it_found(folder: Path) -> None:
    done = plaatsbaar(folder, "doctor")
    assert "ok   database journal_mode: wal" in done.stdout
    assert "ok   rights of secret.key: 600" in done.stdout
    assert "pictures, no network: " in done.stdout
    assert done.returncode == (1 if "LOOK" in done.stdout else 0)


def test_doctor_sees_that_others_can_read_the_secret(folder: Path) -> None:
    (folder / "secret.key").chmod(0o644)
    done = plaatsbaar(folder, "doctor")
    (folder / "secret.key").chmod(0o600)
    assert done.returncode == 1
    assert "LOOK rights of secret.key: 644" in done.stdout
