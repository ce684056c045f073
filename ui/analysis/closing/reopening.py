"""Opening a closed period again: only for a reason, which stays with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from kcentre.analysis.closing.verbs import reopen_period
from kcentre.periods.titles import nominative
from ui.records.record_dialog import RecordDialog
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form

if TYPE_CHECKING:
    from kcentre.periods.period import Period
    from ui.operations import Operations
    from ui.records.record_dialog import Verb


def reopening_dialog(period: Period, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks why."""
    form = Form(columns=1)
    form.add("reason", "Почему период открывают снова?", LongTextField(lines=3), _WHY)
    form.load({"reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        return partial(reopen_period, period=period, reason=values["reason"])

    words = f"Открыть снова: {nominative(period)}"
    return RecordDialog(words, form, verb_for, operations, parent, save_words="Открыть снова")


_WHY = (
    "Записи периода снова можно будет менять. Сданный отчёт сохранится; что с ним разошлось, "
    "покажет лист расхождений."
)
