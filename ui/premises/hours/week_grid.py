"""The week as a grid that windows are painted on, dragged and resized in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from kcentre.language.clock import time_of
from kcentre.language.dates import near_date, today_here
from kcentre.premises.hours.records import HoursException, Window
from kcentre.premises.values import ExceptionKind
from ui.premises.hours.blocks import (
    ExceptionKey,
    WindowKey,
    column_weekday,
    span_of,
    typical_blocks,
    typical_columns,
    week_blocks,
    week_columns,
)
from ui.premises.hours.exception_card import ExceptionCard
from ui.premises.hours.facts import Choices, HoursFacts, HoursFilter
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.time_grid import GridBlock, TimeGrid

_LAST_MINUTE = 24 * 60 - 1
_HINT = (
    "Проведите мышью по свободному времени или нажмите Enter, чтобы добавить окно. "
    "Перетащить окно: мышью или Alt+стрелки, изменить длину: за край или Alt+Shift+стрелки."
)


class WeekGrid(QWidget):
    """Shows a real week or the typical one; says beneath what was wrong with the last change."""

    window_wanted = Signal(object)
    """(Window without a specialist): somebody should receive then."""

    change_wanted = Signal(object)
    """(Window): a kept window should be so."""

    window_opened = Signal(int)
    exception_opened = Signal(int)
    removal_wanted = Signal(int)
    exception_wanted = Signal(object)
    """(ExceptionCard): a window's day differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = TimeGrid("Режим недели")
        self._notice, self._hint = QLabel(), QLabel(_HINT)
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        self._windows: dict[int, Window] = {}
        self._is_compact = False
        self._lay_out()
        self._connect()

    def show_week(self, facts: HoursFacts, wanted: HoursFilter, choices: Choices) -> None:
        """Show one week as it really is."""
        self._take(facts)
        chosen = self.grid.chosen()
        blocks = week_blocks(facts, wanted, choices)
        self.grid.set_columns(week_columns(facts, today_here()))
        self.grid.set_blocks(blocks)
        self._follow(chosen, blocks)

    def show_typical(self, facts: HoursFacts, wanted: HoursFilter, choices: Choices) -> None:
        """Show all windows of an academic year on their weekdays."""
        self._take(facts)
        self.grid.set_columns(typical_columns())
        self.grid.set_blocks(typical_blocks(facts, wanted, choices))

    def say(self, sentence: str, *, is_stop: bool) -> None:
        """Say what is wrong beneath the grid; an empty sentence takes it away."""
        set_look(self._notice, role="problem" if is_stop else "notice")
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))
        self._hint.setVisible(not sentence and not self._is_compact)

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out the hint where there is no room."""
        self._is_compact = is_compact
        self._hint.setVisible(not is_compact and not self.notice())

    def notice(self) -> str:
        """Return what is said beneath the grid."""
        return self._notice.text()

    def window_at_cursor(self) -> Window | None:
        """Return a new window where the cursor stands, an hour long at least."""
        place = self.grid.cursor_time()
        if place is None:
            return None
        column, starts, ends = place
        return _window_at(column, starts, max(ends, starts + 60))

    def _take(self, facts: HoursFacts) -> None:
        self._windows = {line.window.id or 0: line.window for line in facts.windows}
        self.grid.set_span(*span_of(facts))

    def _follow(self, chosen: object, blocks: list[GridBlock]) -> None:
        """Keep a window chosen that stands on another day now."""
        if not isinstance(chosen, WindowKey) or self.grid.chosen() is not None:
            return
        for block in blocks:
            if isinstance(block.key, WindowKey) and block.key.window_id == chosen.window_id:
                self.grid.choose(block.key)

    def _want_window(self, column: object, starts: int, ends: int) -> None:
        self.say("", is_stop=False)
        self.window_wanted.emit(_window_at(column, starts, ends))

    def _want_change(self, key: object, column: object, starts: int, ends: int) -> None:
        window = self._window_of(key)
        if window is not None:
            new = _window_at(column, starts, ends)
            changed = replace(window, weekday=new.weekday, starts=new.starts, ends=new.ends)
            self.change_wanted.emit(changed)

    def _open(self, key: object) -> None:
        if isinstance(key, WindowKey):
            self.window_opened.emit(key.window_id)
        elif isinstance(key, ExceptionKey):
            self.exception_opened.emit(key.exception_id)

    def _want_removal(self, key: object) -> None:
        if isinstance(key, WindowKey):
            self.removal_wanted.emit(key.window_id)
        else:
            self._open(key)

    def _show_menu(self, key: object, place: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction("Изменить").triggered.connect(self._open_chosen)
        if isinstance(key, WindowKey):
            if key.day is not None:
                day = near_date(key.day)
                menu.addAction(f"Отменить {day}…").triggered.connect(self._cancel_day)
                menu.addAction(f"Перенести {day}…").triggered.connect(self._move_day)
            menu.addSeparator()
            menu.addAction("Удалить окно").triggered.connect(self._remove_chosen)
        menu.popup(place)

    def _open_chosen(self) -> None:
        self._open(self.grid.chosen())

    def _remove_chosen(self) -> None:
        self._want_removal(self.grid.chosen())

    def _cancel_day(self) -> None:
        self._want_exception(ExceptionKind.CANCEL)

    def _move_day(self) -> None:
        self._want_exception(ExceptionKind.MOVE)

    def _want_exception(self, kind: ExceptionKind) -> None:
        key = self.grid.chosen()
        window = self._window_of(key)
        if isinstance(key, WindowKey) and key.day is not None and window is not None:
            exception = HoursException(
                kind,
                None,
                None,
                specialist_id=window.specialist_id,
                starts=window.starts,
                ends=window.ends,
            )
            self.exception_wanted.emit(ExceptionCard(exception, ((key.day, key.day),)))

    def _window_of(self, key: object) -> Window | None:
        return self._windows.get(key.window_id) if isinstance(key, WindowKey) else None

    def _connect(self) -> None:
        self.grid.painted.connect(self._want_window)
        self.grid.moved.connect(self._want_change)
        self.grid.activated.connect(self._open)
        self.grid.removal_wanted.connect(self._want_removal)
        self.grid.menu_wanted.connect(self._show_menu)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self._hint, role="small")
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        for label in (self._notice, self._hint):
            label.setWordWrap(True)
            label.setContentsMargins(px(14), px(6), px(14), px(8))
            column.addWidget(label)


def _window_at(column: object, starts: int, ends: int) -> Window:
    return Window(
        None,
        column_weekday(column),
        time_of(starts),
        time_of(min(ends, _LAST_MINUTE)),
    )
