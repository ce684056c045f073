"""Several pages of which one is visible: each is made when it is shown first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.tab.page import Page


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page that is offered; it is made when it is shown first.

    One `within` another page is led to by that page and leads back to it: while it is shown,
    the switch is not.
    """

    key: str
    title: str
    make: Callable[[Operations], Page]
    within: str = ""


class PageDeck(QStackedWidget):
    """Hands on to its pages what a tab hears."""

    go_to = Signal(str)
    """A page wants another place to be shown."""

    made = Signal(Page)
    """A page was shown first."""

    def __init__(
        self,
        kinds: Sequence[PageKind],
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kinds = {kind.key: kind for kind in kinds}
        self.shown = kinds[0].key
        self._operations = operations
        self._pages: dict[str, Page] = {}
        self._is_open = False

    def page(self, name: str) -> Page:
        """Return a page, made now where it was never shown."""
        if name not in self._pages:
            page = self.kinds[name].make(self._operations)
            page.go_to.connect(self.go_to)
            self._pages[name] = page
            self.addWidget(page)
            self.made.emit(page)
            if self._is_open:
                page.centre_opened()
        return self._pages[name]

    def show_page(self, name: str) -> Page:
        """Show a page, its own controls with it and no other's."""
        page = self.page(name)
        self.shown = name
        self.setCurrentWidget(page)
        for other in self._pages.values():
            if other.head is not None:
                other.head.setVisible(other is page)
        return page

    def kept_by(self, then: Callable[[], None]) -> str | None:
        """Return the key of a page that can't be left yet and asks; None where none does."""
        for name, page in self._pages.items():
            if not page.may_leave(then):
                return name
        return None

    def centre_opened(self) -> None:
        """Let every page load anew."""
        self._is_open = True
        for page in self._pages.values():
            page.centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        """Let every page hear of a change."""
        for page in self._pages.values():
            page.on_changes(changes, initiator)
