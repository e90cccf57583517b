"""Files of people become a roster, whole or not at all; no database is needed for it."""

from __future__ import annotations

import io
import stat
import time
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from plaatsbaar.apps.imports.reading.files import of_folder, of_zip
from plaatsbaar.apps.imports.reading.oneroster import read_oneroster
from plaatsbaar.apps.imports.reading.roster import Roster
from plaatsbaar.apps.imports.reading.sds import read_sds
from plaatsbaar.apps.imports.reading.table import guessed, read_header, read_table
from plaatsbaar.apps.imports.reading.told import FileRefusedError
from rosters import TABLE_HEADER, as_csv, oneroster, sds, table_rows, town, zipped

YEAR = "2026/2027"
TOWN = town()


def refused(read: Callable[[], object]) -> list[str]:
    with pytest.raises(FileRefusedError) as error:
        read()
    assert all(one.says.nl and one.says.en for one in error.value.problems)
    return [f"{one.file}:{one.line}: {one.says.en}" for one in error.value.problems]


def facts(roster: Roster) -> tuple[object, ...]:
    """What must be the same from every kind of file."""
    names = {key: (one.first, one.last, one.birth_date) for key, one in roster.people.items()}
    enrolments = {(who, roster.groups[group].name, part) for who, group, part in roster.enrolments}
    employments = {(who, roster.schools[school].name, what) for who, school, what in roster.employments}
    return names, enrolments, employments, roster.guardians, {one.year for one in roster.groups.values()}


def test_every_kind_of_file_tells_the_same() -> None:
    rosters = [
        read_oneroster(oneroster(TOWN, "1.2"), year="2000/2001")[0],
        read_oneroster(oneroster(TOWN, "1.1"), year="2000/2001")[0],
        read_oneroster(of_zip(zipped(oneroster(TOWN)), "a.zip"), year="2000/2001")[0],
        read_sds(sds(TOWN), year="2000/2001")[0],
        read_table(as_csv(TABLE_HEADER, table_rows(TOWN)), "mensen.csv", year=YEAR)[0],
    ]
    first = facts(rosters[0])
    assert len(rosters[0].people) == 64
    assert first[4] == {YEAR}
    for other in rosters[1:]:
        assert facts(other) == first


def test_a_folder_is_read_like_a_zip(tmp_path: Path) -> None:
    for name, content in oneroster(TOWN).items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "geheim.csv").symlink_to("/etc/passwd")
    files = of_folder(tmp_path)
    assert "geheim.csv" not in files
    assert facts(read_oneroster(files, year=YEAR)[0]) == facts(read_oneroster(oneroster(TOWN), year=YEAR)[0])


def test_a_tussenvoegsel_is_part_of_the_last_name_and_another_middle_name_is_not() -> None:
    files = oneroster(TOWN)
    rows = files["users.csv"].decode().split("\r\n")
    assert any(",van der," in row for row in rows)
    roster, _ = read_oneroster(files, year=YEAR)
    assert any(one.last == "van der Meer" for one in roster.people.values())
    changed = files["users.csv"].replace(b",van der,", b",Maria,")
    roster, _ = read_oneroster({**files, "users.csv": changed}, year=YEAR)
    assert not any("Maria" in one.last for one in roster.people.values())


def test_somebody_may_be_teacher_and_parent() -> None:
    files = oneroster(TOWN)
    files["roles.csv"] += b"r-extra,,,g0.0,secondary,teacher,,,s0,\r\n"
    roster, _ = read_oneroster(files, year=YEAR)
    assert ("g0.0", "s0", "docent") in roster.employments
    assert ("g0.0", "p0") in roster.guardians


def test_a_relative_is_no_guardian() -> None:
    files = oneroster(TOWN)
    files["roles.csv"] = files["roles.csv"].replace(b"g0.0,primary,parent", b"g0.0,primary,relative")
    assert ("g0.0", "p0") not in read_oneroster(files, year=YEAR)[0].guardians


def test_a_delta_names_who_goes() -> None:
    files = oneroster(TOWN, mode="delta")
    files["users.csv"] = files["users.csv"].replace(b"p0,active", b"p0,tobedeleted")
    roster, _ = read_oneroster(files, year=YEAR)
    assert roster.delta
    assert roster.deleted == {"p0"}
    assert "p0" not in roster.people


