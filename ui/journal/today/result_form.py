"""Three fields that turn «состоялась» into a service: result, recommendations, minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Result
from kcentre.journal.entry.snippets import Snippet, keep_snippet, remove_snippets, snippets
from kcentre.journal.held.begun import BegunService
from kcentre.journal.held.outcome import Outcome
from kcentre.journal.records import SessionDraft
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.known import RESULT_PICKS
from ui.journal.entry.recommendations_field import RecommendationsField
from ui.journal.entry.snippets_popup import SnippetsPopup
from ui.operations import Operations
from ui.widgets.form import Form
from ui.widgets.pick_field import PickField
from ui.widgets.typed_field import DurationField

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NARROWEST = 120


class ResultForm(Form):
    """A digit picks the result; Enter goes to the recommendations, and from there it saves."""

    finished = Signal()
    """Enter after the result, or Ctrl+Enter: all is said."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(1, parent, narrowest=_NARROWEST)
        self._operations = operations
        self._draft = SessionDraft()
        self.result = PickField(RESULT_PICKS, "1–6 или слово")
        self.recommendations = RecommendationsField()
        self.minutes = DurationField()
        self._popup = SnippetsPopup(self)
        self.add("result", "Чем закончилась", self.result, "Цифра или часть слова. F4 — список.")
        self.add("recommendations", "Рекомендации", self.recommendations, _ADVICE_HINT)
        self.add("minutes", "Длительность, мин", self.minutes, "Пишут так: 45, 1ч или 1ч15.")
        self._connect()

    def begin(self, begun: BegunService) -> None:
        """Show what is known of a service, with what was typed of it before."""
        self._draft = begun.draft
        typed = begun.unfinished or Outcome()
        self.load(
            {
                "result": typed.result,
                "recommendations": typed.recommendations,
                "minutes": typed.minutes or begun.draft.minutes,
            }
        )
        self.result.setFocus()

    def draft(self) -> SessionDraft:
        """Return the whole service with what was entered."""
        return replace(
            self._draft,
            result=cast("Result | None", self.result.value()),
            recommendations=self.recommendations.value(),
            minutes=self.minutes.value(),
        )

    def outcome(self) -> Outcome:
        """Return what was entered; the length that was agreed on is not repeated."""
        minutes = self.minutes.value()
        return Outcome(
            cast("Result | None", self.result.value()),
            self.recommendations.value(),
            None if minutes == self._draft.minutes else minutes,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        is_first = self.result.hasFocus()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not is_first:
            self.finished.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.focusPreviousChild()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self.recommendations.setFocus()

    def _ask_snippets(self) -> None:
        ask = partial(_snippets_for, draft=self._draft)
        self._operations.ask(ask, self._show_snippets, key=(self, "snippets"))

    def _show_snippets(self, known: Sequence[Snippet]) -> None:
        field = self.recommendations
        if field.isVisible():
            self._popup.open_over(field, known, can_keep=bool(field.value()))

    def _keep_snippet(self) -> None:
        draft = self._draft
        kept = Snippet("", self.recommendations.value(), draft.specialist_id, draft.topic_id)
        self._operations.change(partial(_keep, snippet=kept), initiator=self)

    def _remove_snippet(self, snippet_id: int) -> None:
        self._operations.change(partial(_remove, snippet_id=snippet_id), initiator=self)

    def _connect(self) -> None:
        self.result.taken.connect(self._go_on)
        self.recommendations.snippets_wanted.connect(self._ask_snippets)
        self._popup.taken.connect(self.recommendations.insert_snippet)
        self._popup.keep_wanted.connect(self._keep_snippet)
        self._popup.removed.connect(self._remove_snippet)


def _snippets_for(file: CentreFile, draft: SessionDraft) -> Sequence[Snippet]:
    return snippets(file, draft.specialist_id, draft.topic_id)


def _keep(file: CentreFile, snippet: Snippet) -> Changes:
    return keep_snippet(file, snippet)


def _remove(file: CentreFile, snippet_id: int) -> Changes:
    return remove_snippets(file, [snippet_id])


_ADVICE_HINT = "Ctrl+Пробел — шаблоны, Alt+Enter — новая строка, Enter — записать."
