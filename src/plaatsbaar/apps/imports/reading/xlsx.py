"""How does an XLSX file become the same rows as CSV? The first sheet, read-only; formulas are not taken as values."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from plaatsbaar.apps.imports.reading.cells import LONGEST_CELL, MOST_COLUMNS, Table, checked_header
from plaatsbaar.apps.imports.reading.files import HIGHEST_RATIO, LARGEST_TOGETHER
from plaatsbaar.apps.imports.reading.told import FileRefusedError, Told, refuse

MOST_ROWS = 200_000
_MOST_PARTS = 200


def xlsx_table(content: bytes, file: str, told: Told) -> Table:
    """The first sheet; FileRefusedError for what is no workbook, or unpacks to more than people can fill."""
    from openpyxl import load_workbook

    _bounded(content, file)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        rows = book.worksheets[0].iter_rows(max_col=MOST_COLUMNS + 1)
        header = [_text(cell) for cell in next(rows, ())]
    except Exception:  # whatever the library meets inside a broken file
        raise _none(file) from None
    while header and not header[-1]:
        header.pop()
    if not header:
        raise refuse(file, 1, "Het eerste blad heeft geen kopregel.", "The first sheet has no header.")
    return Table(file, checked_header(header, file), _rows(rows, len(header), file, told))


def _bounded(content: bytes, file: str) -> None:
    """Refuses by what the archive declares; what comes out is bounded again by rows and columns."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            size = sum(part.file_size for part in parts)
            high = any(part.file_size > HIGHEST_RATIO * max(part.compress_size, 4096) for part in parts)
    except (zipfile.BadZipFile, ValueError):
        raise _none(file) from None
    if len(parts) > _MOST_PARTS or size > LARGEST_TOGETHER or high:
        raise refuse(file, 0, "Dit is te groot voor een lijst met mensen.", "This is too large for a list of people.")


def _none(file: str) -> FileRefusedError:
    return refuse(file, 0, "Dit is geen werkblad (XLSX) dat te openen is.", "This is no workbook (XLSX) that opens.")


def _rows(rows: Iterator[Any], width: int, file: str, told: Told) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        for line, cells in enumerate(rows, start=2):
            if line > MOST_ROWS:
                told.problem(file, line, "Het blad heeft te veel regels.", "The sheet has too many rows.")
                return
            if any(getattr(cell, "data_type", "") == "f" for cell in cells):
                told.problem(
                    file,
                    line,
                    "In deze regel staat een formule. Sla het blad op als waarden.",
                    "This row holds a formula. Save the sheet as values.",
                )
                continue
            texts = [_text(cell) for cell in cells]
            if any(texts):
                yield line, (texts + [""] * width)[:width] if not any(texts[width:]) else texts
    except Exception:  # whatever the library meets inside a broken file
        raise _none(file) from None


def _text(cell: Any) -> str:
    """A cell as CSV would have it: days as 2013-03-14, whole numbers without ".0"."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:LONGEST_CELL]
