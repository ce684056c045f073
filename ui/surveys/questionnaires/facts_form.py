"""The editor of what a questionnaire says about itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.sentences import capital
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.values import Purpose
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form

_FIELDS = ("title", "purpose", "introduction", "closing")


class FactsForm(QWidget):
    """Shows title, purpose, introduction and thanks of a draft and tells every change of them."""

    edited = Signal(object)
    """(QuestionnaireDraft): one of them was changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = QuestionnaireDraft()
        self._is_filling = False
        self.form = Form(columns=1)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch()
        self.form.edited.connect(self._tell)

    def show_draft(self, draft: QuestionnaireDraft) -> None:
        """Show what a draft says; what stands there already keeps its cursor."""
        self._is_filling = True
        self._draft = draft
        known = self.form.values()
        for name in _FIELDS:
            value = getattr(draft, name)
            if known[name] != value:
                self.form.field(name).editor.set_value(value)
        self._is_filling = False

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields what is wrong."""
        told = list(problems)
        for name in _FIELDS:
            own = [one.sentence for one in told if one.field == name]
            self.form.field(name).show_problem("\n".join(own))

    def focus(self, field: str = "title") -> None:
        """Put the cursor into a field."""
        self.form.focus(field if field in _FIELDS else "title")

    def _tell(self) -> None:
        if not self._is_filling:
            values = self.form.values()
            values["purpose"] = Purpose(values["purpose"])
            self._draft = replace(self._draft, **values)
            self.edited.emit(self._draft)

    def _fill(self) -> None:
        purposes = [(one, capital(one.label)) for one in Purpose]
        add = self.form.add
        add("title", "Название", TextField("Изучение спроса"))
        why = "По назначению программа знает, какие выводы и бумаги готовить по ответам."
        add("purpose", "Для чего", ChoiceField(purposes), why)
        add("introduction", "Вступление: что прочитает родитель перед вопросами", LongTextField(5))
        add("closing", "Благодарность в конце", LongTextField(2))
