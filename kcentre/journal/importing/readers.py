"""The understanding of every kind of column, shared by all sheets of a book."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kcentre.centre.records import SubUnit, Topic
from kcentre.journal.importing.childhood import Childhood, ChildhoodReader
from kcentre.journal.importing.event_cells import (
    GroupEvent,
    Participants,
    event_in,
    participants_in,
)
from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.person_cells import (
    ChildWords,
    Person,
    child_in,
    code_in,
    person_in,
    phone_in,
)
from kcentre.journal.importing.rating_cells import Mark, mark_in
from kcentre.journal.importing.specialist_cells import (
    SpecialistWords,
    position_in,
    specialist_in,
)
from kcentre.journal.importing.synonyms import (
    FormMeaning,
    KindMeaning,
    Meaning,
    ResultMeaning,
    category_in,
    education_in,
    form_in,
    kind_in,
    relation_of,
    result_in,
)
from kcentre.journal.importing.topic_cells import TopicFinder, TopicMeaning
from kcentre.language import fold
from kcentre.spreadsheets.clock import Clock, MinutesReader, read_clock
from kcentre.spreadsheets.days import Day, DayReader
from kcentre.spreadsheets.plain import Remembered, is_blank, plain, short
from kcentre.spreadsheets.workbook import Cell


class SubUnitMeaning(NamedTuple):
    """The sub-unit a cell names."""

    value: int | None = None
    problem: str = ""
    key: str = ""


class Readings(NamedTuple):
    """What each column of one row says, in the order of `Field`."""

    date: Day
    time: Clock
    time_end: Clock
    specialist: SpecialistWords
    position: str
    form: FormMeaning
    kind: KindMeaning
    topic: TopicMeaning
    family_code: str
    recipient: Person
    phone: Person
    relation: Meaning
    child: ChildWords
    birth: Childhood
    age: Childhood
    education: Meaning
    category: Meaning
    minutes: Clock
    rating: Mark
    conditions: Mark
    information: Mark
    politeness: Mark
    complaint: str
    suggestion: str
    participants: Participants
    event: GroupEvent | None
    result: ResultMeaning
    recommendations: str
    sub_unit: SubUnitMeaning
    note: str


NOTHING = Readings(
    Day(), Clock(), Clock(), SpecialistWords(), "", FormMeaning(), KindMeaning(), TopicMeaning(),
    "", Person(), Person(), Meaning(), ChildWords(), Childhood(), Childhood(), Meaning(), Meaning(),
    Clock(), Mark(), Mark(), Mark(), Mark(), "", "", Participants(), None, ResultMeaning(), "",
    SubUnitMeaning(), "",
)  # fmt: skip
"""What a sheet without a column says about it."""

PROBLEM_PLACES = tuple(
    place for place, reading in enumerate(NOTHING)
    if hasattr(reading, "problem")
)  # fmt: skip


def problem_of(said: Readings, place: int) -> str:
    """Return what was not understood in the field of this place; empty where all was."""
    problem: str = getattr(said[place], "problem", "")
    return problem


_TEXTS = {Field.TOPIC, Field.RESULT, Field.RECOMMENDATIONS, Field.COMPLAINT, Field.SUGGESTION}
_HOUR_UNITS, _MINUTE_UNITS = ("час", "(ч"), ("мин",)


class Readers:
    """One memory of cells per kind of column; equal cells of all sheets are understood once."""

    def __init__(
        self, topics: Iterable[Topic], sub_units: Iterable[SubUnit], *, counts_from_1904: bool
    ) -> None:
        self._sub_units = {fold(unit.name): unit.id for unit in sub_units}
        self._understand: dict[Field, Callable[[Cell], object]] = {
            Field.DATE: DayReader(counts_from_1904=counts_from_1904),
            Field.TIME: read_clock,
            Field.TIME_END: read_clock,
            Field.SPECIALIST: specialist_in,
            Field.POSITION: position_in,
            Field.FORM: form_in,
            Field.KIND: kind_in,
            Field.TOPIC: TopicFinder(topics),
            Field.FAMILY_CODE: code_in,
            Field.RECIPIENT: person_in,
            Field.PHONE: phone_in,
            Field.RELATION: _relation_in,
            Field.CHILD: child_in,
            Field.BIRTH: ChildhoodReader(counts_births=True),
            Field.EDUCATION: education_in,
            Field.CATEGORY: category_in,
            Field.RATING: mark_in,
            Field.CONDITIONS: mark_in,
            Field.INFORMATION: mark_in,
            Field.POLITENESS: mark_in,
            Field.PARTICIPANTS: participants_in,
            Field.EVENT: event_in,
            Field.RESULT: result_in,
            Field.SUB_UNIT: self._sub_unit_in,
        }
        self._memories: dict[tuple[Field, str], Remembered[object]] = {}

    def of(self, field: Field, caption: str) -> Remembered[object]:
        """Return the memory for a field; the caption may name the unit of bare numbers."""
        unit = _unit_in(field, fold(caption))
        key = (field, unit)
        if key not in self._memories:
            understand = self._reader(field, unit)
            is_text = field in _TEXTS
            self._memories[key] = Remembered(
                understand if is_text else lambda cell: understand(short(cell))
            )
        return self._memories[key]

    def _reader(self, field: Field, unit: str) -> Callable[[Cell], object]:
        if field is Field.MINUTES:
            return MinutesReader(unit)
        if field is Field.AGE:
            return ChildhoodReader(counts_months=unit == "мес")
        return self._understand.get(field, _text_in)

    def _sub_unit_in(self, cell: Cell) -> SubUnitMeaning:
        text = plain(cell)
        if is_blank(text):
            return SubUnitMeaning()
        found = self._sub_units.get(fold(text))
        problem = "" if found else f"подразделения нет в списке: «{text}»"
        return SubUnitMeaning(found, problem, fold(text))


def _unit_in(field: Field, caption: str) -> str:
    if field is Field.MINUTES:
        if any(unit in caption for unit in _MINUTE_UNITS):
            return "мин"
        return "ч" if any(unit in caption for unit in _HOUR_UNITS) else ""
    return "мес" if field is Field.AGE and "мес" in caption and "лет" not in caption else ""


def _relation_in(cell: Cell) -> Meaning:
    text = plain(cell)
    if is_blank(text):
        return Meaning()
    found = relation_of(fold(text))
    return Meaning(found, "" if found else f"кем приходится ребёнку, не понято: «{text}»")


def _text_in(cell: Cell) -> str:
    text = plain(cell)
    return "" if is_blank(text) else text
