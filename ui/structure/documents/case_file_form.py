"""The form of a file of the nomenclature."""

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.structure.documents.nomenclature.records import (
    CaseFile,
    CaseFileCard,
    CaseFileChoices,
)
from ui.operations import Operations
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.suggest_field import SuggestField

_SAME = ("code", "title", "section", "term", "article", "responsible", "note")
"""Fields of the same name here and in the record."""


class CaseFileForm(FormStack):
    """Shows a file and collects it again."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:  # noqa: ARG002 — a form's shape
        super().__init__(parent)
        self._card = CaseFileCard(None)
        self.sections, self.people = SuggestField(()), SuggestField((), "кто ведёт дело")
        form = Form(columns=2)
        form.add("code", "Индекс", TextField(), "По индексу дело находят: КЦ-01.")
        form.add("section", "Раздел", self.sections, "Дела печатаются по разделам.")
        form.add("title", "Заголовок дела", TextField(), span=2)
        form.add("term", "Срок хранения", TextField(), _TERM_HINT)
        form.add("article", "Статья по перечню", TextField(), _TERM_HINT)
        form.add("responsible", "Ответственный", self.people, span=2)
        form.add("note", "Примечание", LongTextField(2), span=2)
        self.add_form(form)

    def show_card(self, card: CaseFileCard | None, choices: CaseFileChoices) -> None:
        """Show a kept file, or an empty form for a new one."""
        self._card = card or CaseFileCard(None)
        self.sections.suggest(choices.sections)
        self.people.suggest(choices.people)
        self.load({name: getattr(self._card.draft, name) for name in _SAME})
        self.take_as_unchanged()

    def collect(self) -> CaseFile:
        """Return what was entered; whether it is in use stays as it was."""
        values: dict[str, Any] = self.values()
        return CaseFile(
            **{name: values[name] for name in _SAME}, is_retired=self._card.draft.is_retired
        )

    def focus_first(self) -> None:
        """Put the cursor where the entry begins."""
        self.focus("code" if self._card.id is None else "term")


_TERM_HINT = (
    "По перечню, которым пользуется детский сад; пока не указано — на бумаге пустая строка."
)
