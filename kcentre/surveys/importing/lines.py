"""The forms of a table: each line as texts, when it was filled in, by whose code it is signed."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kcentre.language import fold
from kcentre.language.dates import today_here
from kcentre.spreadsheets.days import Day
from kcentre.spreadsheets.told import LinePlace, Warned
from kcentre.storage import UNWATCHED, Progress
from kcentre.surveys.importing.columns import SurveyColumn, SurveyColumns
from kcentre.surveys.importing.moments import MomentReader
from kcentre.surveys.importing.skipping import Skipped
from kcentre.surveys.importing.uses import ColumnUse

_EARLIEST_YEAR = 2000
_LINES_A_REPORT = 500
_SHORT_PRINT = 40


@dataclass(frozen=True, slots=True)
class SkippedLine(LinePlace):
    """A line that is no form."""

    reason: Skipped


@dataclass(frozen=True, slots=True)
class Line:
    """A form: its cells as texts; `print` recognises it when it comes again."""

    sheet: str
    row: int
    cells: Sequence[str]
    filled_on: dt.date | None
    family_code: str
    print: str


@dataclass(slots=True)
class Lines:
    """All lines below the questions: forms, skipped ones, and what is said of them."""

    count: int = 0
    forms: list[Line] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def read_lines(
    columns: SurveyColumns, *, counts_from_1904: bool = False, progress: Progress = UNWATCHED
) -> Lines:
    """Read the forms of a table."""
    lines = Lines()
    total = sum(len(one.texts) for one in columns.sheets)
    reading = _Reading(columns, lines, counts_from_1904=counts_from_1904)
    asked = [column.place for column in columns.columns if column.use and column.use.kind]
    for one in columns.sheets:
        for number, cells, beside in one.lines():
            if lines.count % _LINES_A_REPORT == 0:
                progress.report(lines.count, total)
            lines.count += 1
            reason = beside
            if reason is None and not any(cells[place] for place in asked):
                reason = Skipped.NO_ANSWERS
            if reason is None:
                lines.forms.append(reading.form(one.sheet.name, number, cells))
            else:
                lines.skipped.append(SkippedLine(one.sheet.name, number, reason))
    return lines


class _Reading:
    def __init__(self, columns: SurveyColumns, lines: Lines, *, counts_from_1904: bool) -> None:
        self._lines = lines
        self._today = today_here()
        self._moment = columns.column_of(ColumnUse.MOMENT)
        self._code = columns.column_of(ColumnUse.FAMILY_CODE)
        self._printed = [
            column for column in columns.columns
            if column.use is not None and column.use is not ColumnUse.MOMENT
        ]  # fmt: skip
        moments = [
            cells[self._moment.place]
            for one in columns.sheets if self._moment
            for cells in one.texts
        ]  # fmt: skip
        self._moment_in = MomentReader(moments, counts_from_1904=counts_from_1904)

    def form(self, sheet: str, number: int, cells: Sequence[str]) -> Line:
        written = cells[self._moment.place] if self._moment else ""
        moment = self._moment_in(written)
        day = self._filled_on(sheet, number, cells, moment)
        code = cells[self._code.place] if self._code else ""
        printed = [(column.key, fold(cells[column.place])) for column in self._printed]
        when = f"{moment.iso} {moment.clock.time}" if moment.iso else written
        return Line(sheet, number, cells, day, code, _print(printed, when))

    def _filled_on(
        self, sheet: str, number: int, cells: Sequence[str], moment: Day
    ) -> dt.date | None:
        if self._moment is None or not cells[self._moment.place]:
            return None
        reason = ""
        if moment.at is None:
            reason = moment.refusal or "не дата"
        elif moment.at > self._today:
            reason = "этот день ещё не наступил"
        elif moment.at.year < _EARLIEST_YEAR:
            reason = "слишком давно"
        if not reason:
            return moment.at
        self._warn(sheet, number, self._moment, cells, f"{reason}: анкета внесена без даты")
        return None

    def _warn(
        self, sheet: str, number: int, column: SurveyColumn, cells: Sequence[str], reason: str
    ) -> None:
        text = cells[column.place]
        self._lines.warnings.append(Warned(sheet, number, column.heading, text, reason))


def _print(cells: Sequence[tuple[str, str]], when: str) -> str:
    """Return what equal forms have in common, whatever the order of columns and their kinds."""
    said: Iterator[tuple[str, str]] = ((key, text) for key, text in sorted(cells) if text)
    content = json.dumps([when, *said], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:_SHORT_PRINT]
