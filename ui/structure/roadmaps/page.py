"""«Дорожные карты»: all of them, and the one that is worked on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout

from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.language.sentences import shortened
from kcentre.roadmaps.template_verbs import remove_template
from kcentre.roadmaps.templates import READY
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.map_dialogs import StartDialog
from ui.structure.roadmaps.map_view import MapView
from ui.structure.roadmaps.papers import PapersMenu
from ui.structure.roadmaps.rows import map_rows
from ui.structure.roadmaps.shown import ShownMap, ShownMaps, shown_map, shown_maps
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations

_UNTOUCHED = frozenset({"draft"})
_LONGEST_TITLE = 60
"""Letters of a title in a menu."""


class RoadMapsPage(Page):
    """Targets: «all», «12» a map, «12/tasks/5», «12/stages/2», «12/events/3», «new/mentoring»."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.maps: ShownMaps | None = None
        self._map_id, self._part, self._is_stale = 0, "", True
        self._asked_on = today_here()
        self._wanted_new: str | None = None
        self.list = RowsCard("Дорожные карты", RowsView("Дорожные карты"))
        self.view = MapView(operations)
        self.starter = PrimaryButton("Новая дорожная карта")
        self.templates = QuietButton("Свои шаблоны", "bookmark")
        self.papers = QuietButton("Документы", "printer")
        self.empty = EmptyState("network", "Дорожных карт пока нет", _EMPTY, "Начать с шести шагов")
        self.paper_menu = PapersMenu(self.operations, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        number, _, self._part = target.partition("/")
        if number == "all":
            self._show_all()
        elif number == "new":
            self._wanted_new = self._part or READY[0]
            self._begin_wanted()
        elif number.isdecimal():
            self._map_id = int(number)
            self._look_again()

    def centre_opened(self) -> None:
        self._map_id, self._part = 0, ""
        self._look_again()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — its own too
        if set(changes.rows) - _UNTOUCHED:  # facts of the whole centre prove tasks
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_stale = self._is_stale or self._asked_on != today_here()  # left open overnight
        self._refresh_if_seen()

    def begin(self, template_key: str = READY[0]) -> None:
        """Ask what a new road map begins with."""
        if self.maps is not None:
            dialog = StartDialog(self.maps, template_key, today_here(), self.operations, self)
            dialog.kept.connect(self._open_kept)
            dialog.open()

    def _begin_any(self) -> None:
        self.begin()

    def _begin_wanted(self) -> None:
        if self.maps is not None and self._wanted_new is not None:
            wanted, self._wanted_new = self._wanted_new, None
            self.begin(wanted)

    def _open_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_map", frozenset())
        if ids:
            self._map_id, self._part = max(ids), "tasks"
            self._look_again()

    def _open_chosen(self) -> None:
        key = self.list.view.current_key()
        if isinstance(key, int):
            self._map_id, self._part = key, "tasks"
            self._look_again()

    def _show_all(self) -> None:
        self._map_id = 0
        self._look_again()
        self.list.setFocus()

    def _look_again(self) -> None:
        self._is_stale = True
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._is_stale:
            self._is_stale = False
            self._asked_on = today = today_here()
            self.operations.ask(
                partial(shown_maps, today=today), self._show_maps, key=(self, "maps")
            )
            if self._map_id:
                ask = partial(shown_map, today=today, road_map_id=self._map_id)
                self.operations.ask(ask, self._show_map, key=(self, "map"))

    def _show_maps(self, found: ShownMaps) -> None:
        self.maps = found
        self.list.view.show_rows(map_rows(found.lines))
        self.list.set_note(counted(len(found.lines), "карта", "карты", "карт"))
        self.paper_menu.offer(found.lines)
        self.templates.setVisible(any(line.is_own for line in found.templates))
        if not self._map_id:
            self._stack.setCurrentWidget(self.list if found.lines else self.empty)
        self._begin_wanted()

    def _show_map(self, found: ShownMap | None) -> None:
        if found is None:
            self._show_all()
            return
        self.view.show_map(found)
        is_new = self._stack.currentWidget() is not self.view
        self._stack.setCurrentWidget(self.view)
        part, self._part = self._part, ""
        if part:
            self.view.show_part(part)
        if part or is_new:
            self.view.focus()

    def _fill_templates(self) -> None:
        self.template_menu.clear()
        for line in self.maps.templates if self.maps else ():
            if line.is_own:
                words = f"Удалить шаблон «{shortened(line.title, _LONGEST_TITLE)}»"
                self.template_menu.addAction(words.replace("&", "&&")).setData(line.key)

    def _remove_template(self, action: QAction) -> None:
        self.operations.change(partial(remove_template, key=action.data()), initiator=self)

    def _connect(self) -> None:
        self.list.opened.connect(self._open_chosen)
        self.list.clicked.connect(self._open_chosen)
        self.list.adding_wanted.connect(self._begin_any)
        self.starter.clicked.connect(self._begin_any)
        self.empty.started.connect(self._begin_any)
        self.view.left.connect(self._show_all)
        self.view.go_to.connect(self.go_to)
        self.template_menu.aboutToShow.connect(self._fill_templates)
        self.template_menu.triggered.connect(self._remove_template)
        back = add_shortcut(self.view, "Escape")
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._show_all)

    def _lay_out(self) -> None:
        self.template_menu = QMenu(self.templates)
        self.templates.setMenu(self.template_menu)
        self.papers.setMenu(self.paper_menu)
        for button in (self.templates, self.papers, self.starter):
            self.list.add_action(button)
        self.list.add(self.list.view, 1)
        for part in (self.empty, self.list, self.view):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)


_EMPTY = (
    "Дорожная карта — этапы и задачи со сроками и ответственными. Готовы шаблоны: шесть шагов, "
    "проект из трёх этапов, семь шагов сети, программа менторства, муниципальная служба. "
    "Что выполнено, программа во многом увидит сама."
)
