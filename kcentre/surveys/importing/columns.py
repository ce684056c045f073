"""What the columns of a table of answers are: guessed, remembered, or said by the user."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kcentre.language import fold
from kcentre.spreadsheets.workbook import Sheet, Workbook
from kcentre.surveys.importing.grids import Grid, grids
from kcentre.surveys.importing.header import Header
from kcentre.surveys.importing.journals import is_journal
from kcentre.surveys.importing.kinds import Column, guess_use
from kcentre.surveys.importing.moments import are_moments
from kcentre.surveys.importing.refusals import IsJournal, NoForms, NoQuestions, OneColumn
from kcentre.surveys.importing.service_columns import (
    Aside,
    best_moment,
    is_family_code,
    is_moment,
    why_aside,
)
from kcentre.surveys.importing.sheets import AnswerSheet, sheets_of
from kcentre.surveys.importing.spoiled import restoring
from kcentre.surveys.importing.uses import ColumnUse

Choices = Mapping[str, ColumnUse | None]
"""What is known of columns: folded heading → use, or None for one that is not taken."""

_MOSTLY = 0.6
_LONGEST_JOINED = 150


@dataclass(frozen=True, slots=True)
class SurveyColumn:
    """One column: its place from 0, its heading, what it is used as (None: not taken).

    `group` is the question it shares with other columns and `option` what it stands for there;
    `aside` says why it is not taken.
    """

    place: int
    heading: str
    use: ColumnUse | None = None
    group: str = ""
    option: str = ""
    aside: Aside | None = None

    @property
    def key(self) -> str:
        """What it is remembered by."""
        return fold(self.heading)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the table and the columns its answers stand in."""

    text: str
    use: ColumnUse
    columns: tuple[SurveyColumn, ...]


@dataclass(frozen=True, slots=True)
class SurveyColumns:
    """How a table is read: its sheets, their questions, and those left out by their names.

    `guessed` is what the columns were taken for before anybody said otherwise.
    """

    sheets: tuple[AnswerSheet, ...]
    header: Header
    columns: tuple[SurveyColumn, ...]
    left_out: tuple[str, ...] = ()
    guessed: Choices = field(default_factory=dict)

    def with_use(self, place: int, use: ColumnUse | None) -> "SurveyColumns":
        """Return the columns where one is used so; only one can be the date or the code."""
        is_single = use in {ColumnUse.MOMENT, ColumnUse.FAMILY_CODE}
        columns = tuple(
            replace(column, use=use, aside=None) if column.place == place
            else replace(column, use=None) if is_single and column.use is use
            else column
            for column in self.columns
        )  # fmt: skip
        return replace(self, columns=columns)

    def known_as(self, choices: Choices) -> "SurveyColumns":
        """Return the columns used as it is known of their headings."""
        said = self
        for column in self.columns:
            if column.key and column.key in choices and choices[column.key] is not column.use:
                said = said.with_use(column.place, choices[column.key])
        return said

    def choices(self) -> dict[str, ColumnUse | None]:
        """Return what the columns are used as, by their headings."""
        chosen: dict[str, ColumnUse | None] = {}
        for column in self.columns:
            if column.key and chosen.get(column.key) is None:
                chosen[column.key] = column.use
        return chosen

    def column_of(self, use: ColumnUse) -> SurveyColumn | None:
        """Return the column used so, where there is one."""
        return next((column for column in self.columns if column.use is use), None)

    def asked(self) -> tuple[Asked, ...]:
        """Return the questions in the order of their first columns."""
        found: dict[tuple[str, str | int], list[SurveyColumn]] = {}
        run: tuple[str, str | int] | None = None
        for column in self.columns:
            if column.use is None or column.use.kind is None:
                continue
            if column.use is not ColumnUse.OPTION:
                run = None
                found["column", column.place] = [column]
            elif column.group:
                run = None
                found.setdefault(("group", fold(column.group)), []).append(column)
            else:
                run = run or ("run", column.place)
                found.setdefault(run, []).append(column)
        return tuple(_asked(columns) for columns in found.values())


def _asked(columns: Sequence[SurveyColumn]) -> Asked:
    first = columns[0]
    use = first.use or ColumnUse.TEXT
    text = first.heading
    if use is ColumnUse.OPTION:
        text = first.group or " / ".join(one.heading for one in columns)[:_LONGEST_JOINED]
    return Asked(text, use, tuple(columns))


