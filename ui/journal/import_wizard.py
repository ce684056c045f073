"""The wizard that loads a journal from a spreadsheet: file → columns → plan → done."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.operations import Operations


def open_import_wizard(parent: QWidget, operations: Operations, path: Path | None = None) -> None:
    """Open the wizard over `parent`'s window; with a `path` begin with reading that file."""
    raise NotImplementedError
