"""Rows on their way into the file, written in bulk by the bare driver."""

from collections.abc import Sequence

from kcentre.storage import CentreFile

_COLUMNS = {
    "sub_unit": ("id", "name", "kind"),
    "specialist": ("id", "name", "name_key", "position", "employment", "sub_unit_id"),
    "family": ("id", "code"),
    "adult": ("id", "family_id", "name", "name_key", "phone", "phone_digits", "relation"),
    "child": ("id", "family_id", "name", "name_key", "born_from", "born_to"),
    "session": (
        "id", "number", "date", "time", "specialist_id", "sub_unit_id", "recipient_id",
        "child_id", "form", "channel", "kind", "topic_id", "topic_text", "category",
        "education", "age_months", "minutes", "result", "recommendations",
    ),
    "group_event": (
        "number", "date", "time", "event_type", "title", "specialist_id", "sub_unit_id", "form",
        "channel", "kind", "topic_id", "participants", "minutes",
    ),
    "rating": (
        "date", "session_id", "quality", "conditions", "information", "politeness",
        "complaint", "suggestion",
    ),
    "request": ("date", "channel", "state", "adult_id", "topic_id", "session_id"),
}  # fmt: skip

Row = Sequence[str | int | None]


class Batch:
    """Rows of several tables, in an order that the foreign keys allow; `size` is how many."""

    def __init__(self) -> None:
        self.size = 0
        self._rows: dict[str, list[Row]] = {table: [] for table in _COLUMNS}

    def add(self, table: str, row: Row) -> None:
        """Put a row of `table` aside; its values stand in the order of the columns above."""
        self._rows[table].append(row)
        self.size += 1

    def write(self, file: CentreFile) -> None:
        """Insert everything put aside, and begin anew."""
        for table, rows in self._rows.items():
            columns = _COLUMNS[table]
            marks = ", ".join("?" for _ in columns)
            sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
            file.db.run_many(sql, rows)
            rows.clear()
        self.size = 0
