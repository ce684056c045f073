"""«Журнал»: services, group events and what belongs to them, a page each."""

from PySide6.QtWidgets import QWidget

from ui.journal.pages import PAGES
from ui.operations import Operations
from ui.tab import PagesTab

_SESSIONS = "sessions"


class JournalTab(PagesTab):
    """Targets begin with a page's key; any other is one for the services.

    So «journal/new», «journal/period/2025-10» and «journal/search/Ёлкина» lead to them.
    """

    key = "journal"
    title = "Журнал"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(PAGES, operations, parent)

    def activate(self, target: str = "") -> None:
        name = target.partition("/")[0]
        known = not name or name in {kind.key for kind in PAGES}
        super().activate(target if known else f"{_SESSIONS}/{target}")

    def place(self) -> str:
        return self.key if self._switch.value() == _SESSIONS else super().place()
