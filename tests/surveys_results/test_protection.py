"""Small groups in print: hidden, and not to be computed from what is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from operator import add

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from kcentre.surveys.results.protection import SMALL, printed_question, printed_rows, protected
from kcentre.surveys.results.records import Cell, CrossTable, OptionResult, QuestionResult
from kcentre.surveys.results.statistics import share
from kcentre.surveys.values import Meaning, QuestionKind


def a_question(counts: Sequence[int], kind: QuestionKind, n: int | None = None) -> QuestionResult:
    whole = sum(counts) if n is None else n
    options = tuple(
        OptionResult(f"o{place}", f"вариант {place}", "", False, share(count, whole))
        for place, count in enumerate(counts, 1)
    )
    return QuestionResult("q1", "?", "", kind, Meaning.NONE, whole, whole, 0, options)


def a_table(cells: Sequence[Sequence[int]]) -> CrossTable:
    """Return a table of two one-choice questions."""
    column_n = [sum(column) for column in zip(*cells, strict=True)]
    return a_table_of_sums(cells, [sum(row) for row in cells], column_n, sum(column_n))


def a_table_of_sums(
    cells: Sequence[Sequence[int]], row_n: Sequence[int], column_n: Sequence[int], total: int
) -> CrossTable:
    shown = tuple(tuple(Cell(count, 50.0) for count in row) for row in cells)
    labels = tuple(map(str, range(len(row_n)))), tuple(map(str, range(len(column_n))))
    return CrossTable("", "", "", *labels, shown, tuple(row_n), tuple(column_n), total)


def one_by_one(cells: Sequence[Sequence[int]]) -> CrossTable:
    return protected(a_table(cells), several_rows=False, several_columns=False)


def counts(table: CrossTable) -> list[list[int | None]]:
    return [[cell.count for cell in row] for row in table.cells]


def test_nothing_small_nothing_hidden() -> None:
    table = a_table([[5, 0], [7, 12]])
    assert protected(table, several_rows=False, several_columns=False) == table


def test_a_small_number_takes_the_smallest_ring_with_it() -> None:
    found = counts(one_by_one([[3, 30, 9], [40, 25, 50], [8, 60, 70]]))
    assert found == [[None, 30, None], [40, 25, 50], [None, 60, None]]


def test_zeros_are_shown_and_hide_nothing() -> None:
    found = counts(one_by_one([[3, 0, 9], [0, 25, 50], [8, 60, 70]]))
    assert found[0] == [None, 0, None]


def test_a_per_cent_of_a_hidden_sum_is_hidden_too() -> None:
    cells = [[2, 10, 10], [1, 20, 20], [0, 30, 30]]
    found = one_by_one(cells)
    assert found.column_n[0] is None
    for row in found.cells:
        assert row[0].percent is None


def test_a_table_of_one_group_is_hidden_whole() -> None:
    assert one_by_one([[3]]).hidden
    assert one_by_one([[3, 0], [0, 0]]).hidden


def test_a_sum_of_several_choices_is_no_less_than_what_it_holds() -> None:
    # Six of the first row chose the second column, so the other row is the seventh form.
    table = a_table_of_sums([[4, 6], [1, 0]], [6, 1], [5, 6], 7)
    assert protected(table, several_rows=False, several_columns=True).hidden
    turned = a_table_of_sums([[4, 1], [6, 0]], [5, 6], [6, 1], 7)
    assert protected(turned, several_rows=True, several_columns=False).hidden


def test_a_table_can_be_protected_once() -> None:
    found = one_by_one([[3, 30], [40, 25]])
    with pytest.raises(ValueError, match="whole table"):
        protected(found, several_rows=False, several_columns=False)


def test_options_of_one_choice() -> None:
    rows = printed_rows(a_question([3, 40, 20, 0], QuestionKind.ONE))
    assert [row.count for row in rows] == [None, 40, None, 0]
    assert [row.percent for row in rows] == [None, 63.5, None, 0.0]
    assert (rows[0].low, rows[0].high) == (None, None)


def test_options_of_single_forms_hide_one_more() -> None:
    rows = printed_rows(a_question([1, 1, 40, 20], QuestionKind.YES_NO))
    assert [row.count for row in rows] == [None, None, 40, None]


def test_options_of_several_choices_hide_only_themselves() -> None:
    rows = printed_rows(a_question([3, 40, 20], QuestionKind.SEVERAL, 45))
    assert [row.count for row in rows] == [None, 40, 20]


def test_the_forms_that_no_shown_option_covers_give_no_hidden_one_away() -> None:
    # Ten answered, six chose the first: the other four must have chosen the second.
    rows = printed_rows(a_question([6, 4, 0], QuestionKind.SEVERAL, 10))
    assert [row.count for row in rows] == [None, None, 0]
    rows = printed_rows(a_question([40, 6, 4, 4], QuestionKind.SEVERAL, 54))
    assert [row.count for row in rows] == [40, None, None, None]


def test_marks_are_hidden_together() -> None:
    assert {row.count for row in printed_rows(a_question([0, 1, 5, 9, 9], QuestionKind.SCALE))} == {
        None
    }
    shown = printed_rows(a_question([0, 0, 5, 9, 9], QuestionKind.SCALE))
    assert [row.count for row in shown] == [0, 0, 5, 9, 9]


def with_spread(counts: Sequence[int], kind: QuestionKind = QuestionKind.SCALE) -> QuestionResult:
    return replace(
        a_question(counts, kind), mean=4.0, deviation=1.0, mean_low=3.5, mean_high=4.5, median=4.0
    )


def test_hidden_marks_leave_only_their_mean() -> None:
    hidden = printed_question(with_spread([0, 1, 5, 9, 9]))
    assert (hidden.mean, hidden.deviation, hidden.mean_low, hidden.median) == (
        4.0,
        None,
        None,
        None,
    )
    shown = with_spread([0, 0, 5, 9, 9])
    assert printed_question(shown) == shown


@pytest.mark.parametrize("counts", [(0, 0, 0, 1, 79), (79, 1, 0, 0, 0), (0, 0, 0, 2, 2)])
def test_a_mean_that_tells_of_one_form_is_hidden(counts: tuple[int, ...]) -> None:
    assert printed_question(with_spread(counts)).mean is None


def test_numbers_of_few_have_no_mean_in_print() -> None:
    few = replace(with_spread([], QuestionKind.NUMBER), n=4)
    assert printed_question(few).mean is None
    enough = replace(few, n=5)
    assert printed_question(enough) == enough


def test_a_question_of_hardly_anybody_is_hidden() -> None:
    rows = printed_rows(a_question([4, 0], QuestionKind.ONE))
    assert [row.count for row in rows] == [None, None]
    nobody = printed_rows(a_question([0, 0], QuestionKind.ONE))
    assert [row.count for row in nobody] == [0, 0]


# What a reader can find out: all tables of whole numbers that agree with what is shown. Zeros are
# always shown, so nothing hidden is zero; other hidden numbers may be anything.
_COUNTS = some.one_of(some.integers(0, 3), some.integers(0, 9))
_TABLES = some.tuples(some.integers(1, 3), some.integers(1, 3)).flatmap(
    lambda size: some.lists(
        some.lists(_COUNTS, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)


@settings(max_examples=150)
@given(_TABLES)
def test_no_small_number_can_be_computed(cells: list[list[int]]) -> None:
    shown = one_by_one(cells)
    if shown.hidden:
        assert all(count is None for row in counts(shown) for count in row)
        return
    grid = [[*row, sum(row)] for row in cells]
    grid.append([sum(column) for column in zip(*grid, strict=True)])
    seen = [[*row, of] for row, of in zip(counts(shown), shown.row_n, strict=True)]
    seen.append([*shown.column_n, shown.total])
    for place in _small_places(grid):
        assert seen[place[0]][place[1]] is None
        assert _may_differ(grid, seen, place), f"{place} of {grid} shown as {seen}"


@settings(max_examples=150)
@given(some.lists(some.one_of(some.integers(0, 4), some.integers(0, 30)), min_size=1, max_size=6))
@example([1, 1, 1, 1, 1])
def test_no_small_option_can_be_computed(chosen: list[int]) -> None:
    rows = [row.count for row in printed_rows(a_question(chosen, QuestionKind.ONE))]
    hidden = [count for count, row in zip(chosen, rows, strict=True) if row is None]
    assert all(row is None for count, row in zip(chosen, rows, strict=True) if 0 < count < SMALL)
    # Where all are hidden, zeros are too: nobody knows that each was chosen at all.
    if hidden and len(hidden) < len(chosen) and 0 not in hidden:
        assert len(hidden) > 1
        assert sum(hidden) > len(hidden)


@settings(max_examples=100)
@given(some.integers(1, 3).flatmap(lambda width: some.lists(
    some.sets(some.integers(0, 2)).flatmap(
        lambda chosen: some.tuples(some.just(chosen), some.integers(0, width - 1))
    ), max_size=40,
)))  # fmt: skip
def test_no_small_number_of_several_choices_can_be_computed(
    forms: list[tuple[set[int], int]],
) -> None:
    answered = [(chosen, column) for chosen, column in forms if chosen]
    width = 1 + max((column for _, column in answered), default=0)
    cells = [
        [sum(row in chosen and at == column for chosen, at in answered) for column in range(width)]
        for row in range(3)
    ]
    column_n = [sum(at == column for _, at in answered) for column in range(width)]
    table = a_table_of_sums(cells, [sum(row) for row in cells], column_n, len(answered))
    shown = protected(table, several_rows=True, several_columns=False)
    if shown.hidden or not answered:
        return
    most = [sum(column_n) if count is None else count for count in shown.column_n]
    for row in range(3):
        grid = [[*cells[row], sum(cells[row])]]
        seen = [[*counts(shown)[row], shown.row_n[row]]]
        for place in _small_places(grid):
            assert seen[place[0]][place[1]] is None
            assert _may_differ(grid, seen, place, columns_add_up=False, most=most)


def _small_places(grid: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    for row, numbers in enumerate(grid):
        for column, number in enumerate(numbers):
            if 0 < number < SMALL:
                yield row, column


def _may_differ(
    grid: Sequence[Sequence[int]],
    seen: Sequence[Sequence[int | None]],
    place: tuple[int, int],
    *,
    columns_add_up: bool = True,
    most: Sequence[int] = (),
) -> bool:
    """Tell whether another number could stand there with everything that is shown unchanged.

    Where sums of rows and columns allow a change at all, they allow one by −1, 0 and 1 (their
    matrix is totally unimodular), so all such changes of the hidden numbers are tried.
    """
    rows = [
        [
            changes
            for changes in product(*(_changes(*each, most) for each in enumerate(pairs)))
            if not changes[-1] * -1 + sum(changes[:-1]) and (row != place[0] or changes[place[1]])
        ]
        for row, pairs in enumerate(
            list(zip(numbers, shown, strict=True))
            for numbers, shown in zip(grid, seen, strict=True)
        )
    ]
    if not columns_add_up:
        return bool(rows[place[0]])
    *body, last = rows
    sums = {(0,) * len(grid[0])}
    for changes_of_row in body:
        sums = {tuple(map(add, whole, changes)) for whole in sums for changes in changes_of_row}
    return not sums.isdisjoint(last)


def _changes(column: int, pair: tuple[int, int | None], most: Sequence[int]) -> tuple[int, ...]:
    """Return what may be added to a number as far as a reader can know; nothing to a shown one."""
    number, shown = pair
    if shown is not None:
        return (0,)
    may_grow = column >= len(most) or number < most[column]
    return (*((-1,) if number > 1 else ()), 0, *((1,) if may_grow else ()))