def guess_columns(
    workbook: Workbook, remembered: Mapping[str, Choices] | None = None
) -> SurveyColumns:
    """Return how a table of answers is read: as remembered of the same questions, else guessed.

    Raises a TableRefused where no sheet holds answers.
    """
    sheets, left_out = sheets_of(workbook)
    if not sheets:
        raise (OneColumn if _is_one_column(workbook) else NoQuestions)(workbook.path)
    if not any(one.texts for one in sheets):
        raise NoForms(workbook.path)
    if is_journal(sheets[0].sheet):
        raise IsJournal(workbook.path)
    header = sheets[0].header
    guessed = SurveyColumns(sheets, header, tuple(_guessed(header, sheets)), left_out)
    guessed = replace(guessed, guessed=guessed.choices())
    return guessed.known_as((remembered or {}).get(header.key, {}))


def _is_one_column(workbook: Workbook) -> bool:
    return all(_width(sheet) <= 1 for sheet in workbook.sheets)


def _width(sheet: Sheet) -> int:
    return max((sum(cell != "" for cell in row) for row in sheet.rows), default=0)


def _guessed(header: Header, sheets: Sequence[AnswerSheet]) -> Iterator[SurveyColumn]:
    headings = header.headings
    cells = [
        [text for one in sheets for text in one.column(place)] for place in range(len(headings))
    ]
    special = _special(header, cells)
    joined = {place: grid for grid in grids(headings, cells) for place in grid.options}
    uses: dict[str, ColumnUse] = {}
    for place, heading in enumerate(headings):
        grid = joined.get(place)
        column = SurveyColumn(place, heading.whole)
        if grid is not None:
            column = replace(column, group=grid.question, option=grid.options[place])
        if place in special:
            yield replace(column, use=special[place])
            continue
        aside = _aside(column, cells[place])
        if aside is not None and not (grid and grid.is_ticked and aside is Aside.EMPTY):
            yield replace(column, aside=aside)
        elif grid is not None and grid.is_ticked:
            yield replace(column, use=ColumnUse.OPTION)
        elif grid is not None:
            if grid.question not in uses:
                uses[grid.question] = _use_of_grid(grid, cells)
            yield replace(column, use=uses[grid.question])
        else:
            yield replace(column, use=_use_of(heading.whole, cells[place]))


def _use_of(question: str, texts: Sequence[str]) -> ColumnUse:
    restored = restoring(question, set(texts))
    return guess_use(Column(question, Counter(map(restored, texts))))


def _use_of_grid(grid: Grid, cells: Sequence[Sequence[str]]) -> ColumnUse:
    """Return how the lines of a grid are answered: all of them alike."""
    together = Counter(text for place in grid.options for text in cells[place])
    return guess_use(Column(grid.question, together))


def _special(header: Header, cells: Sequence[Sequence[str]]) -> dict[int, ColumnUse]:
    """Return the columns that date a form and that tell whose family it is of."""
    headings = [heading.whole for heading in header.headings]
    dated = [place for place, texts in enumerate(cells) if are_moments(texts)]
    named = [(place, headings[place]) for place in dated if is_moment(headings[place])]
    found: dict[int, ColumnUse] = {}
    if named:
        found[best_moment(named)] = ColumnUse.MOMENT
    elif dated[:1] == [0] and not headings[0].endswith("?") and _have_clock(cells[0]):
        found[0] = ColumnUse.MOMENT
    code = next((place for place, text in enumerate(headings) if is_family_code(text)), None)
    if code is not None:
        found[code] = ColumnUse.FAMILY_CODE
    return found


def _have_clock(texts: Sequence[str]) -> bool:
    return sum(":" in text for text in texts) >= _MOSTLY * len(texts)


def _aside(column: SurveyColumn, texts: Sequence[str]) -> Aside | None:
    """Return why a column is left: a further date of the form, too, is no answer."""
    if not texts:
        return Aside.EMPTY
    if not column.heading:
        return Aside.UNNAMED
    if is_moment(column.heading) and are_moments(texts):
        return Aside.SERVICE
    return why_aside(column.heading, texts)
