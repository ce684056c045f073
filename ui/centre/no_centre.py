"""What the window shows while no centre is open: why, and every way to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.widgets.buttons import LinkButton
from ui.widgets.empty_state import EmptyState

_TITLE = "Центр не открыт"
_INVITATION = "Создайте свой центр, откройте файл центра или осмотритесь в учебном через «Меню»."


class NoCentre(EmptyState):
    """«Начать» founds a centre; the link opens one that exists."""

    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("house", _TITLE, _INVITATION, "Начать")
        opener = LinkButton("Открыть центр…")
        opener.clicked.connect(self.open_wanted)
        self.add_way(opener)

    def tell(self, reason: str) -> None:
        """Say why nothing is open; without a reason, how to begin."""
        self.say(_TITLE, reason or _INVITATION)
