"""Files that are no tables, are broken or locked: each gets its own sentence, quickly."""

import re
import struct
import zipfile
from pathlib import Path

import pytest
from helpers.hostile_tables import (
    JOURNAL,
    container_of_names,
    patched,
    record_place,
    written,
    xlsx_of,
)
from helpers.journal_shapes import case

from kcentre.spreadsheets import read_workbook
from kcentre.spreadsheets.refusals import (
    DamagedTable,
    NotATable,
    ProtectedTable,
    SavedAsPage,
    TableEmpty,
    TableMissing,
    TableRefused,
)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TableMissing, match="не найден"):
        read_workbook(tmp_path / "нет.xlsx")
    with pytest.raises(TableMissing):
        read_workbook(tmp_path)


@pytest.mark.parametrize("name", ["Журнал.xlsx", "Журнал.csv", "Журнал.xls"])
def test_an_empty_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(TableEmpty, match="пуст"):
        read_workbook(written(tmp_path / name, b""))


def test_tables_without_a_cell(tmp_path: Path) -> None:
    with pytest.raises(TableEmpty):
        read_workbook(xlsx_of(tmp_path / "Журнал.xlsx", ()))
    with pytest.raises(TableEmpty):
        read_workbook(written(tmp_path / "Журнал.csv", b" ; ;\r\n\r\n"))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"MZ\x90\x00\x03" + bytes(500), "программа"),
        (b"\x7fELF\x02\x01" + bytes(500), "программа"),
        (b"%PDF-1.7\n%....", "документ PDF"),
        (b"{\\rtf1\\ansi ...", "документ Word"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "картинка"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "картинка"),
        (b"Rar!\x1a\x07\x00" + bytes(100), "архив"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(100), "архив"),
        (b"SQLite format 3\x00" + bytes(100), "база данных"),
        (b"PK\x05\x06" + bytes(18), "пустой архив"),
        (bytes(range(256)) * 20, "файл другого вида"),
    ],
)
@pytest.mark.parametrize("name", ["Журнал.xlsx", "Журнал.xls", "Журнал.csv"])
def test_another_file_under_the_name_of_a_table(
    tmp_path: Path, content: bytes, what: str, name: str
) -> None:
    with pytest.raises(NotATable, match=what):
        read_workbook(written(tmp_path / name, content))


def test_a_text_that_begins_like_a_program_is_a_text(tmp_path: Path) -> None:
    table = written(tmp_path / "Журнал.csv", b"MZ;BM\n1;2\n")
    assert read_workbook(table).sheets[0].rows == [["MZ", "BM"], ["1", "2"]]


@pytest.mark.parametrize(
    "text",
    ["<html><table>", "\ufeff<!DOCTYPE html>", '<?xml version="1.0"?><Workbook/>',
     "MIME-Version: 1.0\r\n", "\r\n  <TABLE>"],
)  # fmt: skip
def test_a_web_page_saved_as_a_table(tmp_path: Path, text: str) -> None:
    with pytest.raises(SavedAsPage, match="Сохранить как"):
        read_workbook(written(tmp_path / "Журнал.xls", text.encode()))


def test_a_word_document(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(NotATable, match="документ Word"):
        read_workbook(path)
    old = container_of_names(tmp_path / "Журнал.xls", "WordDocument")
    with pytest.raises(NotATable, match="документ Word"):
        read_workbook(old)


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("42.txt", "0" * 1000)
    with pytest.raises(NotATable, match="архив"):
        read_workbook(path)


def test_a_book_with_a_password(tmp_path: Path) -> None:
    table = container_of_names(tmp_path / "Журнал.xlsx", "EncryptionInfo", "EncryptedPackage")
    with pytest.raises(ProtectedTable, match="защищена паролем"):
        read_workbook(table)


def test_an_old_book_with_a_password(tmp_path: Path) -> None:
    source = case("old-excel")
    table = patched(
        source, tmp_path / "Журнал.xls", record_place(source, 0x0042), struct.pack("<H", 0x2F)
    )
    with pytest.raises(ProtectedTable):
        read_workbook(table)


def test_an_open_document_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
        archive.writestr("content.xml", b"\x00\x01\x02")
    with pytest.raises(ProtectedTable):
        read_workbook(path)


def test_a_wholly_encrypted_open_document(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("encrypted-package", b"\x00\x01")
    with pytest.raises(ProtectedTable):
        read_workbook(path)


def test_an_archive_with_a_password(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path / "Журнал.xlsx", JOURNAL)
    made_by = rb"(PK\x01\x02\x14[\x00\x03]\x14\x00)\x00\x00"  # Windows or another system
    content = re.sub(made_by, b"\\1\x01\x00", path.read_bytes())
    with pytest.raises(ProtectedTable):
        read_workbook(written(path, content))


@pytest.mark.parametrize("name", ["plain", "old-excel", "ods"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short(tmp_path: Path, name: str, part: float) -> None:
    source = case(name)
    content = source.read_bytes()
    with pytest.raises(TableRefused):
        read_workbook(
            written(tmp_path / f"Журнал{source.suffix}", content[: int(len(content) * part)])
        )


def test_broken_xml(tmp_path: Path) -> None:
    with pytest.raises(DamagedTable):
        read_workbook(xlsx_of(tmp_path / "Журнал.xlsx", ["<row><c><v>1"]))


@pytest.mark.parametrize("name", ["Журнал.txt", "Журнал.dat", "Журнал.xlsx", "Журнал.ods"])
def test_the_content_counts_and_not_the_name(tmp_path: Path, name: str) -> None:
    for source in (case("plain"), case("ods"), case("old-excel"), case("cp1251")):
        book = read_workbook(written(tmp_path / name, source.read_bytes()))
        assert len(book.sheets[0].rows) == 161
