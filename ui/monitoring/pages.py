"""The pages of «Мониторинг», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _indicators(operations: Operations) -> Page:
    from ui.monitoring.indicators.page import (  # noqa: PLC0415 — when it is shown first
        IndicatorsPage,
    )

    return IndicatorsPage(operations)


def _plan(operations: Operations) -> Page:
    from ui.monitoring.plan.page import PlanPage  # noqa: PLC0415 — when it is shown first

    return PlanPage(operations)


def _deviations(operations: Operations) -> Page:
    from ui.monitoring.deviations.page import (  # noqa: PLC0415 — when it is shown first
        DeviationsPage,
    )

    return DeviationsPage(operations)


def _quality(operations: Operations) -> Page:
    from ui.monitoring.quality.page import QualityPage  # noqa: PLC0415 — when it is shown first

    return QualityPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind("indicators", "Показатели", _indicators),
    PageKind("plan", "План", _plan),
    PageKind("deviations", "Отклонения и меры", _deviations),
    PageKind("quality", "Качество данных", _quality),
)
