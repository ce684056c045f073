"""The grid of time: a week or a day that is painted on, dragged and resized."""

from ui.widgets.time_grid.records import BlockLook, GridBlock, GridColumn
from ui.widgets.time_grid.view import TimeGrid

__all__ = ["BlockLook", "GridBlock", "GridColumn", "TimeGrid"]
