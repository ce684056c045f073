"""Two questions beside each other, as a paper."""

from collections.abc import Callable, Iterator

from kcentre.centre.letter import issued_by
from kcentre.centre.queries import passport
from kcentre.paper.document import Block, Cell, Column, Document, Kind, Table, body, total
from kcentre.storage import CentreFile
from kcentre.surveys.results import records
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.protection import HIDDEN, HIDDEN_NOTE
from kcentre.surveys.results.records import CrossTable
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.sheets.naming import scope_title
from kcentre.surveys.results.sheets.questions import left
from kcentre.surveys.results.sheets.words import UNKNOWN, connection_words, forms_words

_NARROW = 6
"""More columns than these need the longer side of the sheet."""

_TOO_FEW = "Анкет слишком мало: таблица не печатается, чтобы нельзя было узнать, кто как ответил."


def cross_paper(file: CentreFile, scope: Scope, row_key: str, column_key: str) -> Document:
    """Return two questions beside each other: shares of each column, then numbers of forms."""
    with file.reading():
        table = cross(file, scope, row_key, column_key, protected=True)
        facts, title = passport(file), scope_title(file, scope)
    return Document(
        title="СРАВНЕНИЕ ДВУХ ВОПРОСОВ",
        subtitle=title,
        subject=title,
        **issued_by(facts),
        blocks=tuple(_blocks(table)),
        landscape=len(table.columns) > _NARROW,
    )


def _blocks(table: CrossTable) -> Iterator[Block]:
    yield left(f"Строки: {table.row_question}")
    yield left(f"Столбцы: {table.column_question}")
    if table.hidden:
        yield left(_TOO_FEW)
        return
    yield left(f"Ответили на оба вопроса: {forms_words(table.total)}. {connection_words(table)}")
    yield shares_table(table, "Доли, % от анкет столбца")
    yield _table(table, "Число анкет", Kind.INTEGER, _count)
    for note in table.notes:
        yield left(note, is_small=True)
    yield left(HIDDEN_NOTE, is_small=True)


def shares_table(table: CrossTable, caption: str) -> Table:
    """Return the per cents of each column."""
    return _table(table, caption, Kind.PERCENT, _percent)


def _table(
    table: CrossTable, caption: str, kind: Kind, shown: Callable[[records.Cell], Cell]
) -> Table:
    """Return one figure of all cells; the forms of each column stand beneath."""
    columns = (
        Column("", weight=2.5),
        *(
            Column(label, kind, absent=UNKNOWN if of_column == 0 else HIDDEN)
            for label, of_column in zip(table.columns, table.column_n, strict=True)
        ),
    )
    rows = [
        body(label, *(shown(cell) for cell in line))
        for label, line in zip(table.rows, table.cells, strict=True)
    ]
    if kind is Kind.INTEGER:
        rows.append(total("Ответили (n)", *table.column_n))
    return Table(columns, tuple(rows), caption=caption)


def _percent(cell: records.Cell) -> Cell:
    return cell.percent


def _count(cell: records.Cell) -> Cell:
    return cell.count
