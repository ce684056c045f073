"""«Материалы»: the bank of what specialists hand out and work with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.journal.materials.sheets import CATALOGUE_TITLE, materials_catalogue
from kcentre.materials.verbs import restore_materials, retire_materials
from ui.papers.dialog import PaperDialog
from ui.records.entry_panel import EntryPanel
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.materials.ledger import MATERIAL_ENTRY, MATERIALS
from ui.structure.materials.material_form import MaterialForm
from ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from ui.operations import Operations


class MaterialsPage(ListedPage):
    """One more target: «catalogue» for the paper.

    More keys: С retires the chosen materials, В brings them back into the bank.
    """

    add_words = "Добавить материал"
    keys_words = (
        "Enter открывает материал. С снимает с учёта, В возвращает в банк, Delete удаляет; "
        "использованный в консультациях не удаляется, а снимается с учёта."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(MATERIALS, MATERIAL_ENTRY, operations)
        self.desk.panel_made.connect(self._take_panel)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Снять с учёта", self.retire, "С", "C"),
            Deed("Вернуть в банк", self.restore, "В", "D"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        more = QuietButton("Действия", "menu")
        more.setMenu(self.menu)
        paper = QuietButton("Каталог", "printer")
        paper.clicked.connect(self.open_catalogue)
        return (more, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "catalogue": self.open_catalogue}

    def retire(self) -> None:
        """Offer the chosen materials no more."""
        self.change_chosen(retire_materials)

    def restore(self) -> None:
        """Offer the chosen materials again."""
        self.change_chosen(restore_materials)

    def open_catalogue(self, _rest: object = None) -> None:
        """Show the catalogue of the bank."""
        title = CATALOGUE_TITLE
        PaperDialog(title, materials_catalogue, title, self.operations, self).open()

    def _take_panel(self, panel: EntryPanel) -> None:
        if isinstance(panel.form, MaterialForm):
            panel.form.go_to.connect(self.go_to)
