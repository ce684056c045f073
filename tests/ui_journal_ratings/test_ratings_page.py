"""«Оценки»: a pile of sheets is entered by digits and Enter; complaints get their measures."""

import pytest
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from helpers.request_rows import served

from kcentre.journal.tables import Session
from kcentre.journal.values import Verdict
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.ratings.rating_form import RatingForm

CODE = "ГЖ4Ш8"


def with_services(file: CentreFile) -> None:
    hire(file)
    first, _ = served(file, date=today_here()), served(file, date=today_here())
    with file.operation("Код"):
        Session.update(rating_code=CODE).where(Session.id == first).execute(file.db)


def form_of(page: Listed) -> RatingForm:
    form = page.panel.form
    assert isinstance(form, RatingForm)
    return form


@pytest.mark.parametrize("typed", ["гж4ш8", "u;4i8"])
def test_a_sheet_takes_its_code_four_digits_and_enter(listed: OpenListed, typed: str) -> None:
    page = listed("ratings", with_services)
    press(page.window, "Ctrl+N")
    page.settle()
    type_text(page.window, typed)
    page.settle()
    assert form_of(page).told.text().startswith("Консультация №\u00a01 от ")
    type_text(page.window, "5455")
    assert form_of(page).complaint.hasFocus()
    press(page.window, "Return")
    page.settle()
    assert form_of(page).code.hasFocus()
    assert form_of(page).code.value() == ""
    press(page.window, "2")
    press(page.window, "Tab")
    type_text(page.window, "3321")
    type_text(page.window, "Долго ждали")
    press(page.window, "Return")
    page.settle()
    assert page.cells("mean") == ["2,25", "4,75"]
    assert page.cells("complaint") == ["ждёт решения", ""]
    press(page.window, "Ctrl+Z", Layout.RUSSIAN)
    page.settle()
    assert len(page.cells("mean")) == 1


def test_marks_alone_are_a_sheet_without_a_service(listed: OpenListed) -> None:
    page = listed("ratings")
    page.page.desk.list._empty.button.click()
    page.settle()
    form_of(page).field("date").editor.set_value(today_here().replace(day=1))
    press(page.window, "Tab")
    type_text(page.window, "5")
    press(page.window, "Return")
    page.settle()
    assert page.cells("session") == ["без услуги"]
    assert form_of(page).field("date").editor.value() == today_here().replace(day=1)


def test_an_unknown_code_is_said_beside_it(listed: OpenListed) -> None:
    page = listed("ratings", with_services)
    page.go("new/ГГГГГ")
    form_of(page).marks["quality"].setFocus()
    type_text(page.window, "5")
    press(page.window, "Return")
    page.settle()
    assert "Консультации с таким кодом" in form_of(page).field("code").problem()
    assert form_of(page).marks["quality"].value() == 5


def test_a_target_brings_the_code(listed: OpenListed) -> None:
    page = listed("ratings", with_services)
    page.go(f"new/{CODE}")
    page.settle()
    assert form_of(page).told.text().startswith("Консультация №\u00a01")


def test_a_letter_is_no_mark(listed: OpenListed) -> None:
    page = listed("ratings", with_services)
    page.go("new")
    form_of(page).marks["quality"].setFocus()
    type_text(page.window, "9")
    assert form_of(page).marks["quality"].hasFocus()
    press(page.window, "Backspace")
    type_text(page.window, "4")
    assert form_of(page).marks["conditions"].hasFocus()


def test_a_complaint_is_decided(listed: OpenListed) -> None:
    page = listed("ratings", with_services)
    page.go("new")
    form = form_of(page)
    assert form.field("verdict").isVisible() is False
    form.marks["quality"].set_value(2)
    form.complaint.set_value("Холодно")
    assert form.field("verdict").isVisible()
    press(page.window, "Ctrl+Return")
    page.settle()
    page.choose(0)
    press(page.window, "Return")
    page.settle()
    assert form.field("verdict").editor.value() is None
    form.field("verdict").editor.set_value(Verdict.FOUNDED)
    form.field("measure").editor.set_value("Починить батарею")
    form.field("measure_due").editor.set_value(today_here())
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("complaint") == [f"обоснована, мера до {today_here():%d.%m.%y}"]
    page.choose(0)
    press(page.window, "Delete")
    page.settle()
    assert page.cells("complaint") == []