def test_columns_of_the_standard_that_are_not_needed_are_named_and_not_read() -> None:
    _, told = read_oneroster(oneroster(TOWN), year=YEAR)
    said = [one.says.en for one in told.notes]
    assert "Column “sex” is not read." in said
    assert "Column “password” is not read." in said


@pytest.mark.parametrize(
    "column", ["BSN", "Burgerservicenummer", "nationaliteit", "Nationaliteit 1", "Medicatie", "geloof"]
)
def test_what_may_not_come_in_is_refused_by_name(column: str) -> None:
    rows = [[*row, "iets"] for row in table_rows(TOWN)]
    said = refused(lambda: read_table(as_csv([*TABLE_HEADER, column], rows), "m.csv", year=YEAR))
    assert len(said) == 1
    assert f"“{column}” is about" in said[0]
    files = oneroster(TOWN)
    files["orgs.csv"] = files["orgs.csv"].replace(b"parentSourcedId", f"parentSourcedId,{column}".encode(), 1)
    assert f"“{column}” is about" in refused(lambda: read_oneroster(files, year=YEAR))[0]


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("Ć", "C").replace("ć", "c").replace("š", "s").replace("Ş", "S").encode("cp1252"),
        lambda text: text.replace(",", ";").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: "sep=;\r\n" + text.replace(",", ";"),
        lambda text: text.replace("\r\n", "\n").encode(),
    ],
)
def test_encodings_and_delimiters_are_found_out(encode: Callable[[str], bytes | str]) -> None:
    given = encode(as_csv(TABLE_HEADER, table_rows(TOWN)).decode())
    roster, _ = read_table(given.encode() if isinstance(given, str) else given, "m.csv", year=YEAR)
    assert len(roster.people) == 64
    assert any(one.last == "Özdemir" for one in roster.people.values())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no header"),
        (b"\x00\x01\x02" * 50, "no text file"),
        (as_csv(TABLE_HEADER, []), "no people"),
        (as_csv([*TABLE_HEADER, "Voornaam"], []), "“Voornaam” is there 2 times"),
        (as_csv([f"k{n}" for n in range(201)], []), "over 200 columns"),
        (b"a#b#c\r\n1#2#3\r\n", "the delimiter is no comma"),
        (as_csv(TABLE_HEADER, [["1", "Tijn"]]), "This row has 2 cells, the header 10."),
        (as_csv(TABLE_HEADER, []) + b'1,"Tijn', "this is no CSV"),
        (
            as_csv(TABLE_HEADER, [["1", "Tijn", "", "X", "tovenaar", "S", "1A", "", "", ""]]),
            "not pupil, staff or parent",
        ),
        (
            as_csv(TABLE_HEADER, [["", "Tijn", "", "X", "leerling", "S", "1A", "", "", ""]]),
            "first name or school is empty",
        ),
        (as_csv(TABLE_HEADER, [["1", "T", "", "X", "leerling", "S", "", "", "", ""]]), "has no class"),
        (
            as_csv(TABLE_HEADER, [["1", "T", "", "X", "leerling", "S", "1A", "31-02-2012", "", ""]]),
            "birth date is no day",
        ),
        (as_csv(TABLE_HEADER, [["1", "T", "", "X", "ouder", "S", "", "", "", "9"]]), "A child is not in the file"),
        (
            as_csv(TABLE_HEADER, [["1", "T", "", "X", "leerling", "S", "1A", "", "", ""]] * 2),
            "This id is on line 2 too",
        ),
        (as_csv(TABLE_HEADER, [["1", "T" * 101, "", "X", "leerling", "S", "1A", "", "", ""]]), "over 100 signs"),
        (b"PK\x03\x04 no workbook", "no workbook"),
    ],
)
def test_a_bad_table_is_refused_with_line_and_reason(content: bytes, says: str) -> None:
    assert any(says in one for one in refused(lambda: read_table(content, "m.csv", year=YEAR)))


def test_a_mapping_says_which_column_is_what() -> None:
    content = as_csv(["n", "vn", "wat", "waar", "gr"], [["1", "Tijn", "leerling", "De Brug", "2B"]])
    assert guessed(read_header(content, "m.csv")) == {}
    assert any("Which column is “first”?" in one for one in refused(lambda: read_table(content, "m.csv", year=YEAR)))
    mapping = {"id": "n", "first": "vn", "role": "wat", "school": "waar", "class": "gr"}
    roster, _ = read_table(content, "m.csv", year=YEAR, mapping=mapping)
    assert roster.people["1"].first == "Tijn"


