"""The guards of closed periods: triggers that refuse changes to the records of their days.

Because the file itself refuses, no screen, import, command or bulk statement can get past.
An operation begun with `passes_closed` may: depersonalising and merging people must reach old
records too, and leave what the figures count.

A row's day is its own date, or that of the record it belongs to. Columns that tell how a matter
went on after its day (an answer to a request, a verdict on a complaint) stay open.
"""

from dataclasses import dataclass

from kcentre.storage import changelog
from kcentre.storage.closed_days import MARK
from kcentre.storage.driver import CentreDatabase


@dataclass(frozen=True, slots=True)
class _Guard:
    """`day` is an expression over ROW; `open_columns` may change in a closed period."""

    table: str
    day: str = "ROW.date"
    open_columns: frozenset[str] = frozenset()


_GUARDS = (
    _Guard("session", open_columns=frozenset({"rating_code", "appointment_id"})),
    _Guard("session_guest", "(SELECT date FROM session WHERE id = ROW.session_id)"),
    _Guard("group_event", open_columns=frozenset({"plan_item", "materials"})),
    _Guard("event_participant", "(SELECT date FROM group_event WHERE id = ROW.event_id)"),
    _Guard(
        "rating",
        open_columns=frozenset(
            {"verdict", "measure", "measure_by", "measure_due", "measure_done"}
        ),
    ),
    _Guard(
        "request",
        open_columns=frozenset(
            {
                "state", "adult_id", "child_id", "session_id", "appointment_id", "note",
                "wished_form", "wished_time", "wished_specialist_id", "routed_to", "closed_on",
            }
        ),
    ),
    _Guard("referral", open_columns=frozenset({"outcome", "outcome_on", "note"})),
    _Guard("appointment", open_columns=frozenset({"note", "series_id", "moved_from_id"})),
)  # fmt: skip


def install_guards(database: CentreDatabase) -> None:
    """(Re)create the guards for the tables as they stand now."""
    drop_guards(database)
    for guard in _GUARDS:
        for name, event, condition in _events(database, guard):
            closed = (
                f"FROM report_period WHERE state IN ('closed', 'sent') AND ({_closed(guard, name)})"
            )
            database.run(
                f"""CREATE TRIGGER guard_{guard.table}_{name} BEFORE {event} ON "{guard.table}"
                WHEN {condition} AND EXISTS (SELECT 1 {closed}) AND NOT EXISTS (
                    SELECT 1 FROM operation WHERE is_open IS NOT NULL AND passes_closed)
                BEGIN SELECT RAISE(ABORT, '{MARK}'); END"""  # noqa: S608 — names come from the schema
            )


def drop_guards(database: CentreDatabase) -> None:
    """Remove the guards, for a migration that rebuilds tables."""
    names = database.run(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'guard_*'"
    ).fetchall()
    for (name,) in names:
        database.run(f'DROP TRIGGER "{name}"')


def _events(database: CentreDatabase, guard: _Guard) -> list[tuple[str, str, str]]:
    """Return name, statement and condition of each guarded event; names come from the schema."""
    kept = [
        name
        for name in changelog.columns_of(database, guard.table)
        if name not in guard.open_columns
    ]
    columns = ", ".join(f'"{name}"' for name in kept)
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in kept)
    return [
        ("insert", "INSERT", "TRUE"),
        ("update", f"UPDATE OF {columns}", f"({differs})"),
        ("delete", "DELETE", "TRUE"),
    ]


def _closed(guard: _Guard, event: str) -> str:
    """Return which periods forbid an event: those of its row's day, before and after it."""
    rows = {"insert": ("NEW",), "update": ("OLD", "NEW"), "delete": ("OLD",)}[event]
    days = [guard.day.replace("ROW", row) for row in rows]
    return " OR ".join(f"(starts <= {day} AND ends >= {day})" for day in days)
