"""The views of the results, in their order; a view is imported when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.surveys.results.view import ResultsView

QUESTIONS, CROSS, CHANGES, FREE = "questions", "cross", "changes", "free"
VIEWS = (
    (QUESTIONS, "По вопросам"),
    (CROSS, "Сравнить два вопроса"),
    (CHANGES, "Сравнить опросы"),
    (FREE, "Свободные ответы"),
)


def make_view(key: str, operations: Operations) -> ResultsView:
    """Return a new view."""
    from ui.surveys.results.changes_view import ChangesView  # noqa: PLC0415 — when first shown
    from ui.surveys.results.cross_view import CrossView  # noqa: PLC0415
    from ui.surveys.results.free_view import FreeView  # noqa: PLC0415
    from ui.surveys.results.questions_view import QuestionsView  # noqa: PLC0415

    kinds: dict[str, type[ResultsView]] = {
        QUESTIONS: QuestionsView,
        CROSS: CrossView,
        CHANGES: ChangesView,
        FREE: FreeView,
    }
    return kinds[key](operations)
