"""What stands around the wizard's pages: where the user is, and the buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class Stages(QWidget):
    """The names of the pages in a row, the present one in bold."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        row = FlowLayout(theme().px(18), self)
        self._labels = [QLabel(f"{number}. {name}") for number, name in enumerate(names, start=1)]
        for label in self._labels:
            row.addWidget(label)

    def show_stage(self, place: int) -> None:
        """Mark the present page."""
        for at, label in enumerate(self._labels):
            is_here = at == place
            set_look(label, role="heading" if is_here else "secondary")
            set_look(label, tone="accent" if is_here else "secondary")


class Footer(QWidget):
    """«Назад» at the left, a remark, then «Отмена» and the one primary button."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.back = QuietButton("Назад", "chevron-left")
        self.remark = QLabel()
        self.remark.setWordWrap(True)
        self.cancel = QuietButton("Отмена")
        self.primary = PrimaryButton("")
        for button in (self.back, self.cancel):
            button.setAutoDefault(True)  # Enter on it presses it, never the primary one
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.back)
        row.addWidget(self.remark, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.primary)

    def say(self, remark: str, *, is_problem: bool = False) -> None:
        """Show a remark."""
        self.remark.setText(remark)
        set_look(self.remark, tone="attention" if is_problem else "secondary")

    def offer(self, back: str, primary: str) -> None:
        """Show buttons with these words; an empty word hides its button."""
        for button, words in ((self.back, back), (self.primary, primary)):
            button.setText(words)
            button.setVisible(bool(words))
        self.primary.setAccessibleDescription("")

    def allow(self, *, primary: bool) -> None:
        """Let the primary button be pressed, and give it the keyboard when nobody has it."""
        self.primary.setEnabled(primary)
        self.primary.setDefault(primary)
