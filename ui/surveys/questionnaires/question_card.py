"""What stands beside the questions: the editor of the chosen one, or the preview of all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from ui.records.field_scroll import FieldScroll
from ui.surveys.questionnaires.facts_form import FactsForm
from ui.surveys.questionnaires.preview import Preview
from ui.surveys.questionnaires.question_form import QuestionForm
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

EDITOR, PREVIEW = "editor", "preview"
_TITLES = [(EDITOR, "Правка"), (PREVIEW, "Как увидит родитель")]


class QuestionCard(Card):
    """Shows a draft at a place; −1 is the questionnaire itself."""

    shown = Signal()
    """Another side was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.switch = SegmentedSwitch(_TITLES, "Правка или вид для родителя")
        self.question = QuestionForm()
        self.facts = FactsForm()
        self.preview = Preview()
        self.notice = QLabel()
        self._forms = QStackedWidget()
        self._sides = QStackedWidget()
        self._draft = QuestionnaireDraft()
        self._place = -1
        self._is_read_only = False
        self._fill()
        self.switch.chosen.connect(self._show_side)

    def show_place(self, draft: QuestionnaireDraft, place: int, *, is_read_only: bool) -> None:
        """Show a draft with the editor at a question; an earlier version only as it looked."""
        is_other = place != self._place
        self._draft, self._place = draft, place
        if is_read_only != self._is_read_only:
            self.switch.set_value(PREVIEW if is_read_only else EDITOR)
        self._is_read_only = is_read_only
        self.switch.setEnabled(not is_read_only)
        if 0 <= place < len(draft.questions):
            self.question.show_question(draft.questions, place)
            self._forms.setCurrentWidget(self._question_area)
        else:
            self.facts.show_draft(draft)
            self._forms.setCurrentWidget(self._facts_area)
        self._show_side()
        if is_other and self.is_preview:
            self.preview.go_to(place)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields what is wrong; what belongs to no question above them."""
        told = list(problems)
        self.facts.show_problems(told)
        prefix = f"questions/{self._place}"
        own = []
        for problem in told:
            name = problem.field.removeprefix(prefix)
            if name != problem.field and name[:1] in {"", "/"}:
                own.append(Problem(name[1:], problem.sentence, problem.severity))
        self.question.show_problems(own)
        whole = [one for one in told if one.field in {"questions", "id"}]
        is_stop = any(one.severity is Severity.STOP for one in whole)
        set_look(self.notice, role="problem" if is_stop else "notice")
        self.notice.setText("\n".join(one.sentence for one in whole))
        self.notice.setVisible(bool(whole))

    def focus(self, field: str = "") -> None:
        """Put the cursor into the editor, or into the preview."""
        if self.is_preview:
            self.preview.setFocus()
        elif self._forms.currentWidget() is self._question_area:
            self.question.focus(field or "text")
        else:
            self.facts.focus(field or "title")

    def show_editor(self) -> None:
        """Show the editor's side."""
        self.switch.set_value(EDITOR)
        self._show_side()

    @property
    def is_preview(self) -> bool:
        """Whether the preview is shown."""
        return self._sides.currentWidget() is self.preview

    def has_focus_within(self, widget: QWidget | None) -> bool:
        """Tell whether a widget stands in the editor."""
        return widget is not None and self.isAncestorOf(widget)

    def _show_side(self) -> None:
        is_preview = self._is_read_only or self.switch.value() == PREVIEW
        was_preview = self.is_preview
        self._sides.setCurrentWidget(self.preview if is_preview else self._forms)
        if is_preview:
            self.preview.show_draft(self._draft)
            if not was_preview:
                self.preview.go_to(self._place)

    def _fill(self) -> None:
        self.add_chip(self.switch)
        self._title.hide()
        self._head.show()
        self.notice.setWordWrap(True)
        self.notice.setContentsMargins(theme().px(14), theme().px(8), theme().px(14), 0)
        self.notice.hide()
        self.add(self.notice)
        self._question_area = _scrolled(self.question)
        self._facts_area = _scrolled(self.facts)
        for area in (self._facts_area, self._question_area):
            self._forms.addWidget(area)
        for side in (self._forms, self.preview):
            self._sides.addWidget(side)
        self.add(self._sides, 1)


def _scrolled(form: QWidget) -> FieldScroll:
    px = theme().px
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.addWidget(form)
    return FieldScroll(inner)
