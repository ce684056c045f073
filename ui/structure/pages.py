"""The pages of «Структура», in their order; a page is imported when it is shown.

A new page is one line in ``PAGES`` and one function that makes it.
"""

from __future__ import annotations

from ui.tab import PageKind

PAGES: tuple[PageKind, ...] = ()
