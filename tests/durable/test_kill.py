"""kill -9 at random moments over web and worker: nothing acknowledged is lost, nothing is half, no mail comes twice."""

from __future__ import annotations

import http.client
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

HERE = Path(__file__).parent


class Mailbox:
    """Keeps the ids and numbers of what arrived."""

    def __init__(self) -> None:
        self.ids: dict[str, set[str]] = defaultdict(set)
        self.copies: Counter[str] = Counter()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=policy.default)
        text = message.get_body(("plain",))
        assert text is not None
        found = re.search(r"nummer (\d+)\.", text.get_content())
        assert found
        self.ids[found[1]].add(str(message["Message-ID"]))
        self.copies[str(message["Message-ID"])] += 1
        return "250 taken"


class Site:
    """The crash site, driven over its pipe."""

    def __init__(self, folder: Path, mail_port: int) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join([str(HERE), *sys.path]),
            "DJANGO_SETTINGS_MODULE": "crash_settings",
            "PLAATSBAAR_DATA": str(folder / "data"),
            "PLAATSBAAR_SMTP_PORT": str(mail_port),
            "PLAATSBAAR_LOG_LEVEL": "CRITICAL",
        }
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "crash_site.py")],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.port = int(self._read()["port"])
        self.pids: dict[str, int] = {}

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the crash site ended"
        read: dict[str, Any] = json.loads(line)
        return read

    def tell(self, command: str) -> int:
        assert self.process.stdin
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()
        return int(self._read()["pid"])

    def start(self, what: str) -> None:
        self.pids[what] = self.tell(what)

    def kill(self, what: str) -> None:
        self.tell(f"kill {self.pids[what]}")

    def report(self) -> dict[str, Any]:
        assert self.process.stdin
        self.process.stdin.write("report\n")
        self.process.stdin.flush()
        told = self._read()
        self._read()
        return told


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(folder: Path) -> Iterator[tuple[Site, Mailbox]]:
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=_free_port())
    controller.start()
    site = Site(folder, controller.port)
    try:
        yield site, mailbox
    finally:
        site.process.kill()
        site.process.communicate()
        controller.stop()


class Clients:
    """People who post forms and send them again, under the same key, until they are told it is done."""

    def __init__(self, port: int, number: int = 3) -> None:
        self.port = port
        self.acknowledged: dict[str, str] = {}
        self.changed: list[str] = []
        self.asked = 0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._post, daemon=True) for _ in range(number)]
        for thread in self._threads:
            thread.start()

    def _post(self) -> None:
        while not self._stop.is_set():
            with self._lock:
                self.asked += 1
                number = str(self.asked)
            body = urlencode({"number": number, "key": uuid4().hex})
            while (said := self._once(body)) is None and not self._stop.is_set():
                time.sleep(0.02)
            if said is None:
                continue
            self.acknowledged[number] = said
            if int(number) % 5 == 0 and self._once(body) not in (None, said):
                self.changed.append(number)

    def _once(self, body: str) -> str | None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("POST", "/answer", body, {"Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            said = answer.read().decode()
        except (OSError, http.client.HTTPException):
            return None
        else:
            return said if answer.status == 200 else None
        finally:
            connection.close()

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(timeout=30)


def _torment(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    with _running(folder) as (site, mailbox):
        site.start("web")
        site.start("worker")
        clients = Clients(site.port)
        for _ in range(kills):
            time.sleep(chance.uniform(0.02, 0.5))
            what = chance.choice(["web", "web", "worker"])
            site.kill(what)
            site.start(what)
        time.sleep(1)
        clients.stop()
        site.kill("web")
        site.kill("worker")
        site.tell("drain")
        told = site.report()
    events: dict[str, int] = told["events"]
    assert len(clients.acknowledged) > kills / 4, "almost nothing was done: the test says nothing"
    assert not clients.changed, "the same key gave another answer"
    assert [one for one in clients.acknowledged if events.get(one) != 1] == [], "lost, or done twice"
    assert set(events.values()) == {1}
    assert told["entries"] == len(events) == sum(told["mails"].values()), "half-written"
    assert told["mails"] == {"sent": len(events)}
    assert set(mailbox.ids) == set(events)
    assert {len(ids) for ids in mailbox.ids.values()} == {1}, "a mail is there twice under two ids"
    assert told["journal"] == "VALID"
    sent_again = sum(number - 1 for number in mailbox.copies.values())
    print(f"{kills} kills: {len(clients.acknowledged)} acknowledged, {len(events)} kept, {sent_again} sent again")


def test_a_sample_of_kills(tmp_path: Path) -> None:
    _torment(tmp_path, 12, seed=3)


@pytest.mark.long
def test_a_thousand_kills(tmp_path: Path) -> None:
    _torment(tmp_path, 1000, seed=20191126)
