"""A tab of several pages: the switch above them, and what goes between the window and a page."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.tab.page import Page
from ui.tab.page_deck import PageDeck, PageKind
from ui.tab.tab import Tab
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme


class PagesTab(Tab):
    """Its targets begin with the key of a page; the rest is for the page to understand."""

    def __init__(
        self,
        kinds: Sequence[PageKind],
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(operations, parent)
        self._deck = PageDeck(kinds, operations)
        offered = [(kind.key, kind.title) for kind in kinds if not kind.within]
        self._switch = SegmentedSwitch(offered, f"Части раздела «{self.title}»")
        self._bar = FlowLayout(theme().px(12))
        self._lay_out()
        self._switch.chosen.connect(self.activate)
        self._deck.go_to.connect(self.go_to)
        self._deck.made.connect(self._seat_head)

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        name = name or self._deck.shown
        if name not in self._deck.kinds:
            return
        within = self._deck.kinds[name].within
        page = self._deck.page(name)
        self._switch.set_value(within or name)
        self._switch.setVisible(not within)
        self._deck.show_page(name)
        page.activate(rest)
        self.place_changed.emit(self.place())

    def place(self) -> str:
        return f"{self.key}/{self._switch.value()}"

    def may_leave(self, then: Callable[[], None]) -> bool:
        keeper = self._deck.kept_by(then)
        if keeper is not None:
            self.activate(keeper)
        return keeper is None

    def centre_opened(self) -> None:
        self._deck.centre_opened()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self._deck.on_changes(changes, initiator)

    def page(self, name: str) -> Page:
        """Return a page, made now where it was never shown."""
        return self._deck.page(name)

    def page_keys(self) -> tuple[str, ...]:
        """Return the keys of the pages, in their order."""
        return tuple(self._deck.kinds)

    def _seat_head(self, page: Page) -> None:
        if page.head is not None:
            self._bar.addWidget(page.head)
            if isinstance(page.head, SegmentedSwitch):
                page.head.come_after(self._switch)

    def _lay_out(self) -> None:
        px = theme().px
        self._bar.addWidget(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._bar)
        column.addWidget(self._deck, 1)
