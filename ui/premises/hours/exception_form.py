"""The form of an exception: what it asks depends on its kind."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.language import Problem
from kcentre.language.dates import today_here
from kcentre.language.day_lists import DayRange, day_ranges_text, typed_days
from kcentre.premises.hours.records import HoursException
from kcentre.premises.values import ExceptionKind
from ui.operations import Operations
from ui.premises.hours.exception_card import DAYS, ExceptionCard, at_days
from ui.premises.hours.facts import Choices
from ui.premises.hours.hours_form import NARROWEST, HoursForm
from ui.records.offers import value_field
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.typed_field import TimeField, TypedField

_TIMES = ("starts", "ends")
_PLACE = ("form", "room_id")
_MOVED = ("moved_to", "moved_starts", "moved_ends")
_SHOWN: dict[ExceptionKind, tuple[str, ...]] = {
    ExceptionKind.CANCEL: ("specialist_id", *_TIMES),
    ExceptionKind.MOVE: ("specialist_id", *_TIMES, *_MOVED, "room_id"),
    ExceptionKind.EXTRA: ("specialist_id", *_TIMES, *_PLACE),
    ExceptionKind.HOLIDAY: (),
    ExceptionKind.LEAVE: ("specialist_id",),
}
_VARYING = ("specialist_id", *_TIMES, *_MOVED, *_PLACE)
_KINDS = {
    ExceptionKind.CANCEL: "отмена — приёма не будет",
    ExceptionKind.MOVE: "перенос — приём в другой день",
    ExceptionKind.EXTRA: "дополнительно — приём сверх режима",
    ExceptionKind.HOLIDAY: "праздник — выходной для всех",
    ExceptionKind.LEAVE: "отпуск специалиста",
}


class DaysField(TypedField):
    """Days and ranges in one line. Its value is a tuple of ranges, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        problem = (
            "Дни пишут так: 24.11, 26.11, 1.12–5.12. Проверьте, есть ли такие дни "
            "и не раньше ли конец начала."
        )
        super().__init__(_read, day_ranges_text, problem, "24.11, 1.12–5.12", parent)


class ExceptionForm(HoursForm):
    """Shows an exception and collects it again; the days come also from the calendar."""

    def __init__(self, _operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id: int | None = None
        self.add_form(_fields())
        self.field("kind").editor.edited.connect(self._follow_kind)

    def show_card(self, card: ExceptionCard, choices: Choices) -> None:
        """Show an exception; with `id` None what a new one begins with."""
        each = card.exception
        self._id = each.id
        self.offer_specialists(choices.specialists, each.specialist_id)
        self.offer_rooms(choices.rooms, each.room_id)
        varying = {name: getattr(each, name) for name in _VARYING}
        self.load({"kind": each.kind, DAYS: card.days or None, "note": each.note, **varying})
        self._follow_kind()
        self.take_as_unchanged()

    def collect(self) -> ExceptionCard:
        """Return what was entered."""
        values = self.values()
        varying = self.shown_values(_VARYING)
        exception = HoursException(
            values["kind"], None, None, note=values["note"], id=self._id, **varying
        )
        return ExceptionCard(exception, values[DAYS] or ())

    def take_days(self, ranges: tuple[DayRange, ...]) -> None:
        """Show the days chosen in the calendar."""
        self.field(DAYS).editor.set_value(ranges or None)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        super().show_problems([at_days(problem) for problem in problems])

    def focus_first(self) -> None:
        """Put the cursor where something is still to be said."""
        is_without_days = self.values()[DAYS] is None
        self.focus(DAYS if is_without_days else "kind")

    def _follow_kind(self) -> None:
        kind = self.field("kind").editor.value()
        for name in _VARYING:
            self.field(name).setVisible(name in _SHOWN[kind])
        _say_empty(self, _TIMES, "" if kind is ExceptionKind.EXTRA else "весь день")


def _fields() -> Form:
    form = Form(columns=2, narrowest=NARROWEST)
    form.add("kind", "Что меняется", ChoiceField(list(_KINDS.items())), span=2)
    form.add(
        DAYS,
        "Дни",
        DaysField(),
        "Один день, несколько через запятую или срок через тире. Можно выбрать в календаре.",
        span=2,
    )
    form.add("specialist_id", "Специалист", ChoiceField(nothing="все специалисты"), span=2)
    form.add("starts", "С", TimeField(), "Пусто — весь день.")
    form.add("ends", "До", TimeField(), "Пусто — весь день.")
    form.add("moved_to", "Перенести на день", DateField(looks_ahead=True), span=2)
    form.add("moved_starts", "С", TimeField(), "Пусто — то же время.")
    form.add("moved_ends", "До", TimeField(), "Пусто — то же время.")
    _say_empty(form, ("moved_starts", "moved_ends"), "то же время")
    form.add("form", "Форма", value_field(FormOfHelp, nothing="очная"))
    form.add("room_id", "Помещение", ChoiceField(nothing="не выбрано"))
    form.add("note", "Примечание", TextField("например, номер приказа"), span=2)
    return form


def _say_empty(form: Form | FormStack, names: Iterable[str], words: str) -> None:
    """Say in the empty fields themselves what empty means."""
    for name in names:
        editor = form.field(name).editor
        if isinstance(editor, QLineEdit):
            editor.setPlaceholderText(words)


def _read(text: str) -> tuple[DayRange, ...] | None:
    return typed_days(text, today_here())
