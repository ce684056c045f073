"""What the table of services shows of a plan: words, numbers, what each number opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kcentre.language.numbers import decimal_comma, grouped
from kcentre.monitoring.plan.done import VolumeRow, VolumeTable
from kcentre.monitoring.plan.parts import Part
from ui.widgets.door import Door

FIX, ROWS = "fix", "rows"
"""What a number opens: the correction of its plan, or the rows behind it; then «/3», the row."""

PARTS = (
    (Part.MONTH, "Месяцы"),
    (Part.KIND, "Виды помощи"),
    (Part.FORM, "Формы"),
    (Part.SPECIALIST, "Специалисты"),
)
_OPENED_BY = {FIX: ". Enter исправляет", ROWS: ". Enter показывает записи"}
_INDENT = "\u2003"
_NOTHING = "—"


def titles(table: VolumeTable) -> tuple[str, ...]:
    """Return the heads; a draft has no corrections yet."""
    if _is_approved(table):
        return ("", "План", "Корректировка", "Факт", "Выполнение, %")
    return ("", "План", "Факт", "Выполнение, %")


def lines(table: VolumeTable) -> list[Sequence[Door]]:
    """Return a line of doors for every row."""
    return [tuple(_line(table, number, row)) for number, row in enumerate(table.rows)]


def _line(table: VolumeTable, number: int, row: VolumeRow) -> Iterator[Door]:
    is_bold = row.cell.is_whole and (table.part is not Part.MONTH or row.cell.month is None)
    indent = "" if row.cell.is_whole else _INDENT
    opens = "" if row.cell.month is None else f"{FIX}/{number}"
    full = _full_title(table, number)
    yield Door(f"{indent}{row.title}", name=full, is_bold=is_bold)
    if _is_approved(table):
        yield _count(row.approved, opens, f"{full}: утверждено", is_bold=is_bold)
        changed = row.planned if row.planned != row.approved else None
        yield _count(changed, opens, f"{full}: с корректировкой", is_bold=is_bold)
    else:
        yield _count(row.planned, opens, f"{full}: план", is_bold=is_bold)
    behind = f"{ROWS}/{number}" if row.done else ""
    yield _count(row.done, behind, f"{full}: факт", is_bold=is_bold)
    yield _percent(row, full)


def _count(count: int | None, opens: str, words: str, *, is_bold: bool) -> Door:
    text = _NOTHING if count is None else grouped(count)
    what, _, _ = opens.partition("/")
    return Door(text, opens, f"{words} {text}{_OPENED_BY.get(what, '')}", is_bold=is_bold)


def _percent(row: VolumeRow, full: str) -> Door:
    if row.percent is None:
        return Door(_NOTHING, name=f"{full}: выполнение не считается")
    text = decimal_comma(row.percent)
    return Door(text, name=f"{full}: выполнено {text}\u00a0%", bar=row.percent / 100)


def _full_title(table: VolumeTable, number: int) -> str:
    """Return «Октябрь 2026, консультативная»: a part is named with its month."""
    row = table.rows[number]
    if row.cell.is_whole:
        return row.title
    months = {each.cell.month: each.title for each in table.rows if each.cell.is_whole}
    return f"{months.get(row.cell.month, '')}, {row.title}"


def _is_approved(table: VolumeTable) -> bool:
    return table.plan is not None and table.plan.approved_on is not None
