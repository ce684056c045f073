"""The dialogs about services of the plan: the first plan, a correction, the approval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Kind
from kcentre.language.dates import today_here
from kcentre.language.numbers import grouped
from kcentre.language.sentences import capital
from kcentre.monitoring.plan.done import VolumeRow
from kcentre.monitoring.plan.rules import LARGEST_VOLUME
from kcentre.monitoring.plan.starting import even_plan
from kcentre.monitoring.plan.verbs import approve_plan, keep_plan
from kcentre.monitoring.plan.volume_verbs import correct_volume
from kcentre.periods.period import academic_year
from ui.operations import Operations
from ui.records.reason_field import ReasonField
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.date_field import DateField
from ui.widgets.form import Form
from ui.widgets.typed_field import NumberField

USUAL_REASONS = (
    "изменился состав специалистов",
    "выросло число обращений",
    "изменились часы приёма",
    "решение педагогического совета",
)
_MONTHLY = "Сколько услуг этого вида оказывать каждый месяц; объём любого месяца можно исправить."
_SIGNED = "Дальше изменения вносятся с указанием причины и остаются в истории плана."


def start_dialog(
    year: int, offered: Mapping[Kind, int], operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that makes the first plan: a month by kinds of help."""
    form = Form(columns=1)
    for kind in Kind:
        words = f"{capital(kind.label)}, услуг в месяц"
        form.add(kind, words, NumberField(0, LARGEST_VOLUME), _MONTHLY)
    form.load({kind: offered.get(kind, 0) for kind in Kind})

    def verb_for(values: dict[str, Any]) -> Verb:
        volumes = {kind: values[kind] or 0 for kind in Kind}
        draft = even_plan(year, today_here(), volumes)
        return lambda file: keep_plan(file, draft)

    title = f"План услуг на {academic_year(year).word} учебный год"
    return RecordDialog(title, form, verb_for, operations, parent, save_words="Составить план")


def correction_dialog(
    title: str, row: VolumeRow, operations: Operations, parent: QWidget, *, is_approved: bool
) -> RecordDialog:
    """Return the dialog that corrects one number of the plan; an approved one asks why."""
    form = Form(columns=1)
    was = f"Сейчас в плане {grouped(row.planned)}. 0 снимает услуги с плана."
    form.add("volume", "Услуг по плану", NumberField(0, LARGEST_VOLUME), was)
    if is_approved:
        form.add("reason", "Причина корректировки", ReasonField(USUAL_REASONS))
    form.load({"volume": row.planned, "reason": ""})

    def verb_for(values: dict[str, Any]) -> Verb:
        volume = row.planned if values["volume"] is None else values["volume"]
        return lambda file: correct_volume(file, row.cell, volume, values.get("reason", ""))

    words = "Внести корректировку" if is_approved else "Сохранить"
    return RecordDialog(title, form, verb_for, operations, parent, save_words=words)


def approval_dialog(year: int, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that asks when the plan was approved."""
    form = Form(columns=1)
    form.add("day", "Дата утверждения", DateField(), _SIGNED)
    form.load({"day": today_here()})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: approve_plan(file, year, values["day"] or today_here())

    title = f"Утвердить план работы на {academic_year(year).word} учебный год"
    return RecordDialog(title, form, verb_for, operations, parent, save_words="Утвердить")
