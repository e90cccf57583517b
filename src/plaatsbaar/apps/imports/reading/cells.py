"""How does a CSV file become rows of named cells? Encoding and delimiter are found out; wanted columns are kept."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from plaatsbaar.apps.imports.reading.told import Told, refuse

MOST_COLUMNS = 200
MOST_ROWS = 2_000_000
LONGEST_CELL = 20_000
_DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Table:
    """A file as rows: its name, its header as it stands, and where the rows come from (line, cells)."""

    file: str
    header: tuple[str, ...]
    rows: Iterator[tuple[int, Sequence[str]]]


def text_of(content: bytes, file: str) -> str:
    """UTF-8 with or without BOM, UTF-16 with a BOM, otherwise Windows-1252 as Dutch spreadsheets save it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode("utf-16")
        except UnicodeDecodeError:
            raise _not_text(file) from None
    if b"\0" in content[:4096]:
        raise _not_text(file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise _not_text(file) from None


def _not_text(file: str) -> Exception:
    return refuse(file, 0, "Dit is geen tekstbestand met kolommen (CSV).", "This is no text file with columns (CSV).")


def csv_table(content: bytes, file: str, *, delimiter: str = "") -> Table:
    """A CSV file; FileRefusedError for what is none. ``delimiter`` empty: the one that the header holds most."""
    csv.field_size_limit(LONGEST_CELL)
    text = text_of(content, file)
    first = text.split("\n", 1)[0]
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first[4], text.split("\n", 1)[-1]
        first = text.split("\n", 1)[0]
    mark = delimiter or max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        header = next(reader)
    except (StopIteration, csv.Error):
        raise refuse(file, 1, "Het bestand heeft geen kopregel.", "The file has no header.") from None
    return Table(file, checked_header(header, file), _csv_rows(reader, file))


def _csv_rows(reader: Iterator[list[str]], file: str) -> Iterator[tuple[int, Sequence[str]]]:
    line = 1
    try:
        for cells in reader:
            line = reader.line_num  # type: ignore[attr-defined]
            if line > MOST_ROWS:
                raise refuse(file, line, "Het bestand heeft te veel regels.", "The file has too many rows.")
            if any(cells):
                yield line, cells
    except csv.Error:
        raise refuse(
            file,
            line + 1,
            "Vanaf hier is het geen CSV: een aanhalingsteken sluit niet, of een cel is veel te lang.",
            "From here on this is no CSV: a quote does not close, or a cell is far too long.",
        ) from None


def checked_header(header: Sequence[str], file: str) -> tuple[str, ...]:
    """The header without spaces around; FileRefusedError for too many columns or one that is there twice."""
    names = tuple(name.strip().lstrip("\ufeff") for name in header)
    if len(names) > MOST_COLUMNS:
        most = MOST_COLUMNS
        raise refuse(file, 1, f"Het bestand heeft meer dan {most} kolommen.", f"The file has over {most} columns.")
    told = Told()
    for name, times in Counter(name for name in names if name).items():
        if times > 1:
            told.problem(
                file, 1, f"De kolom “{name}” staat er {times} keer in.", f"Column “{name}” is there {times} times."
            )
    told.stop_if_bad()
    return names


def chosen(
    table: Table, needed: Collection[str], wanted: Collection[str], told: Told
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the needed and wanted columns only; what else stands in the file is never kept.

    FileRefusedError when a needed column is missing. A row with another number of cells than the header is a problem.
    """
    missing = [name for name in needed if name not in table.header]
    for name in missing:
        told.problem(table.file, 1, f"De kolom “{name}” ontbreekt.", f"Column “{name}” is missing.")
    if missing and len(table.header) == 1:
        told.problem(
            table.file,
            1,
            "Er is maar één kolom: het scheidingsteken is geen komma, puntkomma of tab.",
            "There is only one column: the delimiter is no comma, semicolon or tab.",
        )
    if missing:
        told.stop_if_bad()
    places = [(name, table.header.index(name)) for name in (*needed, *wanted) if name in table.header]
    width = len(table.header)
    for line, cells in table.rows:
        if len(cells) != width:
            told.problem(
                table.file,
                line,
                f"Deze regel heeft {len(cells)} cellen, de kopregel {width}.",
                f"This row has {len(cells)} cells, the header {width}.",
            )
            continue
        yield line, {name: cells[place].strip() for name, place in places}
