"""The settings of an installation: safe by default, nothing of a request kept, one secret of its own."""

from __future__ import annotations

import json
import logging
import os
import stat
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile, SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from plaatsbaar.apps.vault.secret import DataFolderUnusableError, data_folder, derived, installation_secret

MARKER = "-".join(["MERKTEKEN", "uit", "een", "bericht"])
"""Put together here, because an error report shows the lines of the program around the error."""


def django(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "django", *arguments],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(sys.path),
            "DJANGO_SETTINGS_MODULE": "plaatsbaar.config.settings",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_django_finds_nothing_to_say_about_a_deployed_installation(tmp_path: Path) -> None:
    done = django(
        "check", "--deploy", "--fail-level", "WARNING",
        PLAATSBAAR_DATA=str(tmp_path), PLAATSBAAR_HTTPS="true", PLAATSBAAR_HOSTS='["check.example.nl"]',
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_migrations_are_up_to_date() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0, stdout=StringIO())


@pytest.mark.django_db
def test_the_database_works_as_is_said() -> None:
    with connection.cursor() as cursor:
        found = {
            pragma: cursor.execute(f"PRAGMA {pragma}").fetchone()[0]
            for pragma in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "secure_delete")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
    }
    assert Path(connection.settings_dict["NAME"]).is_file()


@pytest.mark.django_db
def test_the_consent_wall_survived_the_migrations() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert ("consent_consentevent_no_update",) in cursor.fetchall()


# -- the secret


def test_the_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    folder = data_folder(tmp_path / "new" / "data")
    secret = installation_secret(folder)
    assert len(secret) > 60
    assert installation_secret(folder) == secret
    assert stat.S_IMODE((folder / "secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["secret.key"]


def test_two_processes_that_start_at_once_have_one_secret(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from plaatsbaar.apps.vault.secret import installation_secret;"
        "print(installation_secret(Path(sys.argv[1])))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, env=environment)
        for _ in range(6)
    ]
    assert len({process.communicate(timeout=60)[0] for process in running}) == 1


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(DataFolderUnusableError, match="cannot be made"):
        data_folder(in_the_way / "data")


def test_no_two_purposes_share_a_key() -> None:
    assert derived("secret", "pictures") != derived("secret", "other")
    assert len(derived("secret", "pictures")) == 32


# -- requests


@pytest.mark.ground("trust")
def test_an_upload_stays_in_memory_up_to_the_largest_body() -> None:
    photo = SimpleUploadedFile("klas.jpg", b"\xff" * (settings.MAX_BODY - 1024), "image/jpeg")
    request = RequestFactory().post("/", {"photo": photo})
    uploaded = request.FILES["photo"]
    assert isinstance(uploaded, InMemoryUploadedFile)
    assert uploaded.size == settings.MAX_BODY - 1024


@pytest.mark.ground("trust")
def test_a_log_line_holds_nothing_of_the_request_or_of_the_errors_message() -> None:
    handler = logging.StreamHandler(stream := StringIO())
    built = logging.getLogger().handlers
    handler.setFormatter(next(one.formatter for one in built if type(one) is logging.StreamHandler))
    log = logging.getLogger("plaatsbaar.proef")
    log.addHandler(handler)
    try:
        request = RequestFactory().post(f"/?q={MARKER}", {"text": MARKER})
        try:
            int(MARKER)
        except ValueError:
            log.exception("kapot", extra={"request": request, "POST": MARKER})
    finally:
        log.removeHandler(handler)
    (line,) = stream.getvalue().splitlines()
    said = json.loads(line)
    assert MARKER not in line
    assert (said["event"], said["exception"], said["level"]) == ("kapot", "ValueError", "error")
    assert "test_settings.py" in said["at"][0]


def _failing(request: HttpRequest) -> HttpResponse:
    text = request.POST["text"]
    raise RuntimeError(f"kan niet: {text}")


@pytest.mark.ground("trust")
@pytest.mark.parametrize("debug", [False, True])
def test_an_error_report_holds_nothing_of_the_request(debug: bool, settings: Any) -> None:
    from django.views.debug import get_exception_reporter_class

    settings.DEBUG = debug
    request = RequestFactory().post(f"/?q={MARKER}", {"text": MARKER}, headers={"cookie": f"a={MARKER}"})
    try:
        _failing(request)
    except RuntimeError as error:
        made_by: Any = get_exception_reporter_class(request)
        reporter = made_by(request, type(error), error, error.__traceback__)
        assert MARKER not in reporter.get_traceback_html()
        assert MARKER not in reporter.get_traceback_text()
        assert "RuntimeError" in reporter.get_traceback_text()


@pytest.mark.django_db
def test_every_answer_is_strict_and_kept_by_nobody(client: Client) -> None:
    answer = client.get("/er-is-hier-niets/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin", "with no-referrer a form is refused by the CSRF check"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert not answer.cookies, "who only looks gets no cookie"


@pytest.mark.ground("trust")
@pytest.mark.django_db
def test_a_visitor_is_a_random_value_that_changes_with_signing_in() -> None:
    from django.contrib.auth.models import AnonymousUser
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session

    from plaatsbaar.apps.accounts.models import User
    from plaatsbaar.apps.accounts.visitors import COOKIE, VisitorMiddleware, visitor_key

    keys: list[bytes] = []

    def view(request: HttpRequest) -> HttpResponse:
        keys.append(visitor_key(request))
        return HttpResponse()

    def visit(cookie: str = "", user: Any = None) -> str:
        request = RequestFactory().get("/")
        request.session, request.user = SessionStore(), user or AnonymousUser()
        if user:
            request.session.create()
        if cookie:
            request.COOKIES[COOKIE] = cookie
        answer = VisitorMiddleware(view)(request)
        return answer.cookies[COOKIE].value if COOKIE in answer.cookies else ""

    cookie = visit()
    assert cookie
    assert visit(cookie) == "", "the cookie is sent once"
    visit()
    visit(cookie[:-1] + ("A" if cookie[-1] != "A" else "B"))
    assert keys[0] == keys[1]
    assert len({keys[0], keys[2], keys[3]}) == 3, "another visitor, and a cookie that was tampered with"
    assert not Session.objects.exists()
    visit(cookie, User.objects.create_user("hanneke@school.example"))
    assert keys[4] != keys[0]
