"""The road map as bars along a calendar: the very drawing of the paper, its bars doors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kcentre.roadmaps.sheets.timeline import timeline_of
from ui.papers.chart_view import ChartView
from ui.structure.roadmaps.shown import ShownMap
from ui.widgets.card import Card
from ui.widgets.door import Door
from ui.widgets.theme import theme


class PictureCard(Card):
    """A click or Enter on a bar shows its task or event."""

    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Картина по месяцам", parent)
        self.chart = ChartView("Задачи по месяцам")
        inner = QWidget()
        column = QVBoxLayout(inner)
        margin = theme().px(14)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.chart)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.add(scroll, 1)
        self.setFocusProxy(self.chart)
        self.chart.opened.connect(self._open)

    def show_map(self, shown: ShownMap) -> None:
        """Draw the bars of a map."""
        timeline = timeline_of(shown.view, shown.today)
        doors: list[Door] = []
        for stage in shown.view.stages:
            doors.append(Door("", ""))
            doors.extend(Door("", f"tasks/{task.id}", task.draft.title) for task in stage.tasks)
        if shown.view.events:
            doors.append(Door("", ""))
        doors.extend(
            Door("", f"events/{event.id}", event.draft.title) for event in shown.view.events
        )
        self.chart.show_chart(timeline, (doors,))

    def _open(self, code: str) -> None:
        self.part_wanted.emit(code)
