"""A list and the panel beside it, or in its place where there is no room for both."""

from operator import itemgetter

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.theme import theme

_PANEL_WIDTH, _NARROWEST_LIST = 484, 420


class PanelPlace(QWidget):
    """Holds what is worked on at the left; panels come and go at its right."""

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = main
        self._panels: list[QWidget] = []
        self._shown: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(16))
        self._row.addWidget(main, 1)
        theme().changed.connect(self._arrange)

    def add_panel(self, panel: QWidget) -> None:
        """Take a panel that was made; it stays hidden until it is shown."""
        panel.hide()  # until it is known whether there is room for it beside the list
        self._panels.append(panel)
        self._row.addWidget(panel, 1)

    def show_panel(self, panel: QWidget | None) -> None:
        """Show this panel and no other; None shows what is worked on alone."""
        self._shown = panel
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = theme().px
        has_room = self.width() - px(_PANEL_WIDTH) - px(16) >= px(_NARROWEST_LIST)
        shown = {self._main: has_room or self._shown is None}
        for panel in self._panels:
            shown[panel] = panel is self._shown
            panel.setMinimumWidth(px(_PANEL_WIDTH) if has_room else 0)
            panel.setMaximumWidth(px(_PANEL_WIDTH) if has_room else self.width())
        # What leaves goes first: Qt widens the window at once for all that is shown together.
        for part, is_shown in sorted(shown.items(), key=itemgetter(1)):
            part.setVisible(is_shown)
