"""What can be done with the consent under the cursor."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.families.consent_records import ConsentLine
from ui.journal.families.consent_papers import PapersMenu, Signer
from ui.operations import Operations
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme


class ConsentButtons(QWidget):
    """Adding and printing are always possible, the rest needs a consent."""

    adding_wanted = Signal()
    withdrawal_wanted = Signal()
    removal_wanted = Signal()
    scan_wanted = Signal()
    showing_wanted = Signal()

    def __init__(self, operations: Operations, owner: QWidget) -> None:
        super().__init__(owner)
        self.papers = PapersMenu(operations, owner)
        self.add = PrimaryButton("Добавить")
        self.add.setToolTip("Insert")
        self.withdraw = QuietButton("Отозвать…")
        self.scan = QuietButton("Скан", "paperclip")
        self.print = QuietButton("Печать", "printer")
        self.remove = IconButton("trash-2", "Удалить согласие (Delete)")
        self._show_scan = QAction("Открыть скан", self)
        self._attach = QAction("Приложить файл…", self)
        self._fill()
        self.follow(None, Signer())

    def follow(self, line: ConsentLine | None, signer: Signer) -> None:
        """Offer what can be done with this consent, printed for this signer."""
        is_there = line is not None
        self.withdraw.setEnabled(line is not None and line.draft.withdrawn is None)
        self.scan.setEnabled(is_there)
        self.remove.setEnabled(is_there)
        has_scan = line is not None and bool(line.scan_name)
        self._show_scan.setEnabled(has_scan)
        self._attach.setText("Заменить файл…" if has_scan else "Приложить файл…")
        self.papers.signer = signer
        if line is not None:
            self.papers.purpose = line.draft.purpose

    def _fill(self) -> None:
        px = theme().px
        menu = QMenu(self)
        menu.addActions([self._show_scan, self._attach])
        self.scan.setMenu(menu)
        self.print.setMenu(self.papers)
        row = FlowLayout(px(5), self)
        row.setContentsMargins(px(14), px(10), px(14), px(10))
        for button in (self.add, self.withdraw, self.scan, self.print, self.remove):
            row.addWidget(button)
        self.add.clicked.connect(self.adding_wanted)
        self.withdraw.clicked.connect(self.withdrawal_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self._show_scan.triggered.connect(self.showing_wanted)
        self._attach.triggered.connect(self.scan_wanted)
