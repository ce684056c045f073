"""What the screen says of two questions: the cells, and whether they have to do with each other."""

from __future__ import annotations

from kcentre.language.numbers import decimal_comma, grouped, share
from kcentre.surveys.results.behind import AnswerKey, answer_key
from kcentre.surveys.results.records import Cell, CrossTable, QuestionResult
from kcentre.surveys.results.sheets.words import UNKNOWN, forms_words
from ui.surveys.results.cross_table import CrossCell, CrossLines

_SEPARATOR = "\t"
"""Between the keys of a row and a column in the code of a cell."""

_ALL = "Все"


def cross_lines(table: CrossTable, rows: QuestionResult, columns: QuestionResult) -> CrossLines:
    """Return a table as it is shown: per cent of the column, the forms beneath, all at the right.

    The warmth of a cell is its share beside the largest of the table.
    """
    warmest = max((_percent(cell) for line in table.cells for cell in line), default=0.0)
    row_keys, column_keys = _keys(rows, table.rows), _keys(columns, table.columns)
    cells = tuple(
        (
            *(
                _cell(
                    cell,
                    warmest,
                    f"{label} × {table.columns[place]}",
                    _code(row_keys.get(label), column_keys.get(table.columns[place])),
                )
                for place, cell in enumerate(line)
            ),
            _total(label, row_n, table.total),
        )
        for label, line, row_n in zip(table.rows, table.cells, table.row_n, strict=True)
    )
    heads = (
        f"{label}\nn = {UNKNOWN if count is None else grouped(count)}"
        for label, count in zip(table.columns, table.column_n, strict=True)
    )
    return CrossLines(table.rows, (*heads, f"{_ALL}\nn = {grouped(table.total)}"), cells)


def answers_behind(
    code: str, rows: QuestionResult, columns: QuestionResult
) -> tuple[AnswerKey, ...]:
    """Return what the forms of a cell answered."""
    row_key, _, column_key = code.partition(_SEPARATOR)
    return answer_key(rows, row_key), answer_key(columns, column_key)


def _cell(cell: Cell, warmest: float, words: str, code: str) -> CrossCell:
    if cell.count is None:
        return CrossCell("< 5", says=f"{words}: меньше пяти анкет")
    percent = _percent(cell)
    text = UNKNOWN if cell.percent is None else f"{decimal_comma(percent)}\u00a0%"
    return CrossCell(
        text,
        grouped(cell.count),
        percent / warmest if warmest else 0.0,
        f"{words}: {text} столбца, {forms_words(cell.count)}",
        code if cell.count else "",
    )


def _total(label: str, count: int | None, total: int) -> CrossCell:
    percent = None if count is None else share(count, total)
    if count is None or percent is None:
        return CrossCell(UNKNOWN, is_total=True)
    text = f"{decimal_comma(percent)}\u00a0%"
    says = f"{label}: {text} всех, {forms_words(count)}"
    return CrossCell(text, grouped(count), says=says, is_total=True)


def _percent(cell: Cell) -> float:
    return cell.percent or 0.0


def _keys(question: QuestionResult, labels: tuple[str, ...]) -> dict[str, str]:
    """Return the keys of the options by their labels; numbers in bands have none."""
    return {option.label: option.key for option in question.options if option.label in labels}


def _code(row_key: str | None, column_key: str | None) -> str:
    return f"{row_key}{_SEPARATOR}{column_key}" if row_key and column_key else ""
