"""Beneath the steps: what is to be done today, and which reports are to be handed in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.steps.today.records import Duty, Matter, Section, TodaysList, Urgency
from ui.records.urgency_tones import URGENCY_TONES
from ui.steps.todo_line import TodoLine
from ui.widgets.buttons import LinkButton
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

TODAY_TARGET = "today"
_MOST_REPORTS = 2
_TOLD_APART = (Matter.REPORTS, Matter.ROADS)
"""Reports have a heading of their own beneath, the road maps theirs above."""

_HEADING, _LINE = 28, 24


class Todo(QWidget):
    """A line for each matter, its number in the colour of its worst term.

    Beside large text there is room for the heading alone; then it has that colour.
    """

    go_to = Signal(str)
    filled = Signal()
    """There is more to do, or less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = LinkButton("Что сделать сегодня")
        self.reports_heading = LinkButton("Что сдать")
        self._shown: TodaysList | None = None
        self._matters, self._reports = QVBoxLayout(), QVBoxLayout()
        self._matter_lines: list[TodoLine] = []
        self._report_lines: list[TodoLine] = []
        self._lay_out()
        for button in (self.heading, self.reports_heading):
            button.clicked.connect(self._open_list)
        self.hide()

    def show_list(self, found: TodaysList) -> None:
        """Show what is to be done; the block stands once a centre is open."""
        self.show()
        if found == self._shown:
            return
        self._shown = found
        reports = found.of(Matter.REPORTS)
        matters = [one for one in found.sections if one.matter not in _TOLD_APART]
        due = reports.duties[:_MOST_REPORTS] if reports else ()
        self._matter_lines = self._fill(self._matters, _matter_lines(matters))
        self._report_lines = self._fill(self._reports, _report_lines(due))
        self._order_tabs()
        count = f" · {found.count}" if found.count else ""
        self.heading.setText(f"Что сделать сегодня{count}")
        self.filled.emit()

    def fit(self, room: int) -> None:
        """Show the lines where their height is not above `room`, in pixels."""
        px, lines, has_reports = theme().px, self.lines(), bool(self._report_lines)
        needed = (1 + has_reports) * px(_HEADING) + len(lines) * px(_LINE)
        is_whole = needed <= room
        for line in lines:
            line.setVisible(is_whole)
        self.reports_heading.setVisible(is_whole and has_reports)
        set_look(self.heading, tone="" if is_whole else _worst_tone(self._shown).value)

    def lines(self) -> list[TodoLine]:
        """Return the lines, from top to bottom."""
        return [*self._matter_lines, *self._report_lines]

    def _fill(self, column: QVBoxLayout, wanted: Iterator[TodoLine]) -> list[TodoLine]:
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        lines = list(wanted)
        for line in lines:
            line.clicked.connect(self._follow)
            column.addWidget(line)
        return lines

    def _order_tabs(self) -> None:
        lines = self.lines()
        before = lines[0].previousInFocusChain() if lines else None
        if before is not None:
            parts = (self.heading, *self._matter_lines, self.reports_heading, *self._report_lines)
            for part in parts:
                QWidget.setTabOrder(before, part)
                before = part

    def _follow(self) -> None:
        line = self.sender()
        if isinstance(line, TodoLine):
            self.go_to.emit(line.target)

    def _open_list(self) -> None:
        self.go_to.emit(TODAY_TARGET)

    def _lay_out(self) -> None:
        px = theme().px
        edge = QFrame()
        set_look(edge, role="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(2))
        column.addWidget(edge)
        for heading, lines in (
            (self.heading, self._matters),
            (self.reports_heading, self._reports),
        ):
            set_look(heading, weight="bold")
            lines.setSpacing(0)
            column.addWidget(heading)
            column.addLayout(lines)


def _worst_tone(found: TodaysList | None) -> Tone:
    urgencies = [section.urgency for section in found.sections] if found else []
    worst = max(urgencies, key=lambda urgency: urgency.rank, default=Urgency.CALM)
    return URGENCY_TONES[worst]


def _matter_lines(sections: list[Section]) -> Iterator[TodoLine]:
    for one in sections:
        tone = URGENCY_TONES[one.urgency]
        yield TodoLine(one.matter.label, str(one.count), tone, one.target)


def _report_lines(duties: tuple[Duty, ...]) -> Iterator[TodoLine]:
    for duty in duties:
        yield TodoLine(
            duty.short or duty.title, duty.detail, URGENCY_TONES[duty.urgency], duty.target
        )
