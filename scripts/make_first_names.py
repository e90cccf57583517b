"""How is the list of first names in the package made? Run by a developer in an environment with Faker.

    python scripts/make_first_names.py

Reads the Dutch, Flemish, Turkish and Polish first names of Faker (MIT) once; Faker is no dependency. Names in Latin
script of other mother tongues stand in first_names_own.txt, written by hand. Prints the sha256 for VENDOR.md.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import sys
import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "plaatsbaar" / "senses" / "text" / "data"
LOCALES = ("nl_NL", "nl_BE", "tr_TR", "pl_PL")
_OWN_LETTERS = str.maketrans("ıøłđ", "iold")


def plain(name: str) -> str:
    lower = name.replace("İ", "i").lower().translate(_OWN_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFD", lower) if not unicodedata.combining(letter))


def main() -> None:
    names: set[str] = set()
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        names |= {plain(part) for name in provider.first_names for part in name.replace("-", " ").split()}
    kept = sorted(name for name in names if name.isascii() and name.isalpha() and len(name) > 1)
    text = "\n".join(kept) + "\n"
    (DATA / "first_names.txt").write_text(text, encoding="ascii")
    version = importlib.metadata.version("faker")
    sys.stdout.write(f"Faker {version}: {len(kept)} names, sha256 {hashlib.sha256(text.encode()).hexdigest()}\n")
    for file in importlib.metadata.files("faker") or ():
        if file.name.startswith("LICENSE"):
            (DATA / "first_names.LICENSE.txt").write_text(file.read_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
