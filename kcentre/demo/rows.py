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
        "education", "age_months", "minutes", "result", "recommendations", "room_id",
        "appointment_id",
    ),
    "group_event": (
        "number", "date", "time", "event_type", "title", "specialist_id", "sub_unit_id", "form",
        "channel", "kind", "topic_id", "participants", "minutes",
    ),
    "rating": (
        "date", "session_id", "quality", "conditions", "information", "politeness",
        "complaint", "suggestion", "verdict", "measure", "measure_by", "measure_due",
        "measure_done",
    ),
    "request": (
        "date", "channel", "state", "adult_id", "topic_id", "session_id", "appointment_id",
        "number", "initiator", "routed_to", "closed_on", "learned_from_id",
    ),
    "referral": (
        "date", "session_id", "adult_id", "specialist_id", "organisation", "purpose", "outcome",
        "outcome_on",
    ),
    "consent": ("adult_id", "purpose", "form", "given"),
    "room": ("id", "name", "purpose", "place", "area", "capacity", "responsible"),
    "equipment": (
        "room_id", "name", "required", "present", "condition", "source", "price",
    ),
    "readiness_item": ("room_id", "title", "state"),
    "accessibility": ("impairment", "object", "state"),
    "hours_window": (
        "specialist_id", "weekday", "starts", "ends", "room_id", "form", "weeks", "valid_from",
        "valid_to",
    ),
    "hours_exception": ("kind", "first", "last", "specialist_id", "note"),
    "appointment": (
        "id", "date", "starts", "ends", "specialist_id", "room_id", "form", "channel", "adult_id",
        "child_id", "topic_id", "state", "reason",
    ),
    "waiting": (
        "since", "adult_id", "child_id", "specialist_id", "weekdays", "not_before", "not_after",
        "topic_id",
    ),
    "survey_form": (
        "id", "round_id", "version_id", "number", "source", "filled_on", "entered_on",
        "fingerprint",
    ),
    "survey_answer": ("form_id", "question_id", "option_id", "number", "text"),
}  # fmt: skip

Row = Sequence[str | int | float | None]


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
