"""«Задачи»: the stages and tasks of a road map, and what is done with them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.roadmaps.records import StageLine, TaskLine
from kcentre.roadmaps.stage_verbs import move_stage, remove_stage
from kcentre.roadmaps.task_verbs import mark_undone, move_task, remove_tasks
from kcentre.roadmaps.values import TaskState
from ui.records.listed.row_deeds import SEPARATOR, Deed, RowDeeds
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.details import TaskDeeds
from ui.structure.roadmaps.map_dialogs import stage_dialog
from ui.structure.roadmaps.rows import task_rows
from ui.structure.roadmaps.task_dialogs import days_dialog, done_dialog, drop_dialog, task_dialog
from ui.widgets.buttons import QuietButton
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class TasksPart(RowsCard):
    """Keys: Insert adds a task to the stage, Enter or F2 changes it, Delete removes it.

    В marks it done, С corrects its days, Alt+Up and Alt+Down move it within its stage.
    """

    looked_at = Signal()
    """Another task is under the cursor, or the same one stands otherwise."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Этапы и задачи", RowsView("Этапы и задачи", can_move=True), parent)
        self._operations = operations
        self.shown: ShownMap | None = None
        self._wanted: int | None = None
        self.deeds = TaskDeeds()
        self.stage = QuietButton("Этап", "list-checks")
        self._fill_in()
        self._connect()

    @property
    def task(self) -> TaskLine | None:
        """The task under the cursor."""
        return self.shown.task(self.view.current_key()) if self.shown else None

    @property
    def current_stage(self) -> StageLine | None:
        """The stage of the row under the cursor."""
        key, stages = self.view.current_key(), self.shown.view.stages if self.shown else ()
        for stage in stages:
            if key == ("stage", stage.id) or any(task.id == key for task in stage.tasks):
                return stage
        return stages[-1] if stages else None

    def show_map(self, shown: ShownMap) -> None:
        """Show the tasks of a map, the cursor where it was or on the one wanted."""
        self.shown = shown
        self.view.show_rows(task_rows(shown.view, shown.today), self._wanted)
        if shown.task(self._wanted) is not None:
            self._wanted = None
        self.look()

    def choose(self, task_id: int) -> None:
        """Put the cursor on a task, now or as soon as it is there."""
        if not self.view.choose(task_id):
            self._wanted = task_id

    def look(self) -> None:
        """Offer what can be done with the task under the cursor."""
        is_finished = self.shown is not None and self.shown.line.is_finished
        self.deeds.offer(self.task, is_finished=is_finished)
        self.looked_at.emit()

    def begin(self) -> None:
        """Ask for a new task of the stage under the cursor."""
        stage = self.current_stage
        if self.shown is None:
            return
        if stage is None:
            self.add_stage()
            return
        dialog = task_dialog(self.shown, None, stage.id, self._operations, self)
        dialog.kept.connect(self._choose_kept)
        dialog.open()

    def edit(self) -> None:
        """Change the task under the cursor, or the stage that has none."""
        if self.shown is not None and self.task is not None:
            task_dialog(
                self.shown, self.task, self.task.draft.stage_id, self._operations, self
            ).open()
        else:
            self.edit_stage()

    def mark(self) -> None:
        """Say that the task was done, or take that back."""
        task = self.task
        if self.shown is None or task is None or task.fact is not None:
            return
        if task.state is TaskState.DONE:
            self._operations.change(partial(mark_undone, ids=[task.id]), initiator=self)
        else:
            done_dialog(self.shown, task, self._operations, self).open()

    def correct(self) -> None:
        """Ask for other days."""
        if self.shown is not None and self.task is not None:
            days_dialog(self.shown, self.task, self._operations, self).open()

    def drop(self) -> None:
        """Ask why the task is dropped, or brought back."""
        if self.shown is not None and self.task is not None:
            drop_dialog(self.shown, self.task, self._operations, self).open()

    def remove(self) -> None:
        """Remove the task; Ctrl+Z brings it back."""
        if self.task is not None:
            self._operations.change(partial(remove_tasks, ids=[self.task.id]), initiator=self)

    def add_stage(self) -> None:
        """Ask for a new stage."""
        if self.shown is not None:
            stage_dialog(self.shown, None, self._operations, self).open()

    def edit_stage(self) -> None:
        """Change the stage under the cursor."""
        if self.shown is not None and self.current_stage is not None:
            stage_dialog(self.shown, self.current_stage, self._operations, self).open()

    def raise_stage(self) -> None:
        """Move the stage one place up."""
        self._move_stage(-1)

    def lower_stage(self) -> None:
        """Move the stage one place down."""
        self._move_stage(1)

    def remove_stage(self) -> None:
        """Remove the stage with its tasks; Ctrl+Z brings all back."""
        if self.current_stage is not None:
            verb = partial(remove_stage, stage_id=self.current_stage.id)
            self._operations.change(verb, initiator=self)

    def _move_stage(self, by: int) -> None:
        if self.current_stage is not None:
            verb = partial(move_stage, stage_id=self.current_stage.id, by=by)
            self._operations.change(verb, initiator=self)

    def _move(self, row: int, target: int) -> None:
        key = self.view.model_of_rows.rows[row].key
        if isinstance(key, int):
            verb = partial(move_task, task_id=key, by=target - row)
            self._operations.change(verb, initiator=self)

    def _choose_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_task", frozenset())
        if ids:
            self.choose(max(ids))

    def _connect(self) -> None:
        self.view.chosen.connect(self.look)
        self.view.move_wanted.connect(self._move)
        for signal, deed in (
            (self.adding_wanted, self.begin),
            (self.editing_wanted, self.edit),
            (self.opened, self.edit),
            (self.removal_wanted, self.remove),
            (self.deeds.done.clicked, self.mark),
            (self.deeds.days.clicked, self.correct),
            (self.deeds.edit.clicked, self.edit),
            (self.deeds.drop.clicked, self.drop),
            (self.deeds.remove.clicked, self.remove),
        ):
            signal.connect(deed)
        add_shortcut(self, "Ctrl+N").activated.connect(self.begin)

    def _fill_in(self) -> None:
        self.menu = RowDeeds(
            (
                Deed("Выполнена / не выполнена", self.mark, "В", "D"),
                Deed("Скорректировать срок…", self.correct, "С", "C"),
                Deed("Снять или вернуть в план…", self.drop),
                SEPARATOR,
                Deed("Удалить", self.remove),
            ),
            self.view,
        )
        self.stages = QMenu(self.stage)
        for words, deed in (
            ("Добавить этап…", self.add_stage),
            ("Изменить этап…", self.edit_stage),
            ("Этап выше", self.raise_stage),
            ("Этап ниже", self.lower_stage),
            ("Удалить этап с задачами", self.remove_stage),
        ):
            self.stages.addAction(words, deed)
        self.stage.setMenu(self.stages)
        self.add_action(self.stage)
        self.offer_adding("Добавить задачу (Ctrl+N)")
        self.add(self.view, 1)
