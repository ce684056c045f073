"""What can be done to the nomenclature. Each verb is one operation that can be undone."""

from collections.abc import Sequence

from peewee import fn

from kcentre.journal.filters import is_one_of
from kcentre.language import fold, refuse_if_any
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record
from kcentre.structure.documents.nomenclature import rules
from kcentre.structure.documents.nomenclature.queries import (
    FIELDS,
    case_files,
    problems_of_case_file,
)
from kcentre.structure.documents.nomenclature.records import CaseFile
from kcentre.structure.documents.nomenclature.starting import ready_case_files
from kcentre.structure.documents.tables import CaseFile as Table


def keep_case_file(file: CentreFile, case_file: CaseFile) -> Changes:
    """Add a file at the end, or change the one with the same id."""
    tidied = rules.tidied(case_file)
    action = "Добавлено" if case_file.id is None else "Изменено"
    with file.operation(f"{action} дело {tidied.code} {quoted(tidied.title)}") as running:
        refuse_if_any(problems_of_case_file(file, tidied))
        fields: dict[str, object] = {name: getattr(tidied, name) for name in FIELDS}
        if case_file.id is None:
            fields["place"] = _next_place(file)
        write_record(file, Table, case_file.id, fields)
    return running.changes


def use_case_files(file: CentreFile, ids: Sequence[int], *, is_used: bool) -> Changes:
    """Take files out of use or into use again; their documents stay with them."""
    action = "Снова ведётся" if is_used else "Снято с учёта"
    with file.operation(f"{action}: {_named(file, ids)}") as running:
        Table.update(is_retired=not is_used).where(is_one_of(Table.id, ids)).execute(file.db)
    return running.changes


def remove_case_files(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove files; raises `Refused` for one that documents belong to."""
    with file.operation(f"Удалено: {_named(file, ids)}") as running:
        refuse_if_any(
            rules.in_use(line.name, counted(line.documents, "документ", "документа", "документов"))
            for line in case_files(file, with_retired=True)
            if line.id in ids and line.documents
        )
        delete_records(file, Table, ids)
    return running.changes


def move_case_file(file: CentreFile, case_file_id: int, step: int) -> Changes:
    """Move a file up (-1) or down (1) within its section; at the end of it nothing happens."""
    lines = case_files(file, with_retired=True)
    moved = next((line for line in lines if line.id == case_file_id), None)
    section = moved.case_file.section if moved else None
    within = [line.id for line in lines if line.case_file.section == section]
    with file.operation(f"Переставлено: {_named(file, [case_file_id])}") as running:
        if moved is not None:
            at = within.index(case_file_id)
            to = min(max(at + step, 0), len(within) - 1)
            within.insert(to, within.pop(at))
            _put_in_order(file, [line.id for line in lines], within)
    return running.changes


def add_ready_case_files(file: CentreFile) -> Changes:
    """Add the files of the ready nomenclature whose index is not taken yet.

    Nothing is changed or removed; applied twice it adds nothing.
    """
    with file.operation("Внесена готовая номенклатура дел") as running:
        taken = {fold(code) for (code,) in ask(file.db, Table.select(Table.code))}
        place = _next_place(file)
        for ready in ready_case_files():
            if fold(ready.code) not in taken:
                fields = {"code": ready.code, "title": ready.title, "section": ready.section}
                write_record(file, Table, None, {**fields, "place": place})
                place += 1
    return running.changes


def _put_in_order(file: CentreFile, every: Sequence[int], within: Sequence[int]) -> None:
    """Write the places anew: those `within` in their new order, the others as they are."""
    rest = iter(within)
    order = [next(rest) if row_id in within else row_id for row_id in every]
    for place, row_id in enumerate(order):
        different = (Table.id == row_id) & (Table.place != place)
        Table.update(place=place).where(different).execute(file.db)


def _next_place(file: CentreFile) -> int:
    (last,) = ask(file.db, Table.select(fn.MAX(Table.place))).fetchone()
    return 0 if last is None else int(last) + 1


def _named(file: CentreFile, ids: Sequence[int]) -> str:
    query = Table.select(Table.code, Table.title).where(is_one_of(Table.id, ids))
    found = [f"дело {code} {quoted(title)}" for code, title in ask(file.db, query)]
    return found[0] if len(found) == 1 else counted(len(found), "дело", "дела", "дел")
