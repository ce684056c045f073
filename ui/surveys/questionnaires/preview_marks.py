"""What is ticked in the preview: one of several options, several of them, a mark of a scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.records import Option
from kcentre.surveys.values import SCALE
from ui.widgets.check_field import CheckField
from ui.widgets.editors import TextField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class RoundMark(CheckField):
    """A tick of which only one can be set; drawn as a circle."""

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        colours, is_on = theme().colours, self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.secondary), 1.2))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(box)
        if is_on:
            inner = box.width() * 0.25
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))


class OptionMark(QWidget):
    """A tick with words that break into lines; beside «другое» there is a line to write in."""

    def __init__(self, option: Option, *, is_one: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.mark = RoundMark("") if is_one else CheckField("")
        self.mark.setAccessibleName(option.label)
        self.words = _Words(option.label, self.mark)
        self.text: TextField | None = None
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addLayout(row)
        if option.is_other:
            self.text = TextField("напишите")
            self.text.setAccessibleName(f"{option.label}: напишите")
            column.addWidget(self.text)
            self.text.hide()
            self.mark.toggled.connect(self.text.setVisible)

    def written(self) -> str:
        """Return what was written beside «другое»."""
        return self.text.value() if self.text is not None else ""


class ScaleMarks(QWidget):
    """The marks 1–5 with the names of the ends."""

    edited = Signal()

    def __init__(self, name: str, lowest: str, highest: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        for mark in SCALE:
            button = QPushButton(str(mark))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{name}: {mark}")
            self._group.addButton(button, mark)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self._tell)
        ends = QHBoxLayout()
        ends.setContentsMargins(0, 0, 0, 0)
        for words, side in ((lowest, _LEFT), (highest, _RIGHT)):
            label = QLabel(words)
            label.setWordWrap(True)
            label.setAlignment(side)
            set_look(label, role="small")
            ends.addWidget(label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addLayout(row)
        column.addLayout(ends)

    def mark(self) -> int | None:
        """Return the chosen mark."""
        chosen = self._group.checkedId()
        return chosen if chosen in SCALE else None

    def _tell(self, _mark: int) -> None:
        self.edited.emit()


class _Words(QLabel):
    """Words whose press is a press of their tick."""

    def __init__(self, words: str, mark: CheckField) -> None:
        super().__init__(words)
        self._mark = mark
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(0, theme().px(2), 0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._mark.click()
            self._mark.setFocus()


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
