"""The list of families and the card beside it, by keys alone."""

import pytest
from helpers.families_page import Families, OpenFamilies, first_family_id, named, set_field
from helpers.journal_rows import a_session, settle
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication, QMessageBox

from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import add_family
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile
from ui.journal.families.families_bar import WITHOUT_CONSENT
from ui.widgets.theme import Scheme, theme

pytest_plugins = ["helpers.families_fixtures"]


def yolkina(file: CentreFile) -> Family:
    return settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")


def two_families(file: CentreFile) -> None:
    yolkina(file)
    settle(file, "О'Коннор Шинейд")


def with_a_visit(file: CentreFile) -> None:
    kept = yolkina(file)
    add_session(file, a_session(file, is_anonymous=False, recipient_id=kept.adults[0].id))


def kept_family(page: Families, family_id: int) -> Family:
    with page.saved() as file:
        return family(file, family_id)


def test_an_empty_page_has_one_button_that_starts(families: OpenFamilies) -> None:
    page = families()
    button = page.work.list._empty.button
    page.work.list.focus()
    assert button.hasFocus()
    press(page.window, "Return")
    assert page.is_entering
    assert page.adult().field("name").editor.hasFocus()  # type: ignore[attr-defined] # a widget


@pytest.mark.parametrize("layout", Layout)
def test_a_family_is_entered_by_keys(families: OpenFamilies, layout: Layout) -> None:
    page = families()
    press(page.window, "Ctrl+N", layout)
    for text in ("О'Коннор Шинейд", "мать", "8 912 000-00-00", "a@b.ru"):
        type_text(page.window, text)
        press(page.window, "Return")
    press(page.window, "Alt+Insert")
    type_text(page.window, "О'Коннор Патрик")
    page.form.children_rows.adder.setFocus()
    press(page.window, "Return")
    for text in ("Ёлка", "8.2022"):
        type_text(page.window, text)
        press(page.window, "Return")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert not page.is_entering
    assert page.cells(1) == ["О'Коннор Шинейд, О'Коннор Патрик"]
    assert page.cells(2)[0].startswith("Ёлка")
    assert page.page.feedback.text() == "Добавлена семья С-0001"
    with page.saved() as file:
        kept = family(file, first_family_id(file))
    assert named(kept) == ["О'Коннор Шинейд", "О'Коннор Патрик"]
    assert (kept.adults[0].phone, kept.adults[0].email) == ("8 912 000-00-00", "a@b.ru")
    assert kept.children[0].name == "Ёлка"


def test_six_children_and_a_long_note_stay_as_entered(families: OpenFamilies) -> None:
    many = tuple(Child(f"Ребёнок № {place}", 24_200, 24_200) for place in range(6))
    whole = Family((Adult("Мать"), Adult("Отец")), many, note="слово " * 50, address="ул. Мира, 1")

    page = families(lambda file: add_family(file, whole))
    page.go(str(1))
    assert len(page.form.children_rows.rows) == 6
    page.child(5).want_removal()
    press(page.window, "Ctrl+Return")
    page.settle()
    kept = kept_family(page, 1)
    assert [child.name for child in kept.children] == [f"Ребёнок № {place}" for place in range(5)]
    assert (kept.note, kept.address) == (("слово " * 50).strip(), "ул. Мира, 1")


def test_a_row_goes_by_keys_and_comes_back_by_undo(families: OpenFamilies) -> None:
    page = families(two_families)
    page.go("1")
    page.child().focus("name")
    press(page.window, "Alt+Delete")
    assert page.form.children_rows.rows == []
    assert page.form.children_rows.adder.hasFocus()
    press(page.window, "Ctrl+Return")
    page.settle()
    page.desk.operations.undo()
    page.settle()
    assert kept_family(page, 1).children[0].name == "Тимур"


def test_the_only_adult_cannot_go(families: OpenFamilies) -> None:
    page = families(two_families)
    page.go("1")
    page.form.adults.remove_row(page.adult())
    assert len(page.form.adults.rows) == 1


def test_an_age_from_words_is_not_lost(families: OpenFamilies) -> None:
    about = Family((Adult(),), (Child("", 24_250, 24_261),))
    page = families(lambda file: add_family(file, about))
    page.go("1")
    page.child().field("name").editor.set_value("Ева")
    press(page.window, "Ctrl+Return")
    page.settle()
    (child,) = kept_family(page, 1).children
    assert (child.name, child.born_from, child.born_to) == ("Ева", 24_250, 24_261)


def test_a_family_without_names_is_known_by_its_code(families: OpenFamilies) -> None:
    page = families(lambda file: add_family(file, Family((Adult(),))))
    assert page.cells(0) == ["С-0001"]
    assert page.cells(1) == ["без имени"]


def test_a_problem_stands_at_its_row(families: OpenFamilies) -> None:
    page = families(yolkina)
    page.go("1")
    page.form.children_rows.add_row()
    set_field(page.child(1), "born", 24_900)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "ещё не наступил" in page.child(1).field("born").problem()
    assert page.child(0).field("born").problem() == ""
    assert page.is_entering


def test_what_is_typed_is_not_lost_without_a_question(families: OpenFamilies) -> None:
    page = families(two_families)
    page.go("1")
    type_text(page.window, "Я")
    press(page.window, "Escape")
    box = page.top(QMessageBox)
    assert isinstance(box, QMessageBox)
    press(box, "Escape")
    assert page.is_entering
    assert page.adult().field("name").editor.value() == "ЯЁлкина Зоя Андреевна"


def test_a_family_in_the_journal_stays(families: OpenFamilies) -> None:
    page = families(with_a_visit)
    page.go("1")
    page.panel._remove.click()
    page.settle()
    assert page.is_entering
    assert "Удалить нельзя" in page.form._forms[0][0]._top.text()


def test_a_family_that_nothing_needs_goes_and_comes_back(families: OpenFamilies) -> None:
    page = families(two_families)
    page.go("1")
    page.panel._remove.click()
    page.settle()
    assert page.cells(0) == ["С-0002"]
    assert not page.is_entering
    page.desk.operations.undo()
    page.settle()
    assert sorted(page.cells(0)) == ["С-0001", "С-0002"]


def test_the_search_and_the_kinds_narrow_the_list(families: OpenFamilies) -> None:
    page = families(two_families)
    page.go("search/тимур")
    assert page.cells(0) == ["С-0001"]
    press(page.window, "Ctrl+F")
    assert page.work.list.filters.search.hasFocus()
    page.work.list.bar.reset()
    page.work.list.bar.show_kind(WITHOUT_CONSENT)
    page.settle()
    assert page.page.card._note.text() == "2\u00a0семьи"
    page.work.list.bar._kinds.chosen.emit("")


def test_the_history_leads_to_its_record(families: OpenFamilies) -> None:
    page = families(with_a_visit)
    page.go("1")
    press(page.window, "Alt+2")
    page.settle()
    assert page.panel.history.list.hasFocus()
    assert [line.icon for line in page.panel.history.list.lines] == ["book-open"]
    with page.qtbot.waitSignal(page.page.go_to) as gone:
        press(page.window, "Return")
    assert gone.args == ["journal/sessions/1"]


@pytest.mark.usefixtures("plain_look")
def test_the_card_fits_a_small_screen(families: OpenFamilies) -> None:
    page = families(two_families)
    theme().choose_scheme(Scheme.DARK)
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        page.window.resize(1366, 768)
        page.go("1")
        QApplication.processEvents()
        assert page.window.width() == 1366
        assert page.panel.isVisible()
        assert page.form.width() <= page.panel.width()
