"""The choices of a timetable: about whom, when, on what paper."""

import datetime as dt
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.paper.document import PaperSize
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from ui.premises.timetable.wish import Offered, Wish
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.form import Form
from ui.widgets.theme import theme

_SIZES = [(size, size.value) for size in (PaperSize.A4, PaperSize.A3, PaperSize.A5)]
_TURNS = [(True, "альбомная"), (False, "книжная")]
_EXPLAINED = {
    "day": "Расписание, которое действует в этот день; для недели — любой её день",
    "is_poster": "Шрифт настолько крупный, чтобы всё поместилось на один лист",
    "is_landscape": "Альбомная — дни рядом, книжная — дни друг под другом",
}


class ChoicesForm(QWidget):
    """Says `wished` when another timetable was chosen, and what with `wish`."""

    wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by = SegmentedSwitch([(by.value, by.label) for by in TimetableBy], "Какое расписание")
        self.form = Form(columns=1)
        self._fill_form()
        self.by.chosen.connect(self._follow_kind)
        self.form.edited.connect(self.wished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(14))
        column.addWidget(self.by)
        column.addWidget(self.form)
        column.addStretch()

    def offer(self, found: Offered) -> None:
        """Offer those who receive; sub-units only where there are some."""
        people = [(person.id, person.name) for person in found.specialists]
        units = [(unit.id, unit.name) for unit in found.sub_units]
        self._specialist.set_choices(people)
        self._unit.set_choices(units)
        self.form.field("sub_unit_id").setVisible(bool(units))

    def wish(self) -> Wish | None:
        """Return what is chosen; None where something typed can't be understood."""
        if self.form.typing_problems():
            self.form.is_understood()
            return None
        values: dict[str, Any] = self.form.values()
        day: dt.date = values.pop("day") or today_here()
        by = TimetableBy(self.by.value())
        values["is_poster"] = values["is_poster"] and by is not TimetableBy.APPROVED
        return Wish(by, day, TimetableLook(**values))

    def _fill_form(self) -> None:
        self._specialist = ChoiceField(nothing="все специалисты")
        self._unit = ChoiceField(nothing="весь центр")
        self._poster = CheckField("Крупно, для двери")
        for name, label, editor in (
            ("day", "На день", DateField(empty_is_today=True, looks_ahead=True)),
            ("specialist_id", "Специалист", self._specialist),
            ("sub_unit_id", "Подразделение", self._unit),
            ("size", "Лист", ChoiceField(_SIZES)),
            ("is_landscape", "Ориентация", ChoiceField(_TURNS)),
            ("is_poster", "Крупно, для двери", self._poster),
            ("with_rooms", "С кабинетами", CheckField("С кабинетами")),
        ):
            self.form.add(name, label, editor, _EXPLAINED.get(name, ""))
        self.form.field("sub_unit_id").hide()
        self.form.load(
            {
                "day": today_here(),
                "size": PaperSize.A4,
                "is_landscape": True,
                "is_poster": True,
                "with_rooms": True,
            }
        )

    def _follow_kind(self, key: str) -> None:
        self._poster.setEnabled(key != TimetableBy.APPROVED)
        self.form.field("with_rooms").setEnabled(key != TimetableBy.ROOM)
        self.wished.emit()
