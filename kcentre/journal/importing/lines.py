"""Going through the lines of a sheet: what is a service, an event, skipped, or rejected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from kcentre.journal.importing.facts import Facts, facts_of
from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import Header
from kcentre.journal.importing.mapping import Column, SheetMapping
from kcentre.journal.importing.readers import (
    NOTHING,
    PROBLEM_PLACES,
    Readers,
    Readings,
    problem_of,
)
from kcentre.journal.importing.skipping import Skipped, skip_reason
from kcentre.spreadsheets.calendar_hints import CalendarHint
from kcentre.spreadsheets.days import Day, completed
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.told import LinePlace, Rejected, Warned
from kcentre.spreadsheets.workbook import Cell
from kcentre.storage import Progress

_FIELDS = tuple(Field)
_LINES_A_REPORT = 2000


@dataclass(frozen=True, slots=True)
class SkippedLine(LinePlace):
    """A line that is no service."""

    reason: Skipped


@dataclass(slots=True)
class Lines:
    """What the lines of a book turned out to be."""

    count: int = 0
    facts: list[Facts] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def read_lines(
    mappings: Sequence[SheetMapping], readers: Readers, book_name: str, progress: Progress
) -> Lines:
    """Read the lines of every sheet that has a journal; the book's name may tell the year."""
    lines, hint = Lines(), CalendarHint().and_then(book_name)
    total = sum(len(mapping.sheet.rows) for mapping in mappings)
    for mapping in mappings:
        if mapping.header is not None and mapping.has_journal:
            _SheetReading(mapping, mapping.header, readers, lines, hint).run(progress, total)
        else:
            reason = "лист пропущен: " + ("журнал не найден" if mapping.is_used else "не журнал")
            lines.warnings.append(Warned(mapping.sheet.name, 0, "", "", reason))
    return lines


