"""The pages of «Спрос», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _rounds(operations: Operations) -> Page:
    from ui.surveys.rounds.page import RoundsPage  # noqa: PLC0415 — when it is shown first

    return RoundsPage(operations)


def _questionnaires(operations: Operations) -> Page:
    from ui.surveys.questionnaires.page import (  # noqa: PLC0415 — when it is shown first
        QuestionnairesPage,
    )

    return QuestionnairesPage(operations)


def _results(operations: Operations) -> Page:
    from ui.surveys.results.page import ResultsPage  # noqa: PLC0415 — when it is shown first

    return ResultsPage(operations)


def _conclusions(operations: Operations) -> Page:
    from ui.surveys.conclusions.page import (  # noqa: PLC0415 — when it is shown first
        ConclusionsPage,
    )

    return ConclusionsPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind("rounds", "Опросы", _rounds),
    PageKind("questionnaires", "Анкеты", _questionnaires),
    PageKind("results", "Результаты", _results),
    PageKind("conclusions", "Выводы и план", _conclusions),
)
