"""The questions of the preview, one under another, those that the answers lead to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.records import Question
from ui.surveys.questionnaires.preview_block import PreviewBlock
from ui.widgets.theme import theme

_AT_ONCE = 15
"""So many are made before anything else is done: a long form comes bit by bit."""


class PreviewColumn(QWidget):
    """Makes the questions a few at a time; those that stayed as they were keep their answers."""

    grown = Signal()
    """More questions stand in their places."""

    followed = Signal(int)
    """(number of questions skipped): the rules were followed anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[PreviewBlock] = []
        self._questions: Sequence[Question] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(18))
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make_some)

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show questions; their keys are not empty."""
        self._questions = questions
        while len(self.blocks) > len(questions):
            self._drop(self.blocks.pop())
        self._make_some()

    def clear(self) -> None:
        """Take all questions away with what was answered."""
        self._next.stop()
        while self.blocks:
            self._drop(self.blocks.pop())

    def places_to_answer(self) -> list[QWidget]:
        """Return what Tab visits, in the order of the questions."""
        return [
            place
            for block in self.blocks
            for place in block.findChildren(QWidget)
            if place.focusPolicy() & Qt.FocusPolicy.TabFocus and not block.isHidden()
        ]

    def _make_some(self) -> None:
        made = 0
        for place, question in enumerate(self._questions):
            known = self.blocks[place] if place < len(self.blocks) else None
            if known is not None and known.question == question:
                continue
            if made == _AT_ONCE:
                self._next.start()
                break
            self._put(place, PreviewBlock(question, place + 1))
            made += 1
        self._follow_rules()
        if made:
            for one, following in pairwise(self.places_to_answer()):
                QWidget.setTabOrder(one, following)
        self.grown.emit()

    def _put(self, place: int, block: PreviewBlock) -> None:
        if place < len(self.blocks):
            self._drop(self.blocks.pop(place))
        self.blocks.insert(place, block)
        self._column.insertWidget(place, block)
        block.answered.connect(self._follow_rules)

    def _drop(self, block: PreviewBlock) -> None:
        self._column.removeWidget(block)
        block.hide()
        block.deleteLater()

    def _follow_rules(self) -> None:
        answers: dict[str, Answer] = {one.question.key: one.answer() for one in self.blocks}
        asked = set(path(self._questions, answers))
        for block in self.blocks:
            block.setVisible(block.question.key in asked)
        self.followed.emit(len(self._questions) - len(asked))
