"""Every sentence of a page exists in English, and the compiled file holds what the readable one says."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "plaatsbaar"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES"
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


def _joined(lines: str) -> str:
    return "".join(_STRING.findall(lines)).replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def catalogue(*, plurals: bool = False) -> dict[str, list[str]]:
    """msgid -> its translations (two for one with a plural); with ``plurals`` the Dutch plural is part of the key."""
    found: dict[str, list[str]] = {}
    for block in (CATALOGUE / "django.po").read_text(encoding="utf-8").split("\n\n")[1:]:
        parts = re.split(r"^(msgid_plural|msgid|msgstr(?:\[\d\])?) ", block, flags=re.MULTILINE)
        pairs = list(zip(parts[1::2], parts[2::2], strict=True))
        keys = [_joined(text) for kind, text in pairs if kind in ("msgid", "msgid_plural")]
        msgid = " ".join(keys) if plurals else keys[0]
        found[msgid] = [_joined(text) for kind, text in pairs if kind.startswith("msgstr")]
    return found


def test_no_sentence_lacks_its_english() -> None:
    assert [msgid for msgid, said in catalogue().items() if not all(said)] == []
    assert "#, fuzzy" not in (CATALOGUE / "django.po").read_text(encoding="utf-8")


def test_placeholders_are_the_same_in_both_languages() -> None:
    names = re.compile(r"%\((\w+)\)")
    for msgid, said in catalogue(plurals=True).items():
        for one in said:
            assert set(names.findall(one)) <= set(names.findall(msgid)), msgid


@pytest.mark.skipif(
    shutil.which("xgettext") is None, reason="gettext is not installed: new sentences are not looked for"
)
def test_every_sentence_in_templates_and_code_is_in_the_catalogue(tmp_path: Path) -> None:
    from django.utils.translation import templatize

    sources: list[str] = []
    for number, template in enumerate(sorted(PACKAGE.rglob("templates/**/*.html"))):
        made = tmp_path / f"{number}.py"
        made.write_text(templatize(template.read_text(encoding="utf-8"), origin=template.name), encoding="utf-8")
        sources.append(str(made))
    sources += [str(one) for folder in ("web", "apps") for one in (PACKAGE / folder).rglob("*.py")]
    keywords = ["gettext_noop", "gettext_lazy", "ngettext_lazy:1,2", "ngettext:1,2", "gettext", "_"]
    answer = subprocess.run(
        ["xgettext", "-L", "Python", "--from-code=UTF-8", "-o", "-", *(f"-k{one}" for one in keywords), *sources],
        capture_output=True, check=True,
    )  # fmt: skip
    blocks = answer.stdout.decode().split("\n\n")[1:]
    wanted = {_joined(re.split(r"^msgid ", one, flags=re.MULTILINE)[1].split("\nmsg")[0]) for one in blocks}
    assert wanted and wanted <= catalogue().keys() | {""}, wanted - catalogue().keys()


@pytest.mark.skipif(
    shutil.which("msgfmt") is None, reason="gettext is not installed: the compiled file is not compared"
)
def test_the_compiled_file_is_up_to_date(tmp_path: Path) -> None:
    made = tmp_path / "django.mo"
    subprocess.run(["msgfmt", "-o", str(made), str(CATALOGUE / "django.po")], check=True)
    assert made.read_bytes() == (CATALOGUE / "django.mo").read_bytes()
