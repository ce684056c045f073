"""The card of a record's files, driven as a user does."""

from pathlib import Path

import pytest
from helpers.file_dialogs import choose_next
from helpers.kept_documents import keep_documents
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from pytestqt.qtbot import QtBot

from kcentre.attachments.records import Owner
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.records.attachments_card import AttachmentsCard, FileLine


def lines(card: AttachmentsCard) -> list[FileLine]:
    return [line for line in card.findChildren(FileLine) if line.isVisible()]


def names(card: AttachmentsCard) -> list[str]:
    return [line.opener.words for line in lines(card)]


def test_files_are_added_dropped_opened_and_removed(
    qtbot: QtBot,
    qapp: object,
    centre: CentreFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep_documents(centre, 1, 2)
    operations = Operations()
    with qtbot.waitSignal(operations.opened):
        operations.open(lambda: centre)
    card = AttachmentsCard(operations)
    qtbot.addWidget(card)
    card.show()
    assert not card.adder.isEnabled()
    assert "сначала запишите" in card.note.text()

    card.show_owner(Owner("document", 1))
    scan, huge = tmp_path / "Скан & приказ.pdf", tmp_path / "Видео.mp4"
    scan.write_bytes(b"%PDF-")
    with huge.open("wb") as target:
        target.truncate(300 * 1024 * 1024)
    choose_next(scan)
    card.adder.click()
    qtbot.waitUntil(lambda: names(card) == ["Скан & приказ.pdf"])

    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    lines(card)[0].opener.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == b"%PDF-"
    assert not opened[0].stat().st_mode & 0o222

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(huge))])
    card.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(card.linker.isVisible)
    assert "300\u00a0МБ" in card.problem.text()
    card.linker.click()
    qtbot.waitUntil(lambda: names(card) == ["Скан & приказ.pdf", "Видео.mp4"])
    assert not card.problem.isVisible()

    first = lines(card)[0]
    assert first.opener.minimumSizeHint().width() < 100  # a long name never pushes the cross off
    first.remover.setFocus()
    first.remover.click()
    qtbot.waitUntil(lambda: names(card) == ["Видео.mp4"])
    assert card.window().focusWidget() is card.adder
    operations.undo()
    qtbot.waitUntil(lambda: len(names(card)) == 2)
    card.show_owner(Owner("document", 2))
    qtbot.waitUntil(lambda: names(card) == [])

    heavy = [tmp_path / "Фото 1.tif", tmp_path / "Фото 2.tif"]
    for path in heavy:
        path.write_bytes(bytes(11 * 1024 * 1024))
    with qtbot.waitSignals([operations.long_started, operations.long_ended]):
        card.take(heavy)
    qtbot.waitUntil(lambda: names(card) == ["Фото 1.tif", "Фото 2.tif"])
    operations.close()
