"""The ways forms go out and come back: dialogs of other rooms, imported when they are opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

    from kcentre.surveys.rounds.records import RoundLine
    from ui.operations import Operations

_TABLES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv")
_LETTERS = (".txt", ".eml")


class Ways(QObject):
    """Opens the dialogs over the page."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page

    def print_blanks(self, line: RoundLine | None) -> None:
        """Print blank forms with running numbers."""
        from ui.surveys.blanks import open_blanks  # noqa: PLC0415 — when it is opened

        if line is not None:
            open_blanks(self._operations, self._page, line)

    def save_form(self, line: RoundLine | None) -> None:
        """Save the electronic form of a round for the parents."""
        from ui.surveys.electronic import open_save_form  # noqa: PLC0415 — when it is opened

        if line is not None:
            open_save_form(self._operations, self._page, line)

    def read_replies(self, line: RoundLine | None, paths: Sequence[Path] = ()) -> None:
        """Read replies to the electronic form, of whatever round they are."""
        from ui.surveys.electronic import open_read_replies  # noqa: PLC0415 — when it is opened

        open_read_replies(self._operations, self._page, line, paths)

    def read_table(self, line: RoundLine | None, path: Path | None = None) -> None:
        """Read forms from a spreadsheet, into a round or a new questionnaire."""
        from ui.surveys.importing import open_survey_import  # noqa: PLC0415 — when it is opened

        open_survey_import(self._operations, self._page, line.id if line else None, path)

    def take_files(self, line: RoundLine | None, paths: Sequence[Path]) -> None:
        """Open what suits dropped files: one spreadsheet, or any number of replies."""
        if _is_table(paths):
            self.read_table(line, paths[0])
        else:
            self.read_replies(line, paths)


def files_in(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged, if forms can be read from them; else nothing."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    are_letters = all(path.suffix.lower() in _LETTERS for path in paths)
    return paths if are_letters or _is_table(paths) else []


def _is_table(paths: Sequence[Path]) -> bool:
    return len(paths) == 1 and paths[0].suffix.lower() in _TABLES
