"""The sheet of differences: what of a report that was handed in has changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import short_date, today_here
from kcentre.periods.titles import over
from ui.papers.dialog import PaperDialog

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import Snapshot
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from ui.operations import Operations


def differences_dialog(closing: Snapshot, operations: Operations, parent: QWidget) -> PaperDialog:
    """Return the window with the sheet."""

    def document(file: CentreFile) -> Document:
        from kcentre.analysis.closing.sheets import (  # noqa: PLC0415 — in the worker
            differences_sheet,
        )

        return differences_sheet(file, closing.id, today_here())

    day = short_date(closing.made_at.date())
    title = f"Расхождения с отчётом {over(closing.period)}, закрытым {day}"
    return PaperDialog(
        title, document, f"Лист расхождений {over(closing.period)}", operations, parent
    )
