"""The dialog that lets documents become a status: on which day, and what is to be noted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.structure.documents.rules import PAPER_OF_STATUS
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.verbs import set_status
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form


def status_dialog(
    ids: Sequence[int], status: DocumentStatus, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog for one document or several."""
    form = Form(columns=1)
    form.add("day", _WHEN[status], DateField(empty_is_today=True), "Пусто — сегодня.")
    paper = PAPER_OF_STATUS.get(status)
    if paper is not None:
        form.add(paper, _PAPER[status], TextField("12 или б/н"), _PAPER_HINT)
    form.add("note", "Примечание", LongTextField(2), _NOTE_HINT)
    form.load({"day": today_here(), "note": ""} | ({paper: ""} if paper else {}))
    chosen = tuple(ids)

    def verb_for(values: dict[str, Any]) -> Verb:
        day, note, number = values["day"], values["note"], values.get(paper or "", "")
        return lambda file: set_status(file, chosen, status, day, note, number=number)

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
_PAPER = {
    DocumentStatus.ADOPTED: "Протокол педсовета №",
    DocumentStatus.APPROVED: "Утверждён приказом №",
}
_PAPER_HINT = "Запишется в карточку документа с этим же днём. Пусто — номер останется прежним."
_NOTE_HINT = "Останется в истории документа; шаг назад без примечания не делают."
