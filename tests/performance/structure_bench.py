"""Step 2 and the road maps, which the left panel asks after every change, and a heavy file kept."""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kcentre.attachments.records import Owner
from kcentre.attachments.rules import MOST_BYTES
from kcentre.attachments.verbs import attach, detach
from kcentre.steps.road_progress import road_progress
from kcentre.steps.structure import structure_step
from kcentre.steps.today.structure_work import road_tasks, structure_terms
from kcentre.storage import CentreFile, open_centre, open_for_reading
from kcentre.storage.asking import ask_ids
from kcentre.structure.documents.tables import DocumentRecord

from .centres import FOLDER, UNTIL, Centres
from .fresh import answer_of
from .measurement import Measurement, seconds, side_by_side
from .plans import questions, walks

_FEW = 10_000
_TURNS, _FILES = 9, 9
_ASKED_RATIO, _GROWN_RATIO, _KEPT_RATIO = 40, 1.5, 3
"""How far the program may be from the bare SQL: mostly Peewee's putting it into words; how much
slower it may be among many sessions; and a file's digest, base64 and log beside its INSERT."""
_JOURNAL = ("session", "rating", "request", "appointment")


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield what the panel asks of the structure, and the keeping of a file."""
    big, few = centres.of(centres.biggest), centres.of(_FEW)
    with open_for_reading(big) as file, open_for_reading(few) as small:
        yield from _asked(file, small, f"{centres.biggest} sessions")
    yield from _kept(centres.copy_of(_FEW, "structure"))


def _asked(file: CentreFile, small: CentreFile, sessions: str) -> Iterator[Measurement]:
    ours = _panel_of(file)
    bare = partial(_selects, file, questions(file, ours))
    taken, selects = side_by_side(ours, bare, _TURNS)
    yield Measurement(f"step 2, road maps and terms among {sessions}", taken, 0.1)
    yield Measurement("  against its bare SELECTs", taken, _ASKED_RATIO, selects)
    taken, fewer = side_by_side(ours, _panel_of(small), _TURNS)
    yield Measurement(f"  against the same among {_FEW}", taken, _GROWN_RATIO, fewer)
    scans = sum(walks(file, ours, table) for table in _JOURNAL)
    yield Measurement("  walks through the whole journal", scans, 0, unit="walks")


def _panel_of(file: CentreFile) -> Callable[[], None]:
    now = dt.datetime.combine(UNTIL, dt.time(10))

    def ask() -> None:
        with file.reading():
            road_progress(file, UNTIL)
            structure_step(file, 2, "", UNTIL)
            [*road_tasks(file, now), *structure_terms(file, now)]

    return ask


def _selects(file: CentreFile, asked: list[str]) -> None:
    for sql in asked:
        file.db.run(sql).fetchall()


def _kept(copy: Path) -> Iterator[Measurement]:
    heavy = FOLDER / "heavy.pdf"
    heavy.write_bytes(os.urandom(MOST_BYTES))
    with open_centre(copy) as file:
        owner = Owner("document", next(ask_ids(file.db, DocumentRecord.select(DocumentRecord.id))))
        taken = sorted(_once_kept(file, owner, heavy) for _ in range(_FILES))[_FILES // 2]
    bare = answer_of("structure_piece", copy, heavy, _FILES)
    yield Measurement("a file of 20 MB kept with a document", taken, 0.5)
    yield Measurement("  against its bare INSERT and COMMIT", taken, _KEPT_RATIO, bare)


def _once_kept(file: CentreFile, owner: Owner, path: Path) -> float:
    taken = seconds(lambda: attach(file, owner, [path]))
    newest = file.db.run("SELECT max(id) FROM attachment").fetchone()
    detach(file, newest)
    return taken
