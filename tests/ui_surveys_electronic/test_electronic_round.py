"""The way of an electronic form through a whole window: saved, answered, read, counted."""

from pathlib import Path

import pytest
from helpers.electronic_form import ANSWERS, Filled, FormScript, about_round, begin_round
from helpers.file_dialogs import choose_next
from helpers.rounds_page import OpenPage
from PySide6.QtWidgets import QFileDialog

from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.surveys.electronic.replies_dialog import RepliesDialog
from ui.surveys.electronic.save_dialog import SaveFormDialog


def test_a_form_goes_out_and_its_reply_comes_back(
    rounds_page: OpenPage,
    form_script: FormScript,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    about: dict[str, object] = {}

    def fill(file: CentreFile) -> None:
        about.update(about_round(file, begin_round(file)))

    room = rounds_page(fill)
    saved, answered = tmp_path / "анкета.html", tmp_path / "ответ.txt"
    choose_next(saved)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(answered)], ""))

    room.card.saving_wanted.emit()
    saving = room.dialog(SaveFormDialog)
    assert isinstance(saving, SaveFormDialog)
    saving.save.click()
    room.settle()
    saving.closer.click()
    assert saved.exists()

    filled = Filled(about, dict(ANSWERS), day=today_here().isoformat())
    answered.write_text(form_script.reply(filled), encoding="utf-8-sig")
    room.card.replies_wanted.emit()
    reading = room.dialog(RepliesDialog)
    assert isinstance(reading, RepliesDialog)
    reading.frame.add_files.click()
    room.settle()
    reading.footer.accept.click()
    room.settle()
    reading.footer.closer.click()
    assert room.cells("source") == ["электронная"]
