"""A piece of the entry's bench: services saved by bare SQL, each in a transaction of its own.

The file's own triggers write the log, as they do for the program; its line is opened for them.

`python -m tests.performance.entry_piece CENTRE TIMES` prints the median seconds of an INSERT with
its COMMIT, as safe as the program's own: WAL, synchronous FULL.
"""

import json
import sys
from pathlib import Path
from statistics import median

from sqlcipher3 import dbapi2 as sqlite3

from .measurement import seconds

_INSERT = """INSERT INTO session (number, date, time, specialist_id, recipient_id, form, kind,
    topic_id, minutes, result, recommendations) VALUES
    (?, '2026-09-01', '10:00', 1, 1, 'in_person', 'consultative', 1, 45, 'solved', ?)"""
_BEGIN = """INSERT INTO operation (at, who, label, is_open)
    VALUES ('2026-09-01 10:00:00', '', 'Добавлена консультация', 1)"""
_END = "UPDATE operation SET is_open = NULL WHERE is_open = 1"
_ADVICE = "Читать вслух каждый день, повторять за ребёнком и дополнять фразу."


def main(centre: str, times: str) -> None:
    """Save so many services and print how long one takes."""
    connection = sqlite3.connect(Path(centre), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")

    def save(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_BEGIN)
        connection.execute(_INSERT, (number, _ADVICE))
        connection.execute(_END)
        connection.execute("COMMIT")

    taken = [seconds(lambda: save(turn)) for turn in range(int(times))]  # noqa: B023 — called at once
    connection.close()
    sys.stdout.write(json.dumps(median(taken)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
