"""Taking a family's data out of every row of the file.

What is the family's own is emptied by fields; what tells of it is struck through by all its
names; anywhere else only what names nobody but this family goes: a surname that nobody else
bears, a phone, an address.
"""

from collections.abc import Sequence

from kcentre.casebook.inside import struck_inside
from kcentre.casebook.traces import ANSWERS, Traces
from kcentre.families.blotting import Blotter, own_blotter
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.changelog import tracked_tables
from kcentre.storage.finding import ids_matching
from kcentre.storage.references import references_to
from kcentre.storage.search import words_query
from kcentre.storage.texts import (
    rows_pointing,
    text_columns,
    texts_of,
    unique_columns,
    write_texts,
)

EMPTIED = {
    "adult": ("name", "name_key", "phone", "phone_digits", "email"),
    "child": ("name", "name_key"),
    "family": ("note", "address"),
    "consent": ("note",),
    "consent_scan": ("name", "content"),
    "private_note": ("text",),
}
"""The fields that hold nothing but personal data."""

OTHERS = {
    "adult", "child", "specialist", "passport", "settings", "topic", "sub_unit", "import_mapping",
    "survey_mapping", "consent_scan", "room_photo", "appointment_series", "depersonalisation",
    "period_snapshot", "snapshot_paper", "attachment_content", "brand",
}  # fmt: skip
"""Tables whose texts are other people's own, or codes.

So is what was handed in: a report names no recipient, and a changed letter would break its digest.
So are pictures and files kept as base64, in which any digits may stand side by side.
"""

DAYS = {
    "date", "time", "starts", "ends", "since", "until", "not_before", "not_after", "given",
    "valid_to", "withdrawn", "closed_on", "recorded_on", "outcome_on", "measure_due",
    "measure_done", "printed_on", "bought", "due", "first", "last", "moved_to", "moved_starts",
    "moved_ends", "valid_from", "rating_code", "origin", "filled_on", "entered_on", "chosen_on",
    "made_on", "accepted_on", "month", "noticed_on", "done_on", "approved_on", "added_on",
    "studied_on", "taken_on", "planned_on", "planned_start", "planned_due", "starts_on", "held_on",
    "signed_on", "formed_on", "minutes_on", "order_on", "review_on", "published_on", "removed_on",
    "submitted_on", "deadline", "due_again", "edited_on", "based_on", "digest",
}  # fmt: skip
"""Columns of days, times and marks: digits that might be taken for a phone."""

_MOST_MENTIONS = 100_000


class OwnRows:
    """Strikes families' names out of the texts of every row that points at their people."""

    def __init__(self, file: CentreFile) -> None:
        self._file = file
        self._pointing = [
            (target, one)
            for target in ("adult", "child", "session")
            for one in references_to(file.db, target)
        ]
        pointing = {one.table for _, one in self._pointing}
        tables = {"session", *ANSWERS, *pointing} - set(EMPTIED)
        told = {table: told_columns(file, table) for table in tables}
        self._told = {table: columns for table, columns in told.items() if columns}

    def strike(self, traces: Traces) -> None:
        """Strike one family's names out."""
        blotter = own_blotter(traces.personal)
        for table, ids in self._rows_of(traces).items():
            if ids:
                strike_rows(self._file, table, self._told[table], blotter, sorted(ids))

    def _rows_of(self, traces: Traces) -> dict[str, set[int]]:
        found = {table: set(traces.ids[table]) for table in ("session", *ANSWERS)}
        for target, one in self._pointing:
            if one.table in self._told:
                rows = rows_pointing(self._file.db, one.table, one.column, traces.ids[target])
                found.setdefault(one.table, set()).update(rows)
        return found


def strike_everywhere(file: CentreFile, blotter: Blotter, progress: Progress = UNWATCHED) -> None:
    """Strike out of all other texts what names nobody else; of sessions those the index finds."""
    tables = [name for name in tracked_tables(file.db) if name not in OTHERS]
    for step, table in enumerate(tables, start=1):
        columns = told_columns(file, table)
        if columns:
            ids = _mentioning(file, blotter) if table == "session" else None
            strike_rows(file, table, columns, blotter, ids)
        progress.report(step, len(tables))


_CODES = {
    "channel", "state", "form", "kind", "outcome", "verdict", "relation", "category", "education",
    "result", "event_type", "initiator", "wished_form", "condition", "source", "impairment",
    "object", "weeks", "journal", "key", "meaning", "leads_to", "ready_key", "fingerprint",
    "status", "sort", "direction", "part", "figure", "base", "field",
}  # fmt: skip
"""Columns of value lists: nobody types into them, and every row has them."""

_TYPED = {
    "contest": {"result"},
    "material": {"source"},
    "practice": {"source"},
    "road_event": {"outcome"},
    "road_map": {"result"},
    "road_stage": {"result"},
    "road_task": {"result"},
}
"""Columns that are called like a value list elsewhere and hold what somebody typed here."""


def told_columns(file: CentreFile, table: str) -> list[str]:
    """Return the columns of a table in which somebody may be told of."""
    codes = (DAYS | _CODES) - _TYPED.get(table, set())
    return [name for name in text_columns(file.db, table) if name not in codes]


def strike_rows(
    file: CentreFile,
    table: str,
    columns: Sequence[str],
    blotter: Blotter,
    ids: Sequence[int] | None,
) -> None:
    """Strike out of these columns of a table's rows: of all, or of those with these ids.

    What differed by a name alone must differ after it too where the file demands it: there the
    row's number is added.
    """
    changed = []
    unique = unique_columns(file.db, table)
    for row_id, texts in texts_of(file.db, table, columns, ids):
        struck = tuple(text and struck_inside(text, blotter.strike_note) for text in texts)
        if struck != texts:
            both = zip(columns, texts, struck, strict=True)
            told = [
                f"{new} {row_id}" if old != new and name in unique else new
                for name, old, new in both
            ]
            changed.append((row_id, told))
    write_texts(file.db, table, columns, changed)


def _mentioning(file: CentreFile, blotter: Blotter) -> list[int]:
    """Return the sessions in whose texts a word is met, as the search index knows them."""
    found: set[int] = set()
    for word in blotter.asked:
        found.update(ids_matching(file.db, words_query(word), _MOST_MENTIONS))
    return sorted(found)
