"""What the commands `figures`, `rows` and `federal` answer."""

import json
from datetime import date

import pytest
from helpers.random_journal import Journal, Mark, Service, write

from kcentre.analysis.figures_answer import (
    figures_answer,
    figures_text,
    rows_answer,
    rows_text,
)
from kcentre.language import Refused
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

QUARTER = parse_period("2026-Q3")
TODAY = date(2026, 10, 1)


@pytest.fixture
def busy(centre: CentreFile) -> CentreFile:
    services = [
        Service(1, "2026-07-01", "10:00", 1, 1, 1, 1, "remote", "methodical", 1),
        Service(2, "2026-07-02", "", 1, 2, None, None, "visit"),
    ]
    with centre.operation("Проверка"):
        write(centre, Journal(services, [], [Mark(1, "2026-07-01", 1, 5)], []))
    return centre


def test_the_answer_has_what_the_contract_says(busy: CentreFile) -> None:
    answer = json.loads(json.dumps(figures_answer(busy, QUARTER, today=TODAY)))
    assert list(answer) == [
        "period", "sessions", "people", "events", "requests", "ratings", "indicators",
    ]  # fmt: skip
    assert answer["sessions"]["by_form"] == {"visit": 1, "remote": 1}
    assert answer["sessions"]["by_specialist"] == [
        {
            "name": "Ёлкина Анна Петровна",
            "position": "педагог-психолог",
            "sessions": 2,
            "minutes": 0,
        }
    ]
    assert set(answer["people"]) == {"parents", "children", "parents_cells", "children_cells"}
    assert len(answer["indicators"]) == 16
    assert answer["indicators"][0] == {"code": "П01", "value": 2, "target": None, "colour": None}


def test_a_sub_unit_is_named_as_people_type_it(busy: CentreFile) -> None:
    answer = json.loads(json.dumps(figures_answer(busy, QUARTER, "служба РАННЕЙ помощи")))
    assert answer["sessions"]["total"] == 1
    with pytest.raises(Refused, match="Подразделения центра: «Служба ранней помощи», «ЦИПР»"):
        figures_answer(busy, QUARTER, "бухгалтерия")


def test_rows_stand_behind_a_figure_or_an_indicator(busy: CentreFile) -> None:
    answer = json.loads(json.dumps(rows_answer(busy, QUARTER, "sessions.by_form.remote")))
    assert (answer["code"], answer["value"], answer["unit"]) == (
        "sessions.by_form.remote",
        1,
        "services",
    )
    (row,) = answer["rows"]
    assert (row["record"], row["id"], row["date"], row["time"]) == (
        "session",
        1,
        "2026-07-01",
        "10:00",
    )
    assert (row["form"], row["kind"], row["recipient"]) == ("remote", "methodical", "Имя")
    rated = json.loads(json.dumps(rows_answer(busy, QUARTER, "П05")))
    assert rated["value"] == 50.0
    assert [row["amount"] for row in rated["rows"]] == [1, 0]
    with pytest.raises(Refused, match="sessions"):
        rows_answer(busy, QUARTER, "всё")


def test_texts_are_for_reading(busy: CentreFile) -> None:
    text = figures_text(busy, QUARTER, today=TODAY)
    assert "Оказано услуг: 2\u00a0услуги" in text
    assert "П02 Выполнение плана: нет данных" in text
    lines = rows_text(busy, QUARTER, "sessions.total").splitlines()
    assert lines[0].startswith("Оказано услуг за III квартал 2026")
    assert lines[1].startswith(
        "01.07.2026 10:00; №\u00a01; Ёлкина Анна Петровна; Имя; Т01 Адаптация"
    )
    assert lines[2].startswith("02.07.2026; №\u00a02; Ёлкина Анна Петровна; аноним")
