"""Buttons: one primary a screen, quiet ones beside it, links in text, icons in rows."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QToolButton, QWidget

from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import set_icon
from ui.widgets.looks import set_look

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PressedByEnter(QPushButton):
    """A button that Enter presses as Space does; Qt's own only in a dialog, and not every one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.click()
        else:
            super().keyPressEvent(event)


class QuietButton(PressedByEnter):
    """An ordinary action; ``icon_name`` is a Lucide icon."""

    def __init__(self, text: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        if icon_name:
            set_icon(self, icon_name)


class PrimaryButton(PressedByEnter):
    """The one action that the screen is for."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_look(self, role="primary")


class LinkButton(PressedByEnter):
    """An action that reads as text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_look(self, role="link")


class IconButton(QToolButton):
    """An icon alone; ``name`` is what it does, for the tooltip and for screen readers."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="icon")
        set_icon(self, icon_name, Tone.SECONDARY)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class SegmentedSwitch(QFrame):
    """A few exclusive choices side by side; arrow keys move between them."""

    chosen = Signal(str)
    """The key of the choice, when the user changed it."""

    def __init__(
        self, choices: list[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        """``choices`` are (key, title); ``name`` is the accessible name of the whole."""
        super().__init__(parent)
        set_look(self, role="switch")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        row = FlowLayout(2, self)
        row.setContentsMargins(2, 2, 2, 2)
        for key, title in choices:
            button = QPushButton(title)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, len(self._keys))
            self._keys.append(key)
            row.addWidget(button)
        self.set_value(self._keys[0])
        self._group.idClicked.connect(self._tell)

    def value(self) -> str:
        """Return the key of the choice in force; empty where none of them is."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else ""

    def set_value(self, key: str) -> None:
        """Choose without telling anybody; a key that is not offered chooses none of them."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def come_after(self, other: "SegmentedSwitch") -> None:
        """Let Tab come here from another switch."""
        chain = [*other.findChildren(QPushButton), *self.findChildren(QPushButton)]
        for one, following in pairwise(chain):
            QWidget.setTabOrder(one, following)

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._keys[place])
