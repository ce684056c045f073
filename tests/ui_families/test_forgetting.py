"""«Обезличить»: asked plainly, done for good, told in an act."""

import datetime as dt

from helpers.families_page import Families, OpenFamilies
from helpers.journal_rows import a_session, settle
from helpers.keyboard import press

from kcentre.families.consent_records import ConsentDraft
from kcentre.families.consents import keep_consent, withdraw_consent
from kcentre.families.queries import family
from kcentre.families.values import ConsentPurpose
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.storage.copies import COPIES_FOLDER
from ui.journal.families.forgetting_dialog import ForgettingDialog
from ui.papers.dialog import PaperDialog

pytest_plugins = ["helpers.families_fixtures"]


def one_withdrawn(file: CentreFile) -> None:
    kept = settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")
    adult_id = kept.adults[0].id
    add_session(file, a_session(file, is_anonymous=False, recipient_id=adult_id))
    long_ago = today_here() - dt.timedelta(days=60)
    keep_consent(file, ConsentDraft(adult_id, ConsentPurpose.GENERAL, long_ago))
    withdraw_consent(file, 1, today_here() - dt.timedelta(days=3))
    other = settle(file, "О'Коннор Шинейд")
    keep_consent(file, ConsentDraft(other.adults[0].id, ConsentPurpose.GENERAL, long_ago))


def asked(page: Families) -> ForgettingDialog:
    found = page.top(ForgettingDialog)
    assert isinstance(found, ForgettingDialog)
    page.qtbot.waitUntil(lambda: bool(found.heading.text()))
    return found


def close_act(page: Families) -> str:
    """Close the act that is shown; return what it tells."""
    paper = page.top(PaperDialog)
    assert isinstance(paper, PaperDialog)
    page.qtbot.waitUntil(lambda: paper.papers.paper is not None, timeout=20_000)
    shown = paper.papers.paper
    press(paper, "Escape")
    return repr(shown.document) if shown else ""


def test_the_due_ones_are_told_of_and_forgotten(families: OpenFamilies) -> None:
    page = families(one_withdrawn)
    last = f"{today_here() + dt.timedelta(days=27):%d.%m.%Y}"
    assert page.page.due_bar.text == f"Срок хранения истёк: 1\u00a0семья, крайний день {last}"
    page.page.due_bar._go.click()
    dialog = asked(page)
    assert dialog.heading.text() == "Обезличить семью С-0001?"
    assert not dialog.go.isEnabled()
    assert not dialog.form.isVisible()
    dialog.understood.setFocus()
    press(dialog, "Space")
    assert dialog.go.isEnabled()
    dialog.go.click()
    close_act(page)
    page.settle()
    assert page.page.due_bar.text == ""
    assert sorted(page.cells(1)) == ["О'Коннор Шинейд", "обезличена"]
    with page.saved() as file:
        assert family(file, 1).adults[0].name == ""
    assert "Ёлкина".encode() not in page.path.read_bytes()


def test_one_family_is_forgotten_from_its_card_for_a_reason(families: OpenFamilies) -> None:
    page = families(one_withdrawn)
    page.go("2")
    page.panel.depersonalising_wanted.emit(2)
    dialog = asked(page)
    assert dialog.form.isVisible()
    dialog.understood.setChecked(True)
    dialog.go.click()
    close_act(page)
    page.settle()
    assert page.adult().field("name").editor.value() == ""
    assert "обезличена" in page.panel._note.text()
    page.desk.operations.undo()
    page.settle()
    with page.saved() as file:
        assert family(file, 2).adults[0].name == ""
        assert family(file, 1).adults[0].name == "Ёлкина Зоя Андреевна"


def test_older_copies_go_only_when_ticked(families: OpenFamilies) -> None:
    page = families(one_withdrawn)
    folder = page.path.parent / COPIES_FOLDER
    folder.mkdir()
    copy = folder / "Мой центр 2025-01-01.kcentre"
    copy.write_bytes("Ёлкина".encode())
    held = folder / "Мой центр 2025-02-02.kcentre"
    held.mkdir()  # can't be deleted, as a copy that another program has open on Windows
    page.page.due_bar._go.click()
    dialog = asked(page)
    assert copy.name in dialog.copies.text()
    assert not dialog.delete_copies.isChecked()
    dialog.delete_copies.setChecked(True)
    dialog.understood.setChecked(True)
    dialog.go.click()
    told = close_act(page)
    page.settle()
    assert not copy.exists()
    assert held.name in told


def test_escape_changes_nothing(families: OpenFamilies) -> None:
    page = families(one_withdrawn)
    page.page.due_bar._go.click()
    press(asked(page), "Escape")
    with page.saved() as file:
        assert family(file, 1).adults[0].name == "Ёлкина Зоя Андреевна"


def test_nobody_due_shows_no_bar(families: OpenFamilies) -> None:
    page = families(lambda file: settle(file, "Ёлкина Зоя"))
    assert page.page.due_bar.text == ""
    page.go("due")
    assert page.cells(0) == []
