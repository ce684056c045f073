"""One road map: its tasks, its picture, its events, its history, itself; details at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.roadmaps.sheets.map_sheet import road_map_sheet
from kcentre.steps.road_facts import road_facts
from ui.papers.dialog import PaperDialog
from ui.records.work_scroll import Work, fill_with_work
from ui.structure.roadmaps.deeds import MapDeeds
from ui.structure.roadmaps.details import DetailsCard
from ui.structure.roadmaps.events_part import EventsPart
from ui.structure.roadmaps.history_card import HistoryCard
from ui.structure.roadmaps.map_menu import MapMenu
from ui.structure.roadmaps.picture import PictureCard
from ui.structure.roadmaps.rows import progress_words, stage_key
from ui.structure.roadmaps.tasks_part import TasksPart
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.eliding_label import ElidingLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap

PARTS = (
    ("tasks", "Задачи"),
    ("picture", "Картина"),
    ("events", "Мероприятия"),
    ("history", "История"),
    ("about", "О карте"),
)
_TITLE_WIDTH, _LEAST_HEIGHT = 300, 240


class MapView(QWidget):
    """`show_part` takes «tasks/12», «stages/4» or «events/3»; Esc leads back to all maps."""

    go_to = Signal(str)
    left = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.shown: ShownMap | None = None
        self.title, self.note = ElidingLabel(widest=_TITLE_WIDTH), QLabel()
        self.back = IconButton("chevron-left", "Все дорожные карты (Esc)")
        self.switch = SegmentedSwitch(list(PARTS), "Части дорожной карты")
        self.paper, self.more = PrimaryButton("Печать…"), QuietButton("Карта", "settings")
        self.menu = MapMenu(operations, self)
        self.tasks, self.events = TasksPart(operations), EventsPart(operations)
        self.picture, self.history = PictureCard(), HistoryCard()
        self.about, self.map_deeds = DetailsCard(operations), MapDeeds()
        self.details = {"tasks": DetailsCard(operations), "events": DetailsCard(operations)}
        self._parts = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_map(self, shown: ShownMap) -> None:
        """Show a map, or the same one after a change."""
        self.shown = self.menu.shown = shown
        line = shown.line
        self.title.setText(line.draft.title)
        put_away = "Снята с учёта · " if line.is_retired else ""
        state = "Завершена · " if line.is_finished else ""
        self.note.setText(f"{put_away}{state}{progress_words(line)}")
        set_look(self.note, tone="bad" if line.late and not line.is_retired else "")
        self.tasks.show_map(shown)
        self.events.show_map(shown)
        self.picture.show_map(shown)
        self.history.show_history(shown.history)
        self.about.show_line(line)
        self.map_deeds.offer(is_finished=line.is_finished)

    def show_part(self, target: str) -> None:
        """Show a part, and the task, the stage or the event named after it."""
        name, _, number = target.partition("/")
        part = "tasks" if name == "stages" else name
        if part in dict(PARTS):
            self.switch.set_value(part)
            self._turn(part)
        if number.isdecimal():
            if name == "events":
                self.events.choose(int(number))
            elif part == "tasks":
                key = int(number)
                self.tasks.choose(stage_key(key) if name == "stages" else key)

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
        task, stage, event = self.tasks.task, self.tasks.chosen_stage, self.events.event_line
        if shown is not None and task is not None:
            self.details["tasks"].show_task(task, shown)
        elif shown is not None and stage is not None:
            self.details["tasks"].show_stage(stage, shown)
        if event is not None:
            self.details["events"].show_event(event)
        has_row = task is not None or stage is not None
        self.details["tasks"].setVisible(name == "tasks" and has_row)
        self.details["events"].setVisible(name == "events" and event is not None)

    def _show_bar(self, target: str) -> None:
        self.show_part(target)
        self.focus()

    def _print(self) -> None:
        shown = self.shown
        if shown is None:
            return

        def sheet(file: CentreFile) -> Document:
            facts = road_facts(file, shown.today)
            return road_map_sheet(file, shown.line.id, shown.today, facts)

        name = f"Дорожная карта {shown.line.draft.title}"
        PaperDialog("Дорожная карта", sheet, name, self._operations, self).open()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._turn)
        self.back.clicked.connect(self.left)
        self.paper.clicked.connect(self._print)
        self.tasks.looked_at.connect(self._look)
        self.tasks.proof_wanted.connect(self.details["tasks"].focus_way)
        self.events.looked_at.connect(self._look)
        self.picture.part_wanted.connect(self._show_bar)
        for details in self.details.values():
            details.go_to.connect(self.go_to)
        deeds, menu = self.map_deeds, self.menu
        for button, deed in (
            (deeds.edit, menu.change_words),
            (deeds.shift, menu.shift),
            (deeds.finish, menu.finish),
            (deeds.reopen, menu.reopen),
        ):
            button.clicked.connect(deed)

    def _lay_out(self) -> None:
        px = theme().px
        self.more.setMenu(self.menu)
        shown = (self.tasks, self.picture, self.events, self.history, self.about)
        self._by_name: dict[str, QWidget] = dict(zip(dict(PARTS), shown, strict=True))
        for part in shown:
            self._parts.addWidget(part)
        self._parts.setFocusProxy(self.tasks)
        self.about.add_deeds(self.map_deeds.buttons)
        self.details["tasks"].add_deeds(self.tasks.deeds.buttons)
        self.details["tasks"].add_deeds(self.tasks.stage_deeds.buttons)
        self.details["events"].add_deeds(self.events.deeds.buttons)
        body, work = QWidget(), Work()
        body.setMinimumHeight(px(_LEAST_HEIGHT))
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._parts, 3)
        for details in self.details.values():
            details.hide()  # both at once would ask for more than the window has
            row.addWidget(details, 2)
        work.column.addWidget(self._head())
        work.column.addWidget(body, 1)
        fill_with_work(self, work)

    def _head(self) -> QWidget:
        """Return the row above: which map it is, its parts, what is done with it."""
        px = theme().px
        self.note.setTextFormat(self.title.textFormat())
        set_look(self.title, role="heading")
        set_look(self.note, role="small")
        named = QWidget()
        name_row, words = QHBoxLayout(named), QVBoxLayout()
        name_row.setContentsMargins(0, 0, 0, 0)
        name_row.setSpacing(px(8))
        words.setSpacing(0)
        for label in (self.title, self.note):
            words.addWidget(label)
        name_row.addWidget(self.back)
        name_row.addLayout(words)
        head = QWidget()
        row = FlowLayout(px(8), head)
        row.addWidget(named)
        row.spring()
        for control in (self.switch, self.more, self.paper):
            row.addWidget(control)
        return head
