"""The pin of a field whose value stays for the next record."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.icons import pixmap
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SIDE = 14


class PinButton(IconButton):
    """Checked while its field is pinned; a click, Space or Enter lets it go or pins it."""

    def __init__(
        self, what: str, parent: QWidget | None = None, *, following: str = "следующей записи"
    ) -> None:
        """Make one; ``what`` is named for screen readers: «форма»."""
        super().__init__("pin", "", parent)
        self._what, self._following = what, following
        set_look(self, role="pin")
        self.setCheckable(True)
        self.toggled.connect(self._show)
        theme().changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        is_on = self.isChecked()
        side = theme().px(_SIDE)
        colours = theme().colours
        self.setIcon(QIcon(pixmap("pin", colours.accent if is_on else colours.border, side)))
        self.setIconSize(QSize(side, side))
        words = f"{'остаётся' if is_on else 'не остаётся'} для {self._following}"
        self.setToolTip(f"{self._what.capitalize()} {words}")
        self.setAccessibleName(f"Булавка: {self._what} {words}")
