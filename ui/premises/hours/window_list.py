"""«Списком»: windows and pauses in words, for those who prefer reading."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.folding import fold_name
from kcentre.premises.hours.records import PauseLine, WindowLine
from kcentre.premises.hours.texts import EVERYBODY, pause_text, window_text
from ui.premises.hours.facts import HoursFacts, HoursFilter
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

_LEAST_HEIGHT = 60


@dataclass(frozen=True, slots=True)
class Chosen:
    """The row under the cursor."""

    is_pause: bool
    id: int


class WindowList(QWidget):
    """Keys: Insert adds a window, Enter opens a row, Delete removes it."""

    adding_wanted = Signal()
    pause_wanted = Signal()
    opened = Signal(object)
    """(Chosen)"""

    removal_wanted = Signal(list, list)
    """(ids of windows, ids of pauses)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self._model, "Режим списком")
        self._empty = EmptyState(
            "clock", "Окон нет", "В этом учебном году с таким отбором никто не принимает."
        )
        self._open = QuietButton("Изменить", "pencil")
        self._remove = QuietButton("Удалить", "trash-2")
        self._pause = QuietButton("Добавить перерыв", "plus")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._name_actions()

    def show_facts(self, facts: HoursFacts, wanted: HoursFilter) -> None:
        """Show the windows and pauses of a year, specialist by specialist."""
        windows = [line for line in facts.windows if _is_wanted(line, wanted)]
        windows.sort(key=_order)
        pauses = [line for line in facts.pauses if _concerns(line, wanted)]
        rows = [_window_row(line) for line in windows] + [_pause_row(line) for line in pauses]
        kept = self.table.currentIndex().row()
        self._model.show_all(rows)
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if rows:
            self.table.setCurrentIndex(self._model.index(min(max(0, kept), len(rows) - 1), 0))
        self._name_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {Qt.Key.Key_Insert: self.adding_wanted.emit, Qt.Key.Key_Delete: self._want_removal}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _chosen(self) -> Chosen | None:
        row = self.table.current_row()
        return row[-1] if row is not None else None

    def _open_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.opened.emit(chosen)

    def _open_row(self, _place: int) -> None:
        self._open_chosen()

    def _want_removal(self) -> None:
        rows = [self._model.row_at(place) for place in self.table.chosen_rows()]
        chosen = [row[-1] for row in rows if row is not None]
        if chosen:
            windows = [one.id for one in chosen if not one.is_pause]
            self.removal_wanted.emit(windows, [one.id for one in chosen if one.is_pause])

    def _name_actions(self) -> None:
        for button in (self._open, self._remove):
            button.setEnabled(self._chosen() is not None)

    def _connect(self) -> None:
        self.table.row_activated.connect(self._open_row)
        self.table.selectionModel().currentRowChanged.connect(self._name_actions)
        self._open.clicked.connect(self._open_chosen)
        self._remove.clicked.connect(self._want_removal)
        self._pause.clicked.connect(self.pause_wanted)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._pages.setMinimumHeight(theme().px(_LEAST_HEIGHT))  # the buttons stay in view
        row = FlowLayout(theme().px(8))
        margin = theme().px(10)
        row.setContentsMargins(margin, theme().px(6), margin, theme().px(8))
        for button in (self._pause, self._open, self._remove):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addLayout(row)


def _is_wanted(line: WindowLine, wanted: HoursFilter) -> bool:
    window = line.window
    return wanted.fits(window.specialist_id, window.room_id, window.form)


def _concerns(line: PauseLine, wanted: HoursFilter) -> bool:
    return wanted.specialist_id is None or line.pause.specialist_id in {
        None,
        wanted.specialist_id,
    }


def _order(line: WindowLine) -> tuple[bool, str, int, str]:
    window = line.window
    return line.is_retired, fold_name(line.specialist), window.weekday, window.starts.isoformat()


def _window_row(line: WindowLine) -> Row:
    state = "не работает" if line.is_retired else ""
    chosen = Chosen(is_pause=False, id=line.window.id or 0)
    return line.specialist, line.position, window_text(line), state, chosen


def _pause_row(line: PauseLine) -> Row:
    who = line.specialist or EVERYBODY
    return who, "", f"перерыв {pause_text(line.pause)}", "", Chosen(True, line.pause.id or 0)


def _tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if row[3] or row[-1].is_pause else None


_COLUMNS = (
    Column("specialist", "Специалист", tone=_tone, is_sortable=False, widest_chars=36),
    Column("position", "Должность", tone=_tone, is_sortable=False, widest_chars=24),
    Column("window", "Когда и где принимает", tone=_tone, is_sortable=False, widest_chars=80),
    Column("state", "Состояние", tone=_tone, is_sortable=False),
)
