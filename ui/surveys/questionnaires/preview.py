"""The questionnaire as a parent will see it; it can be tried and skips as the rules say."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.keys import KnownKeys, keyed
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.questionnaires.shaping import shaped
from ui.records.field_scroll import FieldScroll
from ui.surveys.questionnaires.preview_block import PreviewBlock
from ui.surveys.questionnaires.preview_column import PreviewColumn
from ui.surveys.questionnaires.texts import questions_words, title_of
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_STAR = "* — на этот вопрос нужно ответить"


class Preview(QWidget):
    """Nothing that is answered here is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = QuestionnaireDraft()
        self._wanted = -1
        self._title, self._opening, self._closing, self._star = (QLabel() for _ in range(4))
        self.skipped = QLabel()
        self.again = LinkButton("Заполнить заново")
        self._questions = PreviewColumn()
        self._sheet = QWidget()
        self._area = FieldScroll(self._sheet)
        self._lay_out()
        self.again.clicked.connect(self._begin_again)
        self._questions.followed.connect(self._tell_skipped)
        self._questions.grown.connect(self._wait_for_places)

    def show_draft(self, draft: QuestionnaireDraft) -> None:
        """Show a draft; questions that stayed as they were keep their trial answers."""
        kept = shaped(draft)
        self._draft = draft
        asked = keyed(kept.questions, KnownKeys())
        self._title.setText(title_of(kept))
        self._opening.setText(kept.introduction)
        self._closing.setText(kept.closing)
        for label in (self._opening, self._closing):
            label.setVisible(bool(label.text()))
        self._star.setVisible(any(question.is_obligatory for question in asked))
        self._questions.show_questions(asked)

    def go_to(self, place: int) -> None:
        """Scroll to a question."""
        self._wanted = place
        self._wait_for_places()

    def focus(self) -> None:
        """Put the cursor into the first question that can be answered."""
        first = next(iter(self._questions.places_to_answer()), self.again)
        first.setFocus()

    def shown_numbers(self) -> list[int]:
        """Return the numbers of the questions that the answers so far lead to."""
        return [block.number for block in self.blocks if not block.isHidden()]

    @property
    def blocks(self) -> list[PreviewBlock]:
        """The questions made so far."""
        return self._questions.blocks

    def _go_to_wanted(self) -> None:
        if 0 <= self._wanted < len(self.blocks):
            block = self.blocks[self._wanted]
            top = self._questions.y() + block.y() - theme().px(12)
            self._area.verticalScrollBar().setValue(top)
            self._wanted = -1

    def _wait_for_places(self) -> None:
        if self._wanted >= 0:
            QTimer.singleShot(0, self, self._go_to_wanted)  # new questions are not in place yet

    def _tell_skipped(self, count: int) -> None:
        self.skipped.setText(f"По ответам пропущено: {questions_words(count)}")
        self.skipped.setVisible(count > 0)

    def _begin_again(self) -> None:
        self._questions.clear()
        self.show_draft(self._draft)
        self._area.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        px = theme().px
        looks = {self._title: "title", self._star: "small", self._closing: "secondary"}
        for label in (self._title, self._opening, self._star, self._closing):
            label.setWordWrap(True)
            set_look(label, role=looks.get(label, ""))
        self._star.setText(_STAR)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(px(18), px(14), px(18), px(18))
        sheet.setSpacing(px(12))
        for label in (self._title, self._opening, self._star):
            sheet.addWidget(label)
        sheet.addWidget(self._questions)
        sheet.addWidget(self._closing)
        sheet.addStretch()
        set_look(self.skipped, role="secondary")
        self.skipped.setWordWrap(True)
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(px(14), px(6), px(14), px(8))
        row.setSpacing(0)
        row.addWidget(self.skipped)
        row.addWidget(self.again)
        line = QFrame()
        set_look(line, role="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(line)
        column.addWidget(foot)
