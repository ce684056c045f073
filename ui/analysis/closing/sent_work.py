"""What was handed in of a period, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.analysis.closing.addressee import usual_addressee
from kcentre.analysis.closing.queries import snapshots
from kcentre.analysis.closing.records import Snapshot
from kcentre.language.dates import short_date, today_here
from kcentre.periods.period import Period
from kcentre.periods.reporting import PeriodReport, report_state

if TYPE_CHECKING:
    from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The closings of a period, the newest first; `usual` is to whom reports go."""

    report: PeriodReport
    closings: tuple[Snapshot, ...]
    usual: str

    @property
    def in_force(self) -> Snapshot | None:
        """The closing that holds now; None for an open period."""
        newest = next(iter(self.closings), None)
        return newest if newest is not None and newest.is_in_force else None


def handed_in(file: CentreFile, period: Period) -> HandedIn:
    """Return what was handed in of a period."""
    with file.reading():
        report = report_state(file, period, today_here())
        return HandedIn(report, tuple(snapshots(file, period)), usual_addressee(file))


def closed_words(closing: Snapshot) -> str:
    """Return «Закрыт 05.10.2026 в 10:30, Соколова»."""
    by = f", {closing.made_by}" if closing.made_by else ""
    return f"Закрыт {short_date(closing.made_at.date())} в\u00a0{closing.made_at:%H:%M}{by}"


def sent_words(closing: Snapshot) -> str:
    """Return where the report went, or that it was not sent."""
    if closing.sent_on is None:
        return "не отправлен"
    number = f" №\u00a0{closing.number}" if closing.number else ""
    return f"отправлен {short_date(closing.sent_on)}{number} — {closing.sent_to}"


def reopened_words(closing: Snapshot) -> str:
    """Return when and why it was opened again; empty while it holds."""
    if closing.reopened_on is None:
        return ""
    by = f", {closing.reopened_by}" if closing.reopened_by else ""
    return f"Открыт снова {short_date(closing.reopened_on)}{by}: {closing.reopen_reason}"


def reason_words(closing: Snapshot) -> str:
    """Return with what and why it was closed; empty where nothing was wrong."""
    return f"Закрыт с оговоркой: {closing.reason}" if closing.reason else ""
