"""«Проектный офис» in a whole window: cards lead to fields, forms follow the name, the chart."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from helpers.desktop import Opened
from helpers.file_dialogs import choose_next
from helpers.keyboard import Layout, press, type_text
from helpers.ready_file import fill_ready
from helpers.settling import settle
from PIL import Image
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import brand, passport
from kcentre.centre.records import Brand, Specialist
from kcentre.centre.verbs import change_passport, keep_specialist
from kcentre.storage import CentreFile, open_for_reading
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import add_document
from kcentre.structure.office import queries
from kcentre.structure.office.records import TeamMember
from kcentre.structure.office.values import ModelSection, OfficeBlock, TeamRole
from kcentre.structure.office.verbs import keep_member
from ui.desk import Desk
from ui.papers.dialog import PaperDialog
from ui.records.record_dialog import RecordDialog
from ui.structure.office.brand_part import BrandPart
from ui.structure.office.idea_part import IdeaPart
from ui.structure.office.model_part import ModelPart
from ui.structure.office.overview_part import OverviewPart
from ui.structure.office.page import OfficePage
from ui.structure.office.structure_part import StructurePart
from ui.structure.office.team_part import TeamPart
from ui.structure.tab import StructureTab
from ui.widgets.theme import Scheme, theme

ROUNDS = 4


class Office:
    """The open page."""

    def __init__(self, desk: Desk, path: Path, qtbot: QtBot) -> None:
        self.desk, self.path, self.qtbot = desk, path, qtbot
        tab = desk.window.page("structure")
        assert isinstance(tab, StructureTab)
        self.tab = tab
        page = self.tab.page("office")
        assert isinstance(page, OfficePage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        settle(self.desk.operations, ROUNDS)

    def go(self, target: str) -> None:
        """Go to a target as Ctrl+K does."""
        self.desk.window.go_to(f"structure/office/{target}")
        self.settle()

    @property
    def blocks(self) -> OverviewPart:
        part = self.page.part("blocks")
        assert isinstance(part, OverviewPart)
        return part

    @property
    def idea(self) -> IdeaPart:
        part = self.page.part("idea")
        assert isinstance(part, IdeaPart)
        return part

    @property
    def brand(self) -> BrandPart:
        part = self.page.part("brand")
        assert isinstance(part, BrandPart)
        return part

    @property
    def team(self) -> TeamPart:
        part = self.page.part("team")
        assert isinstance(part, TeamPart)
        return part

    @property
    def model(self) -> ModelPart:
        part = self.page.part("model")
        assert isinstance(part, ModelPart)
        return part

    @property
    def structure(self) -> StructurePart:
        part = self.page.part("structure")
        assert isinstance(part, StructurePart)
        return part

    def editor(self, name: str) -> QWidget:
        """Return a field of the brand's form."""
        editor = self.brand.form.field(name).editor
        assert isinstance(editor, QWidget)
        return editor

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def shown() -> list[QDialog]:
            tops = QApplication.topLevelWidgets()
            return [top for top in tops if isinstance(top, kind) and top.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()))
        return shown()[0]


OpenOffice = Callable[..., Office]


@pytest.fixture
def office(qtbot: QtBot, desktop: Opened, centre_path: Path) -> OpenOffice:
    """Return a function that fills the centre and opens the page."""

    def open_on(fill: Callable[[CentreFile], object] | None = None) -> Office:
        if fill is not None:
            fill_ready(centre_path, fill)
        desk = desktop(centre_path, "structure", "centre", place="structure/office")
        qtbot.waitUntil(lambda: "structure" in desk.window.bar.tab_keys())
        room = Office(desk, centre_path, qtbot)
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        return room

    return open_on


def kept_brand(room: Office) -> Brand:
    with open_for_reading(room.path) as file:
        return brand(file)


