"""Naming a passport and the academic years that it tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.periods.period import FIRST_YEAR, academic_year
from kcentre.periods.titles import title
from kcentre.practice.records import PassportDraft
from kcentre.practice.verbs import add_passport, change_passport
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form


class PassportDialog(RecordDialog):
    """«Новый паспорт практики», or one that is kept already."""

    def __init__(
        self,
        draft: PassportDraft,
        passport_id: int | None,
        this_year: int,
        operations: Operations,
        parent: QWidget,
    ) -> None:
        self._passport_id = passport_id
        years = [
            (year, title(academic_year(year)))
            for year in range(this_year + 1, max(this_year - 15, FIRST_YEAR) - 1, -1)
        ]
        form = Form()
        form.add("title", "Название практики", TextField(), _TITLE_HINT, span=2)
        form.add("first_year", "С учебного года", ChoiceField(years))
        form.add("last_year", "По учебный год", ChoiceField(years))
        form.add("note", "Заметка", LongTextField(2), "Для кого или для какого конкурса.", span=2)
        values = {name: getattr(draft, name) for name in _NAMES}
        form.load(values)
        words = "Новый паспорт практики" if passport_id is None else "Паспорт практики"
        super().__init__(words, form, self._verb_for_values, operations, parent)

    def _verb_for_values(self, values: dict[str, Any]) -> Verb:
        draft = replace(PassportDraft(), **{name: values[name] for name in _NAMES})
        passport_id = self._passport_id
        if passport_id is None:
            return lambda file: add_passport(file, draft)
        return lambda file: change_passport(file, passport_id, draft)


_NAMES = ("title", "first_year", "last_year", "note")
_TITLE_HINT = "Так практика называется на первой странице."
