"""Entering what old reports say of a year from before the program."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.analysis.years.measured import MEASURED
from kcentre.analysis.years.records import PastYear
from kcentre.analysis.years.verbs import keep_past_year, remove_past_year
from kcentre.periods.period import Period, shifted
from kcentre.periods.titles import title
from ui.operations import Operations
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.decimal_field import DecimalField
from ui.widgets.form import Form

_YEARS_BACK = 15


def past_year_dialog(draft: PastYear, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog; with every value emptied the year is removed."""
    years = [shifted(draft.year, -back) for back in range(_YEARS_BACK)]
    form = Form()
    form.add("year", "Учебный год", ChoiceField([(one, title(one)) for one in years]), span=2)
    for one in MEASURED:
        form.add(one.code, one.named, DecimalField(), span=2)
    form.load({"year": draft.year, **draft.values})
    return RecordDialog("Итоги прошлого года", form, _verb_for, operations, parent)


def _verb_for(values: dict[str, Any]) -> Verb:
    year: Period = values["year"]
    told = {one.code: values[one.code] for one in MEASURED}
    if all(value is None for value in told.values()):
        return lambda file: remove_past_year(file, year)
    return lambda file: keep_past_year(file, PastYear(year, told))
