"""What the closings in force keep of a figure that the journal cannot tell any more.

A closing keeps its figures as JSON: `{"values": {code: [value, title, unit]}, …}`.
"""

from peewee import Case, fn

from kcentre.periods.period import Period, period_from
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def handed_in_values(file: CentreFile, code: str) -> dict[Period, float]:
    """Return a figure as it was handed in, by the periods that are closed and knew it."""
    table, closing = ReportPeriod, PeriodSnapshot
    kept = fn.JSON_EXTRACT(closing.figures, f'$.values."{code}"[0]')
    # a closing that was damaged tells nothing, and must not stop the others
    value = Case(None, [(fn.JSON_VALID(closing.figures), kept)])
    query = (
        closing.select(table.kind, table.starts, value)
        .join(table)
        .where((closing.reopened_on == "") & value.is_null(False))
    )
    return {period_from(kind, starts): found for kind, starts, found in ask(file.db, query)}
