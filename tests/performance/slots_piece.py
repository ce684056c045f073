"""A piece of the slots' bench: the free slots between two days, ours or by bare loops.

`python -m tests.performance.slots_piece ours|bare CENTRE FIRST LAST` prints {"seconds": the median,
"slots": how many, "digest": of them all}; the two must find the same slots.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from kcentre.premises.hours.calendar import public_holidays

from .measurement import seconds
from .slots_bare import bare_slots

_TIMES = 9
Slots = Sequence[tuple[object, ...]]


def main(way: str, centre: str, *days: str) -> None:
    """Measure one way and print what it found."""
    first, last = map(date.fromisoformat, days)
    public_holidays(first, last)  # read once a start; neither way is to pay for it
    {"ours": ours, "bare": bare}[way](Path(centre), first, last)


def ours(path: Path, first: date, last: date) -> None:
    """Find the slots as the program does."""
    from kcentre.premises.availability.queries import (  # noqa: PLC0415 — not in the bare process
        free_slots,
    )
    from kcentre.storage import open_for_reading  # noqa: PLC0415

    with open_for_reading(path) as file:
        _tell(lambda: free_slots(file, first, last))


def bare(path: Path, first: date, last: date) -> None:
    """Find the slots with nothing but the standard library."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    _tell(lambda: bare_slots(connection, first, last))
    connection.close()


def _tell(find: Callable[[], Slots]) -> None:
    found = [(str(day), *rest) for day, *rest in find()]
    digest = hashlib.sha256(repr([[*map(str, slot)] for slot in found]).encode()).hexdigest()
    answer = {"seconds": seconds(find, _TIMES), "slots": len(found), "digest": digest}
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
