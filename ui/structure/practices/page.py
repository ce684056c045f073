"""«Изучение практики»: cards of other centres, ready examples, the analytical note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.structure.practices.sheets import NOTE_TITLE, practices_note
from kcentre.structure.practices.verbs import mark_taken
from ui.papers.dialog import PaperDialog
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.practices.examples_dialog import ExamplesDialog
from ui.structure.practices.ledger import PRACTICE_ENTRY, PRACTICES
from ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from ui.operations import Operations


class PracticesPage(ListedPage):
    """More targets: «examples» to be read, «note» for the paper.

    One more key: П says that the chosen practices were put to use here.
    """

    add_words = "Добавить практику"
    keys_words = "Enter открывает карточку, П отмечает, что опыт применён у Вас, Delete удаляет."

    def __init__(self, operations: Operations) -> None:
        super().__init__(PRACTICES, PRACTICE_ENTRY, operations)
        rows = self.desk.list
        rows.started.disconnect(self.desk.add)
        rows.started.connect(self.open_examples)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Применена у себя", self.mark_taken, "П", "G"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        ready = QuietButton("Готовые примеры", "book-open")
        ready.clicked.connect(self.open_examples)
        paper = QuietButton("Аналитическая справка", "printer")
        paper.setToolTip("О всех практиках; если выбрано несколько строк — только о них")
        paper.clicked.connect(self.open_note)
        return (ready, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "examples": self.open_examples, "note": self.open_note}

    def mark_taken(self) -> None:
        """Say that the chosen practices were put to use here, today."""
        self.change_chosen(mark_taken)

    def open_examples(self, _rest: object = None) -> None:
        """Show the ready examples."""
        ExamplesDialog(self.operations, self).open()

    def open_note(self, _rest: object = None) -> None:
        """Show the note about all practices, or about several chosen ones."""
        chosen = self.desk.list.chosen_ids()
        document = partial(practices_note, practice_ids=chosen if len(chosen) > 1 else ())
        PaperDialog(NOTE_TITLE, document, NOTE_TITLE, self.operations, self).open()
