"""What would be written, question by question; what is refused and what is warned of."""

from PySide6.QtWidgets import QWidget

from kcentre.language.numbers import grouped
from kcentre.surveys.importing.planned import SurveyPlanView
from ui.papers.importing.plan_page import ToldList
from ui.papers.importing.told_lists import REJECTED, refusals, told_list
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column

ASKED = "asked"


def lists_of(view: SurveyPlanView) -> tuple[ToldList, ...]:
    """Return the three lists."""
    words = f"Вопросы · {grouped(len(view.questions))}"
    report = view.report
    asked = ToldList(ASKED, words, _asked_list(view))
    return (asked, *refusals(report.rejected, report.warnings))


def first_of(view: SurveyPlanView) -> str:
    """Return the list to look at first."""
    return REJECTED if view.report.rejected and not view.report.responses else ASKED


def _asked_list(view: SurveyPlanView) -> QWidget:
    columns = (
        Column("text", "Вопрос", is_sortable=False, widest_chars=52),
        Column("kind", "Вид", is_sortable=False),
        Column("answered", "Ответили", is_number=True, is_sortable=False),
        Column("answers", "Ответы", is_sortable=False, widest_chars=110),
    )
    rows = [(one.text, one.kind, one.answered, one.answers) for one in view.questions]
    nothing = EmptyState("info", "Вносить нечего", "Новых анкет в таблице нет.")
    return told_list(columns, rows, "Вопросы и ответы", nothing)
