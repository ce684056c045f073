"""The answers as a workbook: a row a form, read back as another program would."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.demand_centre import ask_families
from helpers.survey_rows import (
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    add_version_rows,
    asks,
    free,
    other,
)
from openpyxl import load_workbook

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.storage.progress import Cancelled
from kcentre.surveys.answers.sheets import answers_table, export_answers
from kcentre.surveys.results.scope import Scope, round_scope
from kcentre.surveys.values import QuestionKind

QUESTIONS = [
    asks("Кто Вы?", "мать", "отец"),
    asks("Темы", "Речь", "Игра", "другое", kind=QuestionKind.SEVERAL),
    asks("Оценка", kind=QuestionKind.SCALE),
    asks("Сколько детей?", kind=QuestionKind.NUMBER),
    asks("Пожелания", kind=QuestionKind.TEXT),
]


def read(path: Path) -> list[tuple[object, ...]]:
    sheet = load_workbook(path, read_only=True).worksheets[0]
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def test_a_row_a_form_a_column_a_question(centre: CentreFile, tmp_path: Path) -> None:
    made = add_questionnaire_rows(centre, QUESTIONS)
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [
        {"q1": "o2", "q2": ("o1", "o2"), "q3": 4, "q4": 2.5, "q5": free("=1+1; Ёлка")},
        {"q2": other("o3", "музыка")},
    ])  # fmt: skip
    path = tmp_path / "Ответы.xlsx"
    assert export_answers(centre, path, round_scope(centre, round_id)) == 2
    head, full, short = read(path)
    assert head == (
        "Опрос", "№ анкеты", "Дата", "Как получена",
        "Кто Вы?", "Темы", "Оценка", "Сколько детей?", "Пожелания",
    )  # fmt: skip
    day = dt.datetime(2026, 9, 14)  # noqa: DTZ001 — as Excel keeps it
    about = ("осень 2026", 1, day, "бумажная")
    assert full == (*about, "отец", "Речь; Игра", 4, 2.5, "=1+1; Ёлка")
    assert short[4:6] == (None, "другое: музыка")
    assert not any(short[6:])


def test_versions_share_the_columns_of_their_common_questions(centre: CentreFile) -> None:
    first = add_questionnaire_rows(centre, QUESTIONS[:2])
    second = add_version_rows(centre, first, QUESTIONS[:1])
    round_id = add_round_rows(centre, second)
    add_form_rows(centre, first, round_id, [{"q1": "o1", "q2": ("o1",)}])
    add_form_rows(centre, second, round_id, [{"q1": "o2"}], first_number=2)
    table = answers_table(centre, round_scope(centre, round_id))
    assert [row[4:] for row in table.rows] == [("мать", "Речь"), ("отец", None)]


def test_an_empty_round_has_only_its_head(centre: CentreFile, tmp_path: Path) -> None:
    made = add_questionnaire_rows(centre, QUESTIONS)
    round_id = add_round_rows(centre, made)
    path = tmp_path / "Ответы.xlsx"
    assert export_answers(centre, path, round_scope(centre, round_id)) == 0
    assert len(read(path)) == 1


def test_a_round_that_is_gone_is_refused(centre: CentreFile, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        export_answers(centre, tmp_path / "Ответы.xlsx", Scope((99,)))
    assert list(tmp_path.glob("Ответы*")) == []


def test_no_code_of_a_family_is_told(centre: CentreFile) -> None:
    round_id = ask_families(centre, 3)
    with centre.operation("Семья"):
        centre.db.run("INSERT INTO family (id, code) VALUES (1, 'С-0142')")
        centre.db.run("UPDATE survey_form SET family_id = 1")
    table = answers_table(centre, round_scope(centre, round_id))
    assert "С-0142" not in str(list(table.rows))


class Stopping:
    """A user who cancels after the first thousand rows."""

    def report(self, done: int, total: int) -> None:
        assert total == 2500
        if done >= 1000:
            raise Cancelled


@pytest.fixture
def large(centre: CentreFile) -> Scope:
    return round_scope(centre, ask_families(centre, 2500))


def test_a_long_list_can_be_cancelled_and_leaves_no_file(
    centre: CentreFile, large: Scope, tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        export_answers(centre, tmp_path / "Ответы.xlsx", large, Stopping())
    assert list(tmp_path.glob("Ответы*")) == []
