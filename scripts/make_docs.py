"""Makes docs/reference (a page per rule, clauses, contract, command line, licences) and the examples in our documents.

python scripts/make_docs.py           writes what changed and removes what is gone
python scripts/make_docs.py --check   changes nothing; ends with 1 and names what is out of date
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "docs" / "reference"
sys.path[:0] = [str(ROOT / "src"), str(Path(__file__).parent)]

import reference_examples  # noqa: E402  (found through the line above)
import reference_licences  # noqa: E402
import reference_pages  # noqa: E402
import reference_personal_data  # noqa: E402

PAGES: Mapping[str, Callable[[], Iterator[str]]] = {
    "clauses.md": reference_pages.clauses,
    "contract.md": reference_pages.contract_page,
    "cli.md": reference_pages.commands,
    "licences.md": reference_licences.licences,
    "personal-data.md": reference_personal_data.personal_data,
}
MADE = "<!-- Made by scripts/make_docs.py; do not edit. -->\n\n"


def fresh() -> dict[str, str]:
    """Every generated page by its path."""
    pages = {name: "\n".join(lines()) for name, lines in PAGES.items()} | dict(reference_pages.rules())
    return {f"docs/reference/{name}": MADE + text.rstrip("\n") + "\n" for name, text in pages.items()}


def examples() -> dict[str, str]:
    """The documents with console blocks, as they should read."""
    found = ((path, path.read_text("utf-8")) for path in reference_examples.DOCUMENTS)
    return {path.relative_to(ROOT).as_posix(): reference_examples.refreshed(text) for path, text in found}


def differences() -> list[str]:
    """What is missing, out of date, or there without being made."""
    wanted = fresh() | examples()
    made = [path.relative_to(ROOT).as_posix() for path in REFERENCE.rglob("*.md")]
    stale = [name for name, text in wanted.items() if not (ROOT / name).exists() or _read(name) != text]
    return sorted([*stale, *(name for name in made if name not in wanted)])


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def main() -> None:
    """Writes or checks the pages."""
    stale = differences()
    if "--check" in sys.argv:
        for name in stale:
            print(f"{name} is out of date: python scripts/make_docs.py", file=sys.stderr)
        sys.exit(1 if stale else 0)
    wanted = fresh() | examples()
    for name in stale:
        path = ROOT / name
        if name not in wanted:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], encoding="utf-8")


if __name__ == "__main__":
    main()
