"""What is hidden in print so that nobody can be recognised in a small group.

Groups of one to four forms are not shown, nor is what would give them away through the sums. The
mean of five or more stays, unless it alone tells that one form stands apart from all others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kcentre.surveys.results.records import Cell, CrossTable, OptionResult, QuestionResult
from kcentre.surveys.results.suppression import (
    FREE,
    UNBOUNDED,
    Node,
    Number,
    to_hide,
)
from kcentre.surveys.values import QuestionKind

SMALL = 5
"""Groups of fewer forms are not shown in print."""

HIDDEN = "*"
"""What a paper prints in the place of a hidden number, explained by `HIDDEN_NOTE`."""

HIDDEN_NOTE = (
    "* Число не показано: в группе меньше 5 анкет или по нему можно вычислить такую группу."
)

_MARGIN_COST = 1_000_000
"""A sum is missed more than any number beside it."""

_NOTHING = Cell(None, None)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """An option on paper; everything None is hidden."""

    key: str
    label: str
    count: int | None
    percent: float | None
    low: float | None
    high: float | None


def printed_rows(question: QuestionResult) -> tuple[PrintedRow, ...]:
    """Return the options for print: groups under five hidden, with what would give them away.

    Of a scale with a small group no mark is shown: its mean would tell the rest.
    """
    hidden = _hidden_options(question)
    return tuple(
        _hidden_row(option) if place in hidden else open_row(option)
        for place, option in enumerate(question.options)
    )


def printed_question(question: QuestionResult) -> QuestionResult:
    """Return a question with the mean and spread that print may tell.

    Where marks are hidden only the mean is left: with the spread they could be computed.
    """
    if question.kind not in (QuestionKind.SCALE, QuestionKind.NUMBER):
        return question
    if question.n >= SMALL and not _hidden_options(question):
        return question
    keeps_mean = question.n >= SMALL and not _is_told_by_mean(question)
    return replace(
        question,
        mean=question.mean if keeps_mean else None,
        deviation=None,
        mean_low=None,
        mean_high=None,
        median=None,
    )


def protected(table: CrossTable, *, several_rows: bool, several_columns: bool) -> CrossTable:
    """Return a cross-table for print: small numbers hidden, with what would give them away.

    Raises `ValueError` for a table that hides something already.
    """
    if not table.total:
        return table
    numbers = list(_numbers(table, several_rows=several_rows, several_columns=several_columns))
    hidden = to_hide(numbers, SMALL)
    if table.total < SMALL or hidden is None:
        return _all_hidden(table)
    return _with_hidden(table, hidden)


def _hidden_options(question: QuestionResult) -> set[int]:
    counts = [option.share.count for option in question.options]
    everything = set(range(len(counts)))
    if 0 < question.n < SMALL:
        return everything
    if question.kind is QuestionKind.SCALE:
        return everything if any(0 < count < SMALL for count in counts) else set()
    of_all = FREE if question.kind is QuestionKind.SEVERAL else ("row", 0)
    numbers = [Number(count, of_all, FREE, count, most=question.n) for count in counts]
    hidden = to_hide(numbers, SMALL)
    if hidden is None:
        return everything
    return hidden | _also_of_several(question) if of_all == FREE else hidden


def _also_of_several(question: QuestionResult) -> set[int]:
    """Return the option to hide beside the small ones where the rest of the forms must be theirs.

    Whoever answered chose something: forms that no shown option covers chose hidden ones, and
    where these hold no more than that, each of them is known to be as large as it can.
    """
    counts = [option.share.count for option in question.options]
    small = [count for count in counts if 0 < count < SMALL]
    shown = [place for place, count in enumerate(counts) if count >= SMALL]
    left = question.n - sum(counts[place] for place in shown)
    if not small or left < (SMALL - 1) * len(small):
        return set()
    return {min(shown, key=counts.__getitem__)} if shown else set()


def _is_told_by_mean(question: QuestionResult) -> bool:
    """Tell whether all but one form gave the lowest (or highest) mark, and that one the next."""
    counts = [option.share.count for option in question.options]
    above = sum(place * count for place, count in enumerate(counts))
    below = sum(place * count for place, count in enumerate(reversed(counts)))
    return 1 in (above, below)


def open_row(option: OptionResult) -> PrintedRow:
    """Return an option with nothing hidden."""
    share = option.share
    return PrintedRow(option.key, option.label, share.count, share.percent, share.low, share.high)


def _hidden_row(option: OptionResult) -> PrintedRow:
    return PrintedRow(option.key, option.label, None, None, None, None)


def _numbers(table: CrossTable, *, several_rows: bool, several_columns: bool) -> Iterator[Number]:
    """Yield the cells row by row, then the sums of the rows, of the columns, of all.

    The rows of several answers don't add up to their column's sum, nor the other way round; but
    none of them is more than that sum, where it is shown.
    """
    row_n, column_n = list(map(_known, table.row_n)), list(map(_known, table.column_n))
    rows = [FREE if several_columns else ("row", place) for place in range(len(row_n))]
    columns = [FREE if several_rows else ("column", place) for place in range(len(column_n))]
    of_rows: Node = FREE if several_rows else ("column", len(columns))
    of_columns: Node = FREE if several_columns else ("row", len(rows))
    for row, of_row, cells in zip(rows, row_n, table.cells, strict=True):
        for column, of_column, cell in zip(columns, column_n, cells, strict=True):
            count, most = _known(cell.count), UNBOUNDED
            if row == FREE and of_row >= SMALL:
                most = of_row
            if column == FREE and of_column >= SMALL:
                most = min(most, of_column)
            yield Number(count, row, column, count, most)
    for row, count, least in zip(rows, row_n, _least(table.cells, several_columns), strict=True):
        cost = _MARGIN_COST + count
        yield Number(count, row, of_rows, cost, table.total, is_sum=True, least=least)
    turned = zip(*table.cells, strict=True)
    for column, count, least in zip(columns, column_n, _least(turned, several_rows), strict=True):
        cost = _MARGIN_COST + count
        yield Number(count, of_columns, column, cost, table.total, is_sum=True, least=least)
    yield Number(table.total, of_columns, of_rows, 0, fixed=True)


def _least(lines: Iterable[Sequence[Cell]], is_several: bool) -> list[int]:
    """Return how few forms a line may have: of several answers no fewer than any number in it."""
    largest = (max((_known(cell.count) for cell in line), default=1) for line in lines)
    return [max(1, number) if is_several else 1 for number in largest]


def _known(count: int | None) -> int:
    if count is None:
        raise ValueError("only a whole table can be protected")
    return count


def _all_hidden(table: CrossTable) -> CrossTable:
    return replace(
        table,
        cells=tuple(tuple(_NOTHING for _ in row) for row in table.cells),
        row_n=(None,) * len(table.rows),
        column_n=(None,) * len(table.columns),
        hidden=True,
    )


def _with_hidden(table: CrossTable, hidden: set[int]) -> CrossTable:
    width, cells = len(table.columns), len(table.rows) * len(table.columns)
    row_n = _shown(table.row_n, hidden, cells)
    column_n = _shown(table.column_n, hidden, cells + len(table.rows))
    return replace(
        table,
        cells=tuple(
            tuple(
                _NOTHING if row * width + column in hidden else _cell(cell, column_n[column])
                for column, cell in enumerate(in_row)
            )
            for row, in_row in enumerate(table.cells)
        ),
        row_n=row_n,
        column_n=column_n,
    )


def _cell(cell: Cell, column_n: int | None) -> Cell:
    """Return a cell that is shown: its per cent of a hidden sum would tell the sum."""
    return cell if column_n is not None else replace(cell, percent=None)


def _shown(counts: Sequence[int | None], hidden: set[int], first: int) -> tuple[int | None, ...]:
    return tuple(None if first + place in hidden else count for place, count in enumerate(counts))
