"""The list of a day's lines: chosen and marked by the keyboard alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from kcentre.journal.held.day import DayLine
from ui.journal.today.day_rows import DayRowPainter, DayRows
from ui.journal.today.words import is_over, waits
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_HELD_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_NO_SHOW_KEYS = {Qt.Key.Key_N, Qt.Key(ord("Т")), Qt.Key.Key_Y, Qt.Key(ord("Н"))}
"""N and the key of «Н», in either layout: as in the list of appointments."""


class DayList(QListView):
    """Enter or Space: held; N: nobody came; Delete: cancelled; Shift and Ctrl+A choose several."""

    held = Signal(list)
    """(lines): they were held, or their service is to be seen."""

    missed = Signal(list)
    cancelled = Signal(list)
    restored = Signal(list)
    """(lines): they are booked again."""

    wanted = Signal(object)
    """(line): it is to be seen in detail."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DayRows()
        self._asked_for: int | None = None
        self.setModel(self.rows)
        self.setItemDelegate(DayRowPainter(self))
        set_look(self, role="rows")
        self.setAccessibleName("Записи дня")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(self._want)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> list[DayLine]:
        """Return the chosen appointments in their order; free time is nobody's."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.lines[row] for row in rows if not self.rows.lines[row].is_free]

    def waiting(self) -> list[DayLine]:
        """Return the chosen appointments of which something is still to be said."""
        return [line for line in self.chosen() if waits(line)]

    def current(self) -> DayLine | None:
        """Return the line under the cursor."""
        row = self.currentIndex().row()
        return self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None

    def show_lines(
        self,
        lines: Sequence[DayLine],
        now: dt.datetime,
        *,
        with_day: bool = False,
        with_specialist: bool = False,
    ) -> None:
        """Show lines; the cursor stays at its appointment, else goes to the next one waiting."""
        current, asked_for = self.current(), self._asked_for
        self._asked_for = None
        self.rows.show_lines(lines, now, with_day=with_day, with_specialist=with_specialist)
        kept = current.appointment_id if current is not None else None
        ids = [line.appointment_id for line in lines]
        is_kept = kept is not None and kept in ids and waits(lines[ids.index(kept)])
        row = ids.index(kept) if is_kept else _next_waiting(lines, now)
        if asked_for is not None and asked_for in ids:
            row = ids.index(asked_for)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))

    def ask_for(self, appointment_id: int) -> None:
        """Let the cursor go to an appointment when the next lines come."""
        self._asked_for = appointment_id

    def show_current(self) -> None:
        """Bring the line under the cursor into sight, as soon as everything has its place."""
        QTimer.singleShot(0, self, self._scroll_to_current)

    def _scroll_to_current(self) -> None:
        self.scrollTo(self.currentIndex())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def keyboardSearch(self, _typed: str) -> None:
        """Letters mark lines; they look for nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_plain and key in _HELD_KEYS:
            self._hold()
        elif is_plain and key in _NO_SHOW_KEYS:
            self._tell(self.missed)
        elif is_plain and key == Qt.Key.Key_Delete:
            self._tell(self.cancelled)
        else:
            super().keyPressEvent(event)

    def _hold(self) -> None:
        current = self.current()
        if self.chosen():
            self.held.emit(self.chosen())
        elif current is not None:
            self.wanted.emit(current)

    def _tell(self, signal: SignalInstance) -> None:
        if self.chosen():
            signal.emit(self.chosen())

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(self.rows.lines[index.row()])

    def _show_menu(self, place: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Состоялась\tEnter", self._hold)
        menu.addAction("Неявка\tN", self._miss)
        menu.addAction("Отменена…\tDelete", self._cancel)
        menu.addAction("Снова назначена", self._restore)
        menu.addSeparator()
        menu.addAction("Подробно", self._want_current)
        menu.popup(self.viewport().mapToGlobal(place))

    def _miss(self) -> None:
        self.missed.emit(self.chosen())

    def _cancel(self) -> None:
        self.cancelled.emit(self.chosen())

    def _restore(self) -> None:
        self.restored.emit(self.chosen())

    def _want_current(self) -> None:
        current = self.current()
        if current is not None:
            self.wanted.emit(current)


def _next_waiting(lines: Sequence[DayLine], now: dt.datetime) -> int:
    """Return the row to begin with: the first one over that waits, else the first that waits."""
    waiting = [row for row, line in enumerate(lines) if waits(line)]
    over = [row for row in waiting if is_over(lines[row], now)]
    return next(iter([*over, *waiting, *range(len(lines))]), -1)
