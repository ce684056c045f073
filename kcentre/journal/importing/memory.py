"""Remembering, per header, which column means what."""

import json

from kcentre.journal import tables
from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import Choices
from kcentre.journal.importing.mapping import SheetMapping, columns_of
from kcentre.storage import CentreFile


def remembered_choices(file: CentreFile) -> dict[str, Choices]:
    """Return the mappings of earlier imports by their headers."""
    table = tables.ImportMapping
    rows = table.select(table.header_key, table.columns).tuples().execute(file.db)
    return {key: _choices_in(columns) for key, columns in rows}


def remember(file: CentreFile, mapping: SheetMapping) -> None:
    """Keep a mapping that differs from what would be guessed or remembered; within an operation."""
    if mapping.header is None or not mapping.has_journal:
        return
    table, key, choices = tables.ImportMapping, mapping.header.key, mapping.choices()
    kept = table.select(table.columns).where(table.header_key == key).tuples().execute(file.db)
    before = next((_choices_in(columns) for (columns,) in kept), None)
    if choices == (before if before is not None else _guessed(mapping)):
        return
    text = json.dumps(choices, ensure_ascii=False)
    if before is None:
        table.insert(header_key=key, columns=text).execute(file.db)
    else:
        table.update(columns=text).where(table.header_key == key).execute(file.db)


def _guessed(mapping: SheetMapping) -> dict[str, Field | None] | None:
    if mapping.header is None:
        return None
    columns = columns_of(mapping.sheet, mapping.header, {})
    return SheetMapping(mapping.sheet, mapping.header, columns).choices()


def _choices_in(text: str) -> dict[str, Field | None]:
    """Read kept choices; a field that this version does not know is as good as none."""
    known = set(map(str, Field))
    return {
        header: Field(code) if code in known else None
        for header, code in json.loads(text).items()
    }  # fmt: skip
