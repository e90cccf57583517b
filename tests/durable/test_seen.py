"""What must be seen when this part is done: a killed worker's job finished, a changed byte named, every mail once."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from test_kill import Mailbox, Site, _free_port

COMMAND = [sys.executable, "-c", "from plaatsbaar.cli.main import main; main()"]


def _plaatsbaar(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path), "PLAATSBAAR_DATA": str(folder)}
    return subprocess.run([*COMMAND, *arguments], env=environment, capture_output=True, text=True, check=False)


def test_one_byte_of_a_decision_in_the_file_and_the_journal_names_the_entry(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(
        "id,first,last,role,school,class,guardian_of\n1,Tijn,Vos,leerling,De Brug,2B,\n2,Wendy,Vos,ouder,De Brug,,1\n"
    )
    answers = tmp_path / "consents.csv"
    answers.write_text(
        "person,medium,destination,event,by,capacity,on,text_version\n1,photo,website,refused,2,guardian,2026-09-01,b\n"
    )
    data = tmp_path / "data"
    loaded = _plaatsbaar(data, "import", "csv", str(people), "--consents", str(answers), "--board", "b")
    assert loaded.returncode == 0, loaded.stderr
    assert _plaatsbaar(data, "journal", "verify").stdout == "b: VALID, 1 entries\n"
    # somebody with the file in hands: not through SQL, which a trigger would refuse
    with closing(sqlite3.connect(data / "plaatsbaar.sqlite3")) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = data / "plaatsbaar.sqlite3"
    content = file.read_bytes()
    assert content.count(b"photowebsiterefused") == 1
    file.write_bytes(content.replace(b"photowebsiterefused", b"photowebsiterefuseD"))
    told = _plaatsbaar(data, "journal", "verify", "--json")
    assert told.returncode == 1
    said = json.loads(told.stdout)
    assert (said["state"], said["faults"]) == (
        "INVALID",
        [{"seq": 1, "what": "a row of consent.consentevent was changed"}],
    )


@pytest.mark.parametrize("what", ["web", "worker"])
def test_what_was_killed_in_the_middle_is_finished_and_every_mail_comes_once(tmp_path: Path, what: str) -> None:
    """The mail server is down all the time that is posted (an hour, for the outbox: every pause is over when it is
    back), a process is killed meanwhile, and then everything arrives once.
    """
    from test_kill import Clients

    port = _free_port()
    site = Site(tmp_path, port)
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    try:
        site.start("web")
        site.start("worker")
        clients = Clients(site.port)
        time.sleep(1)
        site.kill(what)
        site.start(what)
        time.sleep(1)
        clients.stop()
        assert not mailbox.ids
        controller.start()
        site.kill("worker")
        site.kill("web")
        site.tell("drain")
        told = site.report()
    finally:
        site.process.kill()
        site.process.communicate()
        controller.stop()
    assert len(told["events"]) >= len(clients.acknowledged) > 0
    assert set(mailbox.ids) == set(told["events"])
    assert set(mailbox.copies.values()) == {1}
    assert told["mails"] == {"sent": len(told["events"])}
    assert told["journal"] == "VALID"
