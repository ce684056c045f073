"""How the desktop asks the centre and changes it: one worker thread owns the open file.

See ``Operations`` for what a screen may call and ``TableFeed`` for filling a table.
"""

from ui.operations.desk import Operations
from ui.operations.table_feed import TableFeed

__all__ = ["Operations", "TableFeed"]
