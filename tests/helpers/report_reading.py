"""Reports as data for tests: what they say, read from their blocks."""

from datetime import date

import pytest

from helpers.random_journal import Event, Mark, Service
from helpers.written_journal import fill
from kcentre.analysis.report import report_document
from kcentre.paper.document import Document, Paragraph, RowRole, Table
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

TODAY = date(2026, 10, 5)
NBSP = "\u00a0"


def report(file: CentreFile, word: str, today: date = TODAY) -> Document:
    return report_document(file, parse_period(word), today)


def tables(document: Document) -> dict[str, Table]:
    """Return the numbered tables by their captions without the numbers."""
    captioned = [block for block in document.blocks if isinstance(block, Table) and block.caption]
    assert [table.caption.split(". ")[0] for table in captioned] == [
        f"Таблица {number}" for number in range(1, len(captioned) + 1)
    ]
    return {table.caption.split(". ", 1)[1]: table for table in captioned}


def rows(table: Table) -> dict[str, tuple[object, ...]]:
    return {str(row.cells[0]): row.cells[1:] for row in table.rows if row.role is not RowRole.GROUP}


def heads(table: Table) -> list[str]:
    return [
        f"{column.group}|{column.title}".replace(NBSP, " ").strip("|") for column in table.columns
    ]


def prose(document: Document) -> str:
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return " ".join(texts).replace(NBSP, " ")


@pytest.fixture
def three_quarters(centre: CentreFile) -> CentreFile:
    """Return a centre with services in III 2025, II 2026 and III 2026."""
    fill(
        centre,
        Service(1, "2025-08-01", "", 1, None, 1, 1, "remote", "methodical", 1, "other",
                "ours", 40, 45),
        Service(2, "2026-06-30", "", 2, None, 1, 1, "remote", "diagnostic", 2, "other",
                "ours", 50, 45),
        Service(3, "2026-07-01", "", 1, None, 1, 1, "in_person", "methodical", 1,
                "not_attending", "family", 17, 60),
        Service(4, "2026-08-01", "", 1, None, 2, 2, "visit", "methodical", 1, None,
                "waiting", 18, 30),
        Service(5, "2026-09-30", "", None, None, None, None, None, None, 15),
        Event(1, "2026-09-01", "", 1, None, 12),
        Mark(1, "2026-07-01", 3, 5),
        Mark(2, "2026-08-01", 4, 3),
    )  # fmt: skip
    return centre
