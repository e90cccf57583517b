"""A disk that is full, and one that cannot be written: said in one sentence, and well again without hand work."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from test_kill import Site, _free_port

COMMAND = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]


def _mounted(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, full sooner than a database is."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or not _mounted("-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)):
        pytest.skip("a small disk can be mounted by root only")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def _post(site: Site, number: int) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)
    try:
        body = urlencode({"number": str(number), "key": uuid4().hex, "tekst": "Fenna uit 2B"})
        connection.request("POST", "/answer", body, {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_full_disk_is_507_and_well_again_when_there_is_room(small_disk: Path) -> None:
    site = Site(small_disk, _free_port())
    ballast = small_disk / "ballast"
    try:
        site.start("web")
        assert _post(site, 1)[0] == 200
        with ballast.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"x" * 4096)
            except OSError:
                pass
        said = [_post(site, number) for number in range(2, 40)]
        full = [page for status, page in said if status == 507]
        assert full, {status for status, _ in said}
        assert {status for status, _ in said} <= {200, 507}
        assert "Er is nu geen ruimte" in full[0]
        assert "Fenna uit 2B" in full[0]
        kept = sum(status == 200 for status, _ in said)
        ballast.unlink()
        assert _post(site, 100)[0] == 200
        told = site.report()
    finally:
        site.process.kill()
        site.process.communicate()
    assert len(told["events"]) == told["entries"] == kept + 2, "what was refused left nothing behind"
    assert told["journal"] == "VALID"


@pytest.mark.parametrize("command", [["serve", "--port", "0"], ["journal", "verify"], ["worker", "--until-empty"]])
def test_a_disk_that_cannot_be_written_is_one_sentence(small_disk: Path, command: list[str]) -> None:
    assert _mounted("-o", "remount,ro", str(small_disk))
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PLAATSBAAR_DATA": str(small_disk),
    }
    done = subprocess.run([*COMMAND, *command], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"plaatsbaar: The data folder {small_disk} cannot be written to.\n"
