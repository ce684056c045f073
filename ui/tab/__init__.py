"""What every tab of the main window is, and every page of a tab that has several."""

from ui.tab.page import Page
from ui.tab.pages_tab import PageKind, PagesTab
from ui.tab.tab import Tab

__all__ = ["Page", "PageKind", "PagesTab", "Tab"]