class _SheetReading:
    """One pass over one sheet."""

    def __init__(
        self,
        mapping: SheetMapping,
        header: Header,
        readers: Readers,
        lines: Lines,
        hint: CalendarHint,
    ) -> None:
        self._mapping = mapping
        self._header = header
        self._readers = readers
        self._lines = lines
        self._name = mapping.sheet.name
        self._first = header.last + 1
        self._rows = _with_content(mapping.sheet.rows[self._first :])
        used = [column for column in mapping.columns if column.field is not None]
        self._columns = sorted(used, key=lambda column: column.field is not Field.DATE)
        self._hint = self._hint_above(hint)
        self._doubtful: list[int] = []
        self._places = {column.field: column.place for column in reversed(used)}

    def run(self, progress: Progress, total: int) -> None:
        self._lines.count += len(self._rows)
        for number, (row, said) in enumerate(zip(self._rows, self._readings(), strict=True)):
            if number % _LINES_A_REPORT == 0:
                progress.report(len(self._lines.facts), total)
            day = said.date if said.date.iso else self._missing_day(number, row, said.date)
            if day is not None:
                self._accept(number, row, day, said)

    def _hint_above(self, hint: CalendarHint) -> CalendarHint:
        for row in self._mapping.sheet.rows[: self._header.first]:
            hint = hint.and_then(" ".join(plain(cell) for cell in row[:20]))
        return hint.and_then(self._name)

    def _readings(self) -> Iterator[Readings]:
        """Understand the sheet column by column, then yield it row by row."""
        columns: list[Iterable[object]] = [repeat(nothing, len(self._rows)) for nothing in NOTHING]
        cells = list(zip(*self._rows, strict=True))
        for column in self._columns:
            if column.field is not None and column.field is not Field.NOTE:
                memory = self._readers.of(column.field, column.caption.text)
                place = _FIELDS.index(column.field)
                meanings = list(map(memory.__getitem__, cells[column.place] if cells else ()))
                columns[place] = self._spread_down(column.place, meanings)
                if place in PROBLEM_PLACES and memory.has_problems:
                    self._doubtful.append(place)
        columns[_FIELDS.index(Field.NOTE)] = self._notes()
        return map(Readings._make, zip(*columns, strict=True))

    def _spread_down(self, place: int, meanings: list[object]) -> list[object]:
        """Let a cell merged downwards speak for every filled row beside it."""
        below = 0
        for merge in sorted(self._mapping.sheet.merges, key=lambda merge: merge.top):
            if merge.left != place or merge.top < self._first:
                continue
            top, end = merge.top - self._first, merge.bottom - self._first + 1
            for number in range(max(top + 1, below), min(end, len(meanings))):
                if self._has_own_content(number):
                    meanings[number] = meanings[top]
            below = max(below, end)
        return meanings

    def _has_own_content(self, number: int) -> bool:
        row = self._rows[number]
        return any(not is_blank(plain(row[column.place])) for column in self._columns)

    def _notes(self) -> list[str]:
        columns = [column for column in self._columns if column.field is Field.NOTE]
        if not columns:
            return [""] * len(self._rows)
        return ["; ".join(filter(None, (_labelled(column, row) for column in columns)))
                for row in self._rows]  # fmt: skip

    def _missing_day(self, number: int, row: Sequence[Cell], day: Day) -> Day | None:
        """Return the day that the sheet's month completes; else skip or reject the line."""
        at = self._first + number + 1
        reason = skip_reason(row, self._header, [column.place for column in self._columns])
        if reason is not None:
            self._lines.skipped.append(SkippedLine(self._name, at, reason))
            if reason is Skipped.CAPTION:
                self._hint = self._hint.and_then(" ".join(plain(cell) for cell in row))
            return None
        month = day.month_number or self._hint.month
        whole = completed(day, self._hint.year_of(month), month)
        if whole.iso:
            return whole
        self._lines.rejected.append(Rejected(self._name, at, whole.refusal))
        return None

    def _accept(self, number: int, row: Sequence[Cell], day: Day, said: Readings) -> None:
        facts = facts_of(self._name, self._first + number + 1, day, said)
        for place in self._doubtful:
            if problem := problem_of(said, place):
                self._warn(facts, _FIELDS[place], row, problem)
        if day.leftover:
            self._warn(facts, Field.DATE, row, f"не понято рядом с датой: «{day.leftover}»")
        if facts.digits and facts.is_anonymous and facts.event is None:
            self._warn_of_phone(facts)
        if facts.age is None and said.birth.born_from is not None:
            self._warn(facts, Field.BIRTH, row, "ребёнок родился позже дня услуги")
        if facts.event is not None or facts.has_homeless_words:
            _keep_in_note(facts)
        self._lines.facts.append(facts)

    def _warn_of_phone(self, facts: Facts) -> None:
        reason = "телефон без имени и кода не перенесён: услуга записана анонимной"
        caption = self._mapping.caption_of(Field.PHONE)
        self._lines.warnings.append(Warned(facts.sheet, facts.row, caption, "", reason))

    def _warn(self, facts: Facts, named: Field, row: Sequence[Cell], reason: str) -> None:
        """Tell that a cell was not understood, and keep its text with the record."""
        place = self._places.get(named)
        text = plain(row[place]) if place is not None else ""
        caption = self._mapping.columns[place].caption.text if place is not None else ""
        self._lines.warnings.append(Warned(facts.sheet, facts.row, caption, text, reason))
        if text and text != facts.topic_text:
            facts.note = "; ".join(filter(None, (facts.note, f"{caption}: {text}")))


def _with_content(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return the rows up to the last one with content."""
    end = len(rows)
    while end and not any(cell != "" and plain(cell) for cell in rows[end - 1]):
        end -= 1
    return rows[:end]


def _labelled(column: Column, row: Sequence[Cell]) -> str:
    text = plain(row[column.place])
    return "" if is_blank(text) else f"{column.caption.text}: {text}"


def _keep_in_note(facts: Facts) -> None:
    """Keep what the record has no place for: a group's names, marks without the first one."""
    kept: dict[str, str] = {}
    if facts.event is not None:
        kept = {"Участник": facts.name or facts.code, "Рекомендации": facts.recommendations}
    if facts.event is not None or facts.marks[0] is None:
        marks = ", ".join(str(mark) for mark in facts.marks if mark is not None)
        kept |= {"Оценка": marks, "Жалоба": facts.complaint, "Предложение": facts.suggestion}
    told = [f"{label}: {text}" for label, text in kept.items() if text]
    if told:
        facts.note = "; ".join(filter(None, (facts.note, *told)))
