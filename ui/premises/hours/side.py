"""What stands beside the hours: the load, the demand; hidden where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.operations import Operations
from ui.premises.hours.demand_card import DemandCard
from ui.premises.hours.load_card import LoadCard
from ui.widgets.theme import theme

_NARROWEST = 264


class HoursSide(QScrollArea):
    """Cards one under another; they scroll together."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.load, self.demand = LoadCard(), DemandCard(operations)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        for card in (self.load, self.demand):
            column.addWidget(card)
        column.addStretch()
        self.setWidget(self._inner)

    def whole_width(self) -> int:
        """Return how wide the cards must be, the scroll bar beside them included."""
        inner = self._inner.minimumSizeHint().width()
        return max(theme().px(_NARROWEST), inner + self.verticalScrollBar().sizeHint().width())
