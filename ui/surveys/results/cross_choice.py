"""Which two questions are compared: chosen, swapped, or taken from what is asked most often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.values import Meaning
from ui.surveys.results.named_field import named_field
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme

_CHOICE_WIDTH = 300
_READY = (
    ("Тема × возраст", Meaning.TOPICS, Meaning.AGE),
    ("Время × специалист", Meaning.TIME, Meaning.SPECIALISTS),
)

Pair = tuple[QuestionResult, QuestionResult]


class CrossChoice(QWidget):
    """Offers questions that are answered by choosing, by marks or by numbers."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: dict[str, QuestionResult] = {}
        self.rows, self.columns = ChoiceField(), ChoiceField()
        self.swap = IconButton("arrow-left-right", "Поменять строки и столбцы местами")
        self.ready = [LinkButton(title) for title, *_ in _READY]
        self._lay_out()
        for field in (self.rows, self.columns):
            field.edited.connect(self.chosen)
        self.swap.clicked.connect(self._swap)
        for button in self.ready:
            button.clicked.connect(self._take_ready)

    @property
    def pair(self) -> Pair | None:
        """The question of the rows and that of the columns; None where they are not two."""
        rows, columns = self.rows.value(), self.columns.value()
        if rows == columns or not isinstance(rows, str) or not isinstance(columns, str):
            return None
        return self._questions[rows], self._questions[columns]

    def offer(self, questions: Sequence[QuestionResult]) -> None:
        """Offer questions; the chosen ones stay, at first a usual pair is chosen."""
        is_kept = self.pair is not None
        self._questions = {one.key: one for one in questions}
        titles = [(one.key, f"{place}. {one.text}") for place, one in enumerate(questions, 1)]
        for field in (self.rows, self.columns):
            field.blockSignals(True)
            field.set_choices(titles)
            field.blockSignals(False)
        for button, (_, *meanings) in zip(self.ready, _READY, strict=True):
            button.setVisible(self._of_meanings(*meanings) is not None)
        if not is_kept or self.pair is None:
            self._choose(self._usual())

    def _usual(self) -> Pair | None:
        found = (self._of_meanings(*meanings) for _, *meanings in _READY)
        keys = list(self._questions.values())
        first_two = (keys[0], keys[1]) if len(keys) > 1 else None
        return next((pair for pair in found if pair is not None), first_two)

    def _of_meanings(self, rows: Meaning, columns: Meaning) -> Pair | None:
        found = [self._of_meaning(rows), self._of_meaning(columns)]
        return (found[0], found[1]) if found[0] and found[1] else None

    def _of_meaning(self, meaning: Meaning) -> QuestionResult | None:
        return next((one for one in self._questions.values() if one.meaning is meaning), None)

    def _choose(self, pair: Pair | None) -> None:
        """Choose without telling anybody."""
        if pair is None:
            return
        for field, question in zip((self.rows, self.columns), pair, strict=True):
            field.blockSignals(True)
            field.set_value(question.key)
            field.blockSignals(False)

    def _swap(self) -> None:
        pair = self.pair
        if pair is not None:
            self._choose((pair[1], pair[0]))
            self.chosen.emit()

    def _take_ready(self) -> None:
        button = self.sender()
        for offered, (_, *meanings) in zip(self.ready, _READY, strict=True):
            if offered is button:
                self._choose(self._of_meanings(*meanings))
                self.chosen.emit()

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self)
        row.setContentsMargins(px(14), px(10), px(14), px(4))
        row.addWidget(named_field("Строки", self.rows, "вопрос", _CHOICE_WIDTH))
        row.addWidget(self.swap)
        row.addWidget(named_field("Столбцы", self.columns, "вопрос", _CHOICE_WIDTH))
        for button in self.ready:
            row.addWidget(button)
