"""A chip that tells how many records ask for something, and shows them."""

from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class NumberChip(QPushButton):
    """Hidden while there are none."""

    def __init__(
        self,
        words: str,
        tool_tip: str,
        parent: QWidget | None = None,
        *,
        tone: Tone = Tone.ATTENTION,
    ) -> None:
        """``words`` stand before the number."""
        super().__init__(parent)
        self._words = words
        self.setAutoDefault(False)
        set_look(self, role="chip", tone=tone.value)
        self.setToolTip(tool_tip)
        theme().changed.connect(self._fit)
        self._fit()
        self.hide()

    def show_number(self, number: int) -> None:
        """Tell how many there are."""
        self.setText(f"{self._words}: {number}")
        self.setVisible(number > 0)

    def _fit(self) -> None:
        self.setFont(theme().small_font())
