"""«Партнёры и ресурсы» as a person handles it: from a partner to the inventory."""

import datetime as dt

import pytest
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.network_page import Network, OpenNetwork
from helpers.network_rows import (
    a_contest,
    a_cost,
    a_group,
    a_partner,
    a_resource,
    an_agreement,
    some_minutes,
)
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kcentre.language.dates import today_here
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.values import ContestStatus
from kcentre.network.groups.registers import GROUPS, MINUTES
from kcentre.network.partners.values import AgreementStatus
from kcentre.network.resources.values import CostSource, ResourceState
from kcentre.storage import CentreFile, open_for_reading
from ui.papers.dialog import PaperDialog
from ui.structure.network.contests_page import ContestsPage
from ui.structure.network.costs_page import CostsPage
from ui.structure.network.lines_field import LinesField
from ui.structure.network.minutes_page import MinutesPage
from ui.structure.network.page import PARTS
from ui.structure.network.resources_page import ResourcesPage
from ui.widgets.buttons import LinkButton

TODAY = today_here()
DAY = dt.timedelta(days=1)
LONG = "Ё’ " * 99


def with_agreement(file: CentreFile) -> None:
    an_agreement(file, valid_to=TODAY - DAY)


def lines_of(page: Network, name: str) -> LinesField:
    field = page.form.field(name).editor
    assert isinstance(field, LinesField)
    return field


def leads_of(page: Network) -> dict[str, LinkButton]:
    page.settle()
    assert page.form.doors is not None
    return {one.text(): one for one in page.form.doors.lines if isinstance(one, LinkButton)}


def close_paper(page: Network) -> str:
    """Wait for the pages of the paper over the page, close it; return what it is called."""
    dialog = page.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    page.qtbot.waitUntil(dialog.print.isEnabled)
    assert dialog.papers.paper is not None
    name = dialog.papers.paper.name
    dialog.close()
    page.wake()
    return name


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
    members = lines_of(page, "members")
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
    decisions = lines_of(page, "decisions")
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
    assert close_paper(page) == "Протокол"
    page.at("minutes", "new")
    page.enter(body="Педагогический совет", number="3", date=TODAY - 9 * DAY)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "уже есть" in page.form.field("number").problem()


def test_a_contest_is_doubted_understood_and_told_of(network: OpenNetwork) -> None:
    page = network(lambda file: a_contest(file, deadline=TODAY - DAY))
    page.at("contests", "1")
    assert page.form.field("given").isHidden()
    page.enter(title="Мир детства")
    page.qtbot.waitUntil(lambda: "Срок подачи прошёл" in page.form.field("status").problem())
    asked = page.editor("asked")
    asked.setFocus()
    type_text(page.window, "сто тысяч")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.form.field("asked").problem() == "Сумму пишут так: 12500 или 12 500,50."
    press(page.window, "Ctrl+A")
    type_text(page.window, "12,5 тыс.")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("asked") == ["12\u00a0500,00\u00a0₽"]
    assert page.cells("status") == ["замысел, срок прошёл"]
    for letter, status in (
        ("U", ContestStatus.PREPARING),
        ("G", ContestStatus.SUBMITTED),
        ("D", ContestStatus.WON),
        ("Y", ContestStatus.LOST),
        ("J", ContestStatus.DROPPED),
    ):
        page.choose()
        press(page.window, letter)
        page.settle()
        with open_for_reading(page.path) as file:
            assert CONTESTS.kept(file, 1).status is status
    shown = page.page
    assert isinstance(shown, ContestsPage)
    shown._periods.actions()[-1].trigger()
    assert close_paper(page).startswith("Гранты и конкурсы, ")


def test_costs_are_entered_summed_and_printed(network: OpenNetwork) -> None:
    page = network(a_partner)
    page.at("costs", "new")
    shown = page.page
    assert isinstance(shown, CostsPage)
    assert shown.sums.isHidden()
    assert page.form.field("year").editor.value() == TODAY.year
    assert page.form.field("partner_id").isHidden()
    page.enter(title="Зал", source=CostSource.PARTNER, planned=500_000)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.form.field("partner_id").problem() == "Выберите партнёра, который платит."
    page.enter(partner_id=1)
    press(page.window, "Ctrl+Shift+Return")
    page.settle()
    assert page.form.field("year").editor.value() == TODAY.year
    page.enter(title="Пандус", source=CostSource.MISSING, planned=700_000)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert shown.sums.text().replace("\u00a0", " ") == (
        "Запланировано 12 000,00 ₽, израсходовано 0,00 ₽, без источника — 7 000,00 ₽"
    )
    shown._years.actions()[0].trigger()
    assert close_paper(page) == f"Затраты, {TODAY.year} год"


def test_the_inventory_leads_to_what_is_kept_elsewhere(network: OpenNetwork) -> None:
    def fill(file: CentreFile) -> None:
        hire(file, "Ёлкина Ирина О’Нил")
        a_resource(file, state=ResourceState.MISSING)

    page = network(fill)
    page.at("resources")
    assert page.cells("title") == ["Ёлкина Ирина О’Нил", "Сайт детского сада"]
    chip, _ = page.page._chips[0]
    assert chip.text() == "Не хватает: 1"
    page.choose(0)
    press(page.window, "Delete")
    page.settle()
    assert "ведётся в своём разделе" in page.told
    shown = page.page
    assert isinstance(shown, ResourcesPage)
    shown.open_inventory()
    assert close_paper(page) == "Инвентаризация ресурсов"
    page.choose(1)
    press(page.window, "Return")
    page.settle()
    assert page.form.field("title").editor.value() == "Сайт детского сада"
    press(page.window, "Escape")
    with page.qtbot.waitSignal(shown.go_to) as led:
        page.choose(0)
        press(page.window, "Return")
    assert led.args == ["centre/specialists/1"]


def fill_every_list(file: CentreFile) -> None:
    an_agreement(file, subject=LONG)
    a_group(file, title=LONG)
    some_minutes(file, agenda=LONG)
    a_contest(file, title=LONG, result=LONG)
    a_cost(file, title=LONG)
    a_resource(file, title=LONG, note=LONG)


def test_every_list_is_named_and_fits_in_large_text(network: OpenNetwork, plain_look: None) -> None:
    from ui.widgets.theme import theme  # noqa: PLC0415 — after the window is there

    page = network(fill_every_list)
    theme().choose_percent(200)
    QApplication.processEvents()
    for part in PARTS:
        page.at(part.key, "1")
        for name in page.form.values():
            editor = page.editor(name)
            assert editor.accessibleName(), (part.key, name)
        least = page.window.minimumSizeHint()
        assert (least.width() <= 1366, least.height() <= 768) == (True, True), part.key
        assert page.panel.width() <= page.page.width(), part.key


def test_what_was_entered_is_never_lost_without_a_question(network: OpenNetwork) -> None:
    page = network(hire)
    page.at("groups", "new")
    type_text(page.window, "Совет")
    lines_of(page, "members").adder.click()
    type_text(page.window, "Орлов")
    assert not page.tab.may_leave(page.settle)
    box = page.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Записать").click()
    page.wake()
    page.settle()
    assert page.cells("members") == ["Орлов"]
