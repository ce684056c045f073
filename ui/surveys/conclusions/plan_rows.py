"""The rows of a plan: what, where its volume comes from, its part of the plan, the volume."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.demand.said import percent
from ui.surveys.conclusions.plan_work import PlanRow
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import NumberField

_VOLUME_WIDTH, _PART_WIDTH, _TITLE_PART, _REASON_PART = 84, 74, 2, 3
_REASONS_NEED, _MOST = 560, 100_000
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


class VolumeField(NumberField):
    """Enter and the arrows go to the volume below or above."""

    left_for = Signal(int)
    """(how many rows further): another volume is wanted."""

    def __init__(self, title: str) -> None:
        super().__init__(0, _MOST)
        self.setAccessibleName(f"{title}: услуг в плане")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settle()
            self.left_for.emit(step)
        else:
            super().keyPressEvent(event)


class PlanRowWidgets(QWidget):
    """One row; its volume is told when it is left."""

    changed = Signal(object, int)
    """(key of the row, its new volume)"""

    def __init__(self, row: PlanRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.title, self.reason, self.part = QLabel(row.title), QLabel(row.reason), QLabel()
        self.volume = VolumeField(row.title)
        self.problem = QLabel()
        self.volume.setToolTip(row.reason)
        self.volume.setAccessibleDescription(row.reason)
        self._lay_out()
        self.volume.editingFinished.connect(self.settle)
        self.volume.left_for.connect(self.settle)

    def show_row(self, row: PlanRow, total: int) -> None:
        """Show other figures of the same row; what is being typed stays."""
        self.row = row
        self.part.setText(percent(row.volume, total))
        if self.volume.value() != row.volume and not self.volume.typing_problem():
            self.volume.set_value(row.volume)

    def settle(self) -> None:
        """Tell what was typed, or what is wrong with it."""
        problem = self.volume.typing_problem()
        value = self.volume.value()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        set_look(self.volume, problem="true" if problem else "false")
        if problem:
            return
        if value is None:
            self.volume.set_value(self.row.volume)
        elif value != self.row.volume:
            self.changed.emit(self.row.key, value)

    def _lay_out(self) -> None:
        px = theme().px
        for label, look in ((self.reason, "secondary"), (self.part, "secondary")):
            set_look(label, role=look)
        set_look(self.problem, role="problem")
        for label in (self.title, self.reason, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.part.setFixedWidth(px(_PART_WIDTH))
        self.part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.volume.setFixedWidth(px(_VOLUME_WIDTH))
        row = QHBoxLayout()
        row.setContentsMargins(px(14), px(1), px(14), px(1))
        row.setSpacing(px(10))
        row.addWidget(self.title, _TITLE_PART)
        row.addWidget(self.reason, _REASON_PART)
        row.addWidget(self.part)
        row.addWidget(self.volume)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.problem.setContentsMargins(px(14), 0, px(14), px(4))
        self.problem.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.problem.hide()


class _Heads(QWidget):
    """What the columns are called."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.reason = QLabel("откуда объём")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(14), px(6))
        row.setSpacing(px(10))
        numbers = QLabel("доля"), QLabel("услуг")
        row.addWidget(QLabel(), _TITLE_PART)
        row.addWidget(self.reason, _REASON_PART)
        for label, width in zip(numbers, (_PART_WIDTH, _VOLUME_WIDTH), strict=True):
            label.setFixedWidth(px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label)
        for label in (self.reason, *numbers):
            set_look(label, role="secondary")


class PlanRows(QWidget):
    """All rows of one part of the plan."""

    changed = Signal(object, int)
    """(key of the row, its new volume)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PlanRowWidgets] = []
        self.heads = _Heads()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heads)
        self._has_room = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_room = self.width() >= theme().px(_REASONS_NEED)
        self._show_reasons()

    def show_rows(self, rows: Sequence[PlanRow], total: int) -> None:
        """Show rows; those that are the same as before keep the keyboard and what is typed."""
        if [(row.key, row.title, row.reason) for row in rows] != [
            (one.row.key, one.row.title, one.row.reason) for one in self.rows
        ]:
            self._renew(rows)
        for widgets, row in zip(self.rows, rows, strict=True):
            widgets.show_row(row, total)

    @property
    def is_odd(self) -> bool:
        """Whether some volume can't be understood."""
        return any(row.volume.typing_problem() for row in self.rows)

    def settle(self) -> None:
        """Take over what is being typed."""
        for row in self.rows:
            if row.volume.hasFocus():
                row.settle()

    def _renew(self, rows: Sequence[PlanRow]) -> None:
        for widgets in self.rows:
            widgets.hide()
            widgets.deleteLater()
        self.rows = [PlanRowWidgets(row) for row in rows]
        for widgets in self.rows:
            widgets.changed.connect(self.changed)
            widgets.volume.left_for.connect(self._go_on)
            self._column.addWidget(widgets)
        self._show_reasons()

    def _show_reasons(self) -> None:
        """Show where the volumes come from, where there is room; their tooltips say it anyway."""
        shown = [self._has_room and bool(row.row.reason) for row in self.rows]
        self.heads.reason.setVisible(any(shown))
        for row, is_shown in zip(self.rows, shown, strict=True):
            row.reason.setVisible(is_shown)

    def _go_on(self, step: int) -> None:
        fields = [row.volume for row in self.rows]
        here = next((place for place, each in enumerate(fields) if each.hasFocus()), None)
        if here is not None and 0 <= here + step < len(fields):
            fields[here + step].setFocus()
            fields[here + step].selectAll()
