"""«Кто пришёл?» of the strip: somebody known, somebody new, or nobody named."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kcentre.families.records import ANONYMOUS
from kcentre.journal.records import Visitor
from ui.families.person_field import PersonField
from ui.families.person_hits import Newcomer

_A_KEYS = {int(Qt.Key.Key_A), ord("Ф")}


class PersonLine(PersonField):
    """Alt+A makes the recipient anonymous and back, also while the hits are shown."""

    is_anonymous = False

    def set_value(self, value: Visitor | Newcomer | None) -> None:
        self.is_anonymous = False
        super().set_value(value)

    def set_anonymous(self, *, is_anonymous: bool) -> None:
        """Name nobody, or ask again who came."""
        self._list.hide()
        self.set_value(None)
        self.is_anonymous = is_anonymous
        self.setText(ANONYMOUS if is_anonymous else "")
        self.edited.emit()

    def typing_problem(self) -> str:
        return "" if self.is_anonymous else super().typing_problem()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and event.key() in _A_KEYS:
            self.set_anonymous(is_anonymous=not self.is_anonymous)
        else:
            super().keyPressEvent(event)

    def _typed(self) -> str:
        return "" if self.is_anonymous else super()._typed()

    def _search(self) -> None:
        self.is_anonymous = False
        super()._search()
