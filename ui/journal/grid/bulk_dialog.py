"""«Изменить в выбранных»: one field set in all the chosen rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.journal.bulk import BULK_FIELDS, set_in_sessions
from kcentre.journal.one_field import SessionField, draft_name
from kcentre.journal.queries import Choices
from kcentre.language.plurals import records
from ui.journal.grid.cell_kinds import offered
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form

_WHICH = "field"


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
        self._ids = tuple(ids)
        self._fields = _form_of(choices)
        self._fields.load({_WHICH: first})
        title = f"Изменить в выбранных: {records(len(ids))}"
        super().__init__(
            title, self._fields, self._setting, operations, parent, save_words="Изменить"
        )
        self.kept.connect(self._tell_field)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields.field(_WHICH).editor.edited.connect(self._show_value)
        self._show_value()

    @property
    def field(self) -> SessionField:
        """The field that is to be set."""
        return SessionField(self._fields.values()[_WHICH])

    def _setting(self, values: dict[str, Any]) -> Verb:
        field = SessionField(values[_WHICH])
        value = values[draft_name(field)]
        return partial(set_in_sessions, session_ids=self._ids, field=field, value=value)

    def _tell_field(self) -> None:
        self.field_set.emit(self.field)

    def _show_value(self) -> None:
        for field in BULK_FIELDS:
            self._fields.field(draft_name(field)).setVisible(field is self.field)


def _form_of(choices: Choices) -> Form:
    form = Form(columns=1)
    fields = [(field, field.label) for field in BULK_FIELDS]
    form.add(_WHICH, "Что изменить", ChoiceField(fields, nothing=None))
    for field in BULK_FIELDS:
        editor = ChoiceField(offered(field, choices, None), nothing="не указано")
        form.add(draft_name(field), "Новое значение", editor)
    return form
