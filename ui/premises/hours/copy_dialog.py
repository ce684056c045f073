"""Copying the hours into a new academic year: what comes along is told before."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem, Refused
from kcentre.language.plurals import counted
from kcentre.language.problems import Severity
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.premises.hours.copying import copy_hours, copy_preview
from kcentre.premises.hours.records import CopyPreview
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.form import Form

_MOST_TOLD = 6


def open_copy_dialog(parent: QWidget, operations: Operations, year: int) -> RecordDialog:
    """Open the dialog that copies the hours of `year`, or another, into the next one."""
    form = Form(columns=2)
    old = [(begins, academic_year_title(begins)) for begins in range(year - 2, year + 2)]
    new = [(begins, academic_year_title(begins)) for begins in range(year, year + 4)]
    form.add("from_year", "Из учебного года", ChoiceField(old))
    form.add("to_year", "На учебный год", ChoiceField(new))
    form.load({"from_year": year, "to_year": year + 1})
    title = "Скопировать режим на новый учебный год"
    dialog = RecordDialog(
        title,
        form,
        _verb_for,
        operations,
        parent,
        doubts_for=_preview_for,
        save_words="Скопировать",
    )
    dialog.open()
    form.edited.emit()  # tells at once what would be copied
    return dialog


def _verb_for(values: dict[str, Any]) -> Verb:
    return partial(_copied, years=(values["from_year"], values["to_year"]))


def _copied(file: CentreFile, years: tuple[int, int]) -> Changes:
    return copy_hours(file, *years)


def _preview_for(values: dict[str, Any]) -> Doubts:
    return partial(_previewed, years=(values["from_year"], values["to_year"]))


def _previewed(file: CentreFile, years: tuple[int, int]) -> tuple[Problem, ...]:
    try:
        told = _words(copy_preview(file, *years))
    except Refused as refused:
        told = " ".join(problem.sentence for problem in refused.problems)
    return (Problem("to_year", told, Severity.WARNING),)


def _words(found: CopyPreview) -> str:
    copied = [counted(len(found.windows), "окно", "окна", "окон")]
    if found.pauses:
        copied.append(counted(len(found.pauses), "перерыв", "перерыва", "перерывов"))
    told = [f"Будет скопировано: {', '.join(copied)}. Исключения остаются в своём году."]
    if found.left_out:
        told += ["Не войдут:", *found.left_out[:_MOST_TOLD]]
    if len(found.left_out) > _MOST_TOLD:
        told.append(f"и ещё {len(found.left_out) - _MOST_TOLD}")
    return "\n".join(told)
