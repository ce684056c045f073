"""Several days of the week."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from kcentre.language.dates import WEEKDAYS, WEEKDAYS_SHORT
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class WeekdaysField(QFrame):
    """A button for each day; its value is a set of weekdays (0 is Monday), empty for «any»."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="switch")
        self._days: list[QPushButton] = []
        row = FlowLayout(theme().px(2), self)
        row.setContentsMargins(2, 2, 2, 2)
        for short, name in zip(WEEKDAYS_SHORT, WEEKDAYS, strict=True):
            button = QPushButton(short)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(name)
            button.toggled.connect(self.edited)
            row.addWidget(button)
            self._days.append(button)
        self.setFocusProxy(self._days[0])

    def value(self) -> frozenset[int]:
        return frozenset(day for day, button in enumerate(self._days) if button.isChecked())

    def set_value(self, value: frozenset[int] | None) -> None:
        for day, button in enumerate(self._days):
            button.setChecked(day in (value or ()))

    def typing_problem(self) -> str:
        return ""
