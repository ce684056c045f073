"""A consultation entered among many services: who came, save, the tab; each beside bare SQL."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from kcentre.centre.queries import specialists, topics
from kcentre.centre.values import Form, Kind, Result
from kcentre.journal.listing import SessionList
from kcentre.journal.people import find_people
from kcentre.journal.records import SessionDraft
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, open_centre, open_for_reading

from .centres import Centres
from .fresh import answer_of
from .measurement import Measurement, seconds, side_by_side
from .plans import questions

_SECONDS = 0.1
_FEWER = 100_000
_TURNS, _SAVES = 3, 20
_FOUND_RATIO, _SAVED_RATIO, _OPENED_RATIO = 40, 20, 60
"""How far the program may be from the bare SQL: mostly Peewee's putting it into words, the rules
with the log and the undo of what is saved, and the window with its painted rows.
"""
_WORDS = ("", "а", "ив", "иванова", "bdfyjdf", "анна иванова", "912", "С-0142", "нет такой")
"""Nothing yet, dense and rare, the wrong layout, two words, a phone, a code, nobody."""
_PAGE = 256


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield each step at both sizes; a run of one size has it once."""
    for sessions in sorted({min(_FEWER, centres.biggest), centres.biggest}):
        path = centres.of(sessions)
        with open_for_reading(path) as file:
            yield from _found(file, sessions)
            listed = _listed_bare(file)
        yield from _saved(centres.copy_of(sessions, "entry"), sessions)
        yield from _opened(path, sessions, listed)


def _found(file: CentreFile, sessions: int) -> Iterator[Measurement]:
    """Of what may be typed, the slowest to be answered, and the furthest from its SELECTs."""
    times = {word: _found_times(file, word) for word in _WORDS}
    slowest = max(times, key=lambda word: times[word][0])
    claim = f"key to hits of «Кто пришёл?» among {sessions} services, «{slowest}»"
    yield Measurement(claim, times[slowest][0], _SECONDS)
    furthest = max(times, key=lambda word: times[word][0] / times[word][1])
    ours, bare = times[furthest]
    yield Measurement(f"  against its bare SELECTs, «{furthest}»", ours, _FOUND_RATIO, bare)


def _found_times(file: CentreFile, word: str) -> tuple[float, float]:
    def ours() -> None:
        with file.reading():
            find_people(file, word)

    asked = questions(file, ours)

    def bare() -> None:
        for sql in asked:
            file.db.run(sql).fetchall()

    return side_by_side(ours, bare, _TURNS)


def _listed_bare(file: CentreFile) -> float:
    """Return the seconds that the bare SELECTs of the first rows take."""

    def first_rows() -> None:
        listed = SessionList()
        listed.count(file)
        listed.page(file, 0, _PAGE)

    asked = questions(file, first_rows)
    return seconds(lambda: [file.db.run(sql).fetchall() for sql in asked], _TURNS)


def _saved(copy: Path, sessions: int) -> Iterator[Measurement]:
    with open_centre(copy) as file:
        draft = _draft(file)
        who = [visitor.person.adult.id for visitor in find_people(file, "")]
        drafts = [replace(draft, recipient_id=who[turn % len(who)]) for turn in range(_SAVES)]
        ours = median(seconds(partial(add_session, file, each)) for each in drafts)
    bare = answer_of("entry_piece", copy, _SAVES)
    yield Measurement(f"saving a service among {sessions}", ours, _SECONDS)
    yield Measurement("  against a bare INSERT and its COMMIT", ours, _SAVED_RATIO, bare)


def _draft(file: CentreFile) -> SessionDraft:
    return SessionDraft(
        date=today_here(),
        specialist_id=specialists(file)[0].id,
        topic_id=topics(file)[0].id,
        form=Form.IN_PERSON,
        kind=Kind.CONSULTATIVE,
        minutes=45,
        result=Result.SOLVED,
        recommendations="Читать вслух каждый день, повторять за ребёнком и дополнять фразу.",
    )


def _opened(path: Path, sessions: int, bare: float) -> Iterator[Measurement]:
    opened = median(answer_of("journal_piece", path)["opened"] for _ in range(_TURNS))
    yield Measurement(f"opening «Журнал» with {sessions} services", opened, _SECONDS)
    yield Measurement("  against the bare SELECTs of its rows", opened, _OPENED_RATIO, bare)
