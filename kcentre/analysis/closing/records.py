"""Closed periods as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kcentre.language import Problem
from kcentre.monitoring.indicators import IndicatorState
from kcentre.monitoring.quality.records import Finding, RuleState
from kcentre.paper.document import Document
from kcentre.periods.period import Period


class PaperFormat(StrEnum):
    """The formats in which a report is given out."""

    PDF = "pdf"
    XLSX = "xlsx"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A closing of a period: what was handed in, by whom and when.

    `severe` are the severe findings it was closed with, a line each, and `reason` why; `digest` is
    the SHA-256 in hexadecimal. Where it was reopened, `reopened_on` is the day.
    """

    id: int
    period: Period
    made_at: dt.datetime
    made_by: str
    reason: str
    severe: tuple[str, ...]
    digest: str
    number: str = ""
    sent_on: dt.date | None = None
    sent_to: str = ""
    reopened_on: dt.date | None = None
    reopened_by: str = ""
    reopen_reason: str = ""

    @property
    def is_in_force(self) -> bool:
        """Whether the period is closed by it still."""
        return self.reopened_on is None


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The report as it was handed in: its pages, its workbook, the document both were drawn of."""

    pdf: bytes
    xlsx: bytes
    document: Document


@dataclass(frozen=True, slots=True)
class ClosingChecks:
    """What stands in the way of closing a period, and what its report will show.

    `problems` stop it; `doubts` don't once the head gives a reason in writing: severe findings,
    a period without a single record. `severe` are the findings themselves, of each rule at most a
    few hundred; `severe_rules` tells how many there are of each in all. `red_without_measure`: red
    indicators that nobody answers.
    """

    period: Period
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    severe: tuple[Finding, ...]
    severe_rules: tuple[RuleState, ...]
    is_over: bool
    has_data: bool
    red_without_measure: tuple[IndicatorState, ...] = ()

    @property
    def may_close(self) -> bool:
        """Whether nothing but a missing reason stops it."""
        return not self.problems

    @property
    def needs_reason(self) -> bool:
        """Whether a reason must be written."""
        return bool(self.doubts)


@dataclass(frozen=True, slots=True)
class FigureDifference:
    """A figure that is no longer what was handed in; None is unknown, not zero.

    `unit` follows a number of any size.
    """

    code: str
    title: str
    unit: str
    before: float | None
    now: float | None
