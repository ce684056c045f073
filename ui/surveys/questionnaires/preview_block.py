"""A question in the preview, to be answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import QuestionKind
from ui.surveys.questionnaires.preview_marks import OptionMark, ScaleMarks
from ui.surveys.questionnaires.texts import text_of
from ui.widgets.editors import LongTextField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import NumberField


class PreviewBlock(QWidget):
    """Shows a question with its number and tells when it was answered."""

    answered = Signal()

    def __init__(self, question: Question, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.number = number
        self.marks: list[OptionMark] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(question.kind is not QuestionKind.SEVERAL)
        self._scale: ScaleMarks | None = None
        self._number: NumberField | None = None
        self._text: LongTextField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(4))
        self._add_words()
        self._add_answers()

    def answer(self) -> Answer:
        """Return what was answered."""
        if self._scale is not None:
            return Answer(number=self._scale.mark())
        if self._number is not None:
            return Answer(number=self._number.value())
        if self._text is not None:
            return Answer(text=self._text.value())
        chosen = [mark for mark in self.marks if mark.mark.isChecked()]
        written = "".join(mark.written() for mark in chosen)
        return Answer(tuple(mark.option.key for mark in chosen), text=written)

    def _add_words(self) -> None:
        question = self.question
        if question.section:
            self._add_label(question.section, "title")
        star = "\u00a0*" if question.is_obligatory else ""
        self._add_label(f"{self.number}. {text_of(question)}{star}", "heading")
        if question.hint:
            self._add_label(question.hint, "small")

    def _add_answers(self) -> None:
        question, name = self.question, text_of(self.question)
        if question.kind is QuestionKind.SCALE:
            self._scale = ScaleMarks(name, question.lowest, question.highest)
            self._scale.edited.connect(self.answered)
            self._column.addWidget(self._scale)
        elif question.kind is QuestionKind.NUMBER:
            self._number = NumberField()
            self._number.setMaximumWidth(theme().px(120))
            self._take_field(self._number, name)
        elif question.kind is QuestionKind.TEXT:
            self._text = LongTextField(2)
            self._take_field(self._text, name)
        else:
            self._add_options()

    def _add_options(self) -> None:
        is_one = self.question.kind is not QuestionKind.SEVERAL
        for option in self.question.options:
            mark = OptionMark(option, is_one=is_one)
            self._group.addButton(mark.mark)
            self.marks.append(mark)
            self._column.addWidget(mark)
        self._group.buttonToggled.connect(self.answered)

    def _take_field(self, field: NumberField | LongTextField, name: str) -> None:
        field.setAccessibleName(name)
        field.edited.connect(self.answered)
        self._column.addWidget(field)

    def _add_label(self, words: str, role: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(label, role=role)
        self._column.addWidget(label)
