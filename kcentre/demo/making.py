"""Making an invented centre: the same arguments give the same rows."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from pathlib import Path
from random import Random

from kcentre.centre import queries
from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.demo import events
from kcentre.demo.book import InventedBook
from kcentre.demo.care import Care
from kcentre.demo.days import first_day, open_days, services_a_day
from kcentre.demo.journal import InventedJournal
from kcentre.demo.monitoring import watch
from kcentre.demo.premises import furnish, go_on_leave, open_hours
from kcentre.demo.rows import Batch
from kcentre.demo.staff import SUB_UNITS, Specialist, Timetable, hire, invented_woman
from kcentre.demo.structure.making import build
from kcentre.demo.structure.office_words import CENTRE_NAME
from kcentre.demo.surveys import ask_families
from kcentre.language import Problem, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.folding import fold_name
from kcentre.storage import UNWATCHED, CentreFile, Progress

MOST_SESSIONS, MOST_YEARS = 1_000_000, 20
_CHUNK = 5_000
_KIBIBYTES_OF_CACHE = -65_536  # negative: SQLite counts kibibytes, not pages
_LEAVE_AFTER, _LEAVE_DAYS = timedelta(8), timedelta(4)
_EARLIEST, _LATEST = date(1950, 1, 1), date(2999, 12, 31)


def make_demo(
    path: Path,
    sessions: int = 600,
    seed: int = 1,
    *,
    years: int = 2,
    until: date | None = None,
    progress: Progress = UNWATCHED,
) -> CentreFile:
    """Create a centre with `sessions` invented services and open it.

    They fill about `years` academic years up to `until` (today, if None), in bounded memory.
    Raises `Refused`, `FileRefused`, or what `progress` raises; then no file is left.
    """
    last = until or today_here()
    refuse_if_any(_problems(sessions, years, last))
    chance = Random(seed)  # noqa: S311 — invents people, guards nothing
    file = found_centre(path, _passport(invented_woman(chance)))
    try:
        with _much_memory(file), file.operation("Создан учебный центр"):
            staff = hire(chance)
            span = (first_day(last, years), last)
            # A service may be written before the appointment that it was held by.
            file.db.run("PRAGMA defer_foreign_keys = ON")
            # A chance of its own: the journal of a seed stays what it was before there were rooms.
            apart = Random(f"premises {seed}")  # noqa: S311 — as above
            rooms = _furnish(file, apart, staff, span)
            batch = Batch()
            care = Care(seed, batch, last, rooms)
            _fill(
                file, chance, staff, sessions, span=span, batch=batch, care=care, progress=progress
            )
            _book(file, apart, staff, rooms, last)
            ask_families(file, seed, last)
            watch(file, seed, last)
            build(file, seed, staff, span)
    except BaseException:
        file.close()
        with suppress(OSError):
            path.unlink()
        raise
    file.history.forget()
    return file


@contextmanager
def _much_memory(file: CentreFile) -> Iterator[None]:
    """Let one large transaction keep more of the file's pages in memory: a fifth quicker."""
    usual = file.db.cache_size
    file.db.cache_size = _KIBIBYTES_OF_CACHE
    try:
        yield
    finally:
        file.db.cache_size = usual


def _fill(
    file: CentreFile,
    chance: Random,
    staff: list[Specialist],
    sessions: int,
    *,
    span: tuple[date, date],
    batch: Batch,
    care: Care,
    progress: Progress,
) -> None:
    days = open_days(*span)
    topic_ids = {topic.code: topic.id or 0 for topic in queries.topics(file)}
    for event in events.hold(chance, days, staff, topic_ids, sessions):
        batch.add("group_event", event)
    journal = InventedJournal(chance, batch, topic_ids, span=span, sessions=sessions, care=care)
    timetable = Timetable(staff)
    for day, count in services_a_day(chance, days, sessions):
        journal.write_day(day, timetable.booked(chance, day.weekday(), count))
        if batch.size >= _CHUNK:
            batch.write(file)
            progress.report(journal.written, sessions)
    journal.finish()
    batch.write(file)
    progress.report(sessions, sessions)


def _furnish(
    file: CentreFile, chance: Random, staff: list[Specialist], span: tuple[date, date]
) -> dict[int, int]:
    """Write the staff, the rooms and the hours; return the room of each specialist."""
    batch = Batch()
    _add_people(batch, staff)
    rooms = furnish(chance, batch, staff)
    open_hours(batch, staff, rooms, span)
    go_on_leave(batch, staff[-1], *_leave_after(span[1]))
    batch.write(file)
    return rooms


def _book(
    file: CentreFile,
    chance: Random,
    staff: list[Specialist],
    rooms: dict[int, int],
    last: date,
) -> None:
    batch = Batch()
    book = InventedBook(chance, batch, Timetable(staff), rooms)
    book.keep(file, last, staff[-1].id, _leave_after(last))
    batch.write(file)


def _leave_after(last: date) -> tuple[date, date]:
    return last + _LEAVE_AFTER, last + _LEAVE_AFTER + _LEAVE_DAYS


def _add_people(batch: Batch, staff: list[Specialist]) -> None:
    for number, (name, kind) in enumerate(SUB_UNITS, start=1):
        batch.add("sub_unit", (number, name, kind))
    for person in staff:
        role = person.role
        row = (person.id, person.name, fold_name(person.name), role.position, role.employment,
               role.sub_unit_id)  # fmt: skip
        batch.add("specialist", row)


def _passport(head: str) -> Passport:
    return Passport(
        kindergarten="Детский сад № 7 «Ласточка»",
        centre_name=CENTRE_NAME,
        head=head,
        addressee="Начальнику управления образования",
        city="город Набережные Челны",
        address="бульвар Цветочный, дом 7",
        phone="8 (900) 000-00-07",
        email="lastochka@example.org",
        site="lastochka.example.org",
        is_demo=True,
    )


def _problems(sessions: int, years: int, last: date) -> Iterator[Problem]:
    if not 0 <= sessions <= MOST_SESSIONS:
        yield Problem("sessions", "Число услуг учебного центра — от 0 до 1\u00a0000\u00a0000.")
    if not 1 <= years <= MOST_YEARS:
        yield Problem("years", f"Учебный центр охватывает от 1 до {MOST_YEARS} учебных лет.")
    if not _EARLIEST <= last <= _LATEST:
        yield Problem("until", "Последний день учебного центра — с 1950 по 2999 год.")
