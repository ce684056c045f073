"""Writing and deleting records inside a running operation."""

from collections.abc import Mapping, Sequence

from kcentre.language import Problem, Refused
from kcentre.storage.file import CentreFile
from kcentre.storage.model import Record

REMOVED = Problem("id", "Этой записи уже нет: её удалили. Добавьте её снова.")


def write_record(
    file: CentreFile,
    table: type[Record],
    row_id: int | None,
    fields: Mapping[str, object],
    missing: Problem = REMOVED,
) -> int:
    """Insert a record, or change the one with that id; return its id.

    Raises `Refused` with `missing` where the record was removed meanwhile.
    """
    if row_id is None:
        return int(table.insert(**fields).execute(file.db))
    if not table.update(**fields).where(table.id == row_id).execute(file.db):
        raise Refused([missing])
    return row_id


def delete_records(file: CentreFile, table: type[Record], ids: Sequence[int]) -> None:
    """Delete records; those that are gone already are no matter."""
    table.delete().where(table.id.in_(list(ids))).execute(file.db)
