"""«Ответы в Excel»: the answers of some rounds, form by form, with progress."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.surveys.results.sheets.words import forms_words
from ui.papers.saving import chosen_path

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Progress
    from kcentre.surveys.results.scope import Scope
    from ui.operations import Operations

_RAW = "Это ответы каждой анкеты: для работы центра, не для публикации."


class AnswersExport(QObject):
    """Belongs to a page and writes what it looks at."""

    said = Signal(str, object)
    """(sentence, Path): what was saved."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page

    def save(self, title: str, scope: Scope) -> None:
        """Ask where to, then write; `title` names the rounds."""
        path = chosen_path(f"Ответы, {title}", "xlsx", self._page)
        if path is None:
            return

        def work(file: CentreFile, progress: Progress) -> tuple[Path, int]:
            from kcentre.surveys.answers.sheets import export_answers  # noqa: PLC0415 — in the worker

            return path, export_answers(file, path, scope, progress)

        self._operations.long("Сохраняю ответы", work, self._tell_saved, initiator=self)

    def _tell_saved(self, saved: tuple[Path, int]) -> None:
        path, count = saved
        self.said.emit(f"Сохранено в «{path.name}»: {forms_words(count)}. {_RAW}", path)
