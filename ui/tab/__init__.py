"""What every tab of the main window is, and every page of a tab that has several."""

from ui.tab.page import Page
from ui.tab.page_deck import PageKind
from ui.tab.pages_tab import PagesTab
from ui.tab.parts_page import PartsPage
from ui.tab.tab import Tab

__all__ = ["Page", "PageKind", "PagesTab", "PartsPage", "Tab"]
