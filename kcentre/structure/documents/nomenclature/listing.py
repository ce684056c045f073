"""The nomenclature as a list: in its own order, or sorted by a column."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peewee import Case, ModelSelect, Node, fn

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.listed import FilteredRows, ListedSheet, export_listed, in_order, ordered
from kcentre.journal.ordering import MOMENT
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.documents.nomenclature.queries import case_files
from kcentre.structure.documents.nomenclature.records import CaseFileLine, CaseFileRow
from kcentre.structure.documents.tables import CaseFile, DocumentRecord

NOMENCLATURE_TITLE = "Номенклатура дел"

CASE_FILE_COLUMNS = (
    Column("Раздел", weight=2),
    Column("Индекс"),
    Column("Заголовок дела", weight=3),
    Column("Срок хранения", weight=1.5),
    Column("Статья по перечню", weight=1.5),
    Column("Ответственный", weight=1.8),
    Column("Документов", Kind.INTEGER),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class CaseFileFilter(ListFilter):
    """Conditions on files, all of which must hold; the days are of their documents."""

    section: str | None = None
    termless: bool = False
    retired: bool = False


ALL_CASE_FILES = CaseFileFilter()


class CaseFileList(FilteredRows[CaseFileFilter, CaseFileRow]):
    """Files of the nomenclature; those out of use stand last."""

    table = CaseFile

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":
        query = narrowed(CaseFile.select(CaseFile.id), tuple(_conditions(self._filter)))
        if self._order.key != MOMENT:
            sorting = ordered(self._order, (CaseFile.place, CaseFile.id), _COLUMNS)
            return query.order_by(CaseFile.is_retired, *sorting)
        ids = [line.id for line in case_files(file, with_retired=True)]
        if not ids:  # a CASE of nothing is no SQL
            return query
        own = Case(CaseFile.id, [(row_id, place) for place, row_id in enumerate(ids)], 0)
        return query.order_by(CaseFile.is_retired, own)

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — a list's shape
        columns = (CaseFile.code, CaseFile.title, CaseFile.section, CaseFile.note)
        query = CaseFile.select(CaseFile.id, *columns, CaseFile.responsible)
        return narrowed(query, tuple(_conditions(self._filter)))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[CaseFileRow]:
        made = {line.id: _row(line) for line in case_files(file, with_retired=True)}
        return in_order(ids, made)


def export_case_files(
    file: CentreFile,
    path: Path,
    wanted: CaseFileFilter = ALL_CASE_FILES,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted files into a workbook in their order; return how many there are."""
    return export_listed(file, path, _SHEET, CaseFileList(wanted), progress)


def _conditions(wanted: CaseFileFilter) -> Iterator[Any]:
    yield from _with_documents(wanted)
    if wanted.section is not None:
        yield CaseFile.section == wanted.section
    if wanted.termless:
        yield CaseFile.term == ""
    if wanted.retired:
        yield CaseFile.is_retired == True  # noqa: E712 — an expression of the query
    if wanted.ids is not None:
        yield is_one_of(CaseFile.id, wanted.ids)


def _with_documents(wanted: CaseFileFilter) -> Iterator[Any]:
    if wanted.first_day is not None and wanted.last_day is not None:
        days = DocumentRecord.date.between(
            wanted.first_day.isoformat(), wanted.last_day.isoformat()
        )
        yield CaseFile.id.in_(DocumentRecord.select(DocumentRecord.case_file).where(days))


def _row(line: CaseFileLine) -> CaseFileRow:
    one = line.case_file
    return CaseFileRow(
        one.code,
        f"{one.title} (снято с учёта)" if one.is_retired else one.title,
        one.section,
        one.term,
        one.article,
        one.responsible,
        str(line.documents) if line.documents else "",
        line.id,
        one.is_retired,
    )


def _exported(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    made = {line.id: line for line in case_files(file, with_retired=True)}
    for line in in_order(ids, made):
        one = line.case_file
        yield (
            one.section, one.code, one.title, one.term, one.article, one.responsible,
            line.documents, one.note,
        )  # fmt: skip


_COLUMNS: dict[str, Callable[[], Node]] = {
    "term": lambda: fn.NULLIF(CaseFile.term, ""),
    "responsible": lambda: fn.NULLIF(CaseFile.responsible, ""),
}
_SHEET = ListedSheet(NOMENCLATURE_TITLE, CASE_FILE_COLUMNS, _exported)
