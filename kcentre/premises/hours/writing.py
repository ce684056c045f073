"""Writing rows of hours inside a running operation."""

from collections.abc import Mapping, Sequence

from kcentre.language import Refused
from kcentre.premises.hours.rules import missing_record
from kcentre.storage import CentreFile
from kcentre.storage.model import Record


def write_row(
    file: CentreFile, table: type[Record], row_id: int | None, fields: Mapping[str, object]
) -> int:
    """Insert a row, or change the one with that id; `Refused` where it was removed."""
    if row_id is None:
        return int(table.insert(**fields).execute(file.db))
    if not table.update(**fields).where(table.id == row_id).execute(file.db):
        raise Refused([missing_record()])
    return row_id


def delete_rows(file: CentreFile, table: type[Record], ids: Sequence[int]) -> None:
    """Delete rows; those that are gone already are no matter."""
    table.delete().where(table.id.in_(list(ids))).execute(file.db)
