"""The rows behind a figure by pages, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.operations import Operations, TableFeed
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import CentreFile

    Count = Callable[[CentreFile], int]
    Page = Callable[[CentreFile, int, int], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class BehindWords:
    """What the window, its table and the button that opens a row are called."""

    window: str
    heading: str
    table: str
    opener: str


class BehindDialog(QDialog):
    """Enter or a double click opens a row where it was entered; closing it leads back."""

    go_to = Signal(str)
    """Target of a row."""

    def __init__(
        self, words: BehindWords, columns: Sequence[Column], operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._came_from = parent.focusWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.window)
        self.model = PagedTableModel(columns, self)
        self.table = PagedTableView(self.model, words.table)
        self.sum = QLabel()
        self.opener = QuietButton(words.opener, "external-link")
        self._feed = TableFeed(self.model, operations)
        self._lay_out(words.heading)
        self.table.row_activated.connect(self._open_row)
        self.opener.clicked.connect(self._open_current)
        self._feed.counted.connect(self.take_count)
        self.finished.connect(self._come_back)

    def show_rows(self, count: Count, page: Page, width: int, height: int) -> None:
        """Show rows in a window of this size, for 10.5 pt text, where the screen has room."""
        px = theme().px
        self.resize(QSize(px(width), px(height)).boundedTo(self.screen().availableSize()))
        self._feed.show(count, page)

    def target_of(self, row: Row) -> str:
        """Return where a row was entered; empty where it can't be shown."""
        raise NotImplementedError

    def take_count(self, count: int) -> None:
        """Begin in the first row, once it is known how many there are."""
        if count:
            self.table.choose_row(0)
            self.table.setFocus()

    def _open_current(self) -> None:
        self._open_row(self.table.currentIndex().row())

    def _open_row(self, place: int) -> None:
        row = self.model.row_at(place)
        target = "" if row is None else self.target_of(row)
        if target:
            self.go_to.emit(target)
            self.accept()

    def _come_back(self) -> None:
        """Put the cursor back on the number whose rows were shown, where it is still seen."""
        page = self.parentWidget()
        if page is not None and page.isVisible() and self._came_from is not None:
            page.window().activateWindow()
            self._came_from.setFocus()

    def _lay_out(self, title: str) -> None:
        px = theme().px
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        for label in (heading, self.sum):
            set_look(label, role="heading")
        closer = PrimaryButton("Закрыть")
        closer.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.opener)
        foot.addWidget(closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
