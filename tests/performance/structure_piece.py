"""A piece of the structure's bench: a file kept by bare SQL, each time in its own transaction.

The file's own triggers write the log, as they do for the program; its line is opened for them.

`python -m tests.performance.structure_piece CENTRE FILE TIMES` prints the median seconds of reading
the file and of an INSERT with its COMMIT, as safe as the program's own: WAL, synchronous FULL.
"""

import base64
import json
import sys
from pathlib import Path
from statistics import median

from sqlcipher3 import dbapi2 as sqlite3

from .measurement import seconds

_BEGIN = """INSERT INTO operation (at, who, label, is_open)
    VALUES ('2026-09-01 10:00:00', '', 'Приложено', 1)"""
_ROW = """INSERT INTO attachment (owner, owner_id, name, note, size, digest, path, added_on)
    VALUES ('document', 1, 'heavy.pdf', '', 0, '', '', '2026-09-01')"""
_CONTENT = "INSERT INTO attachment_content (attachment_id, content) VALUES (?, ?)"
_END = "UPDATE operation SET is_open = NULL WHERE is_open = 1"


def main(centre: str, heavy: str, times: str) -> None:
    """Keep the file so many times and print how long once takes."""
    connection = sqlite3.connect(Path(centre), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")

    def keep() -> None:
        content = base64.b64encode(Path(heavy).read_bytes()).decode("ascii")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_BEGIN)
        row = connection.execute(_ROW)
        connection.execute(_CONTENT, (row.lastrowid, content))
        connection.execute(_END)
        connection.execute("COMMIT")

    taken = [seconds(keep) for _ in range(int(times))]
    connection.close()
    sys.stdout.write(json.dumps(median(taken)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
