"""Two questions beside each other, counted by SQLite."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peewee import JOIN, SQL, fn

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.results.association import (
    Association,
    chosen_or_not,
    independence,
    of_several,
)
from kcentre.surveys.results.counts import answers_of, answers_one_of
from kcentre.surveys.results.division import Division
from kcentre.surveys.results.scope import Forms, is_within
from kcentre.surveys.tables import SurveyAnswer, SurveyForm

_NUMBER_OF_ROWS = fn.COUNT(SQL("1"))


@dataclass(frozen=True, slots=True)
class Crossed:
    """Whole numbers of a cross-table: forms that chose both, rows, columns, all."""

    cells: tuple[tuple[int, ...], ...]
    row_n: tuple[int, ...]
    column_n: tuple[int, ...]
    total: int


def crossed(file: CentreFile, forms: Forms, rows: Division, columns: Division) -> Crossed:
    """Count the forms that answered both questions, in each row and column that they chose."""
    cells = _cells(file, forms, rows, columns)
    if not rows.is_several and not columns.is_several:
        row_n = tuple(sum(row) for row in cells)
        column_n = tuple(map(sum, zip(*cells, strict=True))) or (0,) * len(columns.labels)
        return Crossed(cells, row_n, column_n, sum(row_n))
    return Crossed(
        cells,
        _margin(file, forms, rows, columns),
        _margin(file, forms, columns, rows),
        _total(file, forms, rows, columns),
    )


def association(counted: Crossed, rows: Division, columns: Division) -> Association:
    """Test whether the two questions have to do with each other."""
    if rows.is_several and columns.is_several:
        return of_several(list(_pairs(counted)))
    if rows.is_several:
        return of_several([chosen_or_not(row, counted.column_n) for row in counted.cells])
    if columns.is_several:
        by_column = zip(*counted.cells, strict=True)
        return of_several([chosen_or_not(column, counted.row_n) for column in by_column])
    return independence(counted.cells)


def _pairs(counted: Crossed) -> Iterable[Sequence[Sequence[int]]]:
    """Yield for each option of one and each of the other: chosen or not by chosen or not."""
    for row, of_row in zip(counted.cells, counted.row_n, strict=True):
        for both, of_column in zip(row, counted.column_n, strict=True):
            neither = counted.total - of_row - of_column + both
            yield [[both, of_row - both], [of_column - both, neither]]


def _cells(
    file: CentreFile, forms: Forms, rows: Division, columns: Division
) -> tuple[tuple[int, ...], ...]:
    one, other = SurveyAnswer, SurveyAnswer.alias("across")
    parts = rows.column(one), columns.column(other)
    query = answers_of(forms, *parts, _NUMBER_OF_ROWS)
    same = other.form == SurveyForm.id
    if forms.are_few:
        query = query.join(other, JOIN.CROSS).where(same)
    else:
        query = query.join(other, on=same)
    # Without statistics SQLite looks the other answer up by its question, among those of all forms,
    # and not by form and question: «likely» tells that the question alone leaves many.
    its_question = fn.LIKELY(other.question.in_(columns.question.ids))
    query = query.where(one.question.in_(rows.question.ids) & its_question).group_by(*parts)
    cells = [[0] * len(columns.labels) for _ in rows.labels]
    for in_row, in_column, count in ask(file.db, query):
        if in_row in rows.places and in_column in columns.places:
            cells[rows.places[in_row]][columns.places[in_column]] += count
    return tuple(tuple(row) for row in cells)


def _margin(file: CentreFile, forms: Forms, parts: Division, others: Division) -> tuple[int, ...]:
    """Return how many forms are in each part, of those that answered the other question too."""
    column = parts.column(SurveyAnswer)
    query = answers_of(forms, column, _NUMBER_OF_ROWS).where(
        SurveyAnswer.question.in_(parts.question.ids) & answers_one_of(others.question.ids)
    )
    counts = [0] * len(parts.labels)
    for value, count in ask(file.db, query.group_by(column)):
        if value in parts.places:
            counts[parts.places[value]] += count
    return tuple(counts)


def _total(file: CentreFile, forms: Forms, rows: Division, columns: Division) -> int:
    both = answers_one_of(rows.question.ids) & answers_one_of(columns.question.ids)
    return int(SurveyForm.select().where(is_within(forms.scope) & both).count(file.db))
