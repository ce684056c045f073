"""How long the import of 20 000 rows takes, against its parser and a bare bulk insert.

`python -m tests.performance.import_bench` prints the ratio; both sides run in the same process,
one after the other; medians count.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median

import python_calamine
from openpyxl import Workbook
from sqlcipher3 import dbapi2

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.journal.importing import import_journal
from kcentre.storage import open_centre

from .measurement import Measurement, seconds, table

ROWS = 20_000
ROUNDS = 5
_TABLES = ("specialist", "family", "adult", "child", "session", "rating", "group_event")

_HEADER = (
    "Дата", "Время", "Специалист", "Должность", "Форма", "Вид помощи", "Тема", "Код семьи",
    "ФИО родителя", "Телефон", "Дата рождения ребёнка", "Образование ребёнка", "Длительность, мин",
    "Рекомендации", "Оценка", "Количество участников", "Мероприятие",
)  # fmt: skip
_STAFF = (
    ("Соколова Анна Павловна", "педагог-психолог"), ("Миронова Ирина Олеговна", "учитель-логопед"),
    ("Зайцева Ольга Викторовна", "старший воспитатель"), ("Кузьмина Вера Андреевна", "логопед"),
)  # fmt: skip
_FORMS = ("очная", "дистанционная", "выездная", "по телефону", "Zoom", "на дому")
_KINDS = ("методическая", "псих.-пед.", "диагностика", "консультативная")
_TOPICS = (
    "Подготовка к школе", "Т02 Речевое развитие", "эмоции и поведение", "Адаптация к детскому саду",
    "Семейное образование", "Общение и социализация", "Кризис трёх лет",
)  # fmt: skip
_EDUCATION = ("посещает наш ДОУ", "ожидает места", "семейное образование", "не получает", "ГКП")
_SURNAMES = (
    "Абрамова", "Белова", "Виноградова", "Галиева", "Дмитриева", "Егорова", "Ёлкина", "Жукова",
    "Закирова", "Иванова", "Каримова", "Лебедева", "Морозова", "Нуриева", "Орлова", "Павлова",
)  # fmt: skip
_NAMES = ("Анна", "Вера", "Дарья", "Елена", "Зоя", "Ирина", "Ксения", "Лилия", "Мария", "Алсу")
_PATRONYMICS = (
    "Андреевна", "Борисовна", "Викторовна", "Ильдаровна", "Маратовна", "Олеговна", "Петровна",
    "Рашидовна", "Сергеевна", "Юрьевна", "Ивановна", "Фёдоровна", "Глебовна", "Денисовна",
    "Егоровна", "Львовна", "Марковна", "Тимуровна", "Яковлевна", "Ренатовна", "Игоревна",
    "Романовна", "Павловна", "Захаровна", "Климовна",
)  # fmt: skip
_ADVICE = ("даны рекомендации", "игры на развитие речи; повторно через месяц", "", "памятка выдана")


def write_journal(path: Path, rows: int, seed: int = 1) -> None:
    """Write a journal of the largest centre's size."""
    chance = random.Random(seed)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Журнал")
    sheet.append(_HEADER)
    for number in range(rows):
        day = date(2025, 9, 1) + timedelta(days=number * 300 // rows)
        sheet.append([day, f"{9 + number % 9:02d}:15", *_row(chance, rows // 5)])
    book.save(path)


def _row(chance: random.Random, families: int) -> list[object]:
    if chance.random() < 0.02:
        people: list[object] = [None, None, None, None, None]
        group: list[object] = [chance.randrange(4, 30), "семинар-практикум"]
    else:
        code = chance.randrange(families)
        name = " ".join(_name(code))
        phone = f"+7 900 {code:04d}-11-22"
        birth = f"{code % 12 + 1:02d}.{2018 + code % 7}"
        people = [f"С-{code:04d}", name, phone, birth, chance.choice(_EDUCATION)]
        group = [None, None]
    return [
        *chance.choice(_STAFF), chance.choice(_FORMS), chance.choice(_KINDS),
        chance.choice(_TOPICS), *people, chance.choice((45, 60, "1 ч", None)),
        chance.choice(_ADVICE), chance.choice((None, None, 5, 4)), *group,
    ]  # fmt: skip


def _name(code: int) -> tuple[str, str, str]:
    rest, surname = divmod(code, len(_SURNAMES))
    rest, name = divmod(rest, len(_NAMES))
    return _SURNAMES[surname], _NAMES[name], _PATRONYMICS[rest % len(_PATRONYMICS)]


def read_bare(path: Path) -> None:
    """Read the table with its parser alone."""
    sheet = python_calamine.load_workbook(str(path)).get_sheet_by_index(0)
    sheet.to_python(skip_empty_area=False)


def new_centre(folder: Path) -> Path:
    """Make an empty centre and return its file."""
    path = folder / "Мой центр.kcentre"
    found_centre(path, Passport("Детский сад")).close()
    return path


class BareInsert:
    """The imported rows, to be written again into the same tables and indexes, without triggers."""

    def __init__(self, filled: Path) -> None:
        self._rows: dict[str, list[tuple[object, ...]]] = {}
        with closing(dbapi2.connect(str(filled))) as source:
            self._schema = [sql for (sql,) in source.execute(
                "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql NOT NULL"
                " AND name NOT GLOB 'session_search*' AND name NOT GLOB 'sqlite_*'"
            )]  # fmt: skip
            for name in ("topic", *_TABLES):
                query = f"SELECT * FROM {name}"  # noqa: S608 — the names stand above
                self._rows[name] = source.execute(query).fetchall()

    def prepared(self, path: Path) -> dbapi2.Connection:
        """Return a connection to a new file with the empty tables."""
        target = dbapi2.connect(str(path), isolation_level=None)
        for pragma in ("journal_mode = wal", "synchronous = full", "foreign_keys = 1"):
            target.execute(f"PRAGMA {pragma}")
        for statement in self._schema:
            target.execute(statement)
        self.write(target, ("topic",))
        return target

    def write(self, target: dbapi2.Connection, tables: tuple[str, ...] = _TABLES) -> None:
        """Write all rows in one transaction."""
        target.execute("BEGIN IMMEDIATE")
        for name in tables:
            rows = self._rows[name]
            marks = ", ".join("?" * len(rows[0])) if rows else ""
            target.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608
        target.execute("COMMIT")


def measure(_centres: object = None, rows: int = ROWS) -> Iterator[Measurement]:
    """Yield the import of 20 000 rows against reading and inserting them barely."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        journal = folder / "Журнал.xlsx"
        write_journal(journal, rows)
        pairs = [_pair(folder / str(number), journal) for number in range(ROUNDS)]
    imported, bare = (median(column) for column in zip(*pairs, strict=True))
    yield Measurement(f"import of {rows} rows, against parser and bare insert", imported, 2.0, bare)


def _pair(folder: Path, journal: Path) -> tuple[float, float]:
    """Return the seconds of one import, and of the bare work that follows it at once."""
    folder.mkdir()
    centre = new_centre(folder)
    with open_centre(centre) as file:
        imported = seconds(partial(import_journal, file, journal))
    bare = BareInsert(centre)
    read = seconds(partial(read_bare, journal))
    with closing(bare.prepared(folder / "bare.kcentre")) as target:
        return imported, read + seconds(partial(bare.write, target))


if __name__ == "__main__":
    sys.stdout.write(table(measure(rows=int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)) + "\n")
