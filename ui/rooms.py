"""The tabs that the window offers, in their order; a room's module is imported when it is shown.

A new tab is one line in ``ROOMS`` and one function that makes its page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window is painted before the rooms are imported
    from ui.operations import Operations
    from ui.tab import Tab


@dataclass(frozen=True, slots=True)
class Room:
    """A tab that the window offers; its page is made when it is shown first."""

    key: str
    title: str
    make: Callable[[Operations], Tab]
    is_always_shown: bool = True


def _today(operations: Operations) -> Tab:
    from ui.today.tab import TodayTab  # noqa: PLC0415 — after the window is painted

    return TodayTab(operations)


def _surveys(operations: Operations) -> Tab:
    from ui.surveys.tab import SurveysTab  # noqa: PLC0415 — after the window is painted

    return SurveysTab(operations)


def _analysis(operations: Operations) -> Tab:
    from ui.analysis.tab import AnalysisTab  # noqa: PLC0415 — after the window is painted

    return AnalysisTab(operations)


def _journal(operations: Operations) -> Tab:
    from ui.journal.tab import JournalTab  # noqa: PLC0415 — after the window is painted

    return JournalTab(operations)


def _monitoring(operations: Operations) -> Tab:
    from ui.monitoring.tab import MonitoringTab  # noqa: PLC0415 — after the window is painted

    return MonitoringTab(operations)


def _centre(operations: Operations) -> Tab:
    from ui.centre.tab import CentreTab  # noqa: PLC0415 — after the window is painted

    return CentreTab(operations)


def _premises(operations: Operations) -> Tab:
    from ui.premises.tab import PremisesTab  # noqa: PLC0415 — after the window is painted

    return PremisesTab(operations)


def _structure(operations: Operations) -> Tab:
    from ui.structure.tab import StructureTab  # noqa: PLC0415 — after the window is painted

    return StructureTab(operations)


ROOMS = (
    Room("today", "Сегодня", _today),
    Room("surveys", "Спрос", _surveys),
    Room("structure", "Структура", _structure),
    Room("premises", "Помещения и режим", _premises),
    Room("journal", "Журнал", _journal),
    Room("monitoring", "Мониторинг", _monitoring),
    Room("analysis", "Анализ", _analysis),
    Room("centre", "Центр", _centre, is_always_shown=False),
)