def test_a_card_leads_to_the_very_field_and_becomes_ready(office: OpenOffice) -> None:
    room = office()
    cards = room.blocks.cards
    assert list(cards) == list(OfficeBlock)
    idea = cards[OfficeBlock.IDEA]
    assert idea.chip.text() == "не хватает: 3"
    assert [link.text() for link in idea.lacks][1] == "«В чём идея»"
    idea.lacks[1].click()
    room.settle()
    assert room.idea.isVisible()
    focused: object = QApplication.focusWidget()
    assert room.idea.facts._form.field("essence").editor is focused
    for name in ("need", "essence", "outcome"):
        room.idea.facts._form.focus(name)
        type_text(room.idea, "Рядом с семьёй")
    press(room.idea, "Ctrl+S", Layout.RUSSIAN)
    room.settle()
    room.go("blocks")
    assert (idea.chip.text(), idea.summary.text()) == ("готово", "Рядом с семьёй")
    assert not idea.lacks
    cards[OfficeBlock.MODEL].structure.click()
    room.settle()
    assert room.structure.posts._empty.button.hasFocus()

    room.go("blocks")
    cards[OfficeBlock.TEAM].lacks[0].click()
    room.settle()
    assert room.team.list._empty.button.hasFocus()
    press(room.team, "Space")
    dialog = room.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    assert dialog._form.values() == {
        "name": "Соколова Анна Петровна", "role": TeamRole.LEADER, "contact": "", "duties": "",
    }  # fmt: skip
    dialog.close()


def test_what_was_typed_is_not_lost_without_a_question(office: OpenOffice) -> None:
    room = office()
    room.go("idea/need")
    form = room.idea.form
    assert form.from_demand.isHidden()
    form.offer_need("Семьи ждут")
    assert not form.from_demand.isHidden()
    form.from_demand.click()
    assert form.from_demand.isHidden()
    assert form.values()["need"] == "Семьи ждут"
    form.field("need").editor.set_value("")
    type_text(room.idea, "Очередь")
    left: list[bool] = []
    assert not room.tab.may_leave(lambda: left.append(True))
    room.idea.facts._question.keep_wanted.emit()
    room.settle()
    assert left == [True]
    with open_for_reading(room.path) as file:
        assert queries.idea(file).need == "Очередь"


def test_the_forms_follow_the_name_and_stand_in_sentences(office: OpenOffice) -> None:
    room = office()
    room.go("brand/name")
    part = room.brand
    type_text(part, "Ёлочка")
    values = part.form.values()
    assert [values[name] for name in ("genitive", "instrumental")] == ["Ёлочки", "Ёлочкой"]
    assert part.form._told["dative"].text() == "Родители благодарны «Ёлочке»."
    part.form.field("instrumental").editor.set_value("")
    assert part.form._told["instrumental"].text() == "Детский сад гордится «…»."
    press(part, "Ctrl+S")
    room.settle()
    assert "например «Ёлочкой»" in part.form.field("instrumental").problem()
    assert room.editor("instrumental") is QApplication.focusWidget()
    assert kept_brand(room).name == ""
    part.form.propose.click()
    press(part, "Ctrl+S")
    room.settle()
    assert kept_brand(room).instrumental == "Ёлочкой"
    room.qtbot.waitUntil(lambda: part.letterhead.view.is_drawn)


def test_ones_own_form_stays_when_the_name_changes(office: OpenOffice) -> None:
    room = office()
    room.go("brand")
    form = room.brand.form
    form.field("name").editor.set_value("Ручей")
    assert form.values()["genitive"] == ""
    form.field("genitive").editor.set_value("Ручья")
    form.field("name").editor.set_value("Ручейки")
    assert form.values()["genitive"] == "Ручья"
    form.field("dative").editor.set_value("")
    form.propose.click()
    assert [form.values()[name] for name in ("genitive", "dative")] == ["Ручья", "Ручейкам"]
    form.keep_as_is.click()
    assert form.values()["genitive"] == form.values()["dative"] == "Ручейки"
    form.field("name").editor.set_value("")
    assert not form.propose.isEnabled()
    form.field("dative").editor.set_value("Своей")
    form.field("name").editor.set_value("Мост")
    assert [form.values()[name] for name in ("genitive", "dative")] == ["Моста", "Мосту"]


def named(file: CentreFile) -> None:
    """Give the centre its own name in the passport alone."""
    change_passport(file, replace(passport(file), centre_name="«Мы вместе»"))


def test_the_name_of_the_passport_is_not_asked_again(office: OpenOffice) -> None:
    room = office(named)
    room.go("brand")
    form = room.brand.form
    assert form.known_name.text() == "Взять из паспорта: «Мы вместе»"
    form.known_name.click()
    assert form.values()["prepositional"] == "Мы вместе"
    assert form.known_name.isHidden()
    room.brand.facts.save()
    room.settle()
    assert kept_brand(room).name == "Мы вместе"


