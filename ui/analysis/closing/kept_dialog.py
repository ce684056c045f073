"""The pages of a report as they were handed in once, to be printed and saved again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import short_date
from kcentre.periods.titles import over
from ui.analysis.papers import PeriodPapers
from ui.papers.dialog import PaperWindow

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import Snapshot
    from ui.operations import Operations
    from ui.papers.papers import Papers


class KeptDialog(PaperWindow):
    """Whatever has changed since, these are the very bytes."""

    def __init__(self, closing: Snapshot, operations: Operations, parent: QWidget) -> None:
        day = short_date(closing.made_at.date())
        super().__init__(f"Отчёт {over(closing.period)}, закрытый {day}", operations, parent)
        self._kept.make_kept(closing)

    def make_papers(self, operations: Operations) -> Papers:
        self._kept = PeriodPapers(operations, self)
        return self._kept
