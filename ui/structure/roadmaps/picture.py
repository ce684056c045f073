"""The road map as bars along a calendar: the very drawing of the paper, its bars doors."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kcentre.roadmaps.records import EventLine, StageLine, TaskLine
from kcentre.roadmaps.sheets.timeline import timeline_of
from ui.papers.chart_view import ChartView
from ui.structure.roadmaps.rows import days_words, event_state_words, task_state_words
from ui.structure.roadmaps.shown import ShownMap
from ui.widgets.card import Card
from ui.widgets.door import Door
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import theme


class PictureCard(Card):
    """A click or Enter on a bar shows its stage, task or event."""

    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Картина по месяцам", parent)
        self.chart = ChartView("Задачи по месяцам")
        self.empty = EmptyState("calendar", "Рисовать пока нечего", _EMPTY, "К задачам")
        self._scroll, self._stack = QScrollArea(), QStackedWidget()
        self._shown: ShownMap | None = None
        self._is_drawn = False
        self._fill_in()
        self.chart.opened.connect(self.part_wanted)
        self.chart.looked_at.connect(self._follow)
        self.empty.started.connect(self._lead)

    def show_map(self, shown: ShownMap) -> None:
        """Draw the bars of a map, now or as soon as they can be seen."""
        self._shown, self._is_drawn = shown, False
        has_bars = bool(shown.view.stages or shown.view.events)
        self._stack.setCurrentWidget(self._scroll if has_bars else self.empty)
        self.setFocusProxy(self.chart if has_bars else self.empty.button)
        self._draw_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_if_seen()

    def _draw_if_seen(self) -> None:
        shown = self._shown
        if shown is None or self._is_drawn or not self.isVisible():
            return
        self._is_drawn = True
        doors = [
            door
            for stage in shown.view.stages
            for door in (_stage_door(stage), *(_task_door(task, shown) for task in stage.tasks))
        ]
        if shown.view.events:
            doors += [_NO_DOOR, *map(_event_door, shown.view.events)]
        self.chart.show_chart(timeline_of(shown.view, shown.today), (doors,))

    def _lead(self) -> None:
        self.part_wanted.emit("tasks")

    def _follow(self, top: int, height: int) -> None:
        """Scroll to the bar that the arrows came to."""
        middle = self.chart.y() + top + height // 2
        self._scroll.ensureVisible(0, middle, 0, height)

    def _fill_in(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        margin = theme().px(14)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self.chart)
        column.addStretch()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        for page in (self._scroll, self.empty):
            self._stack.addWidget(page)
        self.add(self._stack, 1)


def _stage_door(stage: StageLine) -> Door:
    return Door("", f"stages/{stage.id}", stage.draft.title)


def _task_door(task: TaskLine, shown: ShownMap) -> Door:
    days, state = (
        days_words(task.draft.starts_on, task.draft.due),
        task_state_words(task, shown.today),
    )
    return Door("", f"tasks/{task.id}", f"{task.draft.title}: {days}, {state.lower()}")


def _event_door(event: EventLine) -> Door:
    words = event_state_words(event).lower()
    return Door("", f"events/{event.id}", f"{event.draft.title}: {words}")


_NO_DOOR = Door("", "")
_EMPTY = (
    "Здесь будут полосы задач и мероприятий по месяцам: план, корректировка и что выполнено. "
    "Добавьте на карту этапы и задачи."
)
