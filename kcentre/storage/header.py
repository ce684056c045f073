"""What the first hundred bytes of a SQLite file say, read without opening the database.

Reading them leaves no trace beside a file that may turn out to be somebody else's.
Layout: https://www.sqlite.org/fileformat2.html#the_database_header
"""

import struct
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """The facts needed before opening: whose file, which version, how long it must be."""

    application_id: int
    user_version: int
    whole_bytes: int


def read_header(path: Path) -> Header | None:
    """Return the header of `path`; None where it is not a SQLite file. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(_SIZE)
    if len(start) < _SIZE or not start.startswith(_MAGIC):
        return None
    page_size = struct.unpack(">H", start[16:18])[0]
    pages, user_version, application_id = (
        struct.unpack(">I", start[at : at + 4])[0] for at in (28, 60, 68)
    )
    return Header(application_id, user_version, pages * (65536 if page_size == 1 else page_size))
