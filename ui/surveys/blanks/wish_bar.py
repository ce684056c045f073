"""How many blanks, from which number, in what print."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.surveys.blanks.records import MOST_COPIES, BlankWish
from kcentre.surveys.rounds.rules import LARGEST_NUMBER
from ui.widgets.check_field import CheckField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import NumberField

_WIDTH = 84


class WishBar(QWidget):
    """The choices in one row; what is mistyped is said beneath them."""

    wished = Signal()
    """Emitted when something else is wished."""

    def __init__(self, round_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round_id = round_id
        self.count = NumberField(1, MOST_COPIES)
        self.first = NumberField(1, LARGEST_NUMBER)
        self.large = CheckField("Крупный шрифт")
        self.sample = CheckField("Образец без номера")
        self.problem = QLabel()
        self._lay_out()
        for editor in (self.count, self.first, self.large, self.sample):
            editor.edited.connect(self._edit)

    def offer(self, count: int, first: int) -> None:
        """Begin with so many blanks from such a number, a ream at the most."""
        for field, number in ((self.count, min(count, MOST_COPIES)), (self.first, first)):
            with QSignalBlocker(field):
                field.set_value(number)

    def wish(self) -> BlankWish | None:
        """Return what is wished; None where a number is mistyped or missing."""
        is_large = bool(self.large.value())
        if self.sample.value():
            return BlankWish(self._round_id, 0, is_large=is_large)
        count, first = self.count.value(), self.first.value()
        if count is None or first is None:
            return None
        return BlankWish(self._round_id, count, first, is_large=is_large)

    def _edit(self) -> None:
        numbered = not self.sample.value()
        for field in (self.count, self.first):
            field.setEnabled(numbered)
        told = [field.typing_problem() for field in (self.count, self.first) if numbered]
        self.problem.setText(next(filter(None, told), ""))
        self.problem.setVisible(bool(self.problem.text()))
        self.wished.emit()

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self)
        for words, field in (("Сколько:", self.count), ("С номера:", self.first)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.rstrip(":"))
            field.setFixedWidth(px(_WIDTH))
            row.addWidget(label)
            row.addWidget(field)
        for box in (self.large, self.sample):
            row.addWidget(box)
        set_look(self.problem, tone="bad")
        self.problem.hide()
        row.addWidget(self.problem)
