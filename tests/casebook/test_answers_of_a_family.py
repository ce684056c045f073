"""What a parent wrote on a form that bears the family's code goes with the family's names."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.casebook_rows import met
from helpers.journal_rows import only_id, settle
from helpers.survey_forms import ANSWERS, a_form, a_round, answered

from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.records import DueReason
from kcentre.families.records import Family
from kcentre.journal.entry.drafts import drafts, keep_draft
from kcentre.storage import CentreFile
from kcentre.surveys.forms.double_entry import (
    agreement,
    choose_sample,
    correct,
    differences,
    keep_second,
)
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.verbs import keep_form, remove_forms

TODAY = dt.date(2026, 11, 22)
OTHER = "Петровой нравится\nс Орловым не связано"


@pytest.fixture
def wonders(centre: CentreFile) -> Family:
    return settle(centre, "Щедролюбова Алёна Семёновна", "Щедролюбов Пётр", "8 (912) 345-67-89")


def keep_twice(
    centre: CentreFile, family: Family, first: Answer, second: Answer, key: str = "q6"
) -> int:
    """Keep a form with the family's code, entered twice; return its id."""
    draft = answered(a_form(centre, a_round(centre), 1), **{key: first})
    form_id = only_id(keep_form(centre, replace(draft, family_code=family.code)), "survey_form")
    choose_sample(centre, draft.round_id, 100)
    keep_second(centre, form_id, {**ANSWERS, key: second})
    return form_id


def told(answers: Mapping[str, Answer]) -> str:
    return answers["q6"].text


@pytest.mark.parametrize(
    "said",
    [
        "Позвоните Щедролюбовой",
        "Просьба:\nЩедролюбову не звонить",
        "Просьба:\nАленой Семеновной довольны",
        "Всё хорошо\tЩЕДРОЛЮБОВА",
        'Пишу «по делу»: "Щедролюбовым" нужен логопед\nАлёне — тоже',
        "Звоните\n8-912-345-67-89 вечером",
        "Звоните\n+7 912 345 67 89",
    ],
)
def test_names_go_in_every_shape_and_place(
    centre: CentreFile, centre_path: Path, wonders: Family, said: str
) -> None:
    form_id = keep_twice(centre, wonders, Answer(text=said), Answer(text=f"{said}, да"))
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert met(centre_path, "щедролюб", "Алён", "Ален", "3456789", "345-67-89", "345 67 89") == []
    (left,) = differences(centre, form_id)
    assert left.first.text != said
    assert "…" in left.second.text


def test_what_is_not_personal_stays(centre: CentreFile, wonders: Family) -> None:
    form_id = keep_twice(centre, wonders, Answer(text=OTHER), Answer(text=f"{OTHER}."))
    before = agreement(centre, form(centre, form_id).round_id)
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert told(form(centre, form_id).answers) == OTHER
    assert agreement(centre, form(centre, form_id).round_id) == before


def test_a_surname_beside_other_goes(
    centre: CentreFile, centre_path: Path, wonders: Family
) -> None:
    other = Answer(("o3",), text="тётя Щедролюбова")
    keep_twice(centre, wonders, other, Answer(("o3",), text="тетя Щедролюбовой"), "q1")
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert met(centre_path, "щедролюб") == []


def test_the_second_entry_without_a_code_loses_the_surname(
    centre: CentreFile, centre_path: Path, wonders: Family
) -> None:
    nobody = replace(wonders, code="")
    form_id = keep_twice(
        centre, nobody, Answer(text="Совет:\nЩедролюбовой"), Answer(text="Совет\nЩедролюбовой")
    )
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert met(centre_path, "щедролюб") == []
    assert told(form(centre, form_id).answers).startswith("Совет")


def test_the_log_of_corrected_and_removed_answers_tells_no_name(
    centre: CentreFile, centre_path: Path, wonders: Family
) -> None:
    form_id = keep_twice(
        centre, wonders, Answer(text="Алёна рада"), Answer(text="Рады:\nАлёна и Пётр")
    )
    correct(centre, form_id, ["q6"])
    again = answered(form(centre, form_id), q6=Answer(text="Звоните 345-67-89\nПётр"))
    keep_form(centre, again, form_id)
    remove_forms(centre, [form_id])
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert met(centre_path, "Алён", "Пётр") == []


def test_a_draft_with_the_surname_at_the_start_of_a_line_goes(
    centre: CentreFile, wonders: Family
) -> None:
    keep_draft(centre, "survey_form-1", {"text": "Просьба:\nЩедролюбовой"})
    depersonalise(centre, [wonders.id or 0], DueReason.WISH, TODAY)
    assert drafts(centre) == []
