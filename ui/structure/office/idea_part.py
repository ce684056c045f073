"""«Идея»: why there is a centre, in a few sentences that the Model repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from kcentre.structure.office.queries import idea
from kcentre.structure.office.values import IdeaPart as Part
from kcentre.structure.office.verbs import keep_idea
from ui.records.facts_page import FactsPage
from ui.structure.office.facts_part import FactsPart
from ui.structure.office.hints import add_hint
from ui.widgets.editors import LongTextField
from ui.widgets.form import Form

if TYPE_CHECKING:
    from ui.operations import Operations

_LINES: Final = 4
_HINTS: Final = {
    Part.NEED: "С чем семьи приходят и чего им не хватает. Помогут выводы изучения спроса.",
    Part.ESSENCE: "Главная мысль одним-двумя предложениями: что будет делать центр и как.",
    Part.DISTINCTION: "Что есть у Вас и чего нет у соседей: часы, специалисты, формы.",
    Part.OUTCOME: "С чем семья уйдёт после консультации и что изменится через полгода.",
}


class IdeaPart(FactsPart):
    """Four texts; what is typed is kept with Ctrl+S."""

    tables = ("office_text",)

    def __init__(self, operations: Operations) -> None:
        facts = FactsPage("Идея центра", _form(), idea, keep_idea, operations)
        super().__init__(facts, operations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(facts)


def _form() -> Form:
    form = Form(columns=2, narrowest=320)
    for part, hint in _HINTS.items():
        add_hint(form.add(part, part.label, LongTextField(_LINES)), hint)
    return form
