"""The row of a period that its texts, its state and its closings hang on."""

from kcentre.periods.period import Period
from kcentre.periods.tables import ReportPeriod
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids


def row_of(file: CentreFile, period: Period) -> int:
    """Return the id of a period's row, made where there was none, inside a running operation."""
    table, starts = ReportPeriod, period.start.isoformat()
    known = table.select(table.id).where((table.kind == period.kind) & (table.starts == starts))
    for row_id in ask_ids(file.db, known):
        return row_id
    fields = {"kind": period.kind, "starts": starts, "ends": period.end.isoformat()}
    return int(table.insert(**fields).execute(file.db))


def put_state(file: CentreFile, period: Period, state: ReportState) -> int:
    """Set how far a period has come, inside a running operation; return the id of its row."""
    row_id = row_of(file, period)
    ReportPeriod.update(state=state).where(ReportPeriod.id == row_id).execute(file.db)
    return row_id
