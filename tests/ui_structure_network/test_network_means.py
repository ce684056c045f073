"""«Партнёры и ресурсы» as a person handles it: contests, costs, the inventory; all lists."""

import datetime as dt

from helpers.journal_rows import hire
from helpers.keyboard import press, type_text
from helpers.network_page import OpenNetwork
from helpers.network_rows import (
    a_contest,
    a_cost,
    a_group,
    a_partner,
    a_resource,
    an_agreement,
    some_minutes,
)
from PySide6.QtWidgets import QApplication, QMessageBox

from kcentre.language.dates import today_here
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.values import ContestStatus
from kcentre.network.resources.values import CostSource, ResourceState
from kcentre.storage import CentreFile, open_for_reading
from ui.structure.network.contests_page import ContestsPage
from ui.structure.network.costs_page import CostsPage
from ui.structure.network.page import PARTS
from ui.structure.network.resources_page import ResourcesPage

TODAY = today_here()
DAY = dt.timedelta(days=1)
LONG = "Ё’ " * 99


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
    assert page.close_paper().startswith("Гранты и конкурсы, ")


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
    assert page.close_paper() == f"Затраты, {TODAY.year} год"


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
    assert page.close_paper() == "Инвентаризация ресурсов"
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
    page.lines("members").adder.click()
    type_text(page.window, "Орлов")
    assert not page.tab.may_leave(page.settle)
    box = page.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Записать").click()
    page.wake()
    page.settle()
    assert page.cells("members") == ["Орлов"]


def test_only_lists_with_days_offer_periods(network: OpenNetwork) -> None:
    page = network(hire)
    offered = {}
    for part in PARTS:
        page.at(part.key)
        menu = page.page.desk.list.filters._menu
        menu._fill()
        offered[part.key] = "Период" in [action.text() for action in menu.actions()]
    dated = {key for key, has_periods in offered.items() if has_periods}
    assert dated == {"agreements", "groups", "minutes", "contests"}
