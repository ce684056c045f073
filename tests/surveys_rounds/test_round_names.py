"""What a round is called, and the code that stands on its papers."""

import datetime as dt

import pytest
from helpers.survey_forms import a_questionnaire, a_round

from kcentre.language.keyboard import as_russian_keys
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.codes import round_by_code
from kcentre.surveys.rounds.queries import round_line, rounds
from kcentre.surveys.rounds.titles import free_title, usual_title


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (dt.date(2026, 9, 1), "осень 2026"),
        (dt.date(2026, 11, 30), "осень 2026"),
        (dt.date(2026, 12, 1), "зима 2026/27"),
        (dt.date(2027, 1, 1), "зима 2026/27"),
        (dt.date(2028, 2, 29), "зима 2027/28"),
        (dt.date(2100, 1, 1), "зима 2099/00"),
        (dt.date(2026, 3, 1), "весна 2026"),
        (dt.date(2026, 8, 31), "лето 2026"),
    ],
)
def test_a_round_is_called_by_its_season(day: dt.date, title: str) -> None:
    assert usual_title(day) == title


def test_a_taken_title_gets_a_number() -> None:
    assert free_title("осень 2026", set()) == "осень 2026"
    taken = {"осень 2026", "осень 2026 (2)"}
    assert free_title("осень 2026", taken) == "осень 2026 (3)"


def test_a_round_is_found_by_its_code_however_it_was_typed(centre: CentreFile) -> None:
    round_id = a_round(centre)
    code = round_line(centre, round_id).code
    keys = {as_russian_keys(key): key for key in "ul;kgwi[pfnjvtx"}
    in_latin = "".join(keys.get(letter.lower(), letter) for letter in code)
    for typed in (code, code.lower(), f" {code[0]} {code[1:]} ", in_latin):
        assert round_by_code(centre, typed) == round_id
    assert round_by_code(centre, "ЯЯЯ") is None
    assert round_by_code(centre, "") is None


def test_every_round_has_a_code_of_its_own_even_when_the_short_ones_are_many(
    centre: CentreFile,
) -> None:
    chosen = a_questionnaire(centre)
    for number in range(150):
        a_round(centre, f"опрос {number}", chosen)
    codes = {line.code for line in rounds(centre)}
    assert len(codes) == 150
