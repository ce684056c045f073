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


PAGES: tuple[PageKind, ...] = (PageKind("rounds", "Опросы", _rounds),)
