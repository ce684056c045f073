"""What is wrong with a text: each sentence leads to its line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem

_SHOWN = 2


class ProblemsList(QWidget):
    """Shows the first few problems; hidden where there are none."""

    line_wanted = Signal(int)
    """The number of a line, counted from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self.texts: list[str] = []
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        told = [problem.sentence for problem in problems]
        if told == self.texts:
            return
        self.texts = told
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        for problem in problems[:_SHOWN]:
            self._add(problem)
        rest = len(problems) - _SHOWN
        if rest > 0:
            self._column.addWidget(_told(f"И ещё ошибок: {rest}."))
        self.setVisible(bool(problems))

    def _add(self, problem: Problem) -> None:
        from kcentre.drafts.templates import line_of  # noqa: PLC0415 — when it is needed

        line = line_of(problem)
        row = QHBoxLayout()
        row.addWidget(_told(problem.sentence), 1)
        if line is not None:
            link = LinkButton("Перейти")
            link.setAccessibleName(f"Перейти к строке {line}")
            link.setProperty("line", line)
            link.clicked.connect(self._go)
            row.addWidget(link)
        holder = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        self._column.addWidget(holder)

    def _go(self) -> None:
        link = self.sender()
        if link is not None:
            self.line_wanted.emit(link.property("line"))


def _told(sentence: str) -> QLabel:
    label = QLabel(sentence)
    label.setWordWrap(True)
    set_look(label, role="problem")
    return label
