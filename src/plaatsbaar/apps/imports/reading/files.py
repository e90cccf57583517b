"""Which files are in what was given: a zip, a folder, or one file? Bounded in number, size and ratio; names never used.

A name inside an archive only chooses which table it is; nothing is ever written under it, so "../" leads nowhere.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from plaatsbaar.apps.imports.reading.told import FileRefusedError, refuse

MOST_FILES = 40
LARGEST_FILE = 64 * 1024 * 1024
LARGEST_TOGETHER = 192 * 1024 * 1024
HIGHEST_RATIO = 100
"""CSV of real people shrinks 5 to 15 times; 100 is no list of people."""
_CHUNK = 1024 * 1024


def of_folder(folder: Path) -> dict[str, bytes]:
    """The CSV files of a folder by their lower-case name; links are not followed."""
    found: dict[str, bytes] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() == ".csv" and path.is_file() and not path.is_symlink():
            if path.stat().st_size > LARGEST_FILE:
                raise _too_large(path.name)
            found[path.name.lower()] = path.read_bytes()
    _bounded(found)
    return found


def of_zip(content: bytes, name: str) -> dict[str, bytes]:
    """The CSV files in a zip by their lower-case name. FileRefusedError for what no export of people looks like."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unpacked(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise refuse(
            name, 0, "Dit is geen zipbestand dat te openen is.", "This is no zip that can be opened."
        ) from None


def _unpacked(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    entries = [one for one in archive.infolist() if not one.is_dir()]
    if len(entries) > MOST_FILES:
        raise refuse(
            name, 0, f"Er zitten meer dan {MOST_FILES} bestanden in.", f"It holds more than {MOST_FILES} files."
        )
    found: dict[str, bytes] = {}
    room = LARGEST_TOGETHER
    for entry in entries:
        _refuse_bad(entry, name)
        table = PurePosixPath(entry.filename).name.lower()
        if not table.endswith(".csv"):
            continue
        if table in found:
            raise refuse(name, 0, f"{table} zit er twee keer in.", f"{table} is in it twice.")
        found[table] = _streamed(archive, entry, min(room, LARGEST_FILE))
        room -= len(found[table])
    return found


def _refuse_bad(entry: zipfile.ZipInfo, name: str) -> None:
    """By what is declared: names that climb, links, nested archives, bombs, locked entries."""
    given = entry.filename.replace("\\", "/")
    if ".." in given.split("/") or given.startswith("/") or given[1:2] == ":" or "\0" in entry.orig_filename:
        raise refuse(
            name, 0, "Een naam in de zip wijst naar buiten de zip.", "A name in the zip leads outside the zip."
        )
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise refuse(name, 0, "In de zip zit een verwijzing (link).", "The zip holds a link.")
    if given.lower().endswith((".zip", ".gz", ".7z", ".rar", ".tar")):
        raise refuse(name, 0, "In de zip zit nog een archief.", "The zip holds another archive.")
    if entry.flag_bits & 0x1:
        raise refuse(name, 0, "De zip heeft een wachtwoord.", "The zip is locked with a password.")
    if entry.file_size > LARGEST_FILE or entry.file_size > HIGHEST_RATIO * max(entry.compress_size, 1024):
        raise _too_large(name)


def _streamed(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """What really comes out, which may be more than was declared."""
    parts: list[bytes] = []
    size = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > most or size > HIGHEST_RATIO * max(entry.compress_size, 1024):
                raise _too_large(archive.filename or "zip")
            parts.append(chunk)
    return b"".join(parts)


def _bounded(found: dict[str, bytes]) -> None:
    if len(found) > MOST_FILES or sum(map(len, found.values())) > LARGEST_TOGETHER:
        raise _too_large("")


def _too_large(name: str) -> FileRefusedError:
    return refuse(name, 0, "Dit is te groot voor een lijst met mensen.", "This is too large for a list of people.")
