"""The waiting list on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.clock import time_text
from kcentre.language.dates import WEEKDAYS_SHORT, short_date, today_here
from kcentre.language.names import initials
from kcentre.premises.appointments.queries import waiting_list
from kcentre.premises.appointments.records import WaitingDraft, WaitingLine
from kcentre.premises.appointments.waiting import withdraw
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import QuietButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_COLUMNS = (
    Column("since", "Ждёт с", is_sortable=False),
    Column("days", "Дней", is_number=True, is_sortable=False),
    Column("who", "Кто", is_sortable=False, widest_chars=28),
    Column("phone", "Телефон", is_sortable=False),
    Column("wish", "Когда удобно", is_sortable=False, widest_chars=30),
    Column("specialist", "Специалист", is_sortable=False),
    Column("topic", "Тема", is_sortable=False, widest_chars=24),
    Column("child", "Ребёнок", is_sortable=False, widest_chars=24),
)


_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class WaitingView(QWidget):
    """Keys: Enter changes, Ctrl+Enter books, Delete takes off the list."""

    book_wanted = Signal(object)
    """(WaitingLine)"""

    change_wanted = Signal(object)
    add_wanted = Signal()
    counted = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self.model, "Лист ожидания")
        self._empty = EmptyState("clock", *_EMPTY)
        self._pages = QStackedWidget()
        self._bar = QWidget()
        self._lay_out()
        self.table.row_activated.connect(self._change)
        self._empty.started.connect(self.add_wanted)
        for keys, deed in (
            ("Ctrl+Return", self._book),
            ("Ctrl+Enter", self._book),
            ("Delete", self._withdraw),
        ):
            shortcut = add_shortcut(self.table, keys)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def refresh(self) -> None:
        """Ask anew."""
        self._operations.ask(_waiting, self._take, key=(self, "waiting"))

    def focus(self) -> None:
        """Give the keyboard to the rows, or to what stands in their place."""
        is_empty = self._pages.currentWidget() is self._empty
        (self._empty.button if is_empty else self.table).setFocus()

    def chosen(self) -> list[WaitingLine]:
        """Return the chosen rows."""
        rows = (self.model.row_at(place) for place in self.table.chosen_rows())
        return [row[-1] for row in rows if row is not None]

    def _take(self, lines: Sequence[WaitingLine]) -> None:
        kept = {line.id for line in self.chosen()}
        self.model.show_all([_row_of(line) for line in lines])
        place = next((n for n, line in enumerate(lines) if line.id in kept), 0)
        self.table.selectionModel().setCurrentIndex(self.model.index(place, 0), _ROW)
        self._pages.setCurrentWidget(self.table if lines else self._empty)
        self._bar.setVisible(bool(lines))
        self.counted.emit(len(lines))

    def _book(self) -> None:
        for line in self.chosen()[:1]:
            self.book_wanted.emit(line)

    def _change(self) -> None:
        for line in self.chosen()[:1]:
            self.change_wanted.emit(line)

    def _withdraw(self) -> None:
        ids = tuple(line.id for line in self.chosen())

        def verb(file: CentreFile) -> Changes:
            return withdraw(file, ids)

        if ids:
            self._operations.change(verb, initiator=self)

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self._bar)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        book = QuietButton("Записать на приём", "calendar")
        book.setToolTip("Ctrl+Enter: ближайшее подходящее время")
        change, away = QuietButton("Изменить", "pencil"), QuietButton("Убрать из листа", "archive")
        for button, deed in ((book, self._book), (change, self._change), (away, self._withdraw)):
            button.clicked.connect(deed)
            row.addWidget(button)
        for page in (self.table, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)


def _waiting(file: CentreFile) -> list[WaitingLine]:
    return waiting_list(file)


def _row_of(line: WaitingLine) -> Row:
    days = (today_here() - line.since).days
    return (
        short_date(line.since), days, line.who, line.phone, wish_words(line.draft),
        initials(line.specialist) or "любой", line.topic, line.child, line,
    )  # fmt: skip


def wish_words(draft: WaitingDraft) -> str:
    """Return «вт, чт, с 15:00, до 18:00, очная, не позднее 24.11.2026»."""
    words = [WEEKDAYS_SHORT[day] for day in sorted(draft.weekdays)]
    if draft.not_before is not None:
        words.append(f"с\u00a0{time_text(draft.not_before)}")
    if draft.not_after is not None:
        words.append(f"до\u00a0{time_text(draft.not_after)}")
    if draft.form is not None:
        words.append(draft.form.label)
    if draft.until is not None:
        words.append(f"не позднее {short_date(draft.until)}")
    return ", ".join(words) or "в любое время"


_EMPTY = (
    "Лист ожидания пуст",
    (
        "Когда свободного времени нет, семью ставят в лист ожидания; как только время освободится, "
        "программа предложит его первому."
    ),
    "В лист ожидания",
)
