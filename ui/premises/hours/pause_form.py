"""The form of a pause."""

import datetime as dt
from dataclasses import asdict

from PySide6.QtWidgets import QWidget

from kcentre.language import Problem
from kcentre.language.dates import WEEKDAYS
from kcentre.premises.hours.records import Pause
from ui.operations import Operations
from ui.premises.hours.facts import Choices
from ui.premises.hours.hours_form import NARROWEST, HoursForm
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.form import Form
from ui.widgets.typed_field import TimeField


class PauseForm(HoursForm):
    """Shows a pause and collects it again."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_form(_fields())

    def show_card(self, card: Pause, choices: Choices) -> None:
        """Show a pause; with `id` None what a new one begins with."""
        self.offer_specialists(choices.specialists, card.specialist_id)
        self.load(asdict(card))
        self.take_as_unchanged()

    def collect(self) -> Pause:
        """Return what was entered; a time that is missing is midnight."""
        values = self.values()
        times = {name: values[name] or dt.time(0) for name in ("starts", "ends")}
        return Pause(**{**values, **times})

    def is_understood(self) -> bool:
        """Show what can't be read, and which time is missing."""
        if not super().is_understood():
            return False
        values = self.values()
        missing = [name for name in ("starts", "ends") if values[name] is None]
        if missing:
            self.show_problems([Problem(missing[0], "Укажите время перерыва.")])
        return not missing

    def focus_first(self) -> None:
        """Put the cursor where a pause begins."""
        self.focus("starts")


def _fields() -> Form:
    days = [(number, name) for number, name in enumerate(WEEKDAYS)]
    form = Form(columns=2, narrowest=NARROWEST)
    form.add("specialist_id", "Чей перерыв", ChoiceField(nothing="все специалисты"), span=2)
    form.add("weekday", "День недели", ChoiceField(days, nothing="ежедневно"), span=2)
    form.add("starts", "С", TimeField(), "Время пишут так: 12, 1230 или 12:30.")
    form.add("ends", "До", TimeField(), "Время пишут так: 13, 1330 или 13:30.")
    form.add("valid_from", "Действует с", DateField(), "Пусто — без начала.")
    form.add("valid_to", "По день", DateField(), "Пусто — без конца; день входит.")
    return form
