"""Two questions beside each other: cells, sums, tests, bands, several choices, print."""

from collections.abc import Mapping, Sequence

import pytest
from helpers.survey_rows import (
    Given,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    add_version_rows,
    asks,
    free,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.results.association import BY_OPTION, CHI_SQUARE, FISHER, YATES
from kcentre.surveys.results.bands import bands
from kcentre.surveys.results.cross import NOBODY, PRELIMINARY, cross
from kcentre.surveys.results.records import CrossTable
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.values import QuestionKind

AGE = asks("Возраст ребёнка", "до 3", "3–7")
FORM = asks("Удобная форма", "очно", "видеосвязь")
HELP = asks("Какая помощь нужна?", "методическая", "иная", kind=QuestionKind.SEVERAL)
TIME = asks("Когда удобно?", "утро", "вечер", kind=QuestionKind.SEVERAL)
MARK = asks("Насколько готовы?", kind=QuestionKind.SCALE)
CHILDREN = asks("Сколько детей?", kind=QuestionKind.NUMBER)
WISH = asks("Пожелания", kind=QuestionKind.TEXT)
ALL = (AGE, FORM, HELP, TIME, MARK, CHILDREN, WISH)
Forms = Sequence[Mapping[str, Given]]


def of_forms(file: CentreFile, forms: Forms) -> Scope:
    """Write the forms into a round of a questionnaire of their own; return it."""
    made = add_questionnaire_rows(file, ALL)
    round_id = add_round_rows(file, made)
    add_form_rows(file, made, round_id, forms)
    return Scope((round_id,))


def counts(table: CrossTable) -> list[list[int | None]]:
    return [[cell.count for cell in row] for row in table.cells]


def pairs(first: str, second: str, table: Sequence[Sequence[int]]) -> list[dict[str, Given]]:
    """Return forms of two one-choice questions that fill such a table."""
    return [
        {first: f"o{row}", second: f"o{column}"}
        for row, cells in enumerate(table, 1)
        for column, count in enumerate(cells, 1)
        for _ in range(count)
    ]


def test_one_by_one(centre: CentreFile) -> None:
    forms = pairs("q1", "q2", [[20, 30], [40, 25]])
    scope = of_forms(centre, [*forms, {"q1": "o1"}, {"q2": "o2"}, {}])
    table = cross(centre, scope, "q1", "q2")
    assert counts(table) == [[20, 30], [40, 25]]
    assert (table.row_n, table.column_n, table.total) == ((50, 65), (60, 55), 115)
    assert [[cell.percent for cell in row] for row in table.cells] == [[33.3, 54.5], [66.7, 45.5]]
    assert (table.rows, table.columns) == (("до 3", "3–7"), ("очно", "видеосвязь"))
    # By scipy.stats.chi2_contingency, as in the tests of associations.
    assert table.p == pytest.approx(0.03538788609982551)
    assert (table.test, table.is_beyond_chance, table.notes) == (YATES, True, ())


def test_turned_round_it_is_the_same(centre: CentreFile) -> None:
    scope = of_forms(centre, pairs("q1", "q2", [[20, 30], [40, 25]]))
    table = cross(centre, scope, "q2", "q1")
    assert counts(table) == [[20, 40], [30, 25]]
    assert table.p == pytest.approx(0.03538788609982551)


def test_few_forms_have_the_exact_test(centre: CentreFile) -> None:
    scope = of_forms(centre, pairs("q1", "q2", [[8, 2], [1, 5]]))
    assert cross(centre, scope, "q1", "q2").test == FISHER


def test_marks_stand_in_their_order(centre: CentreFile) -> None:
    forms: Forms = [{"q1": "o1", "q5": 5}, {"q1": "o2", "q5": 1}, {"q1": "o2", "q5": 1}]
    table = cross(centre, of_forms(centre, forms), "q5", "q1")
    assert table.rows == ("1", "2", "3", "4", "5")
    assert counts(table) == [[0, 2], [0, 0], [0, 0], [0, 0], [1, 0]]
    assert table.test == FISHER
    assert table.p == pytest.approx(1 / 3)


def test_large_tables_of_few_forms_are_preliminary(centre: CentreFile) -> None:
    forms: Forms = [{"q1": f"o{1 + mark // 3}", "q5": mark} for mark in (1, 2, 3, 4, 5)]
    table = cross(centre, of_forms(centre, forms), "q5", "q1")
    assert (table.test, table.notes, table.is_beyond_chance) == (CHI_SQUARE, (PRELIMINARY,), False)


def test_several_by_one_counts_a_form_in_every_row(centre: CentreFile) -> None:
    forms: Forms = [
        {"q1": "o1", "q3": ("o1", "o2")},
        {"q1": "o1", "q3": ("o1",)},
        {"q1": "o2", "q3": ("o2",)},
        {"q3": ("o2",)},
        {"q1": "o2"},
    ]
    table = cross(centre, of_forms(centre, forms), "q3", "q1")
    assert counts(table) == [[2, 0], [1, 1]]
    assert (table.row_n, table.column_n, table.total) == ((2, 2), (2, 1), 3)
    assert table.cells[0][0].percent == 100.0
    assert table.test == BY_OPTION
    assert "несколько ответов" in table.notes[0]
    assert "«Какая помощь нужна?»" in table.notes[0]


def test_one_by_several(centre: CentreFile) -> None:
    forms: Forms = [{"q1": "o1", "q3": ("o1", "o2")}, {"q1": "o2", "q3": ("o2",)}]
    table = cross(centre, of_forms(centre, forms), "q1", "q3")
    assert counts(table) == [[1, 1], [0, 1]]
    assert (table.row_n, table.column_n, table.total) == ((1, 1), (1, 2), 2)


def test_several_by_several(centre: CentreFile) -> None:
    forms: Forms = [
        {"q3": ("o1", "o2"), "q4": ("o1", "o2")},
        {"q3": ("o1",), "q4": ("o2",)},
        {"q3": ("o1",)},
    ]
    table = cross(centre, of_forms(centre, forms), "q3", "q4")
    assert counts(table) == [[1, 2], [1, 1]]
    assert (table.row_n, table.column_n, table.total) == ((2, 1), (1, 2), 2)
    assert "«Какая помощь нужна?» и «Когда удобно?»" in table.notes[0]


def test_one_option_of_several_may_tell_a_difference(centre: CentreFile) -> None:
    forms: list[dict[str, Given]] = []
    for age, chosen, count in (("o1", "o1", 40), ("o1", "o2", 10), ("o2", "o1", 10)):
        forms += [{"q1": age, "q3": (chosen,)} for _ in range(count)]
    forms += [{"q1": "o2", "q3": ("o2",)} for _ in range(40)]
    table = cross(centre, of_forms(centre, forms), "q3", "q1")
    assert table.is_beyond_chance


_FORMS = some.lists(
    some.fixed_dictionaries(
        {},
        optional={
            "q1": some.sampled_from(["o1", "o2"]),
            "q3": some.sampled_from([("o1",), ("o2",), ("o1", "o2")]),
            "q4": some.sampled_from([("o1",), ("o2",), ("o1", "o2")]),
            "q5": some.integers(1, 5),
        },
    ),
    max_size=25,
)
_PARTS: Mapping[str, Sequence[Given]] = {
    "q1": ("o1", "o2"), "q3": ("o1", "o2"), "q4": ("o1", "o2"), "q5": (1, 2, 3, 4, 5),
}  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_FORMS, some.permutations(sorted(_PARTS)))
def test_every_table_is_what_looking_through_the_forms_gives(
    centre: CentreFile, forms: list[dict[str, Given]], keys: list[str]
) -> None:
    row_key, column_key = keys[:2]
    table = cross(centre, of_forms(centre, forms), row_key, column_key)
    both = [form for form in forms if row_key in form and column_key in form]
    assert table.total == len(both)
    for part, row, row_n in zip(_PARTS[row_key], table.cells, table.row_n, strict=True):
        of_row = [form for form in both if _is_in(part, form[row_key])]
        assert row_n == len(of_row)
        for across, cell in zip(_PARTS[column_key], row, strict=True):
            assert cell.count == sum(_is_in(across, form[column_key]) for form in of_row)


