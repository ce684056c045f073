"""One person entered twice: told while typing, compared, merged, taken back."""

from helpers.families_page import Families, OpenFamilies
from helpers.journal_rows import a_session, settle
from helpers.keyboard import press, type_text

from kcentre.families.queries import family
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile
from ui.journal.families.compare_dialog import CompareDialog
from ui.journal.families.peek_dialog import PeekDialog
from ui.journal.families.repeats_dialog import RepeatsDialog

pytest_plugins = ["helpers.families_fixtures"]


def twice(file: CentreFile) -> None:
    settle(file, "Каримова Алсу Ринатовна", "Тимур", "8 912 345-67-89", "2022-08")
    again = settle(file, "Каримова Алсу", "Тимур", "+7 912 345 67 89", "2022-08")
    add_session(file, a_session(file, is_anonymous=False, recipient_id=again.adults[0].id))
    settle(file, "О'Коннор Шинейд")


def repeats(page: Families) -> RepeatsDialog:
    found = page.top(RepeatsDialog)
    assert isinstance(found, RepeatsDialog)
    return found


def comparison(page: Families) -> CompareDialog:
    found = page.top(CompareDialog)
    assert isinstance(found, CompareDialog)
    return found


def test_a_newcomer_who_is_known_is_told_of_and_shown(families: OpenFamilies) -> None:
    page = families(twice)
    press(page.window, "Ctrl+N")
    type_text(page.window, "каримова алсу ринатовна")
    page.qtbot.waitUntil(lambda: bool(page.adult().like.text))
    assert "Каримова Алсу Ринатовна, С-0001 (то же имя)" in page.adult().like.text
    page.adult().like.link.click()
    peek = page.top(PeekDialog)
    assert isinstance(peek, PeekDialog)
    assert "Тимур" in peek.text.text()
    press(peek, "Escape")
    assert page.adult().field("name").editor.value() == "каримова алсу ринатовна"


def test_nobody_is_like_a_stranger_or_oneself(families: OpenFamilies) -> None:
    page = families(twice)
    page.go("3")
    type_text(page.window, "я")
    page.qtbot.wait(400)
    page.settle()
    assert page.adult().like.text == ""


def test_the_pairs_are_merged_and_taken_back(families: OpenFamilies) -> None:
    page = families(twice)
    page.go("repeats")
    listed = repeats(page)
    page.qtbot.waitUntil(lambda: len(listed.list.lines) == 1)
    press(listed, "Return")
    both = comparison(page)
    page.qtbot.waitUntil(both.merge.isEnabled)
    differing = [line.title for line in both.view.lines if not line.is_same]
    assert "Взрослые" in differing
    assert dict(both.people.same_adults()) == {2: 1}
    assert dict(both.people.same_children()) == {2: 1}
    press(both, "Return")
    page.settle()
    page.qtbot.waitUntil(lambda: listed.list.lines == [])
    press(listed, "Escape")
    page.settle()
    assert sorted(page.cells(0)) == ["С-0001", "С-0003"]
    page.desk.operations.undo()
    page.settle()
    assert sorted(page.cells(0)) == ["С-0001", "С-0002", "С-0003"]
    with page.saved() as file:
        assert family(file, 2).adults[0].name == "Каримова Алсу"


def test_two_people_may_stay_two(families: OpenFamilies) -> None:
    page = families(twice)
    page.go("1")
    page.panel.repeats_wanted.emit(1)
    listed = repeats(page)
    page.qtbot.waitUntil(lambda: len(listed.list.lines) == 1)
    press(listed, "Return")
    both = comparison(page)
    page.qtbot.waitUntil(both.merge.isEnabled)
    for field in both.people.form._fields.values():
        field.editor.set_value(None)
    both.merge.click()
    page.settle()
    press(listed, "Escape")
    with page.saved() as file:
        merged = family(file, 1)
    assert len(merged.adults) == 2
    assert len(merged.children) == 2


def test_the_sides_can_be_swapped(families: OpenFamilies) -> None:
    page = families(twice)
    page.go("repeats")
    listed = repeats(page)
    page.qtbot.waitUntil(lambda: len(listed.list.lines) == 1)
    press(listed, "Return")
    both = comparison(page)
    page.qtbot.waitUntil(both.merge.isEnabled)
    both._swap.click()
    page.qtbot.waitUntil(lambda: both.merge.text() == "Объединить в С-0002")
    both._open_right.click()
    page.settle()
    assert page.work.open_id == 1
