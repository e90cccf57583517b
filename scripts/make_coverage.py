"""Makes core/data/coverage.json: imports everything, collects every test, writes what backs which clause.

    python scripts/make_coverage.py           writes it, and says what not_yet.toml has wrong
    python scripts/make_coverage.py --check   changes nothing; ends with 1 when it is stale or not_yet.toml is wrong

A step of its own, never part of a test run: a run of some tests would see only those.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import pkgutil
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "plaatsbaar" / "core" / "data" / "coverage.json"
sys.path.insert(0, str(ROOT / "src"))
if (ROOT / "src" / "plaatsbaar" / "config" / "settings.py").exists():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plaatsbaar.config.settings")


def import_everything() -> None:
    """Imports every module but the entry points, Django set up first, so that each `@backs` has spoken."""
    import plaatsbaar

    if "DJANGO_SETTINGS_MODULE" in os.environ:
        import django

        django.setup()
    for module in pkgutil.walk_packages(plaatsbaar.__path__, "plaatsbaar."):
        if module.name.rsplit(".", 1)[-1] not in ("__main__", "manage", "wsgi"):
            importlib.import_module(module.name)


class _Grounds:
    """A pytest plugin that notes the grounds of each collected test."""

    def __init__(self) -> None:
        self.found: set[tuple[str, str]] = set()

    def pytest_collection_modifyitems(self, items: Iterable[pytest.Item]) -> None:
        for item in items:
            for marker in item.iter_markers("ground"):
                for ground in marker.args:
                    self.found.add((ground, item.nodeid.split("[", 1)[0]))


def collected() -> set[tuple[str, str]]:
    """Pairs of ground and test from a full collection. SystemExit when a test file cannot be collected."""
    from plaatsbaar.core.grounds import names

    plugin = _Grounds()
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = pytest.main(["--collect-only", "-q", "-m", "", "--rootdir", str(ROOT), str(ROOT / "tests")], [plugin])
    if code != pytest.ExitCode.OK:
        sys.exit(f"the tests cannot be collected:\n{said.getvalue()[-3000:]}")
    if unknown := sorted({ground for ground, _ in plugin.found} - names()):
        sys.exit(f"tests name grounds that no protocol has: {', '.join(unknown)}")
    return plugin.found


def main() -> None:
    """Writes or checks coverage.json."""
    from plaatsbaar.core import coverage

    tests = collected()
    import_everything()
    fresh = json.dumps(coverage.made(tests), ensure_ascii=False, indent=1) + "\n"
    stale = not TARGET.exists() or TARGET.read_text(encoding="utf-8") != fresh
    if "--check" in sys.argv:
        if stale:
            print("coverage.json is out of date: python scripts/make_coverage.py", file=sys.stderr)
    else:
        TARGET.write_text(fresh, encoding="utf-8")
        stale = False
    wrong = coverage.problems(coverage.parse(fresh), coverage.not_yet(), coverage.current())
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    sys.exit(1 if stale or wrong else 0)


if __name__ == "__main__":
    main()
