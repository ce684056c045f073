"""Appointments outside the hours on the screen: each is moved, cancelled or kept where it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.clock import span_text
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.leaving import appointments_outside, keep_outside, why_outside
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.buttons import QuietButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.number_chip import NumberChip
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class OutsideView(QWidget):
    """Keys: Enter opens, Ctrl+Enter moves, Ctrl+Shift+Enter keeps, Delete cancels.

    Its chip tells elsewhere how many there are.
    """

    opened = Signal(int)
    move_wanted = Signal(object)
    """(list of AppointmentLine)"""

    cancel_wanted = Signal(object)
    """(list of ids)"""

    menu_wanted = Signal(QPoint)
    left = Signal()
    """All is solved: the day is wanted instead."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.chip = NumberChip("Вне графика", "Показать записи, которые остались вне часов приёма")
        self.model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self.model, "Записи вне графика")
        self.problem = QLabel()
        self._empty = EmptyState("circle-check", *_EMPTY)
        self._pages, self._head = QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask anew."""
        self._operations.ask(_outside, self._take, key=(self, "outside"))

    def focus(self) -> None:
        """Give the keyboard to the rows, or to what stands in their place."""
        is_empty = self._pages.currentWidget() is self._empty
        (self._empty.button if is_empty else self.table).setFocus()

    def chosen(self) -> list[AppointmentLine]:
        """Return the chosen rows."""
        rows = (self.model.row_at(place) for place in self.table.chosen_rows())
        return [row[-1] for row in rows if row is not None]

    def chosen_ids(self) -> list[int]:
        """Return which appointments are chosen."""
        return [line.id for line in self.chosen()]

    def keep_chosen(self) -> None:
        """Leave the chosen ones where they are: their time is opened for them."""
        ids = self.chosen_ids()
        if ids:
            work = partial(keep_outside, appointment_ids=ids)
            self._operations.change(work, None, self._refuse, initiator=self)

    def move_chosen(self) -> None:
        """Ask for another time for each of the chosen ones."""
        lines = self.chosen()
        if lines:
            self.move_wanted.emit(lines)

    def cancel_chosen(self) -> None:
        """Ask for the reason to cancel the chosen ones."""
        ids = self.chosen_ids()
        if ids:
            self.cancel_wanted.emit(ids)

    def _take(self, rows: Sequence[Row]) -> None:
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        place = self.table.currentIndex().row()
        chosen = set(self.chosen_ids())
        self.problem.hide()
        self.model.show_all(rows)
        kept = [number for number, row in enumerate(rows) if row[-1].id in chosen]
        self._choose(kept or [min(max(place, 0), len(rows) - 1)])
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        self._head.setVisible(bool(rows))
        self.chip.show_number(len(rows))
        if had_focus:
            self.focus()

    def _choose(self, places: Sequence[int]) -> None:
        """Choose rows, the cursor on the first."""
        rows = self.table.selectionModel()
        rows.setCurrentIndex(self.model.index(places[0], 0), _ROW)
        more = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for place in places[1:]:
            rows.select(self.model.index(place, 0), more)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.problem.setText("\n".join(problem.sentence for problem in problems))
        self.problem.setVisible(bool(problems))

    def _open(self) -> None:
        for line in self.chosen()[:1]:
            self.opened.emit(line.id)

    def _want_menu(self, place: QPoint) -> None:
        if self.chosen():
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(place))

    def _connect(self) -> None:
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._want_menu)
        self.table.row_activated.connect(self._open)
        self._empty.started.connect(self.left)
        for keys, deed in (
            ("Ctrl+Return", self.move_chosen),
            ("Ctrl+Enter", self.move_chosen),
            ("Ctrl+Shift+Return", self.keep_chosen),
            ("Delete", self.cancel_chosen),
        ):
            shortcut = add_shortcut(self.table, keys)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def _lay_out(self) -> None:
        px = theme().px
        words = QLabel(_WORDS)
        set_look(words, role="secondary")
        set_look(self.problem, role="problem")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(px(14), px(8), px(14), px(8))
        head.setSpacing(px(6))
        for label in (words, self.problem):
            label.setWordWrap(True)
        self.problem.hide()
        head.addWidget(words)
        head.addLayout(self._buttons())
        head.addWidget(self.problem)
        for page in (self.table, self._empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(theme().px(8))
        for words, icon, tool_tip, deed in (
            ("Перенести…", "calendar", _MOVE_TIP, self.move_chosen),
            ("Отменить…", "x", _CANCEL_TIP, self.cancel_chosen),
            ("Оставить", "circle-check", _KEEP_TIP, self.keep_chosen),
        ):
            button = QuietButton(words, icon)
            button.setToolTip(tool_tip)
            button.clicked.connect(deed)
            row.addWidget(button)
        return row


def _outside(file: CentreFile) -> list[Row]:
    lines = appointments_outside(file)
    why = why_outside(file, lines)
    return [_row_of(line, why[line.id]) for line in lines]


def _row_of(line: AppointmentLine, why: str) -> Row:
    return (
        near_date(line.date), span_text(line.starts, line.ends), line.who, line.phone, why,
        initials(line.specialist), line.room, line.child, line,
    )  # fmt: skip


_COLUMNS = (
    Column("date", "День", is_sortable=False),
    Column("time", "Время", is_sortable=False),
    Column("who", "Кто", is_sortable=False, widest_chars=28),
    Column("phone", "Телефон", is_sortable=False),
    Column("why", "Почему", is_sortable=False, widest_chars=30),
    Column("specialist", "Специалист", is_sortable=False, widest_chars=24),
    Column("room", "Помещение", is_sortable=False, widest_chars=20),
    Column("child", "Ребёнок", is_sortable=False, widest_chars=24),
)
_WORDS = (
    "В это время специалист теперь не принимает. Перенесите или отмените записи — либо оставьте "
    "их: тогда это время откроется дополнительно."
)
_MOVE_TIP = "Ctrl+Enter: на ближайшее свободное время"
_CANCEL_TIP = "Delete: отмена центром, с указанием причины"
_KEEP_TIP = "Ctrl+Shift+Enter: открыть для них это время"
_EMPTY = (
    "Вне графика записей нет",
    "Здесь будут записи, на время которых приёма не стало: их переносят или отменяют.",
    "К записям дня",
)
