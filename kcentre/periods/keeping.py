"""How tables keep a period, and its own row: texts, state and closings hang on it."""

from peewee import Expression, Field

from kcentre.periods.period import Period
from kcentre.periods.tables import ReportPeriod
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids


def is_period(kind: Field, starts: Field, period: Period) -> Expression:
    """Hold for the rows that these two columns tie to a period."""
    held: Expression = (kind == period.kind) & (starts == period.start.isoformat())
    return held


def row_of(file: CentreFile, period: Period) -> int:
    """Return the id of a period's row, made where there was none, inside a running operation."""
    table = ReportPeriod
    known = table.select(table.id).where(is_period(table.kind, table.starts, period))
    for row_id in ask_ids(file.db, known):
        return row_id
    fields = {
        "kind": period.kind,
        "starts": period.start.isoformat(),
        "ends": period.end.isoformat(),
    }
    return int(table.insert(**fields).execute(file.db))


def put_state(file: CentreFile, period: Period, state: ReportState) -> int:
    """Set how far a period has come, inside a running operation; return the id of its row."""
    row_id = row_of(file, period)
    ReportPeriod.update(state=state).where(ReportPeriod.id == row_id).execute(file.db)
    return row_id
