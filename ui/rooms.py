"""The tabs that the window offers, in their order; a room's module is imported when it is shown.

A new tab is one line here and one function that makes its page.
"""

from ui.main_window import TabEntry
from ui.operations import Operations
from ui.tab import Tab


def _centre(operations: Operations) -> Tab:
    from ui.centre.tab import CentreTab  # noqa: PLC0415 — after the window is painted

    return CentreTab(operations)


ROOMS = (TabEntry("centre", "Центр", _centre, is_always_shown=False),)
