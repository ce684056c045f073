"""A centre's sound services, and rows written behind the rules' back, for the tests of quality."""

import datetime as dt

from helpers.journal_rows import a_session, only_id, topic_id
from kcentre.centre.values import Form, Kind, Result
from kcentre.journal import tables
from kcentre.journal.verbs import add_session
from kcentre.monitoring.quality.checking import check
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile
from kcentre.storage.model import Record

NOW = dt.datetime.combine(dt.date(2025, 10, 20), dt.time(12))
DAY = dt.date(2025, 10, 7)


def sound(file: CentreFile, **fields: object) -> int:
    """Add a service that no rule objects to, with some fields changed; return its id."""
    whole = {
        "date": DAY, "time": dt.time(16), "form": Form.IN_PERSON, "kind": Kind.PSYCHOLOGICAL,
        "topic_id": topic_id(file, "Т02"), "age_months": 38, "minutes": 50,
        "result": Result.SOLVED, "recommendations": "Читать вместе каждый вечер.",
    }  # fmt: skip
    draft = a_session(file, **{**whole, **fields})
    added = only_id(add_session(file, draft), "session")
    write(file, tables.Session, added, recorded_on="2025-10-07")
    return added


def write(file: CentreFile, table: type[Record], row_id: int, **fields: object) -> None:
    """Change a record behind the rules' back, as an import or an older program might have."""
    with file.operation("Изменено"):
        table.update(**fields).where(table.id == row_id).execute(file.db)


def add(file: CentreFile, table: type[Record], **fields: object) -> int:
    """Add a record behind the rules' back."""
    with file.operation("Добавлено"):
        return int(table.insert(**fields).execute(file.db))


def found(file: CentreFile, period: str | None = None) -> list[tuple[str, int]]:
    """Return (rule, record) of everything found."""
    within = parse_period(period) if period else None
    return [(one.rule, one.record_id) for one in check(file, within, now=NOW).findings]
