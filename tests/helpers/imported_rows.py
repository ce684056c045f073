"""Importing a few rows and looking at what became of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from helpers.journal_shapes import Row, xlsx
from kcentre.journal.importing import ImportReport, import_journal
from kcentre.storage import CentreFile

_JOINED = {
    "session": """session s
        LEFT JOIN specialist p ON p.id = s.specialist_id LEFT JOIN topic t ON t.id = s.topic_id
        LEFT JOIN adult a ON a.id = s.recipient_id LEFT JOIN family f ON f.id = a.family_id
        LEFT JOIN child c ON c.id = s.child_id LEFT JOIN rating r ON r.session_id = s.id""",
    "group_event": """group_event s
        LEFT JOIN specialist p ON p.id = s.specialist_id LEFT JOIN topic t ON t.id = s.topic_id""",
}
_PLACES = {
    "specialist": "p.name", "position": "p.position", "topic": "t.code", "recipient": "a.name",
    "phone": "a.phone", "relation": "a.relation", "code": "f.code", "child": "c.name",
    "born_from": "c.born_from", "born_to": "c.born_to", "quality": "r.quality",
}  # fmt: skip


def import_rows(file: CentreFile, folder: Path, *rows: Row, sheet: str = "Журнал") -> ImportReport:
    """Import one sheet with these rows."""
    return import_journal(file, xlsx(folder / "Журнал.xlsx", *rows, sheet=sheet))


def sessions(file: CentreFile, *columns: str) -> list[Any]:
    """Return the services in the order of the journal: single values, or tuples of several."""
    return _read(file, "session", columns)


def events(file: CentreFile, *columns: str) -> list[Any]:
    """Return the group events in the order of the journal."""
    return _read(file, "group_event", columns)


def _read(file: CentreFile, table: str, columns: Sequence[str]) -> list[Any]:
    names = ", ".join(_PLACES.get(column, f"s.{column}") for column in columns)
    query = f"SELECT {names} FROM {_JOINED[table]} ORDER BY s.id"  # noqa: S608 — a test's own words
    found = file.db.run(query).fetchall()
    return [row[0] for row in found] if len(columns) == 1 else found


def dump(file: CentreFile) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table that people see, to compare two states of a centre."""
    names = file.db.run(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT GLOB 'sqlite_*' AND name NOT IN ('change', 'operation')"
    ).fetchall()
    return {
        name: file.db.run(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()  # noqa: S608
        for (name,) in names
    }
