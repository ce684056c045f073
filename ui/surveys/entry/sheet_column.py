"""The questions of a form beneath each other, and the end of the form after the last one."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.finish_block import FinishBlock
from ui.surveys.entry.number_words import number_in
from ui.surveys.entry.question_block import QuestionBlock
from ui.widgets.theme import theme


class SheetColumn(QWidget):
    """Knows which block stands where; the place after the last question is the end."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """``words`` stand on the button at the end."""
        super().__init__(parent)
        self.blocks: list[QuestionBlock] = []
        self.finish = FinishBlock(words, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme().px(6), 0)
        self._column.setSpacing(theme().px(2))
        self._column.addWidget(self.finish)
        self._column.addStretch(1)

    def rebuild(self, version: Version) -> None:
        """Make the blocks of another version in place of those there are."""
        for block in self.blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.blocks = [
            QuestionBlock(place, question, self) for place, question in enumerate(version.questions)
        ]
        for block in self.blocks:
            self._column.insertWidget(block.place, block)
            block.show()  # the cursor may be wanted in it before the layout shows it
        for earlier, later in pairwise([*self.blocks, self.finish.button]):
            QWidget.setTabOrder(earlier, later)

    def block_at(self, place: int) -> QWidget:
        """Return the question at a place, or the end."""
        return self.blocks[place] if place < len(self.blocks) else self.finish

    def place_with(self, widget: QWidget) -> int | None:
        """Return the place that a widget belongs to; None where it is elsewhere."""
        found: QWidget | None = widget
        while found is not None and found is not self:
            if isinstance(found, QuestionBlock):
                return found.place
            if found is self.finish:
                return len(self.blocks)
            found = found.parentWidget()
        return None

    def odd_places(self) -> list[int]:
        """Return the places where a number is expected and something else is written."""
        return [block.place for block in self.blocks if _is_odd(block)]


def _is_odd(block: QuestionBlock) -> bool:
    if block.question.kind is not QuestionKind.NUMBER or block.words is None:
        return False
    typed = block.words.value()
    return bool(typed) and number_in(typed) is None
