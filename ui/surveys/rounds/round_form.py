"""The form of a round, and the dialog around it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.surveys.rounds.queries import problems_of_round
from kcentre.surveys.rounds.records import RoundDraft, RoundLine
from kcentre.surveys.rounds.rules import LARGEST_TARGET
from kcentre.surveys.rounds.starting import Beginning, Offer, start_round
from kcentre.surveys.rounds.verbs import change_round
from kcentre.surveys.values import Purpose
from ui.operations import Operations
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.typed_field import NumberField

_TARGET = "Сколько анкет хотите собрать: программа покажет, сколько осталось. Можно не указывать."


def round_form(known: Beginning) -> Form:
    """Return the empty form of a round."""
    form = Form()
    choices = [(_key_of(offer), _words_of(offer)) for offer in known.offers]
    form.add("questionnaire_id", "Анкета", ChoiceField(choices, "не выбрана"), span=2)
    form.add("title", "Название опроса", TextField("осень 2026"))
    form.add("target", "Сколько анкет собрать", NumberField(1, LARGEST_TARGET), _TARGET)
    form.add("starts", "Раздают с", DateField())
    form.add("ends", "По какой день", DateField(looks_ahead=True))
    form.add("note", "Примечание", LongTextField(2), span=2)
    return form


def new_round_dialog(known: Beginning, operations: Operations, parent: QWidget) -> RecordDialog:
    """Return the dialog that begins a round."""
    form = round_form(known)
    form.load({**asdict(known.draft), "questionnaire_id": _proposed(known)})
    return RecordDialog(
        "Новый опрос",
        form,
        _verb_that_begins,
        operations,
        parent,
        doubts_for=_doubts_for(None),
        save_words="Начать опрос",
    )


def round_dialog(
    line: RoundLine, known: Beginning, operations: Operations, parent: QWidget
) -> RecordDialog:
    """Return the dialog that changes a round; what was handed out keeps its questionnaire."""
    own = Offer(line.questionnaire, line.purpose, line.questionnaire_id)
    others = tuple(one for one in known.offers if _is_other_own(one, line))
    form = round_form(Beginning((own, *(() if line.is_bound else others)), known.draft))
    form.load({name: getattr(line, name) for name in _FIELDS})

    def verb_for(values: dict[str, Any]) -> Verb:
        return lambda file: change_round(file, line.id, _draft(values))

    return RecordDialog(
        "Опрос", form, verb_for, operations, parent, doubts_for=_doubts_for(line.id)
    )


_FIELDS = ("questionnaire_id", "title", "starts", "ends", "target", "note")


def _verb_that_begins(values: dict[str, Any]) -> Verb:
    key = values["questionnaire_id"]
    ready = key if isinstance(key, str) else ""
    return lambda file: start_round(file, _draft(values), ready)


def _doubts_for(round_id: int | None) -> Any:
    def doubts_for(values: dict[str, Any]) -> Doubts:
        return lambda file: problems_of_round(file, _draft(values), round_id)

    return doubts_for


def _draft(values: Mapping[str, Any]) -> RoundDraft:
    key = values["questionnaire_id"]
    known = {name: values[name] for name in _FIELDS if name != "questionnaire_id"}
    return RoundDraft(key if isinstance(key, int) else None, **known)


def _is_other_own(offer: Offer, line: RoundLine) -> bool:
    return offer.questionnaire_id not in {None, line.questionnaire_id}


def _proposed(known: Beginning) -> Hashable:
    """Return the key of what is asked most likely: an own questionnaire of demand, a ready one."""
    if known.draft.questionnaire_id is not None:
        return known.draft.questionnaire_id
    of_demand = (one for one in known.offers if one.purpose is Purpose.DEMAND)
    first = next(of_demand, next(iter(known.offers), None))
    return None if first is None else _key_of(first)


def _key_of(offer: Offer) -> Hashable:
    return offer.ready_key or offer.questionnaire_id


def _words_of(offer: Offer) -> str:
    return f"{offer.title} (готовая)" if offer.ready_key else offer.title
