"""What stands beside the questions: the editor of the chosen one, or the preview of all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

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
_BOTH = 820
_TITLES = [(EDITOR, "Правка"), (PREVIEW, "Как увидит родитель")]


class QuestionCard(Card):
    """Shows a draft at a place; −1 is the questionnaire itself.

    Where there is room, the editor and the preview stand side by side.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.switch = SegmentedSwitch(_TITLES, "Правка или вид для родителя")
        self.question = QuestionForm()
        self.facts = FactsForm()
        self.preview = Preview()
        self.notice = QLabel()
        self._forms = QStackedWidget()
        self._between = _Hairline()
        self._draft = QuestionnaireDraft()
        self._place = -1
        self._is_read_only = self._is_wide = False
        self._fill()
        self.switch.chosen.connect(self._show_side)
        theme().changed.connect(self._fit)

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
        if is_other and not self.preview.isHidden():
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
            self.preview.focus()
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
        """Whether the preview alone is shown."""
        return self._forms.isHidden()

    def has_focus_within(self, widget: QWidget | None) -> bool:
        """Tell whether a widget stands in the editor."""
        return widget is not None and self.isAncestorOf(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= theme().px(_BOTH)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._show_side()

    def _show_side(self) -> None:
        is_both = self._is_wide and not self._is_read_only
        is_preview = self._is_read_only or (not is_both and self.switch.value() == PREVIEW)
        was_hidden = self.preview.isHidden()
        self._forms.setVisible(not is_preview)
        self._between.setVisible(is_both)
        self.preview.setVisible(is_preview or is_both)
        self._head.setVisible(not is_both)
        if is_preview or is_both:
            self.preview.show_draft(self._draft)
            if was_hidden:
                self.preview.go_to(self._place)

    def _fill(self) -> None:
        self.add_chip(self.switch)
        self._title.hide()
        self.notice.setWordWrap(True)
        self.notice.setContentsMargins(theme().px(14), theme().px(8), theme().px(14), 0)
        self.notice.hide()
        self.add(self.notice)
        self._question_area = _scrolled(self.question)
        self._facts_area = _scrolled(self.facts)
        for area in (self._facts_area, self._question_area):
            self._forms.addWidget(area)
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._forms, 1)
        row.addWidget(self._between)
        row.addWidget(self.preview, 1)
        self.add(sides, 1)
        self.preview.hide()
        self._show_side()


class _Hairline(QWidget):
    """A line between two parts that stand side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().colours.border))
        painter.end()


def _scrolled(form: QWidget) -> FieldScroll:
    px = theme().px
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.addWidget(form)
    return FieldScroll(inner)
