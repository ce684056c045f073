"""«Партнёры и ресурсы» as a person handles it: from a partner to the inventory."""

import datetime as dt

import pytest
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.network_page import Network, OpenNetwork
from helpers.network_rows import (
    a_group,
    an_agreement,
    some_minutes,
)
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.network.groups.registers import GROUPS, MINUTES
from kcentre.network.partners.values import AgreementStatus
from kcentre.storage import CentreFile, open_for_reading
from ui.structure.network.minutes_page import MinutesPage
from ui.widgets.buttons import LinkButton

TODAY = today_here()
DAY = dt.timedelta(days=1)
LONG = "Ё’ " * 99


def with_agreement(file: CentreFile) -> None:
    an_agreement(file, valid_to=TODAY - DAY)


def leads_of(page: Network) -> dict[str, LinkButton]:
    page.settle()
    assert page.form.doors is not None
    return {one.text(): one for one in page.form.doors.lines if isinstance(one, LinkButton)}


def test_from_an_empty_list_to_a_signed_agreement(network: OpenNetwork) -> None:
    page = network(hire)
    page.page.desk.list._empty.button.click()
    page.settle()
    assert page.editor("name").hasFocus()
    type_text(page.window, "Школа № 5")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("name") == ["Школа № 5"]
    assert page.cells("agreement") == ["нет"]
    page.choose(0)
    press(page.window, "Return")
    page.settle()
    leads_of(page)["Новое соглашение"].click()
    page.part = "agreements"
    page.settle()
    assert page.editor("subject").hasFocus()
    assert page.form.files is not None
    assert not page.form.files.adder.isEnabled()
    page.enter(
        subject="О совместной работе",
        status=AgreementStatus.SIGNED,
        signed_on=TODAY - 30 * DAY,
        valid_to=TODAY - 31 * DAY,
    )
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "раньше, чем соглашение подписано" in page.form.field("valid_to").problem()
    page.enter(valid_to=TODAY + 300 * DAY)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("state") == ["действует"]
    page.at("partners")
    assert page.cells("agreement") == [f"действует до {TODAY + 300 * DAY:%d.%m.%y}"]
    assert any(words.endswith("— действует") for words in leads_of(page))
    page.at("agreements", "1")
    assert page.form.files is not None
    assert page.form.files.adder.isEnabled()


def test_a_partner_with_an_agreement_is_retired_not_removed(network: OpenNetwork) -> None:
    page = network(with_agreement)
    chip, _ = page.page._chips[0]
    assert chip.text() == "Без соглашения: 1"
    page.choose()
    press(page.window, "Delete")
    page.settle()
    assert page.told.startswith("Удалить нельзя, с этим связано: 1\u00a0соглашение")
    assert "снимите партнёра с учёта" in page.told
    press(page.window, "C", Layout.RUSSIAN)
    page.settle()
    assert page.cells("name") == ["Школа № 5 (снят с учёта)"]
    assert chip.isHidden()
    page.at("agreements", "new")
    assert page.form.field("partner_id").editor.value() is None
    assert "Школа № 5" not in page.form.partners._keys  # type: ignore[attr-defined] # of its form
    press(page.window, "Escape")
    page.at("partners")
    page.choose()
    press(page.window, "D")
    page.settle()
    assert page.cells("name") == ["Школа № 5"]


@pytest.mark.parametrize("layout", list(Layout))
def test_one_letter_sets_how_far_an_agreement_is(network: OpenNetwork, layout: Layout) -> None:
    page = network(with_agreement)
    page.at("agreements")
    expired, ending = (chip for chip, _ in page.page._chips)
    assert (expired.text(), ending.isHidden()) == ("Срок истёк: 1", True)
    expired.click()
    page.settle()
    assert page.cells("state") == ["срок истёк"]
    page.page.desk.list.filters.reset()
    for letter, words in (("P", "завершено"), ("G", "срок истёк")):
        page.choose()
        press(page.window, letter, layout)
        page.settle()
        assert page.cells("state") == [words]
    press(page.window, "Ctrl+Z", layout)
    page.settle()
    assert page.cells("state") == ["завершено"]


def test_members_are_entered_line_by_line(network: OpenNetwork) -> None:
    page = network(a_group)
    page.at("groups", "1")
    members = page.lines("members")
    assert len(members.lines) == 2
    members.adder.click()
    page.settle()
    name = members.lines[-1].form.field("name").editor
    assert isinstance(name, QWidget)
    assert name.hasFocus()
    assert not page.form.is_changed()  # an empty line is none
    type_text(page.window, "Яшина Яна")
    for _ in range(3):
        press(page.window, "Tab")
    assert members.lines[-1].remover.hasFocus()
    press(page.window, "Tab")
    assert members.adder.hasFocus()
    members.lines[0].remover.click()
    assert [line._number.text() for line in members.lines] == ["Участник 1", "Участник 2"]
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("members") == ["Орлов Пётр, Яшина Яна"]
    press(page.window, "Ctrl+Z")
    page.settle()
    with open_for_reading(page.path) as file:
        assert [one.name for one in GROUPS.kept(file, 1).members][-1] == "Орлов Пётр"
    page.choose()
    press(page.window, "Return")
    page.settle()
    leads_of(page)["Новый протокол"].click()
    page.part = "minutes"
    page.settle()
    assert page.form.field("group_id").editor.value() == 1
    assert page.form.field("body").isHidden()
    assert page.editor("number").hasFocus()


def test_decisions_are_checked_printed_and_done(network: OpenNetwork) -> None:
    page = network(lambda file: some_minutes(file, date=TODAY - 9 * DAY, decisions=()))
    page.at("minutes", "1")
    decisions = page.lines("decisions")
    decisions.adder.click()
    type_text(page.window, "Принять Модель")
    line = decisions.lines[0].form
    line.field("due").editor.set_value(TODAY - 10 * DAY)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "срок раньше заседания" in page.form.field("decisions").problem()
    line.field("due").editor.set_value(TODAY - DAY)
    press(page.window, "Ctrl+Return")
    page.settle()
    late, _ = page.page._chips[0]
    assert late.text() == "С просроченными решениями: 1"
    page.choose()
    press(page.window, "D", Layout.RUSSIAN)
    page.settle()
    assert late.isHidden()
    with open_for_reading(page.path) as file:
        assert MINUTES.kept(file, 1).decisions[0].done_on == TODAY
    shown = page.page
    assert isinstance(shown, MinutesPage)
    shown.open_chosen()
    assert page.close_paper() == "Протокол"
    page.at("minutes", "new")
    page.enter(body="Педагогический совет", number="3", date=TODAY - 9 * DAY)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "уже есть" in page.form.field("number").problem()


def test_a_partner_is_added_while_an_agreement_is_entered(network: OpenNetwork) -> None:
    page = network(hire)
    page.at("agreements", "new")
    page.enter(subject="О семейных чтениях")
    adder = next(one for one in page.form.findChildren(LinkButton) if one.isVisible())
    adder.click()
    page.part = "partners"
    page.settle()
    type_text(page.window, "Библиотека")
    press(page.window, "Ctrl+Return")
    page.settle()
    page.at("agreements")
    assert page.form.field("subject").editor.value() == "О семейных чтениях"
    page.enter(partner_id=1)
    assert adder.isHidden()
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("partner") == ["Библиотека"]
