"""A centre with a full timetable: sub-units, odd weeks, a Saturday, pauses, exceptions."""

import datetime as dt
from pathlib import Path

import pypdfium2

from helpers.exception_rows import add_exception
from helpers.ready_file import found_ready
from kcentre.centre.records import Passport, Specialist, SubUnit
from kcentre.centre.values import Form
from kcentre.centre.verbs import keep_specialist, keep_sub_unit
from kcentre.language.clock import iso_time
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document
from kcentre.premises.hours import tables
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import ExceptionKind, Weeks
from kcentre.storage import CentreFile, Changes

FIRST, LAST = dt.date(2026, 9, 1), dt.date(2027, 8, 31)
PASSPORT = Passport(
    "Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 7 «Ласточка»",
    centre_name="Консультационный центр «Диалог с семьёй»",
    head="Соколова Анна Петровна",
    city="г. Кама",
    address="ул. Садовая, д. 7",
    phone="8 (8552) 12-34-56",
    email="lastochka7@kama.example",
    site="lastochka7.kama.example",
)
PEOPLE = (
    ("Артамонова Елена Сергеевна", "педагог-психолог"),
    ("Ёлкина Анна Петровна", "музыкальный руководитель"),
    ("Константинопольская-Воскресенская Александра Владимировна", "учитель-логопед"),
    ("Морозова Ирина Витальевна", "старший воспитатель"),
    ("О’Коннор Мария Ивановна", "социальный педагог"),
    ("Петров Пётр Петрович", "инструктор по физкультуре"),
    ("Тихонова Дарья Олеговна", "медицинский работник"),
    ("Юсупова Гульнара Ринатовна", "учитель-дефектолог"),
)


def day(text: str) -> dt.date:
    """Return the day of «24.11.2026»."""
    numbers = [int(part) for part in text.split(".")]
    return dt.date(numbers[2], numbers[1], numbers[0])


def at(text: str) -> dt.time:
    """Return the time of «9:00»."""
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


def empty_centre(path: Path, passport: Passport = PASSPORT) -> CentreFile:
    """Return a new centre whose passport is filled in."""
    return found_ready(path, passport)


def hire(file: CentreFile, name: str, position: str = "", unit: int | None = None) -> int:
    """Add a specialist; return the id."""
    return _only(keep_specialist(file, Specialist(name, position, sub_unit_id=unit)), "specialist")


def add_unit(file: CentreFile, name: str) -> int:
    """Add a sub-unit; return its id."""
    return _only(keep_sub_unit(file, SubUnit(name)), "sub_unit")


def add_room(file: CentreFile, name: str, place: str = "") -> int:
    """Add a room; return its id."""
    with file.operation("Кабинет") as running:
        Room.insert(name=name, place=place).execute(file.db)
    return _only(running.changes, "room")


def open_window(
    file: CentreFile,
    specialist: int,
    weekday: int,
    hours: str,
    room: int | None = None,
    *,
    form: Form = Form.IN_PERSON,
    weeks: Weeks = Weeks.EVERY,
    validity: tuple[dt.date, dt.date] = (FIRST, LAST),
) -> Window:
    """Add a window of «9:00-12:00»; return it."""
    starts, ends = (at(text) for text in hours.split("-"))
    with file.operation("Окно") as running:
        tables.HoursWindow.insert(
            specialist=specialist,
            weekday=weekday,
            starts=iso_time(starts),
            ends=iso_time(ends),
            room=room,
            form=form,
            weeks=weeks,
            valid_from=validity[0].isoformat(),
            valid_to=validity[1].isoformat(),
        ).execute(file.db)
    row_id = _only(running.changes, "hours_window")
    return Window(specialist, weekday, starts, ends, form, room, weeks, *validity, row_id)


def add_pause(file: CentreFile, pause: Pause) -> None:
    """Add a pause, of the academic year where it does not say for how long."""
    with file.operation("Перерыв"):
        tables.HoursPause.insert(
            specialist=pause.specialist_id,
            weekday=pause.weekday,
            starts=iso_time(pause.starts),
            ends=iso_time(pause.ends),
            valid_from=(pause.valid_from or FIRST).isoformat(),
            valid_to=(pause.valid_to or LAST).isoformat(),
        ).execute(file.db)


def full_centre(path: Path, people: int = len(PEOPLE), *, with_units: bool = False) -> CentreFile:
    """Return a centre of so many specialists with hours of all kinds, and exceptions."""
    file = empty_centre(path)
    units = [add_unit(file, name) for name in ("Служба ранней помощи", "Лекотека")]
    rooms = [
        add_room(file, "Кабинет 5", "2 этаж"),
        add_room(file, "Кабинет учителя-логопеда", "2 этаж, каб. 14"),
        add_room(file, "Музыкальный зал", "1 этаж"),
    ]
    ids = [
        hire(file, *PEOPLE[number], units[number % 2] if with_units else None)
        for number in range(people)
    ]
    for number, person in enumerate(ids):
        _hours_of(file, person, number, rooms[number % len(rooms)])
    add_pause(file, Pause(at("12:00"), at("13:00")))
    _exceptions(file, ids[0], rooms[0])
    return file


def page_texts(document: Document) -> list[str]:
    """Return the text of each printed page, its white space made single spaces."""
    with pypdfium2.PdfDocument(pdf_bytes(document)) as pages:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def _hours_of(file: CentreFile, person: int, number: int, room: int) -> None:
    open_window(file, person, number % 5, "9:00-15:00", room)
    open_window(file, person, (number + 2) % 5, "15:00-18:30", room)
    if number % 3 == 0:
        open_window(file, person, (number + 1) % 5, "9:00-11:30", room, weeks=Weeks.ODD)
        open_window(file, person, (number + 1) % 5, "14:00-16:00", room, weeks=Weeks.EVEN)
    if number % 3 == 1:
        open_window(file, person, (number + 3) % 5, "17:00-19:00", form=Form.REMOTE)
    if number == 2:
        open_window(file, person, 5, "10:00-13:00", room, weeks=Weeks.ODD)


def _exceptions(file: CentreFile, person: int, room: int) -> None:
    kind = ExceptionKind
    autumn = (day("24.11.2026"), day("24.11.2026"))
    shown: tuple[HoursException, ...] = (
        HoursException(kind.LEAVE, day("14.06.2027"), day("11.07.2027"), person, note="больничный"),
        HoursException(
            kind.MOVE, *autumn, person, at("9:00"), at("11:30"), moved_to=day("26.11.2026"),
            moved_starts=at("10:00"), moved_ends=at("12:00"),
        ),
        HoursException(
            kind.EXTRA, day("28.11.2026"), day("28.11.2026"), person, at("10:00"), at("13:00"),
            room, Form.IN_PERSON,
        ),
        HoursException(kind.HOLIDAY, day("31.12.2026"), day("31.12.2026"), note="Санитарный день"),
        HoursException(kind.CANCEL, day("23.11.2026"), day("23.11.2026"), person),
    )  # fmt: skip
    for exception in shown:
        add_exception(file, exception)


def _iso(moment: dt.date | None) -> str:
    return moment.isoformat() if moment else ""


def _only(changes: Changes, table: str) -> int:
    (row_id,) = changes.rows[table]
    return row_id
