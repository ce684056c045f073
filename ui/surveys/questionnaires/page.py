"""«Анкеты»: what is asked, designed by the head."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.surveys.questionnaires.view import QuestionnairesView
from ui.tab import Page

NEW = "new"


class QuestionnairesPage(Page):
    """Its targets: «12» a questionnaire, «new» one to be begun."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.view = QuestionnairesView(operations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def activate(self, target: str = "") -> None:
        if target.isdecimal():
            self.view.choose(int(target))
        elif target == NEW:
            self.view.add()

    def centre_opened(self) -> None:
        self.view.centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.view.on_changes(changes, initiator)

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — nothing is asked
        """Keep what is unsaved: it is shown again when the questionnaire is."""
        self.view.keep_unsaved()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.view.keep_unsaved()
