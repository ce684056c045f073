"""The window's own keys: Ctrl+1…9 choose tabs, Ctrl+K finds, F10 opens the menu."""

from PySide6.QtCore import QObject

from ui.main_window import MainWindow
from ui.widgets.shortcuts import add_shortcut


class WindowKeys(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        add_shortcut(window, "Ctrl+K").activated.connect(window.search_wanted)
        add_shortcut(window, "F10").activated.connect(window.bar.open_menu)
        for number in range(1, 10):
            shortcut = add_shortcut(window, f"Ctrl+{number}")
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._go_to_number)

    def _go_to_number(self) -> None:
        number = int(self.sender().property("number"))
        keys = self._window.bar.tab_keys()
        if number <= len(keys):
            self._window.go_to(keys[number - 1])
