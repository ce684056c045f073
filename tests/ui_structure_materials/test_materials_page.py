"""«Материалы» as a person handles it: entered, found, retired, printed, led from to its uses."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.journal_rows import a_session, an_event, hire, topic_id
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kcentre.journal.event_verbs import add_event
from kcentre.journal.verbs import add_session
from kcentre.materials.queries import materials
from kcentre.materials.records import MaterialDraft
from kcentre.materials.values import MaterialKind
from kcentre.materials.verbs import add_material
from kcentre.storage import CentreFile, open_for_reading
from ui.papers.dialog import PaperDialog
from ui.records.facets import Option
from ui.structure.materials.material_form import MaterialForm
from ui.structure.materials.page import MaterialsPage
from ui.structure.materials.uses_view import UsesView
from ui.widgets.way_link import WayLink

DAY = dt.date(2026, 11, 22)
LONG = "Ё’ " * 100


def at_materials(listed: OpenListed, fill: object = hire) -> Listed:
    return listed("materials", fill, room="structure")


def form_of(opened: Listed) -> MaterialForm:
    form = opened.panel.form
    assert isinstance(form, MaterialForm)
    return form


def with_uses(file: CentreFile) -> None:
    hire(file)
    draft = MaterialDraft("Ёлка", topic_id=topic_id(file, "Т02"), age_from=36, author="О’Нил")
    add_material(file, draft, DAY)
    add_material(file, MaterialDraft("Лото", MaterialKind.GAME, summary=LONG), DAY)
    for number in range(6):
        day = DAY - dt.timedelta(days=number)
        add_session(file, a_session(file, date=day, material_ids=(1,)))
    add_event(file, an_event(file, materials="памятка «Елка»"))


def test_a_material_is_entered_with_its_file(listed: OpenListed, tmp_path: Path) -> None:
    page = at_materials(listed)
    page.page.desk.list._empty.button.click()
    page.settle()
    form = form_of(page)
    assert form.uses.isHidden()
    assert not form.files.adder.isEnabled()
    press(page.window, "Ctrl+Return")
    page.settle()
    assert form.field("title").problem().startswith("Назовите материал")
    type_text(page.window, "Ёлка О’Нил")
    form.field("age_from").editor.set_value(36)
    form.field("age_to").editor.set_value(18)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "больше возраста" in form.field("age_to").problem()
    form.field("age_to").editor.set_value(84)
    form.field("link").editor.set_value("sad7.ru/elka")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.page.shown_panel() is None
    assert (page.cells("title"), page.cells("ages")) == (["Ёлка О’Нил"], ["3–7\u00a0лет"])
    page.choose(0)
    press(page.window, "Return")
    page.settle()
    (scan := tmp_path / "Памятка.pdf").write_bytes(b"%PDF")
    form.files.take([scan])
    page.settle()
    assert page.cells("files") == ["1"]
    assert not form.is_changed()
    press(page.window, "Escape")
    for _ in range(2):
        page.wake()
        press(page.window, "Ctrl+Z", Layout.RUSSIAN)
        page.settle()
    assert page.cells("title") == []


def test_where_it_was_used_leads_there(listed: OpenListed) -> None:
    page = at_materials(listed, with_uses)
    assert page.cells("uses") == ["", "6"]
    page.go("1")
    view = form_of(page).uses
    assert _said(view)[0] == "6\u00a0консультаций, 1\u00a0мероприятие"
    assert len(view.lines) == 8
    assert _said(view)[6] == "Показать все: 6\u00a0консультаций"
    targets: list[str] = []
    page.page.go_to.connect(targets.append)
    for place in (1, 6, 7):
        link = view.lines[place]
        assert isinstance(link, WayLink)
        link.click()
    assert targets[0] == "journal/sessions/rows/1"
    assert targets[1] == "journal/sessions/rows/1,2,3,4,5,6"
    assert targets[2] == "journal/events/rows/1"
    page.go("2")
    (told,) = _said(view)
    assert told.startswith("Пока не использован")


def _said(view: UsesView) -> list[str]:
    return [line.text() for line in view.lines if isinstance(line, QLabel | WayLink)]


@pytest.mark.parametrize("layout", list(Layout))
def test_letters_retire_and_bring_back(listed: OpenListed, layout: Layout) -> None:
    page = at_materials(listed, with_uses)
    page.choose(0)
    press(page.window, "C", layout)
    page.settle()
    assert page.cells("kind") == ["игра, снят с учёта", "памятка"]
    assert page.page.feedback.text() == "Материал снят с учёта: «Лото»"
    page.go("2")
    assert "специалистам его больше не предлагают" in page.panel._note.text()
    press(page.window, "Escape")
    page.choose(0)
    press(page.window, "D", layout)
    page.settle()
    assert page.cells("kind") == ["игра", "памятка"]


def test_used_ones_are_retired_by_delete_and_the_list_narrows(listed: OpenListed) -> None:
    page = at_materials(listed, with_uses)
    filters = page.page.desk.list.filters
    filters.choose("age_months", Option(36, "для 3 лет"))
    assert len(page.cells("title")) == 2
    filters.choose("age_months", Option(24, "для 2 лет"))
    assert page.cells("title") == ["Лото"]
    page.go("search/елка")
    assert page.cells("title") == ["Ёлка"]
    page.choose(0)
    press(page.window, "Del")
    page.settle()
    assert "использован в консультациях и снят с учёта" in page.page.feedback.text()
    with open_for_reading(page.path) as file:
        assert [one.title for one in materials(file)] == ["Лото"]


def test_the_catalogue_is_shown(listed: OpenListed) -> None:
    page = at_materials(listed, with_uses)
    page.go("catalogue")
    dialog = page.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    page.qtbot.waitUntil(dialog.print.isEnabled)
    assert dialog.papers.paper is not None
    assert dialog.papers.paper.name == "Каталог материалов"
    dialog.close()
    page.wake()


def test_everything_fits_and_has_a_name(listed: OpenListed, plain_look: None) -> None:
    from ui.widgets.theme import theme  # noqa: PLC0415 — after the window is there

    page = at_materials(listed, with_uses)
    assert isinstance(page.page, MaterialsPage)
    page.go("1")
    form = form_of(page)
    for name in form.values():
        editor = form.field(name).editor
        assert isinstance(editor, QWidget)
        assert editor.accessibleName()
    theme().choose_percent(200)
    QApplication.processEvents()
    page.settle()
    least = page.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768) == (True, True)
    assert page.panel.width() <= page.page.width()
