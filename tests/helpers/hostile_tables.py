"""Tables that mean harm or are broken, written byte by byte for the tests."""

import struct
import zipfile
from collections.abc import Iterable
from io import BufferedWriter, RawIOBase
from pathlib import Path
from typing import cast

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TARGETS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = (
    f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
    '<sheet name="Журнал" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_AT_ONCE = 1 << 20
"""A million small rows are written by a few hundred calls."""

_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_ODS_MIME = "application/vnd.oasis.opendocument.spreadsheet"


def relation(kind: str, target: str) -> str:
    """Return a part that names one other part."""
    return (
        f'<Relationships xmlns="{_TARGETS}">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/{kind}" Target="{target}"/></Relationships>'
    )


def xlsx_of(
    path: Path, rows: Iterable[str], before: str = "", more: dict[str, str] | None = None
) -> Path:
    """Write an .xlsx whose only sheet has the given XML of rows, `before` it some more."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", relation("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr(
            "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")
        )
        for name, text in (more or {}).items():
            archive.writestr(name, text)
        sheet = archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        with BufferedWriter(cast("RawIOBase", sheet), _AT_ONCE) as part:
            part.write(f'{before}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for row in rows:
                part.write(row.encode())
            part.write(b"</sheetData></worksheet>")
    return path


def row_of(number: int, *texts: str) -> str:
    """Return the XML of a row of texts."""
    cells = "".join(
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for place, text in enumerate(texts)
    )
    return f'<row r="{number}">{cells}</row>'


JOURNAL = (row_of(1, "Дата", "Специалист", "Тема"), row_of(2, "01.09.2025", "Соколова А.П.", "Т01"))


def ods_of(path: Path, rows: str, more: dict[str, str] | None = None) -> Path:
    """Write an .ods whose only table has the given XML of rows."""
    spaces = " ".join(
        f'xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("mimetype", _ODS_MIME, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        for name, text in (more or {}).items():
            archive.writestr(name, text)
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Журнал">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def ods_row(*texts: str, cell_more: str = "", row_more: str = "") -> str:
    """Return the XML of an OpenDocument row of texts."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"{cell_more}><text:p>{text}</text:p>'
        "</table:table-cell>"
        for text in texts
    )
    return f"<table:table-row{row_more}>{cells}</table:table-row>"


def patched(source: Path, target: Path, place: int, value: bytes) -> Path:
    """Copy a file with some bytes replaced."""
    content = bytearray(source.read_bytes())
    content[place : place + len(value)] = value
    target.write_bytes(content)
    return target


def record_place(book: Path, kind: int) -> int:
    """Return where the first record of this type stands in an .xls file."""
    return book.read_bytes().index(struct.pack("<H", kind), 512)


def container_of_names(path: Path, *names: str) -> Path:
    """Write a compound file whose directory has entries of these names, and no more."""
    sectors = [struct.pack("<I", 0xFFFFFFFD) + struct.pack("<I", 0xFFFFFFFE) * 127]
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<H", len(name) * 2 + 2).ljust(52, b"\0")
        + struct.pack("<III", 0xFFFFFFFE, 0, 0)
        for name in ("Root Entry", *names)
    )
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
    header += struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6).ljust(20, b"\0")
    header += struct.pack("<IIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0)
    header += struct.pack("<III", 0xFFFFFFFE, 0, 0)
    header += struct.pack("<I", 0xFFFFFFFF) * 108
    path.write_bytes(header + sectors[0] + directory.ljust(512, b"\0"))
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
