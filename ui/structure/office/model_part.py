"""«Модель»: the head's words, and beside them what the program adds by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from kcentre.drafts.model.sheets import model_document
from kcentre.language.dates import today_here
from kcentre.structure.office.blocks import STRUCTURE_TARGET
from kcentre.structure.office.queries import model
from kcentre.structure.office.verbs import keep_model
from ui.papers.dialog import PaperDialog
from ui.records.facts_page import FactsPage
from ui.structure.office.facts_part import FactsPart, beside
from ui.structure.office.model_form import ModelForm
from ui.structure.office.model_side import ModelSide
from ui.structure.office.structure_part import drawn_chart
from ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations

_DRAWN_FROM: Final = ("post", "specialist", "sub_unit", "passport")


class ModelPart(FactsPart):
    """More targets: «structure» leads to the posts, «paper» shows the document."""

    tables = ("office_text", "model_item")

    def __init__(self, operations: Operations) -> None:
        self.form = ModelForm()
        self.paper = QuietButton("Модель: PDF и Word", "printer")
        facts = FactsPage(
            "Модель центра", self.form, model, keep_model, operations, actions=(self.paper,)
        )
        super().__init__(facts, operations)
        self.side = ModelSide()
        self.paper.clicked.connect(self.open_paper)
        self.side.go_to.connect(self.go_to)
        self._lay_out()

    def activate(self, target: str = "") -> None:
        if target == "structure":
            self.go_to.emit(STRUCTURE_TARGET)
        elif target == "paper":
            self.open_paper()
        else:
            super().activate(target)

    def centre_opened(self) -> None:
        super().centre_opened()
        self._draw()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched(*_DRAWN_FROM):
            self._draw()

    def open_paper(self) -> None:
        """Show the Model as a document, to be printed or kept for Word."""
        document = partial(model_document, today=today_here())
        PaperDialog("Модель центра", document, "Модель центра", self.operations, self).open()

    def _draw(self) -> None:
        self.operations.ask(drawn_chart, self.side.show_chart, key=(self, "chart"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(beside(self.facts, self.side))
