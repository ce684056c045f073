"""The dialog that lets documents become a status: on which day, and what is to be noted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.verbs import set_status
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form


def status_dialog(
    ids: Sequence[int], status: DocumentStatus, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog for one document or several."""
    form = Form(columns=1)
    form.add("day", _WHEN[status], DateField(empty_is_today=True), "Пусто — сегодня.")
    form.add("note", "Примечание", LongTextField(2), _NOTE_HINT)
    form.load({"day": today_here(), "note": ""})
    chosen = tuple(ids)

    def verb_for(values: dict[str, Any]) -> Verb:
        day, note = values["day"], values["note"]
        return lambda file: set_status(file, chosen, status, day, note)

    title = f"Статус «{status.label}»"
    if len(chosen) > 1:
        title = f"{title}, документов: {len(chosen)}"
    return RecordDialog(title, form, verb_for, operations, parent)


_WHEN = {
    DocumentStatus.DRAFT: "Когда возвращён в проект",
    DocumentStatus.AGREEING: "Когда отдан на согласование",
    DocumentStatus.ADOPTED: "Когда принят педсоветом",
    DocumentStatus.APPROVED: "Когда утверждён",
    DocumentStatus.CANCELLED: "Когда отменён",
}
_NOTE_HINT = "Останется в истории документа; шаг назад без примечания не делают."
