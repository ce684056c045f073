"""What a room has to be done by a day; the list of the day gathers it from all rooms."""

import datetime as dt
from typing import NamedTuple


class Due(NamedTuple):
    """One thing to do by `due`: its title, a line of detail, the place in the window."""

    title: str
    detail: str
    target: str
    due: dt.date
