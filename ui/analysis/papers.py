"""The papers of a period: its report and its federal sheet."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kcentre.analysis.closing.queries import handed_in, in_force
from kcentre.analysis.closing.records import Snapshot
from kcentre.analysis.federal import FederalSheet, write_federal_xml
from kcentre.paper import pdf_bytes
from kcentre.periods.titles import over
from ui.papers.papers import Paper, Papers
from ui.papers.saving import chosen_path

if TYPE_CHECKING:
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Progress


class PeriodPapers(Papers):
    """Makes the report of a period, and saves the federal sheet."""

    def make_report(self, period: Period, today: date) -> None:
        """Make the report of a period; of a closed one it is the very paper handed in."""

        def work(file: CentreFile) -> Paper:
            from kcentre.analysis.report import report_document  # noqa: PLC0415 — in the worker

            closing = in_force(file, period)
            if closing is not None:
                return kept_paper(file, closing)
            document = report_document(file, period, today)
            return Paper(_name(period), document, pdf_bytes(document))

        self.make_paper(work)

    def make_kept(self, closing: Snapshot) -> None:
        """Take the papers of a closing as they were handed in, whatever came later."""
        self.make_paper(partial(kept_paper, closing=closing))

    def save_xml(self, sheet: FederalSheet) -> None:
        """Save the federal sheet."""
        name = f"Федеральный лист {over(sheet.period)}"
        path = chosen_path(name, "xml", self._parent)
        if path is None:
            return

        def work(_: CentreFile, __: Progress) -> Path:
            write_federal_xml(sheet, path)
            return path

        self._operations.long("Сохранение федерального листа", work, self._saved)


def kept_paper(file: CentreFile, closing: Snapshot) -> Paper:
    """Return the report as it was handed in; raises `Refused` where it was damaged."""
    found = handed_in(file, closing.id)
    return Paper(_name(closing.period), found.document, found.pdf, {"xlsx": found.xlsx})


def _name(period: Period) -> str:
    return f"Отчёт {over(period)}"
