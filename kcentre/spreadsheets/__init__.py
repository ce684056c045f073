"""Spreadsheets as people keep them, read whatever program wrote them: sheets of cells.

What the cells say belongs to the rooms that import them.
"""

from kcentre.spreadsheets.reading import read_workbook
from kcentre.spreadsheets.refusals import TableRefused
from kcentre.spreadsheets.workbook import Workbook

__all__ = ["TableRefused", "Workbook", "read_workbook"]
