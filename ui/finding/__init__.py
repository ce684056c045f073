"""What Ctrl+K finds in the centre's file; runs in the worker.

A provider is ``(file, typed) -> hits``; a room's providers stand in a module of its name, and a
new one is one more line in ``everything``. A hit's target is where the window goes.
"""

from ui.finding.everything import JOURNAL_SEARCH, find_everything
from ui.finding.matching import matching

__all__ = ["JOURNAL_SEARCH", "find_everything", "matching"]