def _is_in(part: Given, given: Given) -> bool:
    return part in given if isinstance(given, tuple) else part == given


def test_few_numbers_stand_for_themselves_many_in_bands(centre: CentreFile) -> None:
    few: Forms = [{"q1": "o1", "q6": number} for number in (1, 1, 2)]
    assert cross(centre, of_forms(centre, few), "q6", "q1").rows == ("1", "2")


def test_bands_hold_about_as_many_answers_each() -> None:
    parts = bands(dict.fromkeys(map(float, range(1, 13)), 2))
    assert [part.label for part in parts] == ["1–3", "4–6", "7–9", "10–12"]
    assert [part.label for part in bands({0.5: 1, -2.0: 1})] == ["−2", "0,5"]
    assert [part.label for part in bands({0.001: 1, 10.0: 1})] == ["0,001", "10"]
    heavy = bands({**dict.fromkeys(map(float, range(1, 8)), 1), 8.0: 100})
    assert [part.label for part in heavy] == ["1–8"]
    assert bands({}) == ()


def test_many_numbers_are_counted_in_bands(centre: CentreFile) -> None:
    forms: Forms = [{"q1": "o1", "q6": number} for number in range(1, 13)]
    table = cross(centre, of_forms(centre, forms), "q6", "q1")
    assert table.rows == ("1–3", "4–6", "7–9", "10–12")
    assert [row[0] for row in counts(table)] == [3, 3, 3, 3]


