"""The forms of a round as a list: found, narrowed, ordered, counted."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.survey_forms import DAY, a_form, a_round, answered
from helpers.survey_rows import keep_forms

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.journal.ordering import NEWEST_FIRST, Order
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.forms.filters import ALL_FORMS, FormFilter
from kcentre.surveys.forms.listing import FormList
from kcentre.surveys.forms.records import Answer, FormLine
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.values import Source


def lines(
    file: CentreFile, wanted: FormFilter = ALL_FORMS, order: Order = NEWEST_FIRST
) -> list[FormLine]:
    return list(FormList(wanted, order).lines(file))


@pytest.fixture
def round_id(centre: CentreFile) -> int:
    """Return a round with three forms: of paper, of a table, electronic with a code."""
    add_family(centre, Family((Adult("Ёлкина Анна"),)))
    found = a_round(centre)
    paper = a_form(centre, found, 42)
    electronic = {"q2": Answer(("o2",)), "q6": Answer(text="Ёлка во дворе")}
    drafts = [
        paper,
        replace(answered(paper, q4=Answer()), number=None, source=Source.FILE, filled_on=None),
        replace(paper, number=7, source=Source.ELECTRONIC, answers=electronic,
                filled_on=dt.date(2025, 9, 30), family_code="С-0001"),
    ]  # fmt: skip
    keep_forms(centre, drafts, "Анкеты")
    return found


def test_a_line_tells_what_is_missing_on_its_way(centre: CentreFile, round_id: int) -> None:
    today = today_here()
    assert lines(centre) == [
        FormLine(3, round_id, 7, Source.ELECTRONIC, dt.date(2025, 9, 30), today, 2, 1, "С-0001"),
        FormLine(2, round_id, None, Source.FILE, None, today, 5, 1),
        FormLine(1, round_id, 42, Source.PAPER, DAY, today, 6, 0),
    ]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order(), [3, 2, 1]),
        (Order(descending=False), [1, 2, 3]),
        (Order("number"), [1, 3, 2]),
        (Order("number", descending=False), [3, 1, 2]),
        (Order("source"), [3, 2, 1]),
        (Order("filled_on"), [1, 3, 2]),
        (Order("answered", descending=False), [3, 2, 1]),
    ],
)
def test_the_order(centre: CentreFile, round_id: int, order: Order, ids: list[int]) -> None:
    assert [line.id for line in lines(centre, FormFilter(round_id), order)] == ids


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (FormFilter(99), []),
        (FormFilter(source=Source.FILE), [2]),
        (FormFilter(ids=(1, 3)), [3, 1]),
        (FormFilter(ids=()), []),
        (FormFilter(last_day=DAY), [3, 1]),
        (FormFilter(first_day=DAY, last_day=DAY), [1]),
        (FormFilter(first_day=dt.date(2026, 1, 1)), [2]),
        (FormFilter(search="42"), [1]),
        (FormFilter(search="елка"), [3]),
        (FormFilter(search="`krf"), [3]),
        (FormFilter(search="с-0001"), [3]),
        (FormFilter(search="больше встреч"), [2, 1]),
        (FormFilter(search="жираф"), []),
    ],
)
def test_the_wanted(centre: CentreFile, round_id: int, wanted: FormFilter, ids: list[int]) -> None:
    assert round_line(centre, round_id).forms == 3
    assert [line.id for line in lines(centre, wanted)] == ids


def test_a_list_of_many_comes_by_pages(centre: CentreFile) -> None:
    found = a_round(centre)
    one = a_form(centre, found)
    drafts = [replace(one, number=number) for number in range(1, 701)]
    keep_forms(centre, drafts, "Анкеты")
    listed = FormList(FormFilter(found), Order("number", descending=False))
    assert listed.count(centre) == 700
    assert [line.number for line in listed.page(centre, 256, 3)] == [257, 258, 259]
    assert listed.position(centre, 700) == 699
    assert listed.position(centre, 701) is None
    assert FormList(FormFilter(99)).count(centre) == 0
