"""A region's forms: kept, changed, copied, removed, refused."""

from dataclasses import replace

import pytest
from helpers.journal_rows import hire, only_id

from kcentre.analysis.region.editing import added, changed, moved, next_number, removed, shown
from kcentre.analysis.region.queries import choices_for, form, forms, row_choices
from kcentre.analysis.region.ready import READY, adopt
from kcentre.analysis.region.records import FormDraft, FormRow, RowChoice, RowSort
from kcentre.analysis.region.rules import form_problems
from kcentre.analysis.region.verbs import copy_form, keep_form, remove_form
from kcentre.centre.queries import specialists
from kcentre.centre.verbs import keep_specialist
from kcentre.language import Refused
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.targets.records import OwnIndicatorDraft
from kcentre.monitoring.targets.verbs import keep_own_indicator, retire_own_indicator
from kcentre.storage import CentreFile

SERVICES = FormRow("Оказано услуг", "1", "ед.", "sessions.total")
TEXT = FormRow("Сайт ДОУ «Ёлочка» д'Арк", "2", sort=RowSort.TEXT, text="есть")
HEADING = FormRow("Раздел", sort=RowSort.HEADING)
KNOWN = {"sessions.total"}


def kept(file: CentreFile, *rows: FormRow, title: str = "Форма 1") -> int:
    return only_id(keep_form(file, FormDraft(title, rows)), "region_form")


def told(draft: FormDraft, *, is_taken: bool = False) -> dict[str, str]:
    return {one.field: one.sentence for one in form_problems(draft, KNOWN, is_taken=is_taken)}


def test_a_form_is_kept_with_its_rows_in_order(centre: CentreFile) -> None:
    form_id = kept(centre, HEADING, SERVICES, TEXT)
    assert form(centre, form_id).rows == (HEADING, SERVICES, TEXT)
    (line,) = forms(centre)
    assert (line.id, line.title, line.values) == (form_id, "Форма 1", 2)


def test_what_belongs_to_another_sort_of_row_is_not_kept(centre: CentreFile) -> None:
    heading = replace(SERVICES, sort=RowSort.HEADING, text="лишнее")
    text = replace(SERVICES, sort=RowSort.TEXT, text="  —  ")
    form_id = kept(centre, heading, text, replace(SERVICES, text="лишнее"))
    assert form(centre, form_id).rows == (
        FormRow("Оказано услуг", "1", sort=RowSort.HEADING),
        FormRow("Оказано услуг", "1", "ед.", "", "—", RowSort.TEXT),
        SERVICES,
    )


def test_every_verb_is_undone(centre: CentreFile) -> None:
    form_id = kept(centre, SERVICES)
    keep_form(centre, FormDraft("Форма 2", (TEXT, SERVICES), "Первая\nвторая"), form_id)
    assert form(centre, form_id) == FormDraft("Форма 2", (TEXT, SERVICES), "Первая\nвторая")
    centre.undo()
    assert form(centre, form_id) == FormDraft("Форма 1", (SERVICES,))
    remove_form(centre, form_id)
    assert forms(centre) == []
    centre.undo()
    assert form(centre, form_id).rows == (SERVICES,)
    copy_form(centre, form_id)
    centre.undo()
    centre.undo()
    assert forms(centre) == []


def test_copies_have_titles_of_their_own_however_long_they_are(centre: CentreFile) -> None:
    form_id = kept(centre, SERVICES, title="Ё" * 300)
    for _ in range(3):
        copy_form(centre, form_id)
    titles = [line.title for line in forms(centre)]
    assert len(set(titles)) == 4
    assert {len(title) for title in titles} == {300}
    assert [title[-9:] for title in titles].count("(копия 3)") == 1


def test_a_form_that_is_gone_is_not_kept_again(centre: CentreFile) -> None:
    form_id = kept(centre, SERVICES)
    remove_form(centre, form_id)
    for verb in (copy_form, remove_form, form):
        with pytest.raises(Refused, match="Этой формы уже нет"):
            verb(centre, form_id)
    with pytest.raises(Refused, match="Этой формы уже нет"):
        keep_form(centre, FormDraft("Форма", (SERVICES,)), form_id)


def test_titles_are_told_apart_without_case_and_yo(centre: CentreFile) -> None:
    form_id = kept(centre, SERVICES, title="Отчёт")
    with pytest.raises(Refused, match="уже есть"):
        kept(centre, SERVICES, title="ОТЧЕТ")
    keep_form(centre, FormDraft("ОТЧЕТ", (SERVICES,)), form_id)


