"""How is the Dutch word list in the package made? Run by a developer, once per version of the OpenTaal list.

    apt-get download wdutch && dpkg-deb -x wdutch_*.deb wdutch
    python scripts/make_word_list.py wdutch/usr/share/dict/dutch wdutch/usr/share/doc/wdutch/copyright

Only lower-case entries are kept (the capitalised ones are mostly names), without accents, letters only, sorted: the
form in which the name sense looks words up. Prints the sha256 that belongs in VENDOR.md.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
import unicodedata
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "plaatsbaar" / "senses" / "text" / "data"


def without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def main(words: Path, copyright_notice: Path) -> None:
    entries = words.read_text(encoding="utf-8").splitlines()
    plain = {without_accents(entry) for entry in entries if entry.isalpha() and entry == entry.lower()}
    kept = sorted(word for word in plain if word.isascii() and len(word) > 1)
    packed = gzip.compress(("\n" + "\n".join(kept) + "\n").encode("ascii"), compresslevel=9, mtime=0)
    (DATA / "words_nl.txt.gz").write_bytes(packed)
    (DATA / "words_nl.LICENSE.txt").write_bytes(copyright_notice.read_bytes())
    sys.stdout.write(f"{len(kept)} of {len(entries)} entries, sha256 {hashlib.sha256(packed).hexdigest()}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
