"""A list that nobody sees costs nothing, and is right when it is seen again."""

from helpers.families_page import OpenFamilies
from helpers.journal_rows import settle

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.storage import CentreFile, Changes

pytest_plugins = ["helpers.families_fixtures"]


def _add(file: CentreFile) -> Changes:
    return add_family(file, Family((Adult("Орлова Вера"),)))


def test_a_hidden_list_catches_up_when_it_is_shown(families: OpenFamilies) -> None:
    page = families(lambda file: settle(file, "Ёлкина Зоя"))
    page.desk.window.go_to("centre/passport")
    page.desk.operations.change(_add)
    page.settle()
    assert page.page.desk.list.count_text == "1\u00a0семья"
    page.desk.window.go_to("journal/families/2")
    page.settle()
    assert page.page.desk.list.count_text == "2\u00a0семьи"
    assert page.page.desk.list.chosen_ids() == [2]
    assert page.page.desk.open_id == 2
