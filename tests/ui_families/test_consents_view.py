"""Consents of a family: given, withdrawn, with the signed sheet."""

import datetime as dt
from pathlib import Path

from helpers.families_page import Families, OpenFamilies, set_field
from helpers.journal_rows import only_id, settle
from helpers.keyboard import press, type_text
from PySide6.QtGui import QImage

from kcentre.families.consent_records import ConsentDraft, ConsentState
from kcentre.families.consents import consents_of, keep_consent
from kcentre.families.queries import family
from kcentre.families.values import ConsentPurpose
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.families.person_rows import WHY_NOT
from ui.journal.families.scan_dialog import ScanDialog
from ui.records.record_dialog import RecordDialog
from ui.widgets.check_field import CheckField

pytest_plugins = ["helpers.families_fixtures"]


def with_child(file: CentreFile) -> None:
    settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")


def with_health_consent(file: CentreFile) -> None:
    with_child(file)
    (adult,) = family(file, 1).adults
    given = today_here() - dt.timedelta(days=30)
    keep_consent(file, ConsentDraft(adult.id, ConsentPurpose.HEALTH, given))


def opened(page: Families) -> Families:
    page.go("1")
    press(page.window, "Alt+3")
    page.settle()
    return page


def dialog(page: Families) -> RecordDialog:
    found = page.top(RecordDialog)
    assert isinstance(found, RecordDialog)
    return found


def tick(page: Families) -> CheckField:
    editor = page.child().field("special_needs").editor
    assert isinstance(editor, CheckField)
    return editor


def test_a_consent_is_added_by_keys(families: OpenFamilies) -> None:
    page = opened(families(with_child))
    assert page.consents.empty.button.hasFocus()
    press(page.window, "Insert")
    form = dialog(page)._form
    type_text(dialog(page), "здоров")
    press(dialog(page), "Return")
    assert form.values()["purpose"] is ConsentPurpose.HEALTH
    press(dialog(page), "Ctrl+Return")
    page.settle()
    (line,) = page.consents.list.lines
    assert line.title == "Сведения о состоянии здоровья"
    assert line.mark == "действует"
    assert page.window.focusWidget() is page.consents.list
    with page.saved() as file:
        (kept,) = consents_of(file, 1)
    assert kept.draft.given == today_here()


def test_health_ticks_wait_for_their_consent(families: OpenFamilies) -> None:
    page = families(with_child)
    page.go("1")
    assert not tick(page).isEnabled()
    assert tick(page).toolTip() == WHY_NOT
    assert page.form._why_not.isVisible()
    page.form._why_not.link.click()
    page.settle()
    assert page.consents.isVisible()


def test_a_consent_lets_the_ticks_be_set_and_its_withdrawal_clears_them(
    families: OpenFamilies,
) -> None:
    page = families(with_health_consent)
    page.go("1")
    assert tick(page).isEnabled()
    assert not page.form._why_not.isVisible()
    tick(page).setChecked(True)
    press(page.window, "Ctrl+Return")
    page.settle()
    opened(page)
    page.consents.withdraw()
    asked = dialog(page)
    page.qtbot.waitUntil(lambda: "сняты" in asked._form.field("withdrawn").problem())
    press(asked, "Ctrl+Return")
    page.settle()
    assert page.consents.list.lines[0].mark.startswith("отозвано")
    assert not tick(page).isChecked()
    assert not tick(page).isEnabled()
    page.desk.operations.undo()
    page.settle()
    with page.saved() as file:
        (kept,) = consents_of(file, 1)
        assert kept.state is ConsentState.GIVEN
        assert family(file, 1).children[0].special_needs


def test_a_date_before_the_consent_is_refused_at_its_field(families: OpenFamilies) -> None:
    page = opened(families(with_health_consent))
    page.consents.withdraw()
    asked = dialog(page)
    set_field(asked._form, "withdrawn", dt.date(2020, 1, 1))  # type: ignore[arg-type] # a form
    press(asked, "Ctrl+Return")
    page.settle()
    assert "раньше самого согласия" in asked._form.field("withdrawn").problem()
    assert asked.isVisible()


def test_the_signed_sheet_is_attached_and_shown(families: OpenFamilies, tmp_path: Path) -> None:
    page = opened(families(with_health_consent))
    sheet = tmp_path / "скан.png"
    picture = QImage(200, 300, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    picture.save(str(sheet))
    page.consents.take_scan(sheet)
    page.settle()
    assert "скан" in page.consents.list.lines[0].under
    page.consents.open_scan()
    shown = page.top(ScanDialog)
    assert "скан.jpg" in shown.windowTitle()
    press(shown, "Escape")


def test_a_file_that_is_no_scan_is_refused_in_words(families: OpenFamilies, tmp_path: Path) -> None:
    page = opened(families(with_health_consent))
    for name, content in (("нет.png", None), ("текст.pdf", b"not a pdf")):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        page.consents.take_scan(path)
        page.settle()
        assert page.consents.problem.isVisible()
        assert page.consents.problem.text().endswith(".")
    assert "скан" not in page.consents.list.lines[0].under


def test_a_consent_goes_and_comes_back(families: OpenFamilies) -> None:
    page = opened(families(with_health_consent))
    press(page.window, "Delete")
    page.settle()
    assert page.consents.empty.isVisible()
    page.desk.operations.undo()
    page.settle()
    assert len(page.consents.list.lines) == 1


def test_the_history_leads_to_the_consents(families: OpenFamilies) -> None:
    page = families(with_health_consent)
    page.go("1")
    press(page.window, "Alt+2")
    page.settle()
    press(page.window, "Return")
    page.settle()
    assert page.consents.isVisible()
    assert page.consents.list.hasFocus()


def test_only_one_of_two_adults_is_meant(families: OpenFamilies) -> None:
    def fill(file: CentreFile) -> None:
        with_child(file)
        other = settle(file, "Другой")
        given = today_here()
        only_id(
            keep_consent(file, ConsentDraft(other.adults[0].id, ConsentPurpose.GENERAL, given)),
            "consent",
        )

    page = opened(families(fill))
    assert page.consents.empty.isVisible()


def test_a_target_leads_to_the_consents(families: OpenFamilies) -> None:
    page = families(with_health_consent)
    page.go("1/consents")
    assert page.consents.isVisible()
    page.go("1")
    assert page.panel.switch.value() == "consents"
