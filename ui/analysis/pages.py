"""The pages of «Анализ», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page

PERIOD, CLOSE = "period", "close"


def _period(operations: Operations) -> Page:
    from ui.analysis.period_page import PeriodPage  # noqa: PLC0415 — when it is shown first

    return PeriodPage(operations)


def _years(operations: Operations) -> Page:
    from ui.analysis.years.page import YearsPage  # noqa: PLC0415 — when it is shown first

    return YearsPage(operations)


def _region(operations: Operations) -> Page:
    from ui.analysis.region.page import RegionPage  # noqa: PLC0415 — when it is shown first

    return RegionPage(operations)


def _folder(operations: Operations) -> Page:
    from ui.analysis.folder.page import FolderPage  # noqa: PLC0415 — when it is shown first

    return FolderPage(operations)


def _closing(operations: Operations) -> Page:
    from ui.analysis.closing.page import ClosingPage  # noqa: PLC0415 — when it is shown first

    return ClosingPage(operations)


PAGES: tuple[PageKind, ...] = (
    PageKind(PERIOD, "Период", _period),
    PageKind(CLOSE, "Закрытие периода", _closing, within=PERIOD),
    PageKind("years", "Итоги по годам", _years),
    PageKind("region", "Форма региона", _region),
    PageKind("folder", "Папка для проверки", _folder),
)
