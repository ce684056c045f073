"""«Изменить в выбранных»: one field set in all the chosen rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.journal.bulk import BULK_FIELDS, set_in_sessions
from kcentre.journal.one_field import SessionField
from kcentre.journal.queries import Choices
from kcentre.language import Problem
from kcentre.language.plurals import records
from ui.journal.grid.cell_kinds import offered
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form

_WHICH, _VALUE = "field", "value"


class BulkDialog(RecordDialog):
    """The field, then its value; it is set in all the rows or in none of them."""

    field_set = Signal(object)
    """(SessionField): it was set in the rows."""

    def __init__(
        self,
        ids: Sequence[int],
        choices: Choices,
        operations: Operations,
        parent: QWidget,
        first: SessionField = BULK_FIELDS[0],
    ) -> None:
        """``first`` is the field to begin with."""
        self._ids, self._choices = tuple(ids), choices
        self._fields = Form(columns=1)
        offered_fields = [(field, field.label) for field in BULK_FIELDS]
        self._fields.add(_WHICH, "Что изменить", ChoiceField(offered_fields, nothing=None))
        self._value = ChoiceField(nothing="не указано")
        self._fields.add(_VALUE, "Новое значение", self._value)
        self._fields.load({_WHICH: first})
        title = f"Изменить в выбранных: {records(len(ids))}"
        super().__init__(
            title, self._fields, self._setting, operations, parent, save_words="Изменить"
        )
        self.kept.connect(self._tell_field)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields.field(_WHICH).editor.edited.connect(self._offer_values)
        self._offer_values()

    @property
    def field(self) -> SessionField:
        """The field that is to be set."""
        return SessionField(self._fields.values()[_WHICH])

    def _setting(self, values: dict[str, Any]) -> Verb:
        field = SessionField(values[_WHICH])
        return partial(set_in_sessions, session_ids=self._ids, field=field, value=values[_VALUE])

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        super()._refused(tuple(replace(problem, field=_VALUE) for problem in problems))

    def _tell_field(self) -> None:
        self.field_set.emit(self.field)

    def _offer_values(self) -> None:
        self._value.set_choices(offered(self.field, self._choices, None))
        self._value.set_value(None)
