"""The editor of one row of a form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.analysis.region.editing import shown
from kcentre.analysis.region.records import FormRow, RowChoice, RowSort
from kcentre.language import Problem
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.pick_field import Pick, PickField
from ui.widgets.suggest_field import SuggestField

_UNITS = ("ед.", "чел.", "%", "услуг", "мероприятий", "дн.", "балл", "час", "тыс. руб.")
_SORTS = [(one, one.label.capitalize()) for one in RowSort]
_FIELDS = ("sort", "figure", "text", "number", "unit", "title")
_NOTHING = RowChoice("", "", "")
_FIGURE_HELP = (
    "Начните печатать: «услуги», «дистанционная», «П04». Чего программа не знает, заведите своим "
    "показателем с вводом вручную: «Мониторинг», «Показатели»."
)
_TEXT_HELP = "Стоит в форме одинаково за любой период, например прочерк или адрес сайта."


class RowEditor(QWidget):
    """Shows a row and tells every change of it; a figure proposes the title and the unit."""

    edited = Signal(object)
    """(FormRow): it was changed here."""

    def __init__(self, choices: Sequence[RowChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = {choice.code: choice for choice in choices}
        self._row, self._proposed = FormRow(), _NOTHING
        self._is_filling = False
        self.form = Form(columns=2)
        self.figure = PickField(placeholder="начните печатать название")
        picks = [Pick(one.code, _words(one), one.indicator) for one in choices]
        self.figure.set_picks(picks, digits=0)
        self._fill()
        self.form.edited.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch()

    def show_row(self, row: FormRow, *, is_other: bool) -> None:
        """Show a row; one that was just told stays as it is typed, unless it is another one."""
        if not is_other and row == self._row:
            return
        self._is_filling = True
        self._row, self._proposed = row, self._choices.get(row.figure, _NOTHING)
        for name in _FIELDS:
            self.form.field(name).editor.set_value(getattr(row, name) or None)
        self._fit_to_sort()
        self._is_filling = False

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields, named within the row, what is wrong; the cursor stays."""
        told = {problem.field: problem.sentence for problem in problems}
        for name in _FIELDS:
            self.form.field(name).show_problem(told.get(name, ""))

    def focus(self, field: str = "") -> None:
        """Put the cursor into a field, named within the row; else into the first to be filled."""
        first = "figure" if self._row.sort is RowSort.FIGURE else "title"
        self.form.focus(field if field in _FIELDS else first)

    def _tell(self) -> None:
        if self._is_filling:
            return
        values = self.form.values()
        choice = self._choices.get(values.pop("figure") or "")
        sort = RowSort(values.pop("sort"))
        row = replace(self._row, **values, sort=sort, figure=choice.code if choice else "")
        if choice is not None and choice != self._proposed:
            row, self._proposed = shown(row, choice, self._proposed), choice
            self._fill_proposed(row)
        self._row = row
        self._fit_to_sort()
        self.edited.emit(row)

    def _fill_proposed(self, row: FormRow) -> None:
        self._is_filling = True
        for name in ("title", "unit"):
            if self.form.field(name).editor.value() != getattr(row, name):
                self.form.field(name).editor.set_value(getattr(row, name))
        self._is_filling = False

    def _fit_to_sort(self) -> None:
        sort = self._row.sort
        self.form.field("figure").setVisible(sort is RowSort.FIGURE)
        self.form.field("text").setVisible(sort is RowSort.TEXT)
        self.form.field("unit").setVisible(sort is not RowSort.HEADING)

    def _fill(self) -> None:
        add = self.form.add
        add("sort", "Что в строке", ChoiceField(_SORTS), span=2)
        add("figure", "Показатель программы", self.figure, _FIGURE_HELP, span=2)
        add("text", "Значение", TextField("—"), _TEXT_HELP, span=2)
        add("title", "Наименование, как в форме региона", LongTextField(lines=3), span=2)
        add("number", "№ п/п", TextField("1.1"))
        add("unit", "Единица измерения", SuggestField(_UNITS))


def _words(choice: RowChoice) -> str:
    return f"{choice.named} · {choice.unit}" if choice.unit else choice.named
