"""The buttons of what can be done with a task, a stage, an event or a whole road map."""

from __future__ import annotations

from kcentre.roadmaps.records import EventLine, StageLine, TaskLine
from kcentre.roadmaps.values import RoadEventState, TaskState
from ui.widgets.buttons import QuietButton
from ui.widgets.icons import set_icon


class TaskDeeds:
    """The buttons of a task; what can't be done with it is not offered."""

    def __init__(self) -> None:
        self.done = QuietButton("Выполнена…", "circle-check")
        self.days = QuietButton("Скорректировать срок…", "calendar")
        self.edit = QuietButton("Изменить…", "pencil")
        self.drop = QuietButton("Снять…", "x")
        self.remove = QuietButton("Удалить", "trash-2")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.done, self.days, self.edit, self.drop, self.remove

    def offer(self, task: TaskLine | None, *, is_finished: bool) -> None:
        """Offer what can be done with a task now."""
        for button in self.buttons:
            button.setVisible(task is not None and not is_finished)
        if task is None or is_finished:
            return
        is_done, is_dropped = task.state is TaskState.DONE, task.state is TaskState.DROPPED
        self.done.setVisible(not is_dropped and task.fact is None)
        self.done.setText("Не выполнена" if is_done else "Выполнена…")
        set_icon(self.done, "rotate-ccw" if is_done else "circle-check")
        self.days.setVisible(not is_done and not is_dropped)
        self.drop.setVisible(not is_done)
        self.drop.setText("Вернуть в план…" if is_dropped else "Снять…")
        set_icon(self.drop, "rotate-ccw" if is_dropped else "x")


class StageDeeds:
    """The buttons of a stage."""

    def __init__(self) -> None:
        self.task = QuietButton("Добавить задачу…", "plus")
        self.edit = QuietButton("Изменить этап…", "pencil")
        self.higher = QuietButton("Выше", "chevron-up")
        self.lower = QuietButton("Ниже", "chevron-down")
        self.remove = QuietButton("Удалить с задачами", "trash-2")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.task, self.edit, self.higher, self.lower, self.remove

    def offer(self, stage: StageLine | None, *, is_finished: bool) -> None:
        """Offer what can be done with a stage now."""
        for button in self.buttons:
            button.setVisible(stage is not None and not is_finished)
        if stage is not None:
            self.remove.setText("Удалить с задачами" if stage.tasks else "Удалить")


class EventDeeds:
    """The buttons of an event."""

    def __init__(self) -> None:
        self.held = QuietButton("Проведено…", "circle-check")
        self.unheld = QuietButton("Не проведено", "rotate-ccw")
        self.edit = QuietButton("Изменить…", "pencil")
        self.cancel = QuietButton("Отменить…", "x")
        self.restore = QuietButton("Вернуть в план", "rotate-ccw")
        self.remove = QuietButton("Удалить", "trash-2")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.held, self.unheld, self.edit, self.cancel, self.restore, self.remove

    def offer(self, event: EventLine | None, *, is_finished: bool) -> None:
        """Offer what can be done with an event now."""
        for button in self.buttons:
            button.setVisible(event is not None and not is_finished)
        if event is None or is_finished:
            return
        is_cancelled = event.state is RoadEventState.CANCELLED
        self.held.setText("Итог…" if event.is_held else "Проведено…")
        self.held.setVisible(not is_cancelled)
        self.unheld.setVisible(event.is_held)
        self.cancel.setVisible(not event.is_held and not is_cancelled)
        self.restore.setVisible(is_cancelled)


class MapDeeds:
    """The buttons of a road map as a whole."""

    def __init__(self) -> None:
        self.edit = QuietButton("Изменить…", "pencil")
        self.shift = QuietButton("Сдвинуть начало…", "calendar")
        self.finish = QuietButton("Завершить…", "circle-check")
        self.reopen = QuietButton("Вернуть в работу", "rotate-ccw")

    @property
    def buttons(self) -> tuple[QuietButton, ...]:
        """All of them, in their order."""
        return self.edit, self.shift, self.finish, self.reopen

    def offer(self, *, is_finished: bool) -> None:
        """Offer what can be done with the map now."""
        for button in self.buttons:
            button.setVisible(is_finished is (button is self.reopen))
