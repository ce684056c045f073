"""What the window shows while no centre is open: why, and every way to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState

_TITLE = "Центр не открыт"
_INVITATION = "Создайте свой центр, откройте файл центра или осмотритесь в учебном через «Меню»."


class NoCentre(EmptyState):
    """A newcomer begins with a centre of their own; whose centre was refused, tries again."""

    new_wanted = Signal()
    open_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("house", _TITLE, _INVITATION, "Начать")
        self._is_refused = False
        self.opener, self.founder = LinkButton("Открыть центр…"), LinkButton("Новый центр…")
        self.started.connect(self._begin)
        self.opener.clicked.connect(self.open_wanted)
        self.founder.clicked.connect(self.new_wanted)
        for way in (self.opener, self.founder):
            self.add_way(way)
        self.setFocusProxy(self.button)
        self.tell("")

    def tell(self, reason: str) -> None:
        """Say why nothing is open; without a reason, how to begin."""
        self._is_refused = bool(reason)
        self.say(_TITLE, reason or _INVITATION)
        self.button.setText("Попробовать снова" if reason else "Начать")
        self.opener.setText("Открыть другой центр…" if reason else "Открыть центр…")
        self.founder.setVisible(bool(reason))

    def _begin(self) -> None:
        (self.again_wanted if self._is_refused else self.new_wanted).emit()