def test_the_ready_form_is_taken_again_with_a_number(centre: CentreFile) -> None:
    adopt(centre)
    adopt(centre)
    first, second = forms(centre)
    assert first.values == second.values == 15
    assert second.title == f"{READY.title} (2)"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (FormRow("", figure="sessions.total"), "title"),
        (FormRow("", sort=RowSort.HEADING), "title"),
        (FormRow("Услуг"), "figure"),
        (FormRow("Услуг", figure="sessions.nonsense"), "figure"),
        (FormRow("Услуг", sort=RowSort.TEXT), "text"),
        (FormRow("Ё" * 501, figure="sessions.total"), "title"),
        (FormRow("Услуг", "1" * 21, figure="sessions.total"), "number"),
        (FormRow("Услуг", unit="е" * 101, figure="sessions.total"), "unit"),
        (FormRow("Услуг", sort=RowSort.TEXT, text="т" * 501), "text"),
    ],
)
def test_a_wrong_row_is_told_beside_its_field(row: FormRow, field: str) -> None:
    assert set(told(FormDraft("Форма", (SERVICES, row)))) == {f"rows/1/{field}"}


def test_a_wrong_form_is_told_beside_its_fields() -> None:
    assert set(told(FormDraft("", ()))) == {"title", "rows"}
    assert set(told(FormDraft("Ф" * 301, (HEADING,), "п" * 2001))) == {"title", "rows", "note"}
    assert "уже есть" in told(FormDraft("Форма", (SERVICES,)), is_taken=True)["title"]
    assert "разделите" in told(FormDraft("Форма", (SERVICES,) * 301))["rows"]
    assert told(FormDraft("Ф" * 300, (SERVICES,) * 300)) == {}


def test_every_figure_and_indicator_can_be_chosen_and_names_its_unit(centre: CentreFile) -> None:
    choices = {choice.code: choice for choice in row_choices(centre)}
    assert choices["П04"].named == "П04 Доля удовлетворённых"
    assert choices["П04"].unit == "%"
    assert choices["sessions.total"].unit == "услуг"
    rows = tuple(FormRow(one.title, figure=one.code) for one in choices.values())
    keep_form(centre, FormDraft("Все показатели", rows))


def test_a_specialist_who_left_stays_in_the_form(centre: CentreFile) -> None:
    code = f"sessions.by_specialist.{hire(centre)}"
    form_id = kept(centre, FormRow("Услуг", figure=code))
    (person,) = specialists(centre)
    keep_specialist(centre, replace(person, is_retired=True))
    draft = form(centre, form_id)
    assert code not in {choice.code for choice in row_choices(centre)}
    assert code in {choice.code for choice in choices_for(centre, draft)}
    keep_form(centre, replace(draft, title="Форма 2"), form_id)


def test_an_indicator_out_of_use_is_to_be_replaced(centre: CentreFile) -> None:
    draft = OwnIndicatorDraft("Субсидия", IndicatorSort.MANUAL, "тыс. руб.")
    own_id = only_id(keep_own_indicator(centre, draft), "own_indicator")
    form_id = kept(centre, FormRow("Субсидия", figure="О01"))
    retire_own_indicator(centre, own_id)
    with pytest.raises(Refused, match="больше нет"):
        keep_form(centre, replace(form(centre, form_id), title="Форма 2"), form_id)
    copied = only_id(copy_form(centre, form_id), "region_form")
    assert form(centre, copied).rows[0].text == "—"


def test_rows_are_added_changed_moved_and_removed() -> None:
    draft = FormDraft("Форма", (HEADING, SERVICES))
    assert added(draft, 1, TEXT).rows == (HEADING, TEXT, SERVICES)
    assert changed(draft, 0, TEXT).rows == (TEXT, SERVICES)
    assert moved(draft, 0, 1).rows == moved(draft, 1, 0).rows == (SERVICES, HEADING)
    assert removed(draft, 0).rows == (SERVICES,)


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), ("2", "3"), ("2.", "3"), ("2.9", "2.10"), ("1.1.1", "1.1.2"), ("а", ""), ("I", "")],
)
def test_a_new_row_gets_the_next_number(before: str, after: str) -> None:
    draft = FormDraft("Форма", (FormRow("Услуг", before), HEADING))
    assert next_number(draft, 1) == next_number(draft, 2) == after
    assert next_number(draft, 0) == "1"


@pytest.mark.parametrize(("heading", "after"), [("2", "2.1"), ("2.", "2.1"), ("", "1")])
def test_a_row_below_a_heading_begins_its_numbers(heading: str, after: str) -> None:
    draft = FormDraft("Форма", (replace(HEADING, number=heading),))
    assert next_number(draft, 1) == after


def test_title_and_unit_of_a_figure_are_proposed_and_do_not_replace_what_was_written() -> None:
    services = RowChoice("sessions.total", "Оказано услуг", "услуг")
    share = RowChoice("П04", "Доля удовлетворённых", "%", "П04")
    row = shown(FormRow(), services, None)
    assert (row.title, row.unit) == ("Оказано услуг", "услуг")
    row = shown(replace(row, unit="ед."), share, services)
    assert (row.figure, row.title, row.unit) == ("П04", "Доля удовлетворённых", "ед.")
