"""Tables beyond all measure, by mistake or to do harm: a sentence, in bounded memory."""

import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from helpers.hostile_tables import (
    JOURNAL,
    ods_of,
    ods_row,
    patched,
    relation,
    row_of,
    written,
    xlsx_of,
)
from helpers.journal_shapes import case

from kcentre.journal.importing import guess
from kcentre.spreadsheets import extent_xlsb, read_workbook
from kcentre.spreadsheets.refusals import (
    LongCell,
    SuspiciousTable,
    TableTooLarge,
)

_MEMORY_LIMIT = 700 * 1024 * 1024
_READ_BOUNDED = """
import sys
from pathlib import Path
if sys.platform != "win32":  # which bounds no process by itself
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({limit}, {limit}))
from kcentre.spreadsheets import TableRefused, read_workbook
try:
    book = read_workbook(Path(sys.argv[1]))
    print("read", sum(len(sheet.rows) for sheet in book.sheets))
except TableRefused as refusal:
    print(type(refusal).__name__)
"""


def read_bounded(table: Path) -> str:
    """Read a table in a process that may not take more memory than an office PC can spare."""
    script = _READ_BOUNDED.format(limit=_MEMORY_LIMIT)
    done = subprocess.run(
        [sys.executable, "-c", script, str(table)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.strip()


def test_a_zip_bomb(tmp_path: Path) -> None:
    rows = ("<row><c><v>", *["9" * 10_000_000] * 40, "</v></c></row>")
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", rows)) == "TableTooLarge"


def test_a_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path / "Журнал.xlsx", ("<row><c><v>", *["9" * 10_000_000] * 40))
    content = bytearray(path.read_bytes())
    last = content.rindex(b"PK\x01\x02")
    content[last + 24 : last + 28] = struct.pack("<I", 1000)
    assert read_bounded(written(path, bytes(content))) == "TableTooLarge"


def test_a_bomb_in_any_part(tmp_path: Path) -> None:
    bomb = {"xl/sharedStrings.xml": "<sst><si><t>" + "я" * 120_000_000 + "</t></si></sst>"}
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", JOURNAL, more=bomb)) == "TableTooLarge"


def test_entities_that_expand(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    before = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ха">{entities}]>'
    table = xlsx_of(tmp_path / "Журнал.xlsx", [row_of(1, "&e9;")], before)
    with pytest.raises(SuspiciousTable, match="скрытые указания"):
        read_workbook(table)


def test_an_entity_that_reads_a_file(tmp_path: Path) -> None:
    before = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with pytest.raises(SuspiciousTable):
        read_workbook(xlsx_of(tmp_path / "Журнал.xlsx", [row_of(1, "&e;")], before))
    path = ods_of(tmp_path / "Журнал.ods", ods_row("Дата"))
    content = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = before.encode() + parts["content.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert path.read_bytes() != content
    with pytest.raises(SuspiciousTable):
        read_workbook(path)


def test_links_outside_are_not_followed(tmp_path: Path) -> None:
    linked = (
        '<row r="2"><c r="A2" t="str"><f>[1]Лист!A1</f><v>01.09.2025</v></c>'
        '<c r="B2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/x")</f><v>Соколова А.П.</v></c></row>'
    )
    more = {
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relation(
            "externalLinkPath", "http://127.0.0.1:9/book.xlsx"
        ).replace("/>", ' TargetMode="External"/>'),
    }
    rows = (row_of(1, "Дата", "Специалист"), linked)
    book = read_workbook(xlsx_of(tmp_path / "Журнал.xlsx", rows, more=more))
    assert book.sheets[0].rows[1] == ["01.09.2025", "Соколова А.П."]


@pytest.mark.parametrize(
    "cell",
    ['<c r="XFD1048576"><v>1</v></c>', '<c r="P1048576"><v>1</v></c>',
     '<c  r = \'XFD1048576\'><v>1</v></c>', '<x:c r="XFD1048576"><x:v>1</x:v></x:c>',
     '<c s="0" r="XFD999999"><v>1</v></c>', '<c r="AAAA99999999"><v>1</v></c>'],
)  # fmt: skip
def test_two_cells_in_opposite_corners(tmp_path: Path, cell: str) -> None:
    rows = (*JOURNAL, f'<row r="1048576">{cell}</row>')
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", rows)) in {
        "TableTooLarge",
        "DamagedTable",
    }


def test_cells_without_addresses_in_opposite_corners(tmp_path: Path) -> None:
    wide = "<row>" + "<c/>" * 16_383 + "<c><v>1</v></c></row>"
    long = "<row><c><v>1</v></c></row>" * 100_000
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", (wide, long))) == "TableTooLarge"


def test_a_million_empty_rows_are_cheap(tmp_path: Path) -> None:
    empty = (f'<row r="{number}" spans="1:3"/>' for number in range(3, 1_000_000))
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", (*JOURNAL, *empty))) == "read 2"


def test_a_million_formatted_rows_are_cheap(tmp_path: Path) -> None:
    empty = (
        f'<row r="{n}"><c r="A{n}" s="1"/><c r="XFD{n}" s="1"/></row>' for n in range(3, 600_000)
    )
    assert read_bounded(xlsx_of(tmp_path / "Журнал.xlsx", (*JOURNAL, *empty))) == "read 2"


def test_all_columns_empty_are_cheap(tmp_path: Path) -> None:
    filler = '<table:table-cell table:number-columns-repeated="16381"/></table:table-row>'
    rows = ods_row("Дата", "Тема", "Кто").replace("</table:table-row>", filler)
    rest = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_bounded(ods_of(tmp_path / "Журнал.ods", rows + rest)) == "read 1"


@pytest.mark.parametrize(
    "rows",
    [
        ods_row("а", row_more=' table:number-rows-repeated="1048576"',
                cell_more=' table:number-columns-repeated="16384"'),
        ods_row("а", cell_more=' table:number-columns-repeated="16384"') * 20_000,
        ods_row("а" * 60, row_more=' table:number-rows-repeated="1048576"',
                cell_more=' table:number-columns-repeated="60"'),
        ods_row("а") + '<table:table-row table:number-rows-repeated="900000"/>'
        + ods_row("а", cell_more=' table:number-columns-repeated="900"'),
        ods_row('<text:s text:c="2000000000"/>'),
    ],
)  # fmt: skip
def test_cells_repeated_beyond_measure(tmp_path: Path, rows: str) -> None:
    assert read_bounded(ods_of(tmp_path / "Журнал.ods", rows)) == "TableTooLarge"


def test_a_cell_of_forty_megabytes(tmp_path: Path) -> None:
    table = xlsx_of(tmp_path / "Журнал.xlsx", (*JOURNAL, row_of(3, "я" * 20_000_000)))
    assert read_bounded(table) == "LongCell"
    with pytest.raises(LongCell, match="лист «Журнал», строка 3"):
        read_workbook(table)


def test_one_long_text_in_very_many_cells(tmp_path: Path) -> None:
    texts = "<sst><si><t>короткий</t></si><si><t>" + "я" * 30_000 + "</t></si></sst>"
    more = {"xl/sharedStrings.xml": texts}

    def using(number: int) -> list[str]:
        cell = f'<c r="A{{0}}" t="s"><v>{number}</v></c>'
        return [f'<row r="{row}">{cell.format(row)}</row>' for row in range(1, 60_000)]

    assert read_bounded(xlsx_of(tmp_path / "Много.xlsx", using(1), more=more)) == "TableTooLarge"
    assert read_bounded(xlsx_of(tmp_path / "Мало.xlsx", using(0), more=more)) == "read 59999"


def test_a_quote_that_is_never_closed(tmp_path: Path) -> None:
    text = 'Дата;Тема\n01.09.2025;"Т01\n' + "02.09.2025;Т02\n" * 5000
    with pytest.raises(LongCell, match="строка 2: слишком длинный"):
        read_workbook(written(tmp_path / "Журнал.csv", text.encode()))


def test_a_text_of_very_many_cells(tmp_path: Path) -> None:
    text = b"1\n" * 100_000 + b";" * 1_000_000 + b"1"
    assert read_bounded(written(tmp_path / "Журнал.csv", text)) == "TableTooLarge"


def test_a_sheet_of_very_many_captions(tmp_path: Path) -> None:
    rows = (row_of(1, "Дата", "Тема"), *(
        f'<row r="{number}">' + "<c><v>1</v></c>" * 16_000 + "</row>" for number in range(2, 22)
    ))  # fmt: skip
    wide = read_workbook(xlsx_of(tmp_path / "Журнал.xlsx", rows))
    (mapping,) = guess(wide)
    assert len(mapping.columns) == 300


def test_a_file_too_large_to_be_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.csv"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(TableTooLarge):
        read_workbook(path)


def test_a_book_of_very_many_sheets(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    xlsx_of(path, JOURNAL)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = b'<sheet name="%d" sheetId="%d" r:id="rId1"/>'
    many = b"".join(sheet % (number, number) for number in range(2, 1000))
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", many + b"</sheets>")
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert read_bounded(path) == "TableTooLarge"


@pytest.mark.parametrize(
    "size",
    [struct.pack("<II", 0, 0xFFFFFFFF), struct.pack("<II", 5, 1), struct.pack("<II", 0, 1 << 30)],
)
def test_an_old_book_that_reserves_everything(tmp_path: Path, size: bytes) -> None:
    source = case("old-excel")
    place = source.read_bytes().index(struct.pack("<HH", 0x0200, 14)) + 4
    assert read_bounded(patched(source, tmp_path / "Журнал.xls", place, size)) in {
        "TableTooLarge", "read 161",
    }  # fmt: skip


def test_the_grid_of_a_binary_sheet() -> None:
    def record(kind: int, *numbers: int) -> bytes:
        body = struct.pack(f"<{len(numbers)}I", *numbers)
        return bytes([kind, len(body)]) + body

    near = record(0, 0, 0) + record(7, 0, 0) + record(0, 4, 0) + record(2, 9, 0)
    assert extent_xlsb.grid_of([near[:5], near[5:]]) == 5 * 10
    far = near + b"\x81\x01\x80\x01" + bytes(128) + record(0, 1_048_575, 0) + record(2, 16_383, 0)
    assert extent_xlsb.grid_of([far]) == 1_048_576 * 16_384


def test_an_old_book_with_far_cells(tmp_path: Path) -> None:
    source = case("old-excel")
    place = source.read_bytes().index(struct.pack("<HH", 0x00FD, 10)) + 4
    far = patched(source, tmp_path / "Журнал.xls", place, struct.pack("<HH", 65_535, 60_000))
    assert read_bounded(far) == "TableTooLarge"


def test_an_old_container_that_goes_round_in_circles(tmp_path: Path) -> None:
    source = case("old-excel")
    content = source.read_bytes()
    (fat_sector,) = struct.unpack_from("<I", content, 76)
    fat_at = (fat_sector + 1) * 512
    (directory,) = struct.unpack_from("<I", content, 48)
    circle = patched(
        source, tmp_path / "Журнал.xls", fat_at + directory * 4, struct.pack("<I", directory)
    )
    assert read_bounded(circle) == "DamagedTable"


def test_an_old_container_whose_header_lies(tmp_path: Path) -> None:
    source = case("old-excel")
    for place in (44, 62, 68):
        lie = patched(source, tmp_path / "Журнал.xls", place, b"\xf0\xff\xff\x7f")
        assert read_bounded(lie) == "DamagedTable"
