"""«Информационное поле» as a person handles it: planned, done, published, copied, printed."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest
from helpers.appointment_rows import add_window
from helpers.file_dialogs import choose_next
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.media_page import MediaRoom, OpenMedia
from helpers.media_rows import audience, channel_id
from helpers.qr_reading import code_on, read
from helpers.request_rows import asked
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kcentre.centre.queries import passport
from kcentre.centre.verbs import change_passport
from kcentre.language.dates import today_here
from kcentre.paper.preview import page_count
from kcentre.storage import CentreFile, open_for_reading
from kcentre.structure.media.plan.queries import media_items
from kcentre.structure.media.plan.records import MediaDraft
from kcentre.structure.media.plan.verbs import add_media
from kcentre.structure.media.publications.queries import publications
from kcentre.structure.media.publications.records import PublicationDraft
from kcentre.structure.media.publications.verbs import add_publication
from kcentre.structure.media.scheme.queries import scheme
from kcentre.structure.media.scheme.starting import starting_set
from kcentre.structure.media.values import MediaState, PublicationState
from ui.papers.dialog import PaperDialog
from ui.records.record_dialog import RecordDialog
from ui.structure.documents.drafts.text_dialog import TextDialog
from ui.structure.media.plan.media_form import MediaForm
from ui.structure.media.published.publication_form import PublicationForm
from ui.widgets.theme import theme

SITE = "https://ds7.example.org"


def nothing(_file: CentreFile) -> None:
    """Leave the centre empty."""


def with_plan(file: CentreFile) -> None:
    """Plan something late for an audience, and something to come for everybody."""
    today = today_here()
    parents = audience(file)
    for title, days, whom in (("Листовка", -3, parents), ("Пост", 3, None)):
        draft = MediaDraft(
            title, whom, channel_id(file), planned_on=today + dt.timedelta(days), reach_planned=100
        )
        add_media(file, draft)
    asked(file, learned_from_id=channel_id(file))
    asked(file)


def with_published(file: CentreFile) -> None:
    """Publish something long ago that is due again, and something new."""
    today = today_here()
    old = PublicationDraft(
        "График работы",
        channel_id=channel_id(file),
        published_on=today - dt.timedelta(40),
        due_again=today - dt.timedelta(10),
    )
    add_publication(file, old)
    add_publication(file, PublicationDraft("План", link=SITE, published_on=today))


def with_facts(file: CentreFile) -> None:
    """Let the centre have a phone, a site, a specialist and hours."""
    hire(file)
    add_window(file, "09:00", "12:00")
    known = passport(file)
    change_passport(
        file,
        type(known)(known.kindergarten, head=known.head, phone="8 (8552) 12-34-56", site=SITE),
    )


def states(room: MediaRoom) -> dict[str, MediaState]:
    """Return the states of the plan's items, as the file has them."""
    with open_for_reading(room.path) as file:
        return {item.draft.title: item.state for item in media_items(file)}


def media_form(room: MediaRoom) -> MediaForm:
    form = room.panel.form
    assert isinstance(form, MediaForm)
    return form


def test_a_plan_begins_with_its_first_line(media_room: OpenMedia) -> None:
    room = media_room(nothing, "plan")
    assert room.page.desk.list._empty.isVisible()
    room.page.desk.list._empty.button.click()
    room.settle()
    form = media_form(room)
    assert form.field("title").editor.hasFocus()  # type: ignore[attr-defined] # a widget
    press(room.window, "Ctrl+Return")
    room.settle()
    assert form.field("title").problem()
    assert form.field("channel_id").problem()
    type_text(room.window, "Пост о Ёлке")
    form.channel.set_value(form.channel._keys[1])
    form.field("planned_on").editor.set_value(today_here())
    press(room.window, "Ctrl+Return")
    room.settle()
    assert states(room) == {"Пост о Ёлке": MediaState.AHEAD}
    assert room.page.feedback.text() == "Добавлено в медиаплан: «Пост о Ёлке»"
    room.desk.operations.undo()
    room.settle()
    assert states(room) == {}


