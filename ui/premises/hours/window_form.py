"""The form of a weekly window."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict

from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.language import Problem
from kcentre.language.dates import WEEKDAYS
from kcentre.premises.hours.records import Window
from kcentre.premises.values import Weeks
from ui.operations import Operations
from ui.premises.hours.facts import Choices
from ui.premises.hours.hours_form import NARROWEST, HoursForm
from ui.records.offers import value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.form import Form
from ui.widgets.typed_field import TimeField

_WEEKDAYS = [(number, name) for number, name in enumerate(WEEKDAYS)]


class WindowForm(HoursForm):
    """Shows a window and collects it again."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_form(_fields())

    def show_card(self, card: Window, choices: Choices) -> None:
        """Show a window; with `id` None what a new one begins with."""
        self.offer_specialists(choices.specialists, card.specialist_id)
        self.offer_rooms(choices.rooms, card.room_id)
        self.load(asdict(card))
        self.take_as_unchanged()

    def collect(self) -> Window:
        """Return what was entered; a time that is missing is midnight."""
        values = self.values()
        times = {name: values[name] or dt.time(0) for name in ("starts", "ends")}
        return Window(**{**values, **times})

    def is_understood(self) -> bool:
        """Show what can't be read, and which time is missing."""
        if not super().is_understood():
            return False
        missing = list(_missing_times(self.values()))
        if missing:
            self.show_problems(missing)
        return not missing

    def focus_first(self) -> None:
        """Put the cursor where something is still to be chosen."""
        values = self.values()
        wanted = ("specialist_id", "starts", "ends", "room_id")
        empty = [name for name in wanted if values[name] is None]
        is_remote = values["form"] is not FormOfHelp.IN_PERSON
        if empty == ["room_id"] and is_remote:
            empty = []
        self.focus(empty[0] if empty else "specialist_id")


def _missing_times(values: dict[str, object]) -> Iterator[Problem]:
    if values["starts"] is None:
        yield Problem("starts", "Укажите, с какого часа.")
    if values["ends"] is None:
        yield Problem("ends", "Укажите, до какого часа.")


def _fields() -> Form:
    form = Form(columns=2, narrowest=NARROWEST)
    form.add("specialist_id", "Специалист", ChoiceField(nothing="не выбран"), span=2)
    form.add("weekday", "День недели", ChoiceField(_WEEKDAYS))
    form.add("form", "Форма", value_field(FormOfHelp, nothing=None))
    form.add("starts", "С", TimeField(), "Время пишут так: 9, 930 или 9:30.")
    form.add("ends", "До", TimeField(), "Время пишут так: 9, 930 или 9:30.")
    form.add(
        "room_id",
        "Помещение",
        ChoiceField(nothing="не выбрано"),
        "Для очного приёма помещение обязательно, для дистанционного — рабочее место.",
        span=2,
    )
    form.add("weeks", "По каким неделям", value_field(Weeks, nothing=None), span=2)
    form.add("valid_from", "Действует с", DateField(), "Обычно — с начала учебного года.")
    form.add(
        "valid_to",
        "По день",
        DateField(looks_ahead=True),
        "Обычно — до конца учебного года; день входит.",
    )
    return form