def test_a_report_holds_no_cell_of_the_file() -> None:
    content = as_csv(TABLE_HEADER, [["1", "Geheimpje", "", "Verborgen", "tovenaar", "S", "1A", "xx", "", "9"]])
    assert not any(
        "Geheim" in one or "Verborgen" in one for one in refused(lambda: read_table(content, "m.csv", year=YEAR))
    )


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_like_csv() -> None:
    roster, _ = read_table(workbook([TABLE_HEADER, *table_rows(TOWN)]), "m.xlsx", year=YEAR)
    assert facts(roster) == facts(read_table(as_csv(TABLE_HEADER, table_rows(TOWN)), "m.csv", year=YEAR)[0])
    row: list[object] = [17, "Tijn", None, "Bos", "leerling", "De Brug", "2B", date(2013, 3, 14), None, None]
    roster, _ = read_table(workbook([TABLE_HEADER, row]), "m.xlsx", year=YEAR)
    assert roster.people["17"].birth_date == date(2013, 3, 14)


def test_a_formula_is_not_taken_for_a_value() -> None:
    rows = table_rows(TOWN)
    rows[0][3] = '=HYPERLINK("http://elders.example")'
    said = refused(lambda: read_table(workbook([TABLE_HEADER, *rows]), "m.xlsx", year=YEAR))
    assert any(one.startswith("m.xlsx:2: This row holds a formula") for one in said)


def test_an_entity_in_a_workbook_is_not_expanded() -> None:
    content = workbook([TABLE_HEADER, *table_rows(TOWN)])
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for one in source.infolist():
            target.writestr(one, bomb if one.filename == "xl/workbook.xml" else source.read(one))
    assert "no workbook" in refused(lambda: read_table(out.getvalue(), "m.xlsx", year=YEAR))[0]


# -- archives


def archive(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries:
            made.writestr(name, content)
    return out.getvalue()


def link() -> zipfile.ZipInfo:
    info = zipfile.ZipInfo("users.csv")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (archive(("../users.csv", b"a")), "leads outside"),
        (archive(("/etc/users.csv", b"a")), "leads outside"),
        (archive(("..\\users.csv", b"a")), "leads outside"),
        (archive(("C:/users.csv", b"a")), "leads outside"),
        (archive((link(), b"/etc/passwd")), "holds a link"),
        (archive(("more.zip", b"PK")), "another archive"),
        (archive(("users.csv", b"0" * 30_000_000)), "too large"),
        (archive(*((f"{n}.csv", b"a") for n in range(41))), "more than 40 files"),
        (archive(("a/users.csv", b"a"), ("b/users.csv", b"b")), "twice"),
        (b"PK\x03\x04nothing", "no zip"),
        (archive(("users.csv", b"abc" * 900))[:-40], "no zip"),
    ],
)
def test_a_bad_archive_is_refused(content: bytes, says: str) -> None:
    assert says in refused(lambda: of_zip(content, "a.zip"))[0]


def test_an_archive_that_declares_less_than_it_holds_is_refused() -> None:
    """The size in the directory is a claim; what comes out is measured too."""
    content = bytearray(archive(("users.csv", b"0" * 5_000_000)))
    place = content.rfind(b"PK\x01\x02")
    content[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    assert refused(lambda: of_zip(bytes(content), "a.zip"))


@pytest.mark.parametrize("name", ["users.csv", "orgs.csv", "classes.csv", "enrollments.csv"])
def test_a_set_that_lacks_a_file_is_refused(name: str) -> None:
    files = {key: content for key, content in oneroster(TOWN).items() if key != name}
    assert refused(lambda: read_oneroster(files, year=YEAR)) == [f"{name}:0: {name} is missing."]


def test_a_hundred_thousand_rows_take_linear_time() -> None:
    def seconds(rows: int) -> float:
        content = as_csv(TABLE_HEADER, [[str(n), "T", "", "X", "leerling", "S", "1A", "", "", ""] for n in range(rows)])
        start = time.process_time()
        roster, _ = read_table(content, "m.csv", year=YEAR)
        assert len(roster.people) == rows
        return time.process_time() - start

    seconds(1000)
    # four times the rows: four times the work when linear, sixteen when quadratic
    assert min(seconds(100_000) for _ in range(2)) / min(seconds(25_000) for _ in range(2)) < 10