@pytest.mark.parametrize("layout", Layout)
def test_one_key_says_that_it_is_done(media_room: OpenMedia, layout: Layout) -> None:
    room = media_room(with_plan, "plan")
    assert room.cells("title") == ["Листовка", "Пост"]
    assert room.cells("state") == ["просрочено", "в плане"]
    room.choose(0)
    press(room.window, "C", layout)
    room.settle()
    assert states(room)["Листовка"] is MediaState.DONE
    room.choose(0)
    press(room.window, "J", layout)
    room.settle()
    assert states(room)["Пост"] is MediaState.DROPPED
    room.choose(0)
    press(room.window, "Y", layout)
    room.settle()
    assert MediaState.DROPPED not in states(room).values()


def test_the_chip_the_grid_and_the_paper(media_room: OpenMedia) -> None:
    room = media_room(with_plan, "plan", "journal")
    late = room.plan.list._late
    assert late.text() == "Просрочено: 1"
    late.click()
    assert room.cells("title") == ["Листовка"]
    room.go("plan/grid")
    grid = room.plan.grid
    assert grid.table.hasFocus()
    texts = [[door.text for door in line] for line in grid.table.figures.lines]
    assert texts[0][:2] == ["Родители малышей", "0 из\u00a01"]
    assert texts[-2][-1] == "0 из\u00a02"
    assert texts[-1][:2] == ["Пришло обращений", "1"]
    assert grid.unknown.text() == "Откуда узнали, не указано: 1\u00a0обращение"
    press(room.window, "Return")
    room.settle()
    assert room.cells("title") == ["Листовка"]
    assert len(room.page.desk.list.filters.conditions) == 3
    room.plan.list.open_paper(today_here().year)
    paper = room.dialog(PaperDialog)
    assert isinstance(paper, PaperDialog)
    room.qtbot.waitUntil(paper.print.isEnabled)
    assert paper.papers.paper is not None
    assert page_count(paper.papers.paper.pdf) == 1
    paper.close()
    room.go("plan/grid")
    grid.unknown.click()
    room.settle()
    journal = room.desk.window.page("journal")
    conditions = journal.page("requests").desk.list.filters.conditions  # type: ignore[attr-defined]
    assert conditions["learned_from_id"].value == 0
    assert "period" in conditions


def test_an_empty_grid_offers_the_ready_set(media_room: OpenMedia) -> None:
    room = media_room(nothing, "plan/grid")
    grid = room.plan.grid
    assert grid.empty.button.hasFocus()
    grid.empty.button.click()
    room.settle()
    assert len(grid.table.figures.lines) == len(starting_set()) + 1
    press(room.window, "Escape")
    room.settle()
    assert not grid.isVisible()


def test_the_audience_narrows_the_messages(media_room: OpenMedia) -> None:
    room = media_room(nothing, "scheme")
    assert room.scheme.ready.isVisible()
    room.scheme.ready.click()
    room.settle()
    assert not room.scheme.ready.isVisible()
    assert room.scheme.lists["audiences"]._table.hasFocus()
    room.go("plan/new")
    form = media_form(room)
    everything = form.message.count()
    form.audience.set_value(form.audience._keys[-1])
    of_partners = [form.message.itemText(place) for place in range(form.message.count())]
    assert len(of_partners) == 2 + len(starting_set()[-1].messages)
    assert everything == 1 + len(starting_set()[-1].messages)


def test_lists_of_the_scheme_remove_what_is_free(media_room: OpenMedia) -> None:
    room = media_room(with_plan, "scheme/channels")
    listed = room.scheme.lists["channels"]
    table = listed._table
    table.setFocus()
    press(room.window, "Insert")
    dialog = room.dialog(RecordDialog)
    type_text(dialog, "газета «Ёлка»")
    press(dialog, "Ctrl+Return")
    room.settle()
    rows = listed._model.rowCount()
    table.choose_row(rows - 1)
    assert listed._retire.text() == "Удалить"
    listed._retire_chosen()
    room.settle()
    assert listed._model.rowCount() == rows - 1
    table.choose_row(0)
    assert listed._retire.text() == "Снять с учёта"
    listed._retire_chosen()
    room.settle()
    with open_for_reading(room.path) as file:
        assert scheme(file).channels[-1].name == "сайт детского сада"
        assert scheme(file).channels[-1].is_retired
    assert "сайт детского сада" in room.scheme.said.text()


