"""Journals of every shape for the tests: written as people write them, into real files."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Row = Sequence[object]

CASES = Path(__file__).parents[1] / "importing" / "cases"


def case(name: str) -> Path:
    """Return an agreed table by its name: «real-life», «plain», «old-excel», «ods», «cp1251»."""
    return next(path for path in CASES.glob(f"journal-{name}.*") if path.suffix != ".json")


def xlsx(path: Path, *rows: Row, sheet: str = "Журнал", merged: Sequence[str] = ()) -> Path:
    """Write one sheet with the rows, its cells merged as told («A1:C1»)."""
    return xlsx_of_sheets(path, {sheet: rows}, merged)


def xlsx_of_sheets(
    path: Path, sheets: Mapping[str, Sequence[Row]], merged: Sequence[str] = ()
) -> Path:
    """Write several sheets; the merged areas are those of each."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet: Worksheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for area in merged:
            sheet.merge_cells(area)
    book.save(path)
    return path


def delimited(path: Path, *rows: Row, letters: str = "utf-8", separator: str = ";") -> Path:
    """Write a delimited text."""
    with path.open("w", encoding=letters, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path
