"""A page of several parts, with a switch of its own beside the tab's."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.tab.page import Page
from ui.tab.page_deck import PageDeck, PageKind
from ui.widgets.buttons import SegmentedSwitch


class PartsPage(Page):
    """Its targets begin with the key of a part; a part has no controls above it of its own."""

    def __init__(
        self,
        kinds: Sequence[PageKind],
        name: str,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the accessible name of the switch: «Части партнёров и ресурсов»."""
        super().__init__(operations, parent)
        self._deck = PageDeck(kinds, operations)
        self._switch = SegmentedSwitch([(kind.key, kind.title) for kind in kinds], name)
        self._switch.chosen.connect(self.activate)
        self._deck.go_to.connect(self.go_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._deck)

    @property
    def head(self) -> QWidget | None:
        return self._switch

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        name = name or self._deck.shown
        if name in self._deck.kinds:
            self._switch.set_value(name)
            self._deck.show_page(name).activate(rest)

    def part(self, name: str) -> Page:
        """Return a part, made now where it was never shown."""
        return self._deck.page(name)

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self._deck.on_changes(changes, initiator)

    def centre_opened(self) -> None:
        self._deck.centre_opened()

    def may_leave(self, then: Callable[[], None]) -> bool:
        keeper = self._deck.kept_by(then)
        if keeper is not None:
            self.activate(keeper)
        return keeper is None
