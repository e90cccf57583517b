"""The generated documents are up to date, and no document names a path or command that is not there."""

from __future__ import annotations

import importlib.util
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


def test_the_reference_is_up_to_date() -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        spec = importlib.util.spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        stale = module.differences()
    finally:
        sys.path.remove(str(ROOT / "scripts"))
    assert not stale, "python scripts/make_docs.py"


def test_every_library_states_a_licence_that_we_may_use() -> None:
    page = (ROOT / "docs" / "reference" / "licences.md").read_text(encoding="utf-8")
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| ") and " | " in line]
    stated = {row[1].strip(): row[3].strip() for row in rows if len(row) == 5 and row[1].strip() != "library"}
    assert len(stated) > 20
    for name, licence in stated.items():
        assert licence != "not stated", name
        assert not re.search(r"(?<!Lesser )General Public License|(?<!L)GPL", licence), (name, licence)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_version_is_the_same_everywhere() -> None:
    import plaatsbaar

    said = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert said is not None and said[1] == plaatsbaar.__version__
    public = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert f'softwareVersion: "{plaatsbaar.__version__}"' in public
    if "plaatsbaar" in {one.metadata["Name"] for one in metadata.distributions()}:
        assert metadata.version("plaatsbaar") == plaatsbaar.__version__


def test_no_machine_stands_in_the_project() -> None:
    """Requirements hold no addresses of an index; nothing names a folder of the machine it was made on."""
    for file in (ROOT / "requirements").glob("*.txt"):
        assert not re.search(r"https?://|file:", file.read_text(encoding="utf-8")), file.name
