"""«Пришли также»: who came along to a consultation; each can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kcentre.families.records import Person
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDEST_CHARS = 34


class GuestsField(QWidget):
    """Shows a chip for everybody; its value is the ids of the adults."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: dict[int, str] = {}
        self._chips: dict[int, QPushButton] = {}
        self._row = FlowLayout(theme().px(6), self)

    def set_people(self, people: Sequence[Person]) -> None:
        """Tell how those who came along are called."""
        self._titles = {person.adult.id or 0: person.title for person in people}

    def value(self) -> tuple[int, ...]:
        return tuple(self._chips)

    def set_value(self, value: Sequence[int] | None) -> None:
        wanted = tuple(value or ())
        if wanted == self.value():
            return
        for adult_id in self.value():
            self._drop(adult_id)
        for adult_id in wanted:
            self._add(adult_id)
        self.edited.emit()

    def typing_problem(self) -> str:
        return ""

    def _add(self, adult_id: int) -> None:
        title = self._titles.get(adult_id, "получатель")
        chip = QPushButton(self)
        chip.setAutoDefault(False)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setFont(theme().small_font())
        set_look(chip, role="chip")
        width = chip.fontMetrics().averageCharWidth() * _WIDEST_CHARS
        shown = chip.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
        chip.setText(f"{shown}  ✕")
        chip.setToolTip(f"Убрать: {title}")
        chip.setAccessibleName(f"Пришли также: {title}, убрать")
        chip.setProperty("adult", adult_id)
        chip.clicked.connect(self._take_away)
        self._chips[adult_id] = chip
        self._row.addWidget(chip)
        chip.show()
        self.updateGeometry()

    def _take_away(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            had_focus = chip.hasFocus()
            self._drop(int(chip.property("adult")))
            if had_focus and self._chips:
                next(iter(self._chips.values())).setFocus()
            self.edited.emit()

    def _drop(self, adult_id: int) -> None:
        chip = self._chips.pop(adult_id)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()
