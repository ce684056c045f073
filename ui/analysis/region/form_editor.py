"""What stands beside the rows of a form: the editor of the chosen one, or of the form itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.analysis.region.records import FormDraft, RowChoice
from kcentre.language import Problem
from ui.analysis.region.row_editor import RowEditor
from ui.records.field_scroll import FieldScroll
from ui.widgets.card import Card
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form
from ui.widgets.theme import theme

_TITLE_HELP = "Как в письме региона: так форма называется на бумаге. Период программа допишет сама."
_NOTE_HELP = "Печатается под таблицей мелким шрифтом, если нужно."
_FACTS = ("title", "note")


class FormEditor(Card):
    """Shows a form at a place; −1 is the form itself."""

    facts_edited = Signal(str, str)
    """(title, note) of the form were changed."""

    def __init__(self, choices: Sequence[RowChoice], parent: QWidget | None = None) -> None:
        super().__init__("Форма", parent)
        self.row, self.facts = RowEditor(choices), Form(columns=1)
        self._place: int | None = None
        self._is_filling = False
        self._fill()
        self.facts.edited.connect(self._tell)

    def show_place(self, draft: FormDraft, place: int) -> None:
        """Show the editor of a row, or of the form; one that is shown already is brought up."""
        is_other, self._place = place != self._place, place
        if 0 <= place < len(draft.rows):
            self.set_title(f"Строка {place + 1}")
            self.row.show_row(draft.rows[place], is_other=is_other)
            self._pages.setCurrentIndex(1)
            return
        self.set_title("Название и примечание")
        self._is_filling = True
        for name in _FACTS:
            editor, value = self.facts.field(name).editor, getattr(draft, name)
            if editor.value() != value.strip():
                editor.set_value(value)
        self._is_filling = False
        self._pages.setCurrentIndex(0)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields what is wrong with what is shown."""
        told = {problem.field: problem for problem in problems}
        for name in _FACTS:
            problem = told.get(name)
            self.facts.field(name).show_problem(problem.sentence if problem else "")
        prefix = f"rows/{self._place}/"
        self.row.show_problems(
            Problem(field.removeprefix(prefix), one.sentence)
            for field, one in told.items()
            if field.startswith(prefix)
        )

    def focus(self, field: str = "") -> None:
        """Put the cursor into a field of what is shown."""
        if self._pages.currentIndex():
            self.row.focus(field)
        else:
            self.facts.focus(field if field in _FACTS else "title")

    def _tell(self) -> None:
        if not self._is_filling:
            values = self.facts.values()
            self.facts_edited.emit(values["title"], values["note"])

    def _fill(self) -> None:
        add = self.facts.add
        add("title", "Название формы", LongTextField(lines=4), _TITLE_HELP)
        add("note", "Примечание под таблицей", LongTextField(lines=4), _NOTE_HELP)
        self._pages = QStackedWidget()
        for form in (self.facts, self.row):
            self._pages.addWidget(_scrolled(form))
        self.add(self._pages, 1)


def _scrolled(form: QWidget) -> FieldScroll:
    px = theme().px
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.addWidget(form)
    column.addStretch()
    return FieldScroll(inner)
