"""The questions of a questionnaire in their order; the first row is the questionnaire itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from ui.records.rows import Note, Row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.surveys.questionnaires.texts import FACTS, question_notes, questions_words, text_of
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme


class QuestionList(RowsCard):
    """Ctrl+D copies, Alt+↑ and Alt+↓ move; chosen is the place of a question from 0.

    The place −1 is the questionnaire itself.
    """

    library_wanted = Signal()
    copy_wanted = Signal()
    move_wanted = Signal(int, int)
    """(place, place it should come to) among the questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Вопросы", RowsView("Вопросы анкеты", can_move=True), parent)
        self.new = QuietButton("Вопрос", "plus")
        self.library = QuietButton("Из библиотеки…", "book-open")
        self.copy = IconButton("file-plus", "Сделать копию вопроса (Ctrl+D)")
        self.remove = IconButton("trash-2", "Убрать вопрос (Delete)")
        self._keys: list[object] = []
        self._fill()
        self._connect()

    def show_draft(
        self, draft: QuestionnaireDraft, problems: Iterable[Problem], *, is_read_only: bool
    ) -> None:
        """Show the questions with marks where something is wrong."""
        marks = _marks(problems)
        rows = list(_rows(draft, marks))
        self._keys = [row.key for row in rows]
        self.view.model_of_rows.can_move = not is_read_only
        self.view.show_rows(rows)
        self.set_note(questions_words(len(draft.questions)))
        self._foot.setVisible(not is_read_only)
        for button in (self.copy, self.remove):
            button.setVisible(not is_read_only)
        self._fit_to_place()

    def choose(self, place: int) -> None:
        """Put the cursor on a question; −1 is the questionnaire itself."""
        if place + 1 < len(self._keys):
            self.view.choose(self._keys[place + 1])

    def place(self) -> int:
        """Return the place of the question under the cursor; −1 is the questionnaire itself."""
        return self.view.currentIndex().row() - 1

    def _tell(self, key: object) -> None:
        self._fit_to_place()
        self.chosen.emit(self._keys.index(key) - 1)

    def _fit_to_place(self) -> None:
        for button in (self.copy, self.remove):
            button.setEnabled(self.place() >= 0)

    def _want_move(self, row: int, to: int) -> None:
        self.move_wanted.emit(row - 1, to - 1)

    def _connect(self) -> None:
        self.editing_wanted.connect(self.opened)
        self.view.move_wanted.connect(self._want_move)
        self.new.clicked.connect(self.adding_wanted)
        self.library.clicked.connect(self.library_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        copy = add_shortcut(self, "Ctrl+D")
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_wanted)

    def _fill(self) -> None:
        px = theme().px
        self.add_action(self.copy)
        self.add_action(self.remove)
        self.add(self.view, 1)
        self._foot = QWidget()
        line = QFrame()
        set_look(line, role="line")
        self.new.setToolTip("Insert")
        row = FlowLayout(px(8))
        row.setContentsMargins(px(10), px(8), px(10), px(8))
        row.addWidget(self.new)
        row.addWidget(self.library)
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)
        self.add(self._foot)


def _rows(draft: QuestionnaireDraft, marks: dict[int, Tone]) -> Iterator[Row]:
    about = Note(draft.purpose.label)
    yield Row(FACTS, "Название и вступление", notes=(about,), mark=marks.get(-1), stays=True)
    for place, question in enumerate(draft.questions):
        first, *leads = question_notes(draft.questions, place)
        notes = (Note(first), *(Note(lead, Tone.ACCENT) for lead in leads))
        number = f"{place + 1}"
        mark = marks.get(place)
        yield Row(question.key, text_of(question), number, notes, question.section, mark)


def _marks(problems: Iterable[Problem]) -> dict[int, Tone]:
    marks: dict[int, Tone] = {}
    for problem in problems:
        name, _, rest = problem.field.partition("/")
        if name == "questions" and not rest:
            continue  # what is wrong with their number is told above the list
        place = int(rest.partition("/")[0]) if name == "questions" else -1
        is_stop = problem.severity is Severity.STOP
        if is_stop or place not in marks:
            marks[place] = Tone.BAD if is_stop else Tone.ATTENTION
    return marks
