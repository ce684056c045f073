"""The register as a list for Excel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedSheet, export_listed, in_order
from kcentre.journal.ordering import Order
from kcentre.language.dates import today_here
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.documents.filters import ALL_DOCUMENTS, DocumentFilter
from kcentre.structure.documents.lines import lines_where
from kcentre.structure.documents.listing import DocumentList
from kcentre.structure.documents.records import DocumentLine
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.words import kind_title, minutes_words, order_words, step_words

REGISTER_TITLE = "Реестр документов"

DOCUMENT_COLUMNS = (
    Column("Вид", weight=2),
    Column("Документ", weight=3),
    Column("Версия", Kind.INTEGER),
    Column("Статус", weight=1.3),
    Column("Номер"),
    Column("Дата", Kind.DATE),
    Column("Пересмотреть", Kind.DATE),
    Column("Зачем принят", weight=3),
    Column("Принят", weight=2),
    Column("Утверждён приказом", weight=2),
    Column("Ответственный", weight=1.8),
    Column("Дело"),
    Column("Опубликован", weight=2),
    Column("Файлов", Kind.INTEGER),
    Column("История", weight=3),
)


def export_documents(
    file: CentreFile,
    path: Path,
    wanted: DocumentFilter = ALL_DOCUMENTS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted documents into a workbook, the oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, DocumentList(wanted, _OLDEST_FIRST), progress)


def document_rows(file: CentreFile, document_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `DOCUMENT_COLUMNS` in the order of the ids."""
    found = lines_where(file, (is_one_of(DocumentRecord.id, document_ids),), today_here())
    made = {line.id: _cells(line) for line in found}
    return iter(in_order(document_ids, made))


def _cells(line: DocumentLine) -> tuple[Cell, ...]:
    draft = line.draft
    return (
        kind_title(draft.kind), draft.title, draft.version, draft.status.label, draft.number,
        draft.date, draft.review_on, draft.reason, minutes_words(draft), order_words(draft),
        draft.responsible, line.case_code, "; ".join(line.published), line.files,
        "; ".join(map(step_words, line.steps)),
    )  # fmt: skip


_OLDEST_FIRST = Order(descending=False)
_SHEET = ListedSheet(REGISTER_TITLE, DOCUMENT_COLUMNS, document_rows)
