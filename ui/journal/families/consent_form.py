"""The forms of a consent: given, and withdrawn."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.centre.queries import settings
from kcentre.families.consent_records import ConsentDraft, ConsentLine
from kcentre.families.consents import consent_doubts, keep_consent, withdraw_consent
from kcentre.families.records import Family
from kcentre.families.values import ConsentForm, ConsentPurpose
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.language.plurals import plural
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.offers import value_field
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form


def consent_dialog(
    draft: ConsentDraft, family: Family, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that adds or changes a consent."""
    form = _consent_form(family)
    form.load(
        {
            "purpose": draft.purpose,
            "adult": draft.adult_id,
            "child": draft.child_id,
            "given": draft.given or today_here(),
            "valid_to": draft.valid_to,
            "form": draft.form,
            "note": draft.note,
        }
    )

    def drafted(values: dict[str, Any]) -> ConsentDraft:
        ids = {"adult_id": values["adult"], "child_id": values["child"]}
        same = {name: values[name] for name in ("purpose", "given", "valid_to", "form", "note")}
        return replace(draft, **ids, **same)

    def verb_for(values: dict[str, Any]) -> Verb:
        return partial(_keep, draft=drafted(values))

    def doubts_for(values: dict[str, Any]) -> Doubts:
        return partial(_doubts, draft=drafted(values))

    title = "Новое согласие" if draft.id is None else "Согласие"
    return RecordDialog(title, form, verb_for, operations, parent, doubts_for=doubts_for)


def withdrawal_dialog(line: ConsentLine, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that withdraws a consent."""
    form = Form(columns=1)
    words = f"День отзыва: {line.draft.purpose.label}"
    form.add("withdrawn", words, DateField(empty_is_today=True), "Пусто — сегодня.")
    form.load({"withdrawn": today_here()})

    def verb_for(values: dict[str, Any]) -> Verb:
        return partial(_withdraw, consent_id=line.id, values=values)

    def doubts_for(_values: dict[str, Any]) -> Doubts:
        return partial(_what_follows, purpose=line.draft.purpose)

    return RecordDialog(
        "Отзыв согласия",
        form,
        verb_for,
        operations,
        parent,
        doubts_for=doubts_for,
        save_words="Отозвать",
    )


def _consent_form(family: Family) -> Form:
    adults: list[Choice] = [
        (adult.id, adult.name or f"взрослый {place}")
        for place, adult in enumerate(family.adults, 1)
    ]
    children: list[Choice] = [
        (child.id, child.name or f"ребёнок {place}")
        for place, child in enumerate(family.children, 1)
    ]
    form = Form(columns=2)
    form.add("purpose", "Для чего", value_field(ConsentPurpose, nothing=None), _PURPOSE, span=2)
    form.add("adult", "Кто дал", ChoiceField(adults, nothing="не выбран"))
    form.add("child", "О ком", ChoiceField(children, nothing="о себе и всех детях"))
    form.add("given", "Подписано", DateField(empty_is_today=True))
    form.add("valid_to", "Действует по", DateField(looks_ahead=True), "Пусто — без срока.")
    form.add("form", "Как дано", value_field(ConsentForm, nothing=None))
    form.add("note", "Заметка", LongTextField(lines=2), span=2)
    return form


def _keep(file: CentreFile, draft: ConsentDraft) -> Changes:
    return keep_consent(file, draft)


def _doubts(file: CentreFile, draft: ConsentDraft) -> tuple[Problem, ...]:
    return tuple(consent_doubts(file, draft))


def _withdraw(file: CentreFile, consent_id: int, values: dict[str, Any]) -> Changes:
    return withdraw_consent(file, consent_id, values["withdrawn"])


def _what_follows(file: CentreFile, purpose: ConsentPurpose) -> tuple[Problem, ...]:
    """Say beside the day what the withdrawal leads to."""
    days = settings(file).withdrawal_days
    within = f"{days}\u00a0{plural(days, 'дня', 'дней', 'дней')}"
    sentences = {
        ConsentPurpose.GENERAL: "Имена и контакты семьи нужно обезличить в течение "
        f"{within}: программа напомнит. Отказ не мешает получать помощь анонимно.",
        ConsentPurpose.HEALTH: "Отметки «ОВЗ» и «инвалидность» будут сняты сразу.",
        ConsentPurpose.PHOTO: "Снимки с этой семьёй уберите с сайта и стендов.",
        ConsentPurpose.PARTNER: "Больше не передавайте сведения о семье партнёрам.",
    }
    return (Problem("withdrawn", sentences[purpose], Severity.WARNING),)


_PURPOSE = "Для каждой цели — отдельный лист, подписанный отдельно (152-ФЗ, ст. 9)."