def test_what_is_due_again_is_renewed_by_one_key(media_room: OpenMedia) -> None:
    room = media_room(with_published, "published")
    assert room.cells("state") == ["опубликовано", "пора обновить"]
    room.go("published/due")
    assert room.cells("title") == ["График работы"]
    room.choose(0)
    press(room.window, "J", Layout.RUSSIAN)
    room.settle()
    with open_for_reading(room.path) as file:
        kept = {line.draft.title: line for line in publications(file)}
    assert kept["График работы"].published_on == today_here()
    assert kept["График работы"].draft.due_again == today_here() + dt.timedelta(30)
    assert {line.state for line in kept.values()} == {PublicationState.SHOWN}
    room.go("published/new")
    form = room.panel.form
    assert isinstance(form, PublicationForm)
    assert form.collect().published_on == today_here()
    assert not form.is_changed()


def test_texts_are_copied_by_one_key_and_name_what_is_missing(media_room: OpenMedia) -> None:
    room = media_room(nothing, "texts/stand")
    texts = room.texts
    shown = texts.text.text
    assert shown.hasFocus()
    assert "Уважаемые родители!" in shown.toPlainText()
    press(room.window, "Ctrl+C", Layout.ENGLISH)
    assert QGuiApplication.clipboard().text() == shown.toPlainText()
    assert "скопирован" in texts.said.text()
    (blank,) = texts.blanks.links()
    led_to: list[str] = []
    room.tab.go_to.connect(led_to.append)
    blank.click()
    assert led_to == ["centre/passport/phone"]


def test_the_heads_words_replace_those_of_the_program(media_room: OpenMedia) -> None:
    room = media_room(with_facts, "texts/messenger_short")
    texts = room.texts
    assert not texts.blanks.isVisible()
    texts.text.editor.click()
    dialog = room.dialog(TextDialog)
    assert isinstance(dialog, TextDialog)
    room.settle()
    dialog.editor.setPlainText("Звоните: {телефон}")
    press(dialog, "Ctrl+Return")
    room.settle()
    assert texts.text.text.toPlainText() == "Звоните: 8 (8552) 12-34-56"
    assert texts.text.own.isVisible()
    room.desk.operations.undo()
    room.settle()
    assert not texts.text.own.isVisible()


def test_a_leaflet_with_its_code_is_saved(media_room: OpenMedia, tmp_path: Path) -> None:
    room = media_room(with_facts, "texts/leaflet")
    sheet = room.texts.sheet
    room.qtbot.waitUntil(lambda: sheet.preview.pages.count == 1)
    assert sheet.code.value() == SITE
    sheet.code.set_value("tel:+78552123456")
    room.settle()
    picture = tmp_path / "Листовка.png"
    choose_next(picture)
    sheet.png.click()
    room.qtbot.waitUntil(sheet.note.isVisible)
    with Image.open(picture) as page:
        assert read(code_on(page)) == "tel:+78552123456"
    room.go("texts/poster_a3")
    room.qtbot.waitUntil(lambda: sheet.papers.paper is not None)
    assert sheet.papers.paper is not None
    with pypdfium2.PdfDocument(sheet.papers.paper.pdf) as document:
        assert round(document[0].get_width() * 25.4 / 72) == 297
    assert sheet.code.value() == "tel:+78552123456"


def test_large_text_fits(plain_look: None, media_room: OpenMedia) -> None:
    room = media_room(with_plan, "plan")
    theme().choose_percent(200)
    for place in ("plan", "plan/grid", "plan/1", "published", "texts/leaflet", "scheme"):
        room.go(place)
        assert room.window.width() <= 1366
        assert room.window.minimumSizeHint().width() <= 1366
