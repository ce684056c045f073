"""The designer of one questionnaire."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.language.problems import Problem, Severity
from kcentre.surveys.questionnaires import editing
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft, Version
from ui.operations import Operations
from ui.records.panes import Panes
from ui.records.undo_keys import UndoKeys
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.questionnaires.draft_desk import DraftDesk
from ui.surveys.questionnaires.head import DesignHead
from ui.surveys.questionnaires.library_dialog import LibraryDialog
from ui.surveys.questionnaires.question_card import QuestionCard
from ui.surveys.questionnaires.question_list import QuestionList
from ui.surveys.questionnaires.work import NEW, DesignWork
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_LIST_WIDTH, _EDITOR_NEEDS = 320, 340
_LEAST_HEIGHT = 220


class Designer(QWidget):
    """Keys: Ctrl+Enter saves, Ctrl+Z takes back the last unsaved step, Esc comes to the list."""

    left = Signal()
    """Esc in the list of questions."""

    given_up = Signal()
    """A questionnaire that was never saved was given up."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._is_retired = False
        self.work = DesignWork(self)
        self.desk = DraftDesk(self.work, operations, self)
        self.head = DesignHead()
        self.list = QuestionList()
        self.card = QuestionCard()
        widths = (_LIST_WIDTH, _EDITOR_NEEDS)
        self.panes = Panes(self.list, self.card, "← Все вопросы", widths)
        self.undo_keys = UndoKeys(self.work, self)
        self._lay_out()
        self._connect()
        self.installEventFilter(self.undo_keys)

    def show_questionnaire(self, questionnaire_id: int) -> None:
        """Load a questionnaire."""
        self.desk.show(questionnaire_id)

    def mark_retired(self, *, is_retired: bool) -> None:
        """Know whether what is shown lies in the archive."""
        self._is_retired = is_retired
        self.head.show_work(self.work, is_retired=is_retired)

    def forget(self) -> None:
        """Show nothing of the centre before."""
        self.desk.forget()

    def give_up(self) -> None:
        """Go back to what is saved; what was never saved goes altogether."""
        self.work.drop()
        if self.work.file.questionnaire_id == NEW:
            self.desk.keep_unsaved()
            self.given_up.emit()

    def add_question(self) -> None:
        """Add an empty question behind the one under the cursor and begin to write it."""
        self._add([editing.BLANK])
        self.card.show_editor()
        self._go_within()

    def open_library(self) -> None:
        """Choose questions of the library."""
        dialog = LibraryDialog(self._operations, self)
        dialog.taken.connect(self._add)
        dialog.open()

    def copy_question(self) -> None:
        """Copy the question under the cursor."""
        place = self.list.place()
        if place >= 0:
            self._put(editing.duplicated(self.work.draft, place), place + 1)

    def remove_question(self) -> None:
        """Take the question under the cursor away."""
        place = self.list.place()
        if place >= 0:
            left = editing.removed(self.work.draft, place)
            self._put(left, min(place, len(left.questions) - 1))

    def move_question(self, place: int, to: int) -> None:
        """Move a question to another place."""
        self._put(editing.moved(self.work.draft, place, to), to)

    def focus(self) -> None:
        """Put the cursor into the list of questions, or into the editor where it alone is seen."""
        if self.panes.is_list_shown:
            self.list.view.setFocus()
        else:
            self.card.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.card.has_focus_within(QApplication.focusWidget()):
            self.panes.come_back()
        else:
            self.left.emit()

    def _add(self, questions: list[Question]) -> None:
        place = self.list.place() + 1
        at = place if place or not self.work.draft.questions else len(self.work.draft.questions)
        self._put(editing.added(self.work.draft, at, questions), at + len(questions) - 1)

    def _put(self, draft: QuestionnaireDraft, place: int) -> None:
        self.work.put(draft)
        self.list.choose(place)

    def _take_question(self, question: Question) -> None:
        place = self.list.place()
        if 0 <= place < len(self.work.draft.questions):
            draft = editing.changed(self.work.draft, place, question)
            self.work.put(draft, f"question {question.key}")

    def _take_facts(self, draft: QuestionnaireDraft) -> None:
        self.work.put(draft, "facts")

    def _show_work(self) -> None:
        work, is_read_only = self.work, self.work.viewed is not None
        self.head.show_work(work, is_retired=self._is_retired)
        self.list.show_draft(work.shown, self._problems(), is_read_only=is_read_only)
        self._show_place()

    def _show_place(self) -> None:
        is_read_only = self.work.viewed is not None
        place = self.list.place()
        self.card.show_place(self.work.shown, place, is_read_only=is_read_only)
        self.card.show_problems(self._problems())

    def _show_problems(self) -> None:
        is_read_only = self.work.viewed is not None
        self.list.show_draft(self.work.shown, self._problems(), is_read_only=is_read_only)
        self.card.show_problems(self._problems())

    def _problems(self) -> Sequence[Problem]:
        """Return what is wrong with what is shown; an earlier version stays as it was."""
        return self.desk.problems if self.work.viewed is None else ()

    def _go_to_problem(self) -> None:
        """Show the first thing that stops saving, with the cursor in its field."""
        stops = [one for one in self.desk.problems if one.severity is Severity.STOP]
        if not stops:
            return
        name, _, rest = stops[0].field.partition("/")
        number, _, field = rest.partition("/")
        is_question = name == "questions" and number.isdecimal()
        self.card.show_editor()
        self.list.choose(int(number) if is_question else -1)
        self.panes.go_within()
        self.card.focus(field if is_question else name)

    def _show_version(self, version: Version | None) -> None:
        self.work.view(version)

    def _go_within(self) -> None:
        self.panes.go_within()
        self.card.focus()

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+Return").activated.connect(self.desk.save)
        self.work.changed.connect(self._show_work)
        self.desk.told.connect(self._show_problems)
        self.desk.refused.connect(self._go_to_problem)
        self.head.save_wanted.connect(self.desk.save)
        self.head.drop_wanted.connect(self.give_up)
        self.head.version_wanted.connect(self._show_version)
        questions = self.list
        questions.chosen.connect(self._show_place)
        questions.opened.connect(self._go_within)
        questions.view.clicked.connect(self.panes.go_within)
        questions.adding_wanted.connect(self.add_question)
        questions.library_wanted.connect(self.open_library)
        questions.copy_wanted.connect(self.copy_question)
        questions.removal_wanted.connect(self.remove_question)
        questions.move_wanted.connect(self.move_question)
        self.card.question.edited.connect(self._take_question)
        self.card.facts.edited.connect(self._take_facts)

    def _lay_out(self) -> None:
        work = Work()
        work.column.addWidget(self.head)
        work.column.addWidget(self.panes, 1)
        self.panes.setMinimumHeight(theme().px(_LEAST_HEIGHT))
        fill_with_work(self, work)
