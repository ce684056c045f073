"""An indicator of the head's own: a figure, a ratio of two, or entered by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QWidget

from kcentre.monitoring.indicators import IndicatorSort
from kcentre.monitoring.targets.queries import FigureChoice
from kcentre.monitoring.targets.records import OwnIndicatorDraft, OwnLine
from kcentre.monitoring.targets.rules import own_problems
from kcentre.monitoring.targets.surroundings import around_own
from kcentre.monitoring.targets.verbs import keep_own_indicator
from ui.operations import Operations
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form

_SORTS = (IndicatorSort.FIGURE, IndicatorSort.RATIO, IndicatorSort.MANUAL)
_STEM = 4
_FIELDS = ("title", "sort", "unit", "figure_code", "base_code")


class OwnForm(Form):
    """Asks only what the sort of indicator needs."""

    def __init__(self, draft: OwnIndicatorDraft, figures: Sequence[FigureChoice]) -> None:
        super().__init__()
        known = [(code, _named(title, unit)) for code, title, unit in figures]
        self._sort = ChoiceField([(one, one.label) for one in _SORTS])
        self.add("title", "Название", TextField("Доля выездных консультаций"), span=2)
        self.add("sort", "Откуда значение", self._sort, span=2)
        self.add("figure_code", "Показатель программы", ChoiceField(known, "не выбран"), span=2)
        self.add("base_code", "В процентах от", ChoiceField(known, "не выбран"), span=2)
        self.add("unit", "Единица измерения", TextField("чел."))
        self._sort.edited.connect(self._fit_sort)
        values = asdict(draft)
        self.load({name: values[name] or None for name in _FIELDS})
        self._fit_sort()

    def _fit_sort(self) -> None:
        sort = self._sort.value()
        self.field("figure_code").setVisible(sort != IndicatorSort.MANUAL)
        self.field("base_code").setVisible(sort == IndicatorSort.RATIO)
        self.field("unit").setVisible(sort == IndicatorSort.MANUAL)


def own_dialog(
    line: OwnLine | None,
    figures: Sequence[FigureChoice],
    operations: Operations,
    parent: QWidget,
) -> RecordDialog:
    """Return the dialog that adds an own indicator, or changes one."""
    own_id = line.id if line else None

    def verb_for(values: dict[str, Any]) -> Verb:
        draft = _draft(values)
        return lambda file: keep_own_indicator(file, draft, own_id)

    def doubts_for(values: dict[str, Any]) -> Doubts:
        draft = _draft(values)
        return lambda file: tuple(own_problems(draft, around_own(file, draft, own_id)))

    heading = f"Показатель {line.code}" if line else "Свой показатель"
    form = OwnForm(line.draft if line else OwnIndicatorDraft(""), figures)
    return RecordDialog(heading, form, verb_for, operations, parent, doubts_for=doubts_for)


def _named(title: str, unit: str) -> str:
    """Return «Общая длительность услуг, мин»; «Обращения» needs no «обращений» beside it."""
    is_told = unit[:_STEM].casefold() in title.casefold()
    return title if is_told else f"{title}, {unit}"


def _draft(values: Mapping[str, Any]) -> OwnIndicatorDraft:
    return OwnIndicatorDraft(
        values["title"],
        IndicatorSort(values["sort"]),
        values["unit"],
        values["figure_code"] or "",
        values["base_code"] or "",
    )
