"""The files of the nomenclature in their order."""

from collections import Counter

from peewee import fn

from kcentre.language import Problem, fold
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.nomenclature import rules
from kcentre.structure.documents.nomenclature.records import CaseFile, CaseFileLine
from kcentre.structure.documents.nomenclature.starting import ready_case_files
from kcentre.structure.documents.tables import CaseFile as Table
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.values import DocumentKind

FIELDS = ("code", "title", "section", "term", "article", "responsible", "note", "is_retired")


def case_files(file: CentreFile, *, with_retired: bool = False) -> list[CaseFileLine]:
    """Return the files by sections, the sections and the files in the order they were put."""
    columns = [getattr(Table, name) for name in FIELDS]
    query = Table.select(Table.id, *columns).order_by(Table.place, Table.id)
    if not with_retired:
        query = query.where(~Table.is_retired)
    with file.reading():
        number = document_counts(file)
        rows = list(query.dicts().execute(file.db))
    found = [CaseFileLine(CaseFile(**row), number[row["id"]]) for row in rows]
    sections = list(dict.fromkeys(line.case_file.section for line in found))
    return sorted(found, key=lambda line: sections.index(line.case_file.section))


def case_file(file: CentreFile, case_file_id: int) -> CaseFileLine | None:
    """Return one file; None where it was removed."""
    found = (line for line in case_files(file, with_retired=True) if line.id == case_file_id)
    return next(found, None)


def usual_case_files(file: CentreFile) -> dict[DocumentKind, int]:
    """Return in which file documents of a kind usually lie, as far as the ready ones are kept."""
    kept = {fold(line.case_file.title): line.id for line in case_files(file)}
    return {
        kind: kept[fold(ready.title)]
        for ready in ready_case_files()
        if fold(ready.title) in kept
        for kind in ready.kinds
    }


def document_counts(file: CentreFile) -> Counter[int]:
    """Return how many documents each file has."""
    table = DocumentRecord
    query = table.select(table.case_file, fn.COUNT(table.id)).where(~table.case_file.is_null())
    return Counter(dict(ask(file.db, query.group_by(table.case_file))))


def problems_of_case_file(file: CentreFile, draft: CaseFile) -> tuple[Problem, ...]:
    """Return everything wrong about a file while it is being entered."""
    query = Table.select(Table.id, Table.code, Table.title)
    same = (
        title
        for row_id, code, title in ask(file.db, query)
        if row_id != draft.id and fold(code) == fold(draft.code)
    )
    return tuple(rules.case_file_problems(draft, next(same, "")))
