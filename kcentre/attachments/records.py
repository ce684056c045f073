"""Files of a record as screens see them."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple


class Owner(NamedTuple):
    """The record that files belong to: its table and its number."""

    table: str
    id: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a record; `size` in bytes, 0 of one that only its place is known of."""

    id: int
    name: str
    size: int
    added_on: dt.date
    note: str = ""
    path: str = ""

    @property
    def is_link(self) -> bool:
        """Whether the file lies outside the centre's file, at `path`."""
        return bool(self.path)
