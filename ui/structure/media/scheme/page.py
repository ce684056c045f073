"""«Кому, где, что»: audiences, channels and messages, one list at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.structure.media.scheme.queries import scheme
from kcentre.structure.media.scheme.starting import take_starting_set
from ui.records.record_list import RecordList
from ui.records.work_scroll import WorkScroll
from ui.structure.media.scheme.lists import SCHEME_LISTS
from ui.tab import Page
from ui.widgets.buttons import QuietButton, SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from kcentre.structure.media.scheme.records import Scheme
    from ui.operations import Operations

_TITLES = {"audiences": "Кому", "channels": "Где", "messages": "Что"}
_SHOWN_FROM = (
    "audience", "message", "info_channel", "media_item", "publication", "request",
)  # fmt: skip


class SchemePage(Page):
    """Targets: «audiences», «channels», «messages»."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.lists = {kind.key: RecordList(kind, operations) for kind in SCHEME_LISTS}
        self.switch = SegmentedSwitch([*_TITLES.items()], "Списки информационного поля")
        self.ready = QuietButton("Взять готовый набор", "import")
        self.said = QLabel(_HINT)
        self._stack = QStackedWidget()
        self._is_stale = False
        self._lay_out()
        self.switch.chosen.connect(self.activate)
        self.ready.clicked.connect(self.take_ready)

    def activate(self, target: str = "") -> None:
        key = target.partition("/")[0] or self.switch.value()
        if key in self.lists:
            self.switch.set_value(key)
            self._stack.setCurrentWidget(self.lists[key])
            if self.isVisible():
                self.lists[key].focus()

    def centre_opened(self) -> None:
        self.said.setText(_HINT)
        self._refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        self._is_stale = self._is_stale or changes.touched(*_SHOWN_FROM)
        self._catch_up()
        if changes.touched("audience", "message", "info_channel"):
            self.said.setText(changes.label)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def take_ready(self) -> None:
        """Add the ready audiences and messages that are not there yet."""
        self.operations.change(take_starting_set, self._taken, initiator=self)

    def _taken(self, _changes: Changes) -> None:
        """Go on to what has come: the button that had the keyboard goes."""
        self.activate()

    def _catch_up(self) -> None:
        """Ask anew what was changed, as soon as somebody looks."""
        if self._is_stale and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = False
        for each in self.lists.values():
            each.refresh()
        self.operations.ask(scheme, self._offer_ready, key=(self, "scheme"))

    def _offer_ready(self, known: Scheme) -> None:
        self.ready.setVisible(known.is_bare)

    def _lay_out(self) -> None:
        px = theme().px
        bar = QWidget()
        row = FlowLayout(px(12), bar)
        row.addWidget(self.switch)
        row.addWidget(self.ready)
        self.ready.hide()
        for each in self.lists.values():
            self._stack.addWidget(each)
        set_look(self.said, role="small")
        self.said.setWordWrap(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.said)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(inner))


_HINT = (
    "Эти списки предлагают медиаплан, публикации и поле «Откуда узнали» обращения. Delete удаляет "
    "то, что ещё нигде не записано, остальное снимает с учёта."
)
