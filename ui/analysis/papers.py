"""The papers of a period: its report and its federal sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kcentre.analysis.federal import FederalSheet, write_federal_xml
from kcentre.periods.titles import over
from ui.papers.papers import Papers
from ui.papers.saving import chosen_path

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Progress


class PeriodPapers(Papers):
    """Makes the report of a period, and saves the federal sheet."""

    def make_report(self, period: Period, today: date) -> None:
        """Make the report of a period; a newer wish replaces an older one."""

        def document(file: CentreFile) -> Document:
            from kcentre.analysis.report import report_document  # noqa: PLC0415 — in the worker

            return report_document(file, period, today)

        self.make(f"Отчёт {over(period)}", document)

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
