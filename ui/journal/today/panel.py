"""The card of the day: its head, its lines, the editor beneath them, what was left unrecorded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.names import initials
from ui.journal.today.day_head import DayHead
from ui.journal.today.day_list import DayList
from ui.journal.today.result_editor import ResultEditor
from ui.journal.today.shown import Shown
from ui.operations import Operations
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LOW, _LOWEST_LIST = 380, 90
_EMPTY_DAY = ("Никто не записан", "Здесь будут записи этого дня и свободное время.")
_ALL_RECORDED = ("Всё записано", "Прошедших записей без отметки нет.")


class TodayPanel(QFrame):
    """Shows what it is given; the desk knows what follows from its signals."""

    unrecorded_wanted = Signal()
    booking_wanted = Signal()
    held_wanted = Signal()
    """The button that marks several at once."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self.setAccessibleName("День")
        self.head = DayHead()
        self.list = DayList()
        self.editor = ResultEditor(operations)
        self._empty = EmptyState("calendar", *_EMPTY_DAY, "Записать на приём")
        self._body = QStackedWidget()
        self._several = PrimaryButton("")
        self._unrecorded = LinkButton("")
        self._foot_line = _line()
        self._lay_out()
        self._empty.started.connect(self.booking_wanted)
        self._several.clicked.connect(self.held_wanted)
        self._unrecorded.clicked.connect(self.unrecorded_wanted)
        self.list.chosen_changed.connect(self._count_chosen)
        for moved in (self.editor.opened, self.editor.closed, self.editor.recorded):
            moved.connect(self.make_room)

    @property
    def unrecorded_words(self) -> str:
        """What is said of the unrecorded ones; empty when there are none."""
        return "" if self._unrecorded.isHidden() else self._unrecorded.text()

    @property
    def several_words(self) -> str:
        """What the button over several lines says; empty where it is not there."""
        return "" if self._several.isHidden() else self._several.text()

    def show_answer(self, answer: Shown) -> None:
        """Show the lines of a day, or all that is not recorded."""
        is_day = answer.wanted.day is not None
        if answer.wanted.day is not None:
            self.head.show_day(answer.wanted.day)
        else:
            self.head.show_unrecorded()
        self.list.show_lines(
            answer.lines,
            answer.now,
            with_day=not is_day,
            with_specialist=answer.wanted.specialist_id is None and not answer.is_alone,
        )
        self._empty.say(*(_EMPTY_DAY if is_day else _ALL_RECORDED))
        self._empty.button.setVisible(is_day)
        self._body.setCurrentWidget(self.list if answer.lines else self._empty)
        self._unrecorded.setText(f"Прошло, но не записано: {answer.unrecorded}")
        self._unrecorded.setToolTip(
            "\n".join(f"{initials(name)} — {count}" for name, count in answer.whose.items())
        )
        for part in (self._unrecorded, self._foot_line):
            part.setVisible(bool(answer.unrecorded) and is_day)
        self._count_chosen()

    def focus(self) -> None:
        """Give the keyboard to the lines, or to what stands in their place."""
        is_there = self._body.currentWidget() is self.list
        (self.list if is_there else self._empty.button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def make_room(self, _changes: object = None) -> None:
        """Let the lines give way to the editor where there is no height for both."""
        is_low = self.height() < theme().px(_LOW)
        self._body.setMinimumHeight(theme().px(_LOWEST_LIST))
        self._body.setVisible(self.editor.isHidden() or not is_low)

    def _count_chosen(self) -> None:
        count = len(self.list.waiting())
        self._several.setText(f"Отметить: состоялись ({count})")
        self._several.setVisible(count > 1)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self._unrecorded, letters="small")
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        several = QVBoxLayout()
        several.setContentsMargins(px(10), 0, px(10), px(8))
        several.addWidget(self._several)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(8), px(4), px(8), px(6))
        foot.addWidget(self._unrecorded, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(_line())
        column.addWidget(self._body, 1)
        column.addLayout(several)
        column.addWidget(self.editor)
        column.addWidget(self._foot_line)
        column.addLayout(foot)
        hidden: tuple[QWidget, ...] = (self._several, self._foot_line, self._unrecorded)
        for each in hidden:
            each.hide()


def _line() -> QFrame:
    line = QFrame()
    set_look(line, role="line")
    return line
