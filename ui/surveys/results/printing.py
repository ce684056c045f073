"""What of the results can be printed, and the answers as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.surveys.results.scope import Scope
from ui.papers.dialog import PaperDialog
from ui.surveys.answers_export import AnswersExport
from ui.surveys.results.toolbar import Toolbar
from ui.surveys.results.view import PaperWanted, ResultsView

if TYPE_CHECKING:
    from ui.operations import Operations


class Printing(QObject):
    """Shows the pages of what is on the screen; asks which where there are several papers."""

    said = Signal(str, object)
    """(sentence, Path or None): what was saved."""

    def __init__(self, bar: Toolbar, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._bar, self._operations, self._page = bar, operations, page
        self._view: ResultsView | None = None
        self._answers = AnswersExport(operations, page)
        self._answers.said.connect(self.said)
        bar.paper.clicked.connect(self._show)
        bar.answers.clicked.connect(self._save_answers)

    def offer(self, view: ResultsView | None) -> None:
        """Let what a view shows be printed."""
        self._view = view
        self._bar.allow(answers=view is not None, paper=bool(view and view.papers()))

    def _save_answers(self) -> None:
        """Write the answers of the rounds looked at, form by form."""
        offer = self._bar.offer
        if offer is not None:
            self._answers.save(offer.title, Scope(offer.round_ids))

    def _show(self) -> None:
        papers = self._view.papers() if self._view else ()
        if len(papers) == 1:
            self._open(papers[0])
            return
        menu = QMenu("Печать", self._page)
        for paper in papers:
            action = QAction(paper.words, menu)
            action.setData(paper)
            action.triggered.connect(self._open_chosen)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._bar.paper.mapToGlobal(self._bar.paper.rect().bottomLeft()))

    def _open_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and isinstance(action.data(), PaperWanted):
            self._open(action.data())

    def _open(self, wanted: PaperWanted) -> None:
        PaperDialog(
            wanted.title, wanted.document, wanted.title, self._operations, self._page
        ).open()
