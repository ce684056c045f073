"""The report's tables of recipients: whom the services were for, and people by age."""

from collections.abc import Callable, Iterator, Mapping

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import (
    counted_columns,
    counted_row,
    label_column,
    met,
    part_of,
    rest_of,
    total_row,
    where_met,
)
from kcentre.centre.values import Category, Education
from kcentre.figures.ages import BANDS, FAMILY_CELLS, NOT_EDUCATED_CELLS, UNKNOWN_AGE
from kcentre.figures.conditions import ATTENDING, NOT_ATTENDING
from kcentre.figures.people import Person
from kcentre.figures.records import Figures
from kcentre.paper.document import Column, Kind, Row, RowRole, Table, group

PeopleCount = Callable[[Figures, Person], int]

_EDUCATION = {
    Education.OURS: "наш детский сад",
    Education.OTHER_KINDERGARTEN: "другой детский сад",
    Education.SHORT_STAY: "группу кратковременного пребывания",
    Education.WAITING: "ожидают места",
    Education.FAMILY: "семейное образование",
    Education.NONE: "не получают дошкольного образования",
}
_NOTE = (
    "Каждый родитель и каждый ребёнок учтён один раз за период — по последней консультации; "
    "анонимные получатели не учтены."
)
_ALL_ANONYMOUS = "Все получатели за период анонимные, их возраст не учитывается."


def categories_table(compared: Comparison, caption: str) -> Table:
    """Return the services by category of recipient and by the child's education."""
    rows: list[Row] = []
    missing: list[str] = []
    for title, words, division in (
        ("По категории получателя", "Категории получателей", _categories),
        ("По посещению детского сада", "Сведения о посещении детского сада", _attendance),
    ):
        found = list(division(compared))
        rows += [group(title), *found] if found else []
        missing += [] if found else [f"{words} в журнале за период не указаны."]
    if rows:
        rows.append(total_row(compared))
    said = " ".join(missing)
    return Table(
        counted_columns(compared, "Получатели"),
        tuple(rows),
        caption,
        note=said if rows else "",
        empty=said,
    )


def ages_table(compared: Comparison, caption: str) -> Table:
    """Return parents and children by age, and by age in the two groups of the federal sheet."""
    pairs = [
        Column(word, Kind.INTEGER, group=title)
        for title in ("За период", *(other.title for other in compared.others))
        for word in ("родителей", "детей")
    ]
    rows = (
        group("Все получатели, по возрасту ребёнка"),
        *_by_age(compared),
        _people_row(compared, "Итого", _everybody, RowRole.TOTAL),
        group("Из них: семейное образование"),
        *(_people_row(compared, cell.band.title, _in_cell(cell.code)) for cell in FAMILY_CELLS),
        group("Из них: не получают дошкольного образования или ожидают места"),
        *(
            _people_row(compared, cell.band.title, _in_cell(cell.code))
            for cell in NOT_EDUCATED_CELLS
        ),
    )
    return Table(
        (label_column("Возраст ребёнка"), *pairs),
        rows if any(compared.counts(lambda found: found.people.parents)) else (),
        caption,
        note=_NOTE,
        empty=_ALL_ANONYMOUS,
    )


def _categories(compared: Comparison) -> Iterator[Row]:
    """Yield all categories; nothing where not one service has any."""

    def pick(found: Figures) -> Mapping[Category, int]:
        return found.sessions.by_category

    if met(compared, part_of(pick, *Category)):
        for category in Category:
            yield counted_row(compared, category.label, part_of(pick, category))
        yield from where_met(compared, [("не указана", rest_of(pick))])


def _attendance(compared: Comparison) -> Iterator[Row]:
    """Yield all statuses of education; nothing where not one service has any."""

    def pick(found: Figures) -> Mapping[Education, int]:
        return found.sessions.by_education

    if not met(compared, part_of(pick, *Education)):
        return
    for word, parts in (("посещают", ATTENDING), ("не посещают", NOT_ATTENDING)):
        yield counted_row(compared, f"{word} — всего", part_of(pick, *parts))
        for part in parts:
            yield counted_row(compared, f"– {_EDUCATION[part]}", part_of(pick, part))
    rest = [("школьники", part_of(pick, Education.SCHOOL)), ("не указано", rest_of(pick))]
    yield from where_met(compared, rest)


def _by_age(compared: Comparison) -> Iterator[Row]:
    for band in BANDS[:4]:
        yield _people_row(compared, band.title, _in_band(band.code))
    for code, title in ((BANDS[4].code, BANDS[4].title), (UNKNOWN_AGE, "не указан")):
        row = _people_row(compared, title, _in_band(code))
        if any(row.cells[1:]):
            yield row


def _people_row(
    compared: Comparison, label: str, count: PeopleCount, role: RowRole = RowRole.BODY
) -> Row:
    numbers = [count(found, person) for found in compared.everything for person in Person]
    return Row((label, *numbers), role)


def _everybody(found: Figures, person: Person) -> int:
    return {Person.PARENT: found.people.parents, Person.CHILD: found.people.children}[person]


def _in_band(code: str) -> PeopleCount:
    def count(found: Figures, person: Person) -> int:
        parents, children = found.people.parents_by_age, found.people.children_by_age
        return {Person.PARENT: parents, Person.CHILD: children}[person][code]

    return count


def _in_cell(code: str) -> PeopleCount:
    def count(found: Figures, person: Person) -> int:
        parents, children = found.people.parents_cells, found.people.children_cells
        return {Person.PARENT: parents, Person.CHILD: children}[person][code]

    return count
