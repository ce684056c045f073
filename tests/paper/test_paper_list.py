"""Long lists, streamed into a workbook and read back by two readers."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from kcentre.paper import write_list
from kcentre.paper.document import Cell, Column, Kind
from kcentre.paper.xlsx import listing
from kcentre.storage.progress import Cancelled

COLUMNS = (
    Column("№", Kind.INTEGER),
    Column("Дата", Kind.DATE),
    Column("Время", Kind.TIME),
    Column("Тема", weight=2.5),
    Column("Доля", Kind.PERCENT),
)


def rows(count: int) -> Iterator[tuple[Cell, ...]]:
    for number in range(1, count + 1):
        yield number, date(2025, 9, 1), time(16, 5), f"Тема {number}", 12.5


def sheets(path: Path) -> list[Worksheet]:
    return list(load_workbook(path))


class Watch:
    """Notes the progress and cancels when told."""

    def __init__(self, limit: int | None = None) -> None:
        self.seen: list[tuple[int, int]] = []
        self.limit = limit

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if self.limit is not None and done > self.limit:
            raise Cancelled


def test_rows_are_typed_and_the_head_is_ready_to_work_with(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    assert write_list(path, "Журнал учёта", COLUMNS, rows(2500), organisation="МБДОУ") == 2500
    (sheet,) = sheets(path)
    assert sheet.title == "Журнал учёта"
    assert [cell.value for cell in sheet[1]] == ["№", "Дата", "Время", "Тема", "Доля"]
    assert [cell.value for cell in sheet[2501]] == [
        2500,
        datetime(2025, 9, 1),  # noqa: DTZ001 — a workbook's dates have no zone
        time(16, 5),
        "Тема 2500",
        12.5,
    ]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert sheet.auto_filter.ref == "A1:E2501"
    assert sheet.column_dimensions["D"].width == 30
    assert sheet["E2"].number_format == "#,##0.0"
    assert sheet["B2"].number_format == "DD.MM.YYYY"


def test_another_reader_sees_the_same(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    write_list(path, "Журнал", COLUMNS, rows(3))
    found = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    assert found[3] == [3.0, date(2025, 9, 1), time(16, 5), "Тема 3", 12.5]
    assert len(found) == 4


def test_no_rows_leave_a_head(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    assert write_list(path, "Журнал", COLUMNS, ()) == 0
    (sheet,) = sheets(path)
    assert (sheet.max_row, sheet["D1"].value) == (1, "Тема")


@pytest.mark.parametrize(("count", "expected"), [(9, [9]), (10, [9, 1]), (18, [9, 9])])
def test_a_list_longer_than_a_sheet_goes_on_on_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, expected: list[int]
) -> None:
    monkeypatch.setattr(listing, "SHEET_ROWS", 10)
    path = tmp_path / "Журнал.xlsx"
    write_list(path, "Журнал", COLUMNS, rows(count))
    found = sheets(path)
    assert [sheet.max_row - 1 for sheet in found] == expected
    assert [sheet.title for sheet in found] == ["Журнал", "Журнал (2)"][: len(expected)]
    assert all(sheet["D1"].value == "Тема" for sheet in found)
    assert [sheet.sheet_view.tabSelected for sheet in found][1:] in ([], [None], [False])
    numbers = [row[0] for sheet in found for row in sheet.iter_rows(2, values_only=True)]
    assert numbers == list(range(1, count + 1))


def test_texts_stay_texts_and_nothing_else_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "Журнал.xlsx"
    texts = ["=1+1", "+7 900", "-", "@", " пробел ", "a<b>&\"'", "Ё\nё", "_x000D_", "я" * 40_000]
    write_list(path, "т", (Column("т"),), ((text,) for text in texts))
    (sheet,) = sheets(path)
    cells = [row[0] for row in sheet.iter_rows(2)]
    assert [cell.value for cell in cells[:-1]] == texts[:-1]
    assert [cell.quotePrefix for cell in cells] == [True] * 4 + [False] * 5
    assert all(cell.data_type == "s" for cell in cells)
    assert len(str(cells[-1].value)) == 32_767


@given(st.lists(st.tuples(st.one_of(st.none(), st.text(max_size=30))), max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_file_that_opens(
    tmp_path_factory: pytest.TempPathFactory, found: list[tuple[str | None]]
) -> None:
    path = tmp_path_factory.mktemp("list") / "т.xlsx"
    write_list(path, "т", (Column("т"),), found)
    assert sheets(path)[0].title == "т"


def test_days_before_excels_calendar_are_written_as_text(tmp_path: Path) -> None:
    path = tmp_path / "т.xlsx"
    days = (date(1899, 12, 31), date(1900, 2, 28), date(1900, 3, 1), date(2100, 2, 28))
    write_list(path, "т", (Column("Дата", Kind.DATE),), ((day,) for day in days))
    (sheet,) = sheets(path)
    values = [row[0].value for row in sheet.iter_rows(2)]
    assert values[:2] == ["31.12.1899", "28.02.1900"]
    assert [value.date() for value in values[2:] if isinstance(value, datetime)] == list(days[2:])


def test_progress_is_told_and_a_cancelled_list_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "т.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_list(path, "т", COLUMNS, rows(5000), Watch(limit=2000), total=5000)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["т.xlsx"]
    watch = Watch()
    write_list(path, "т", COLUMNS, rows(2500), watch, total=2500)
    assert watch.seen[:3] == [(1000, 2500), (2000, 2500), (2500, 2500)]


def test_a_row_of_another_length_is_a_bug_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "т.xlsx"
    with pytest.raises(ValueError, match="zip"):
        write_list(path, "т", COLUMNS, [(1, 2)])
    assert not path.exists()
