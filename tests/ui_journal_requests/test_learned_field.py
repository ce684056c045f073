"""«Откуда узнали» in the form of a request, and the rows behind a channel."""

from helpers.journal_rows import hire
from helpers.keyboard import press, type_text
from helpers.listed_page import OpenListed
from helpers.media_rows import channel_id
from helpers.request_rows import asked

from kcentre.journal.requests.queries import request_card
from kcentre.storage import CentreFile, open_for_reading
from ui.journal.requests.request_form import RequestForm
from ui.records.record_dialog import RecordDialog


def with_channels(file: CentreFile) -> None:
    hire(file)
    asked(file, learned_from_id=channel_id(file, "поликлиника"))
    asked(file)


def test_chosen_kept_and_found(listed: OpenListed) -> None:
    page = listed("requests", with_channels)
    page.go("new")
    form = page.panel.form
    assert isinstance(form, RequestForm)
    form.who.toggle_anonymous()
    form.focus("learned_from")
    type_text(page.window, "знаком")
    press(page.window, "Return")
    press(page.window, "Ctrl+Return")
    page.settle()
    with open_for_reading(page.path) as file:
        card = request_card(file, 3)
        friends, clinic = channel_id(file, "знакомых"), channel_id(file, "поликлиника")
    assert card is not None
    assert card.draft.learned_from_id == friends
    press(page.window, "Ctrl+Shift+T")
    call = page.dialog(RecordDialog)
    assert isinstance(call, RecordDialog)
    type_text(call, "ПМПК")
    call._form.field("learned_from").editor.set_value(friends)
    press(call, "Ctrl+Return")
    page.settle()
    page.go(f"learned/{friends}")
    assert page.cells("number") == ["4", "3"]
    page.go(f"learned/{clinic}")
    assert page.cells("number") == ["1"]
    page.go("learned/0/2001")
    assert page.cells("number") == []
    chosen = page.page.desk.list.filters.conditions
    assert [option.title for option in chosen.values()] == [
        "Откуда узнали: не указано",
        "2001\u00a0год",
    ]
