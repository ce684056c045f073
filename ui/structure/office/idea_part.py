"""«Идея»: why there is a centre, in a few sentences that the Model repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from kcentre.drafts.model.need import need_from_demand
from kcentre.structure.office.queries import idea
from kcentre.structure.office.values import IdeaPart as Part
from kcentre.structure.office.verbs import keep_idea
from ui.records.facts_page import FactsPage
from ui.structure.office.facts_part import FactsPart
from ui.structure.office.hints import add_hint
from ui.widgets.buttons import LinkButton
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form

if TYPE_CHECKING:
    from ui.operations import Operations

_LINES: Final = 4
_HINTS: Final = {
    Part.NEED: "С чем семьи приходят и чего им не хватает.",
    Part.ESSENCE: "Главная мысль одним-двумя предложениями: что будет делать центр и как.",
    Part.DISTINCTION: "Что есть у Вас и чего нет у соседей: часы, специалисты, формы.",
    Part.OUTCOME: "С чем семья уйдёт после консультации и что изменится через полгода.",
}


class IdeaForm(Form):
    """Four texts; what the demand survey said of the need is offered while nobody wrote it."""

    def __init__(self) -> None:
        super().__init__(columns=2, narrowest=320)
        self.from_demand = LinkButton("Взять из выводов по спросу")
        self._need = ""
        for part, hint in _HINTS.items():
            field = self.add(part, part.label, LongTextField(_LINES))
            add_hint(field, hint)
            if part is Part.NEED:
                field.put_beneath(self.from_demand)
        self.from_demand.clicked.connect(self._take_need)
        self.edited.connect(self._show_way)
        self._show_way()

    def offer_need(self, text: str) -> None:
        """Offer the conclusions of the latest survey; '' where there are none."""
        self._need = text
        self._show_way()

    def _take_need(self) -> None:
        self.field(Part.NEED).editor.set_value(self._need)

    def _show_way(self) -> None:
        is_written = bool(self.field(Part.NEED).editor.value())
        self.from_demand.setVisible(bool(self._need) and not is_written)


class IdeaPart(FactsPart):
    """What is typed is kept with Ctrl+S."""

    tables = ("office_text", "survey_conclusion")

    def __init__(self, operations: Operations) -> None:
        self.form = IdeaForm()
        facts = FactsPage("Идея центра", self.form, idea, keep_idea, operations)
        super().__init__(facts, operations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(facts)

    def refresh(self) -> None:
        super().refresh()
        self.operations.ask(need_from_demand, self.form.offer_need, key=(self, "need"))