def test_a_logo_is_chosen_pasted_and_taken_away(office: OpenOffice, tmp_path: Path) -> None:
    room = office()
    room.go("brand/logo")
    card = room.brand.logo
    assert card.chooser is QApplication.focusWidget()
    broken, sound = tmp_path / "логотип.png", tmp_path / "знак.png"
    broken.write_bytes(b"no picture")
    drawn = BytesIO()
    Image.new("RGB", (90, 60), "#1B66A6").save(drawn, "PNG")
    sound.write_bytes(drawn.getvalue())
    choose_next(broken)
    card.chooser.click()
    room.settle()
    assert "Не удалось прочитать логотип" in card.problem.text()
    choose_next(sound)
    card.chooser.click()
    room.settle()
    assert (card.has_logo, card.problem.text()) == (True, "")
    press(card, "Delete")
    room.settle()
    assert kept_brand(room).logo is None
    given = QMimeData()
    given.setImageData(QImage.fromData(drawn.getvalue()))
    QGuiApplication.clipboard().setMimeData(given)
    press(card, "Ctrl+V", Layout.RUSSIAN)
    room.settle()
    assert kept_brand(room).logo is not None


def busy_team(file: CentreFile) -> None:
    """Let somebody of the team answer for a document."""
    keep_member(file, TeamMember("Ким Ева", TeamRole.LEADER))
    add_document(file, DocumentDraft(DocumentKind.ORDER, "Приказ", responsible="Ким Ева"))


def test_the_team_is_entered_and_nobody_busy_is_removed(office: OpenOffice) -> None:
    room = office(busy_team)
    room.go("team/1")
    listed = room.team.list
    press(listed, "Delete")
    room.settle()
    told = room.desk.messages.text().replace("\u200b", "")
    assert "Ким Ева отвечает за документ «Приказ»" in told
    with open_for_reading(room.path) as file:
        assert len(queries.team(file)) == 1
    press(listed, "Ctrl+N", Layout.RUSSIAN)
    dialog = room.dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    dialog._form.field("name").editor.set_value("Соколова Анна Петровна")
    dialog.save()
    room.settle()
    with open_for_reading(room.path) as file:
        assert [one.name for one in queries.team(file)] == ["Ким Ева", "Соколова Анна Петровна"]


def two_specialists(file: CentreFile) -> None:
    """Let the chart have something to be drafted from."""
    keep_specialist(file, Specialist("Ким Ева", "учитель-логопед"))
    keep_specialist(file, Specialist("Орлова Нина", "педагог-психолог"))


def test_the_structure_is_taken_over_and_changed(office: OpenOffice) -> None:
    room = office(two_specialists)
    room.go("structure")
    part = room.structure
    assert part.posts.draft.isVisible()
    part.posts.draft.click()
    room.settle()
    part.posts.choose(3)
    room.settle()
    press(part.posts, "Alt+Up")
    room.settle()
    with open_for_reading(room.path) as file:
        assert [post.title for post in queries.posts(file)][1:] == [
            "Педагог-психолог", "Учитель-логопед",
        ]  # fmt: skip
    head = "Заведующий — Соколова Анна Петровна"
    assert part.chart.accessibleDescription().split("; ") == [
        head,
        "Педагог-психолог — Орлова Нина, подчинение: Заведующий",
        "Учитель-логопед — Ким Ева, подчинение: Заведующий",
    ]
    press(part.posts, "Delete")
    room.settle()
    with open_for_reading(room.path) as file:
        assert len(queries.posts(file)) == 2


def test_the_model_is_typed_with_usual_lines_and_printed(office: OpenOffice) -> None:
    room = office(two_specialists)
    room.go("model/mission")
    part = room.model
    type_text(part, "Помогать семьям")
    part.form.usual[ModelSection.RISK].click()
    part.facts.save()
    room.settle()
    with open_for_reading(room.path) as file:
        kept = queries.model(file)
    assert (kept.mission, kept.risk.count(" — ")) == ("Помогать семьям", 5)
    assert part.side.chart.height() > 100
    part.paper.click()
    dialog = room.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    room.qtbot.waitUntil(lambda: dialog.papers.paper is not None)
    assert dialog.papers.paper is not None
    assert dialog.papers.paper.document.title.startswith("МОДЕЛЬ")
    dialog.reject()
    part.side.links[2].click()
    room.settle()
    assert room.tab.place() == "structure/network"


@pytest.mark.usefixtures("plain_look")
def test_everything_fits_at_large_text(office: OpenOffice) -> None:
    room = office(two_specialists)
    theme().dress(Scheme.DARK, 150)
    for part in ("blocks", "team", "idea", "brand", "model", "structure"):
        room.go(part)
        assert (room.desk.window.width(), room.desk.window.height()) == (1366, 768), part
