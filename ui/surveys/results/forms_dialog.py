"""The forms behind a figure, by their numbers; whose they are nobody is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language.dates import short_date
from kcentre.surveys.results.behind import FormBehind, FormsBehind
from kcentre.surveys.results.sheets.words import forms_words
from ui.operations import Operations, TableFeed
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.scope import Scope
    from ui.surveys.results.view import FormsWanted

_WIDTH, _HEIGHT = 640, 520


class FormsDialog(QDialog):
    """Lists forms by pages; Enter or a double click opens the form where it was entered."""

    go_to = Signal(str)

    def __init__(
        self, wanted: FormsWanted, scope: Scope, operations: Operations, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Анкеты с таким ответом")
        self._behind = FormsBehind(scope, wanted.answers)
        self.model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self.model, "Анкеты с таким ответом")
        self.sum = QLabel()
        self._feed = TableFeed(self.model, operations)
        self._lay_out(wanted.title)
        self.table.row_activated.connect(self._open_row)
        self._feed.counted.connect(self._take_count)
        self._feed.show(self._behind.count, self._page)

    def _page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        return [_row(form) for form in self._behind.page(file, offset, limit)]

    def _take_count(self, count: int) -> None:
        self.sum.setText(forms_words(count))
        if count:
            self.table.choose_row(0)
            self.table.setFocus()

    def _open_current(self) -> None:
        self._open_row(self.table.currentIndex().row())

    def _open_row(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            form: FormBehind = row[-1]
            self.go_to.emit(f"surveys/rounds/{form.round_id}/form/{form.id}")
            self.accept()

    def _lay_out(self, title: str) -> None:
        px = theme().px
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(self.screen().availableSize()))
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        for label in (heading, self.sum):
            set_look(label, role="heading")
        opener, closer = QuietButton("Открыть анкету", "external-link"), PrimaryButton("Закрыть")
        opener.clicked.connect(self._open_current)
        closer.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.sum, 1)
        foot.addWidget(opener)
        foot.addWidget(closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(heading)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _row(form: FormBehind) -> Row:
    return (
        "без номера" if form.number is None else str(form.number),
        short_date(form.day) if form.day else "не указано",
        form.source.label,
        short_date(form.entered_on),
        form.round,
        form,
    )


_COLUMNS = (
    Column("number", "№ анкеты", is_number=True, is_sortable=False),
    Column("day", "Заполнена", is_sortable=False),
    Column("source", "Как поступила", is_sortable=False),
    Column("entered", "Внесена", is_sortable=False),
    Column("round", "Опрос", is_sortable=False),
)
