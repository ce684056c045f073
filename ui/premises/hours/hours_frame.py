"""The card of the hours with what stands beside it, or in its place where there is no room."""

from operator import itemgetter

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.premises.hours.hours_card import HoursCard
from ui.premises.hours.side import HoursSide
from ui.widgets.theme import theme

_PANEL_WIDTH, _NARROWEST, _COMFORTABLE, _GAP = 360, 560, 900, 12
"""Unasked the side cards stand there only where the hours still have a comfortable width."""


class HoursFrame(QWidget):
    """A panel goes before the side cards; both before nothing."""

    def __init__(self, card: HoursCard, side: HoursSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._side = card, side
        self._panels: list[QWidget] = []
        self._panel: QWidget | None = None
        self._is_side_wanted: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(_GAP))
        self._row.addWidget(card, 1)
        self._row.addWidget(side)
        card.deeds.aside_toggled.connect(self._toggle_side)
        theme().changed.connect(self.arrange)

    def take_panel(self, panel: QWidget) -> None:
        """Keep a panel; it is seen when it is shown."""
        panel.hide()
        self._panels.append(panel)
        self._row.addWidget(panel, 1)

    def show_panel(self, panel: QWidget | None) -> None:
        """Show one of the panels, or none."""
        self._panel = panel
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Give the room there is to what is wanted."""
        px = theme().px
        room = self.width() - px(_NARROWEST + _GAP)
        is_side = self._panel is None and self._wants_side()
        self._card.deeds.show_aside(is_shown=is_side)
        is_over = self._panel is not None and room < px(_PANEL_WIDTH)
        self._put_side(is_inside=is_side and room < self._side.whole_width(), is_shown=is_side)
        shown: dict[QWidget, bool] = {self._card: not is_over}
        for panel in self._panels:
            shown[panel] = panel is self._panel
            panel.setMinimumWidth(0 if is_over else px(_PANEL_WIDTH))
            panel.setMaximumWidth(self.width() if is_over else px(_PANEL_WIDTH))
        # What leaves goes first: Qt widens the window at once for all that is shown together.
        for part, is_shown in sorted(shown.items(), key=itemgetter(1)):
            part.setVisible(is_shown)

    def _put_side(self, *, is_inside: bool, is_shown: bool) -> None:
        """Put the side cards beside the hours, or in their place."""
        self._card.show_inside(self._side if is_inside else None)
        if not is_inside:
            self._side.setFixedWidth(self._side.whole_width())
            if self._row.indexOf(self._side) < 0:
                self._row.insertWidget(1, self._side)
            self._side.setVisible(is_shown)

    def _wants_side(self) -> bool:
        if self._is_side_wanted is None:
            return self.width() >= theme().px(_COMFORTABLE + _GAP) + self._side.whole_width()
        return self._is_side_wanted

    def _toggle_side(self, is_wanted: bool) -> None:
        self._is_side_wanted = is_wanted
        self.arrange()
