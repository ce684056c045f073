"""The sheets about consents: previewed and printed as PDF, filled in or blank."""

from helpers.families_page import Families, OpenFamilies
from helpers.journal_rows import settle
from helpers.keyboard import press

from kcentre.storage import CentreFile
from ui.journal.families.consent_papers import PapersMenu
from ui.papers.dialog import PaperDialog

pytest_plugins = ["helpers.families_fixtures"]
_SHEETS = (
    "Согласие: обработка персональных данных",
    "Согласие: сведения о состоянии здоровья",
    "Согласие: фото- и видеосъёмка",
    "Согласие: передача сведений партнёру",
    "Отзыв согласия",
    "Заявление на консультацию",
)


def known(file: CentreFile) -> None:
    settle(file, "О'Коннор-Ёлкина Зоя", "Тимур", "8 912 345-67-89", "2022-08")


def made(page: Families, menu: PapersMenu, words: str) -> str:
    """Open a sheet, wait for its pages, close it; return what its files are called."""
    (action,) = [action for action in menu.actions() if action.text() == words]
    action.trigger()
    paper = page.top(PaperDialog)
    assert isinstance(paper, PaperDialog)
    page.qtbot.waitUntil(lambda: paper.papers.paper is not None, timeout=20_000)
    assert paper.papers.paper is not None
    name = paper.papers.paper.name
    press(paper, "Escape")
    return name


def test_a_sheet_is_previewed_and_its_file_has_no_name_in_it(families: OpenFamilies) -> None:
    page = families(known)
    page.go("1")
    press(page.window, "Alt+3")
    page.settle()
    for words in _SHEETS:
        name = made(page, page.consents.buttons.papers, words)
        assert name.endswith("С-0001")
        assert "Ёлкина" not in name


def test_blank_sheets_need_no_family(families: OpenFamilies) -> None:
    page = families()
    (menu,) = page.page.findChildren(PapersMenu)
    assert [action.text() for action in menu.actions() if action.text()] == list(_SHEETS)
    assert made(page, menu, _SHEETS[0]) == "Согласие"