def test_versions_are_counted_together(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [AGE, FORM])
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1", "q2": "o2"}] * 3)
    renamed = Question("Возраст", QuestionKind.ONE, (Option("до трёх", "o1"), Option("иной")), "q1")
    later = add_version_rows(centre, made, [renamed, FORM])
    add_form_rows(centre, later, round_id, [{"q1": "o1", "q2": "o2"}] * 2, first_number=8)
    table = cross(centre, Scope((round_id,)), "q1", "q2")
    assert table.rows[0] == "до трёх"
    assert table.cells[0][1].count == 5


def test_nobody_answered_both(centre: CentreFile) -> None:
    table = cross(centre, of_forms(centre, [{"q1": "o1"}, {"q2": "o1"}]), "q1", "q2")
    assert counts(table) == [[0, 0], [0, 0]]
    assert table.cells[0][0].percent is None
    assert (table.p, table.total, table.notes) == (None, 0, (NOBODY,))
    printed = cross(centre, Scope((1,)), "q1", "q2", protected=True)
    assert printed == table


def test_free_texts_and_unknown_questions_are_refused(centre: CentreFile) -> None:
    scope = of_forms(centre, [{"q7": free("спасибо")}])
    with pytest.raises(Refused, match="своими словами"):
        cross(centre, scope, "q7", "q1")
    with pytest.raises(Refused, match="вопроса в анкете нет"):
        cross(centre, scope, "q1", "q99")
    with pytest.raises(Refused, match="два разных"):
        cross(centre, scope, "q1", "q1")


def test_print_hides_small_groups(centre: CentreFile) -> None:
    scope = of_forms(centre, pairs("q1", "q2", [[3, 30], [40, 25]]))
    table = cross(centre, scope, "q1", "q2", protected=True)
    assert counts(table) == [[None, None], [None, None]]
    assert (table.row_n, table.column_n, table.total) == ((33, 65), (43, 55), 98)
    assert not table.hidden


def test_a_table_of_hardly_anybody_is_hidden_whole(centre: CentreFile) -> None:
    scope = of_forms(centre, pairs("q1", "q2", [[3, 0], [0, 1]]))
    table = cross(centre, scope, "q1", "q2", protected=True)
    assert table.hidden
    assert counts(table) == [[None, None], [None, None]]
    assert table.row_n == table.column_n == (None, None)
