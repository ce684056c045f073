"""The neutral document, and how its typed cells are printed."""

import subprocess
import sys
from datetime import date, time
from decimal import Decimal

import pytest

from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import (
    Align,
    Cell,
    Column,
    Kind,
    Table,
    adopted,
    approved,
    body,
    group,
    total,
)
from kcentre.paper.printed import alignment, number, printed

MINUS, NBSP = "\u2212", "\u00a0"


@pytest.mark.parametrize(
    ("value", "column", "text"),
    [
        (0, Column("Услуг", Kind.INTEGER), "0"),
        (1234567, Column("Услуг", Kind.INTEGER), f"1{NBSP}234{NBSP}567"),
        (-3, Column("Услуг", Kind.INTEGER), f"{MINUS}3"),
        (4.65, Column("Среднее", Kind.DECIMAL), "4,7"),
        (4, Column("Среднее", Kind.DECIMAL), "4,0"),
        (0.125, Column("Среднее", Kind.DECIMAL, places=2), "0,13"),
        (91.7, Column("Доля, %", Kind.PERCENT), "91,7"),
        (91.7, Column("Доля", Kind.PERCENT), f"91,7{NBSP}%"),
        (91.7, Column("доля", Kind.PERCENT, group="%"), "91,7"),
        (12, Column("Изменение", Kind.INTEGER, signed=True), "+12"),
        (0, Column("Изменение", Kind.INTEGER, signed=True), "0"),
        (-7, Column("Изменение", Kind.INTEGER, signed=True), f"{MINUS}7"),
        (96, Column("Значение", Kind.NUMBER), "96"),
        (Decimal("4.50"), Column("Значение", Kind.NUMBER), "4,50"),
        (Decimal(100), Column("Значение", Kind.NUMBER), "100"),
        (date(2024, 2, 29), Column("Дата", Kind.DATE), "29.02.2024"),
        (time(9, 5), Column("Время", Kind.TIME), "09:05"),
        (None, Column("Услуг", Kind.INTEGER), "—"),
        (None, Column("Услуг", Kind.INTEGER, absent="нет данных"), "нет данных"),
        ("—", Column("Услуг", Kind.INTEGER), "—"),
        ("Ёж", Column("Имя"), "Ёж"),
    ],
)
def test_a_typed_cell_is_printed_as_its_column_says(value: Cell, column: Column, text: str) -> None:
    assert printed(value, column) == text


def test_minus_zero_is_zero() -> None:
    assert number(-0.04, 1) == "0,0"


def test_numbers_stand_right_texts_left_dates_in_the_middle_unless_told() -> None:
    assert alignment(Column("а")) is Align.LEFT
    assert alignment(Column("а", Kind.PERCENT)) is Align.RIGHT
    assert alignment(Column("а", Kind.DATE)) is Align.CENTRE
    assert alignment(Column("а", Kind.INTEGER, align=Align.LEFT)) is Align.LEFT


def test_a_row_has_as_many_cells_as_columns_and_a_group_one() -> None:
    columns = (Column("а"), Column("б"))
    Table(columns, (group("в"), body("г", "д"), total("е", "ё")))
    with pytest.raises(ValueError, match="1 cells where 2"):
        Table(columns, (body("г"),))
    with pytest.raises(ValueError, match="a column"):
        Table((), ())


def test_a_series_has_a_value_for_each_category_and_none_below_zero() -> None:
    with pytest.raises(ValueError, match="values"):
        Chart("х", ChartKind.BARS, ("а", "б"), (Series("в", (1.0,)),))
    with pytest.raises(ValueError, match="below zero"):
        Chart("х", ChartKind.BARS, ("а",), (Series("в", (-1.0,)),))


def test_marks_of_approval_leave_blanks_for_what_is_written_by_hand() -> None:
    assert approved("Заведующий", "Т. А. Воробьёва").word == "УТВЕРЖДАЮ"
    assert "______" in adopted("педагогическим советом").lines[-1]
    assert adopted("советом", "3", "29.02.2024").lines[-1].endswith(f"№{NBSP}3 от{NBSP}29.02.2024")


def test_the_document_needs_neither_reportlab_nor_openpyxl() -> None:
    code = (
        "import sys, kcentre.paper, kcentre.paper.document; "
        "print({'reportlab', 'openpyxl', 'pypdfium2', 'PySide6'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
