"""A window until it is painted: `… bare`, or `… CENTRE SETTINGS` for ours.

Prints a line at each point reached. Imports nothing of the benches: their time would count.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer


def main(*words: str) -> int:
    """Show the window, tell when it is painted, and end."""
    return _bare() if words == ("bare",) else _ours(*map(Path, words))


def _bare() -> int:
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 — each window loads only its own
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 — Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, self._end)

        def _end(self) -> None:
            _say("painted")
            self.close()

    app = QApplication([])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    return app.exec()


def _ours(centre: Path, settings: Path) -> int:
    """Do what `ui.app.run` does, with settings of its own, and tell how far it is."""
    from ui.app import make_app, make_window  # noqa: PLC0415
    from ui.preferences import Preferences  # noqa: PLC0415

    from .window_teller import Teller  # noqa: PLC0415

    app = make_app(["kcentre"])
    start = make_window(app, Preferences(settings), centre)
    teller = Teller(start, _say)
    start.window.painted.connect(teller.painted)
    start.window.show()
    return app.exec()


def _say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
