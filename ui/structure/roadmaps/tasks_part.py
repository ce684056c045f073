"""«Задачи»: the stages and tasks of a road map, and what is done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.records import StageLine, TaskLine
from kcentre.roadmaps.task_verbs import mark_undone, move_task, remove_tasks
from kcentre.roadmaps.values import TaskState
from ui.records.listed.row_deeds import SEPARATOR, Deed, RowDeeds
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.deeds import StageDeeds, TaskDeeds
from ui.structure.roadmaps.part import MapPart
from ui.structure.roadmaps.rows import stage_key, task_rows
from ui.structure.roadmaps.stages import Stages
from ui.structure.roadmaps.task_dialogs import days_dialog, done_dialog, drop_dialog, task_dialog
from ui.widgets.buttons import QuietButton
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class TasksPart(MapPart):
    """Keys: Insert adds a task to the stage, Enter or F2 changes what is under the cursor.

    Delete removes it, В marks a task done, С corrects its days, Alt+Up and Alt+Down move it
    within its stage, or the stage among the stages.
    """

    proof_wanted = Signal()
    """A task was to be marked that the program marks by itself."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        view = RowsView("Этапы и задачи", can_move=True)
        empty = EmptyState("list-checks", "Этапов пока нет", _EMPTY, "Добавить этап")
        super().__init__("Этапы и задачи", view, empty, operations, parent)
        self.deeds, self.stage_deeds = TaskDeeds(), StageDeeds()
        self.stages = Stages(operations, self)
        self.stage_adder = QuietButton("Этап…", "plus")
        self.stage_adder.setAccessibleName("Добавить этап")
        self.task_adder = QuietButton("Задача…", "plus")
        self.task_adder.setAccessibleName("Добавить задачу")
        self.task_adder.setToolTip("Добавить задачу (Ctrl+N)")
        self._fill_in()
        self._connect()

    @property
    def task(self) -> TaskLine | None:
        """The task under the cursor."""
        return self.shown.task(self.view.current_key()) if self.shown else None

    @property
    def chosen_stage(self) -> StageLine | None:
        """The stage whose own row is under the cursor."""
        key, stages = self.view.current_key(), self.shown.view.stages if self.shown else ()
        return next((stage for stage in stages if key == stage_key(stage.id)), None)

    @property
    def current_stage(self) -> StageLine | None:
        """The stage of the row under the cursor, its own or that of one of its tasks."""
        task = self.task
        if self.shown is not None and task is not None:
            return self.shown.stage(task.draft.stage_id)
        return self.chosen_stage

    def show_map(self, shown: ShownMap) -> None:
        """Show the tasks of a map, the cursor where it was or on the one wanted."""
        self.take(shown, task_rows(shown.view, shown.today))

    def look(self) -> None:
        """Offer what can be done with what is under the cursor."""
        self.stages.take(self.shown, self.current_stage)
        self.deeds.offer(self.task, is_finished=self.is_finished)
        self.stage_deeds.offer(self.chosen_stage, is_finished=self.is_finished)
        for adder in (self.stage_adder, self.task_adder):
            adder.setVisible(not self.is_finished and self.has_rows)
        self.looked_at.emit()

    def begin(self) -> None:
        """Ask for a new task of the stage under the cursor; without stages, for a stage."""
        stage = self.current_stage
        if not self.may_change() or self.shown is None:
            return
        if stage is None:
            self.stages.add()
            return
        dialog = task_dialog(self.shown, None, stage.id, self.operations, self)
        dialog.kept.connect(self._choose_kept)
        dialog.open()

    def edit(self) -> None:
        """Change the task or the stage under the cursor."""
        task = self.task
        if not self.may_change() or self.shown is None:
            return
        if task is None:
            self.stages.edit()
        else:
            task_dialog(self.shown, task, task.draft.stage_id, self.operations, self).open()

    def mark(self) -> None:
        """Say that the task was done, or take that back."""
        task = self.task
        if self.shown is None or task is None or not self.may_change():
            return
        if task.fact is not None:
            self.proof_wanted.emit()
        elif task.state is TaskState.DONE:
            self.operations.change(partial(mark_undone, ids=[task.id]), initiator=self)
        elif task.state is not TaskState.DROPPED:
            done_dialog(self.shown, task, self.operations, self).open()

    def correct(self) -> None:
        """Ask for other days of a task that is open."""
        task = self.task
        if self.shown is not None and task is not None and self.may_change():
            days_dialog(self.shown, task, self.operations, self).open()

    def drop(self) -> None:
        """Ask why the task is dropped, or brought back."""
        task = self.task
        if self.shown is not None and task is not None and self.may_change():
            drop_dialog(self.shown, task, self.operations, self).open()

    def remove(self) -> None:
        """Remove the task, or the stage with its tasks; Ctrl+Z brings all back."""
        if self.chosen_stage is not None:
            self.stages.remove()
        elif self.task is not None:
            self.operations.change(partial(remove_tasks, ids=[self.task.id]), initiator=self)

    def _move(self, row: int, target: int) -> None:
        """Move a task among those of its stage, a stage over as many stages as it passed."""
        rows = self.view.model_of_rows.rows
        key, way = rows[row].key, 1 if target > row else -1
        if isinstance(key, int):
            is_at_end = abs(target - row) == 1 and rows[target].heads
            if not is_at_end:
                verb = partial(move_task, task_id=key, by=target - row)
                self.operations.change(verb, initiator=self)
        else:
            passed = rows[target:row] if way < 0 else rows[row + 1 : target + 1]
            self.stages.move(way * max(1, sum(one.heads for one in passed)))

    def _choose_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_task", frozenset())
        if ids:
            self.choose(max(ids))

    def _choose_stage(self, stage_id: int) -> None:
        self.choose(stage_key(stage_id))

    def _connect(self) -> None:
        self.view.move_wanted.connect(self._move)
        self.stages.kept.connect(self._choose_stage)
        for button, deed in (
            (self.task_adder, self.begin),
            (self.stage_adder, self.stages.add),
            (self.deeds.done, self.mark),
            (self.deeds.days, self.correct),
            (self.deeds.edit, self.edit),
            (self.deeds.drop, self.drop),
            (self.deeds.remove, self.remove),
            (self.stage_deeds.task, self.begin),
            (self.stage_deeds.edit, self.stages.edit),
            (self.stage_deeds.higher, self.stages.higher),
            (self.stage_deeds.lower, self.stages.lower),
            (self.stage_deeds.remove, self.stages.remove),
        ):
            self.offer(button, deed)

    def _fill_in(self) -> None:
        self.menu = RowDeeds(
            (
                Deed("Выполнена / не выполнена", self.mark, "В", "D"),
                Deed("Скорректировать срок…", self.correct, "С", "C"),
                Deed("Снять или вернуть в план…", self.drop),
                Deed("Изменить…", self.edit),
                SEPARATOR,
                Deed("Добавить этап…", self.stages.add),
                Deed("Добавить задачу…", self.begin),
                SEPARATOR,
                Deed("Удалить", self.remove),
            ),
            self.view,
        )
        for adder in (self.stage_adder, self.task_adder):
            self.add_action(adder)


_EMPTY = (
    "Этап объединяет задачи: «Подготовка», «Основной этап», «Итоги». Добавьте первый этап, "
    "потом его задачи со сроками и ответственными."
)
