"""«Карта»: what is done with a road map as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from kcentre.roadmaps.verbs import (
    remove_road_map,
    reopen_road_map,
    restore_road_map,
    retire_road_map,
)
from ui.structure.roadmaps.map_dialogs import (
    change_dialog,
    finish_dialog,
    shift_dialog,
    template_dialog,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class MapMenu(QMenu):
    """Offers what can be done with the map it was told last."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__("Карта", parent)
        self._operations, self._place = operations, parent
        self.shown: ShownMap | None = None
        self.aboutToShow.connect(self._fill)

    def change_words(self) -> None:
        """Change its title, goal and people."""
        if self.shown is not None:
            change_dialog(self.shown, self._operations, self._place).open()

    def shift(self) -> None:
        """Let it begin on another day."""
        if self.shown is not None:
            shift_dialog(self.shown, self._operations, self._place).open()

    def finish(self) -> None:
        """Ask what came of it, and finish it."""
        if self.shown is not None:
            finish_dialog(self.shown, self._operations, self._place).open()

    def reopen(self) -> None:
        """Take a finished one up again."""
        self._change(reopen_road_map)

    def keep_template(self) -> None:
        """Keep it as a template of one's own."""
        if self.shown is not None:
            template_dialog(self.shown.line, self._operations, self._place).open()

    def _fill(self) -> None:
        self.clear()
        if self.shown is None:
            return
        if self.shown.line.is_finished:
            self.addAction("Вернуть в работу", self.reopen)
        else:
            self.addAction("Изменить…", self.change_words)
            self.addAction("Сдвинуть начало…", self.shift)
            self.addAction("Завершить…", self.finish)
        self.addAction("Сохранить как шаблон…", self.keep_template)
        self.addSeparator()
        if self.shown.line.is_retired:
            self.addAction("Вернуть на учёт", self._restore)
        else:
            self.addAction("Снять с учёта", self._retire)
        self.addAction("Удалить", self._remove)

    def _restore(self) -> None:
        self._change(restore_road_map)

    def _retire(self) -> None:
        self._change(retire_road_map)

    def _remove(self) -> None:
        self._change(remove_road_map)

    def _change(self, verb: Callable[[CentreFile, int], Changes]) -> None:
        if self.shown is not None:
            road_map_id = self.shown.line.id

            def work(file: CentreFile) -> Changes:
                return verb(file, road_map_id)

            self._operations.change(work, initiator=self._place)
