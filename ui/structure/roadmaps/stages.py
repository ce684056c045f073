"""What is done with the stages of a road map: added, changed, moved, removed with their tasks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.stage_verbs import move_stage, remove_stage
from ui.structure.roadmaps.map_dialogs import stage_dialog

if TYPE_CHECKING:
    from kcentre.roadmaps.records import StageLine
    from kcentre.storage import Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class Stages(QObject):
    """Works on the stage it was told last; its dialogs stand over `place`."""

    kept = Signal(int)
    """Number of a stage that was added."""

    def __init__(self, operations: Operations, place: QWidget) -> None:
        super().__init__(place)
        self._operations, self._place = operations, place
        self.shown: ShownMap | None = None
        self.stage: StageLine | None = None

    def take(self, shown: ShownMap | None, stage: StageLine | None) -> None:
        """Work on this stage from now on."""
        self.shown, self.stage = shown, stage

    def add(self) -> None:
        """Ask for a new stage."""
        if self._may_change() and self.shown is not None:
            dialog = stage_dialog(self.shown, None, self._operations, self._place)
            dialog.kept.connect(self._tell_kept)
            dialog.open()

    def edit(self) -> None:
        """Change the stage."""
        if self._may_change() and self.shown is not None and self.stage is not None:
            stage_dialog(self.shown, self.stage, self._operations, self._place).open()

    def higher(self) -> None:
        """Move the stage one place up."""
        self.move(-1)

    def lower(self) -> None:
        """Move the stage one place down."""
        self.move(1)

    def move(self, by: int) -> None:
        """Move the stage among the stages."""
        if self.stage is not None:
            verb = partial(move_stage, stage_id=self.stage.id, by=by)
            self._operations.change(verb, initiator=self._place)

    def remove(self) -> None:
        """Remove the stage with its tasks; Ctrl+Z brings all back."""
        if self.stage is not None:
            verb = partial(remove_stage, stage_id=self.stage.id)
            self._operations.change(verb, initiator=self._place)

    def _may_change(self) -> bool:
        return self.shown is not None and not self.shown.line.is_finished

    def _tell_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_stage", frozenset())
        if ids:
            self.kept.emit(max(ids))
