"""A tab of several pages: the switch above them, and what goes between the window and a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.tab.page import Page
from ui.tab.tab import Tab
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page the tab offers; it is made when it is shown first.

    One `within` another page is led to by that page and leads back to it: while it is shown,
    the switch is not.
    """

    key: str
    title: str
    make: Callable[[Operations], Page]
    within: str = ""


class PagesTab(Tab):
    """Its targets begin with the key of a page; the rest is for the page to understand."""

    def __init__(
        self,
        kinds: Sequence[PageKind],
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(operations, parent)
        self._kinds = {kind.key: kind for kind in kinds}
        self._pages: dict[str, Page] = {}
        self._is_open = False
        self._shown = kinds[0].key
        offered = [(kind.key, kind.title) for kind in kinds if not kind.within]
        self._switch = SegmentedSwitch(offered, f"Части раздела «{self.title}»")
        self._stack = QStackedWidget()
        self._bar = FlowLayout(theme().px(12))
        self._lay_out()
        self._switch.chosen.connect(self.activate)

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        name = name or self._shown
        if name not in self._kinds:
            return
        page = self.page(name)
        self._shown = name
        self._switch.set_value(self._kinds[name].within or name)
        self._switch.setVisible(not self._kinds[name].within)
        self._show(page)
        page.activate(rest)
        self.place_changed.emit(self.place())

    def place(self) -> str:
        return f"{self.key}/{self._switch.value()}"

    def may_leave(self, then: Callable[[], None]) -> bool:
        for name, page in self._pages.items():
            if not page.may_leave(then):
                self.activate(name)
                return False
        return True

    def centre_opened(self) -> None:
        self._is_open = True
        for page in self._pages.values():
            page.centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        for page in self._pages.values():
            page.on_changes(changes, initiator)

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        for other in self._pages.values():
            if other.head is not None:
                other.head.setVisible(other is page)

    def page(self, name: str) -> Page:
        """Return a page, made now where it was never shown."""
        if name not in self._pages:
            page = self._kinds[name].make(self.operations)
            page.go_to.connect(self.go_to)
            self._pages[name] = page
            self._stack.addWidget(page)
            if page.head is not None:
                self._bar.addWidget(page.head)
                if isinstance(page.head, SegmentedSwitch):
                    page.head.come_after(self._switch)
            if self._is_open:
                page.centre_opened()
        return self._pages[name]

    def page_keys(self) -> tuple[str, ...]:
        """Return the keys of the pages, in their order."""
        return tuple(self._kinds)

    def _lay_out(self) -> None:
        px = theme().px
        self._bar.addWidget(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._bar)
        column.addWidget(self._stack, 1)
