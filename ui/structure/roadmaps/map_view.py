"""One road map: its tasks, its picture, its events, its history; details at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.plurals import counted
from kcentre.roadmaps.sheets.map_sheet import road_map_sheet
from kcentre.roadmaps.verbs import (
    remove_road_map,
    reopen_road_map,
    restore_road_map,
    retire_road_map,
)
from kcentre.steps.road_facts import road_facts
from ui.papers.dialog import PaperDialog
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.details import DetailsCard
from ui.structure.roadmaps.events_part import EventsPart
from ui.structure.roadmaps.map_dialogs import (
    change_dialog,
    finish_dialog,
    shift_dialog,
    template_dialog,
)
from ui.structure.roadmaps.picture import PictureCard
from ui.structure.roadmaps.rows import correction_rows, progress_words
from ui.structure.roadmaps.tasks_part import TasksPart
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap

PARTS = (
    ("tasks", "Задачи"),
    ("picture", "Картина"),
    ("events", "Мероприятия"),
    ("history", "История"),
)


class MapView(QWidget):
    """`show_part` takes «tasks/12» or «events/3»; Esc leads back to all maps."""

    go_to = Signal(str)
    left = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.shown: ShownMap | None = None
        self.title, self.note = QLabel(), QLabel()
        self.back = IconButton("chevron-left", "Все дорожные карты (Esc)")
        self.switch = SegmentedSwitch(list(PARTS), "Части дорожной карты")
        self.paper, self.more = PrimaryButton("Печать…"), QuietButton("Карта", "settings")
        self.menu = QMenu(self.more)
        self.tasks, self.events = TasksPart(operations), EventsPart(operations)
        self.picture, self.history = PictureCard(), RowsView("История корректировок")
        self.details = {"tasks": DetailsCard(operations), "events": DetailsCard(operations)}
        self._parts = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_map(self, shown: ShownMap) -> None:
        """Show a map, or the same one after a change."""
        self.shown = shown
        line = shown.line
        self.title.setText(line.draft.title)
        state = "Завершена · " if line.is_finished else ""
        self.note.setText(f"{state}{progress_words(line)}")
        self.tasks.show_map(shown)
        self.events.show_map(shown)
        self.picture.show_map(shown)
        self.history.show_rows(correction_rows(shown.history))
        words = counted(len(shown.history), "корректировка", "корректировки", "корректировок")
        self.story.set_note(words)

    def show_part(self, target: str) -> None:
        """Show a part, and the task or the event named after it."""
        name, _, number = target.partition("/")
        if name in dict(PARTS):
            self.switch.set_value(name)
            self._turn(name)
        if number.isdecimal():
            if name == "tasks":
                self.tasks.choose(int(number))
            elif name == "events":
                self.events.choose(int(number))

    def focus(self) -> None:
        """Give the keyboard to the part that is shown."""
        self._parts.setFocus()

    def _turn(self, name: str) -> None:
        part = self._by_name[name]
        self._parts.setCurrentWidget(part)
        self._parts.setFocusProxy(part)
        self._look()

    def _look(self) -> None:
        """Show the details of what is under the cursor of the part shown."""
        name, shown = self.switch.value(), self.shown
        task, event = self.tasks.task, self.events.event_line
        if shown is not None and task is not None:
            self.details["tasks"].show_task(task, shown)
        if event is not None:
            self.details["events"].show_event(event)
        self.details["tasks"].setVisible(name == "tasks" and task is not None)
        self.details["events"].setVisible(name == "events" and event is not None)

    def _show_bar(self, target: str) -> None:
        self.show_part(target)
        self.focus()

    def _fill_menu(self) -> None:
        self.menu.clear()
        line = self.shown.line if self.shown else None
        if line is None:
            return
        if line.is_finished:
            self.menu.addAction("Вернуть в работу", partial(self._change, reopen_road_map))
        else:
            self.menu.addAction("Изменить…", self._change_words)
            self.menu.addAction("Сдвинуть начало…", self._shift)
            self.menu.addAction("Завершить…", self._finish)
        self.menu.addAction("Сохранить как шаблон…", self._keep_template)
        self.menu.addSeparator()
        if line.is_retired:
            self.menu.addAction("Вернуть на учёт", partial(self._change, restore_road_map))
        else:
            self.menu.addAction("Снять с учёта", partial(self._change, retire_road_map))
        self.menu.addAction("Удалить", partial(self._change, remove_road_map))

    def _change(self, verb: Callable[[CentreFile, int], Changes]) -> None:
        if self.shown is not None:
            road_map_id = self.shown.line.id

            def work(file: CentreFile) -> Changes:
                return verb(file, road_map_id)

            self._operations.change(work, initiator=self)

    def _change_words(self) -> None:
        if self.shown is not None:
            change_dialog(self.shown, self._operations, self).open()

    def _shift(self) -> None:
        if self.shown is not None:
            shift_dialog(self.shown, self._operations, self).open()

    def _finish(self) -> None:
        if self.shown is not None:
            finish_dialog(self.shown, self._operations, self).open()

    def _keep_template(self) -> None:
        if self.shown is not None:
            template_dialog(self.shown.line, self._operations, self).open()

    def _print(self) -> None:
        shown = self.shown
        if shown is None:
            return

        def sheet(file: CentreFile) -> Document:
            facts = road_facts(file, shown.today)
            return road_map_sheet(file, shown.line.id, shown.today, facts)

        title = shown.line.draft.title
        PaperDialog(
            "Дорожная карта", sheet, f"Дорожная карта {title}", self._operations, self
        ).open()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._turn)
        self.back.clicked.connect(self.left)
        self.paper.clicked.connect(self._print)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.tasks.looked_at.connect(self._look)
        self.events.looked_at.connect(self._look)
        self.picture.part_wanted.connect(self._show_bar)
        for details in self.details.values():
            details.go_to.connect(self.go_to)

    def _lay_out(self) -> None:
        px = theme().px
        self.more.setMenu(self.menu)
        self.story = Card("История корректировок")
        self.story.add(self.history, 1)
        self.story.setFocusProxy(self.history)
        head = QWidget()
        head_row = FlowLayout(px(8), head)
        for label, role in ((self.title, "heading"), (self.note, "secondary")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_look(label, role=role)
        for widget in (self.back, self.title, self.note):
            head_row.addWidget(widget)
        head_row.spring()
        for control in (self.switch, self.more, self.paper):
            head_row.addWidget(control)
        shown = (self.tasks, self.picture, self.events, self.story)
        self._by_name: dict[str, QWidget] = dict(zip(dict(PARTS), shown, strict=True))
        for part in shown:
            self._parts.addWidget(part)
        self._parts.setFocusProxy(self.tasks)
        self.details["tasks"].add_deeds(self.tasks.deeds.buttons)
        self.details["events"].add_deeds(self.events.deeds.buttons)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._parts, 3)
        for details in self.details.values():
            row.addWidget(details, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(head)
        column.addLayout(row, 1)
